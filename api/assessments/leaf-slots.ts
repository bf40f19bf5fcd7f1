// The self-assessments of a year by which some leaves are scored, whoever leads them, and where a paper may be cited there.
import { z } from 'zod'
import { moves } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import { isWithin, type Who } from '../may.ts'
import { loadAll, loadRound } from './load.ts'

/** A leaf, and where a document may be cited in it. */
export const LeafSlots = z.object({
  code: z.string(),
  name: z.string(),
  /** Whose self-assessment it is. */
  agency: z.string(),
  assessment: Id,
  revision: Revision,
  slots: z.array(
    z.object({ key: z.string(), name: z.string(), type: z.string(), count: z.int(), have: z.int() }),
  ),
  /** This person could cite there if it were opened again. */
  isClosed: z.boolean(),
  /** Why nothing can be cited there by this person. */
  why: z.exactOptional(z.string()),
})
export type LeafSlots = z.infer<typeof LeafSlots>

export async function leafSlots(
  ctx: Context,
  who: Who,
  year: number,
  codes: readonly string[],
): Promise<LeafSlots[]> {
  const { db } = ctx
  const campaign = await db.campaigns.model.findOne({ year, kind: 'province' }).lean()
  if (!campaign || codes.length === 0) return []
  const round = await loadRound(ctx, { id: campaign.id })
  const found = await db.assessments.model.find({ campaign: campaign.id, code: { $in: [...codes] } }).lean()
  const read = await loadAll(ctx, round, found)
  return read
    .filter(({ assignment }) => !assignment.notApplicable)
    .map(({ assessment, assignment, leaf, reading }) => {
      const agency = round.agencies.get(assignment.agency)?.name ?? '–'
      const isReached = isWithin(who, 'assessments.cite', assignment, assessment.round > 0)
      const why = !isReached
        ? `Tiêu chí ${assessment.code} do ${agency} phụ trách: cơ quan ấy gắn tài liệu vào.`
        : assessment.state in moves.cite
          ? undefined
          : `Bản tự đánh giá ${words.states[assessment.state]} nên chưa gắn thêm được.`
      const { id, revision, code } = assessment
      return {
        ...{ code, name: leaf.name, agency, assessment: id, revision },
        isClosed: isReached && !(assessment.state in moves.cite),
        slots: isReached
          ? leaf.leaf.slots.map(({ key, name, type, count }) => ({
              ...{ key, name, type, count },
              have: reading.completeness.slots.find((slot) => slot.key === key)?.have ?? 0,
            }))
          : [],
        ...(why && { why }),
      }
    })
}

/** Which of these versions stand in the shown leaves already. */
export async function citedIn(
  { db }: Context,
  leaves: readonly LeafSlots[],
  versions: readonly string[],
): Promise<{ version: string; leaf: string; slot: string }[]> {
  const found = await db.assessments.model
    .find({ id: { $in: leaves.map(({ assessment }) => assessment) } }, { code: 1, citations: 1 })
    .lean()
  return found.flatMap(({ code, citations }) =>
    citations
      .filter(({ version }) => versions.includes(version))
      .map(({ version, slot }) => ({ version, leaf: code, slot })),
  )
}
