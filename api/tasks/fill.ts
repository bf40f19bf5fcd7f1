// The slots that a product goes into: which the task may fill at all, and what would be written there.
import { z } from 'zod'
import type { Assessment } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Fault } from '../../schemas/opening.ts'
import type { InSlot } from '../../schemas/plan/progress.ts'
import { Cite, citing } from '../assessments/cite.ts'
import { find as findAssessment } from '../assessments/seen.ts'
import type { Writing } from '../assessments/write.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Running } from './find.ts'

/** At most one slot of each self-assessment. */
export const Cites = z
  .array(
    Cite.pick({ slot: true, pages: true, section: true, quote: true })
      .extend({ assessment: Id, revision: Revision })
      .strict(),
  )
  .max(30)
/** Of self-assessments that are closed now: where it shall be cited when they open again. */
export const Waits = z.array(z.strictObject({ assessment: Id, slot: Cite.shape.slot })).max(30)

export interface Filled {
  readonly cites: InSlot[]
  /** None for a slot that the document stands in already. */
  readonly writings: Writing[]
  readonly waits: InSlot[]
}

interface Wanted {
  version: string
  cites: z.infer<typeof Cites>
  waits?: z.infer<typeof Waits>
}

export async function fill(
  ctx: Context,
  who: Who,
  { task }: Pick<Running, 'task'>,
  { version, cites, waits = [] }: Wanted,
): Promise<Filled> {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const place = async (field: string, id: string, slot: string): Promise<[Assessment, InSlot]> => {
    const { assessment } = await findAssessment(ctx, who, 'assessments.cite', id)
    const leaf = assessment.code
    const say = (sentence: string) => faults.push({ field, sentence })
    if (!task.lifts.some((lift) => lift.leaf === leaf))
      say(`Nhiệm vụ không nâng điểm tiêu chí ${leaf}. Hãy gắn tài liệu ở bản tự đánh giá.`)
    if (seen.has(id)) say(`Tiêu chí ${leaf} được chọn hai lần. Hãy giữ một mục.`)
    seen.add(id)
    return [assessment, { assessment: id, leaf, slot }]
  }
  const filled: Filled = { cites: [], writings: [], waits: [] }
  for (const [n, { assessment: id, ...at }] of cites.entries()) {
    const [assessment, one] = await place(`cites.${n}.slot`, id, at.slot)
    filled.cites.push(one)
    const isThere = assessment.citations.some((old) => old.version === version && old.slot === at.slot)
    if (!isThere) filled.writings.push(await citing(ctx, who, { id, version, ...at }))
  }
  for (const [n, { assessment: id, slot }] of waits.entries())
    filled.waits.push((await place(`waits.${n}.slot`, id, slot))[1])
  refuse(faults)
  return filled
}
