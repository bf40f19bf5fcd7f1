// What a document still lacks for the task and for each slot that it may go into: asked before it is handed in, by the rules that count it after.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { unfit } from '../../schemas/plan/product.ts'
import { loadAll, loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { type Who, within } from '../may.ts'
import { findTask, type Running } from './find.ts'
import { delivered } from './product.ts'
import { ReadTask } from './read.ts'

export const ReadFits = ReadTask.extend({ version: Id })
export const Fits = z.object({
  document: Id,
  /** What of it is not as the task asks. */
  lacks: z.array(z.string()),
  /** What would speak against finishing with it, where it is cited in a slot and where it is not. */
  unfit: z.object({ cited: z.array(z.string()), uncited: z.array(z.string()) }),
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
  const running = await findTask(ctx, who, 'tasks.deliver', input)
  const { plan, task } = running
  const version = within(
    who,
    'documents.upload',
    await db.versions.model.findOne({ id: input.version }).lean(),
  )
  const { document } = version
  const asked = await askedOf(ctx, running, document)
  const campaign = await db.campaigns.model.findOne({ year: plan.year, kind: 'province' }).lean()
  if (!campaign) return { document, ...asked, leaves: [] }
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
    ...{ document, ...asked },
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

/** As if it were handed in now, beside what was before. */
async function askedOf(ctx: Context, running: Running, document: string) {
  const supposed = { document, at: ctx.now().toISOString(), cites: [] }
  const all = await delivered(ctx, running, [...running.doing.products, supposed])
  const [one, ...before] = all.toReversed()
  const { task } = running
  const somewhere = task.lifts.map(({ leaf }) => ({ assessment: '', leaf, slot: '' }))
  return {
    lacks: one?.lacks ?? [],
    unfit: {
      cited: unfit(task, one ? [...before, { ...one, cites: somewhere }] : []),
      uncited: unfit(task, all),
    },
  }
}
