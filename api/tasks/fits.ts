// What a document still lacks for each slot that it may go into: asked before it is handed in, by the rules that count it after.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { loadAll, loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { type Who, within } from '../may.ts'
import { findTask } from './find.ts'
import { ReadTask } from './read.ts'

export const ReadFits = ReadTask.extend({ version: Id })
export const Fits = z.object({
  document: Id,
  leaves: z.array(
    z.object({
      assessment: Id,
      slots: z.array(
        z.object({
          key: z.string(),
          /** Why it would not fill a place, each with what to do; and where its kind is another. */
          lacks: z.array(z.string()),
          isOtherKind: z.boolean(),
        }),
      ),
    }),
  ),
})

export async function readFits(ctx: Context, who: Who, input: z.infer<typeof ReadFits>) {
  const { db } = ctx
  const { plan, task } = await findTask(ctx, who, 'tasks.deliver', input)
  const version = within(
    who,
    'documents.upload',
    await db.versions.model.findOne({ id: input.version }).lean(),
  )
  const { document } = version
  const campaign = await db.campaigns.model.findOne({ year: plan.year, kind: 'province' }).lean()
  if (!campaign) return { document, leaves: [] }
  const round = await loadRound(ctx, { id: campaign.id })
  const codes = task.lifts.map(({ leaf }) => leaf)
  const found = await db.assessments.model.find({ campaign: campaign.id, code: { $in: codes } }).lean()
  // As if it stood in every slot, alone.
  const supposed = found.map((assessment) => ({
    ...assessment,
    citations: (round.leaves.get(assessment.leaf)?.leaf.slots ?? []).map(({ key }) => ({
      ...{ key, slot: key, document, version: version.id, by: who.id, at: ctx.now().toISOString() },
      hashes: version.files.map(({ sha256 }) => sha256),
    })),
  }))
  const read = await loadAll(ctx, round, supposed)
  return {
    document,
    leaves: read.map(({ assessment, reading }) => ({
      assessment: assessment.id,
      slots: reading.completeness.slots.map(({ key, whyNot, doubts }) => ({
        key,
        lacks: [...whyNot, ...doubts].flatMap(({ sentences }) => sentences),
        isOtherKind: doubts.length > 0,
      })),
    })),
  }
}
