import { z } from 'zod'
import { digest } from '../../schemas/assessment.ts'
import { Id, newId, Sha256 } from '../../schemas/id.ts'
import { Opinion } from '../../schemas/opinion.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create, stale } from '../../storage/change.ts'
import { pointsWithin } from '../assessments/save.ts'
import { find, type Found } from '../assessments/seen.ts'
import type { Context } from '../context.ts'
import { listOpinions } from './read.ts'

export const RecordOpinion = z.strictObject({
  id: Id,
  over: Sha256,
  stance: Opinion.shape.stance,
  /** As people write it. */
  points: z.exactOptional(z.string().min(1).max(10)),
  reason: Opinion.shape.reason,
})

export async function recordOpinion(ctx: Context, who: Person, input: z.infer<typeof RecordOpinion>) {
  const { db } = ctx
  const { id, over, stance, points: written, reason } = input
  const found = await find(ctx, who, 'opinions.record', id)
  const { assessment, newest } = found
  refuseOwnAgency(who, found)
  if (over !== newest?.digest || over !== digest(assessment))
    throw await stale(db, id, assessment.revision - 1)
  const points = written === undefined ? undefined : pointsWithin(written, assessment, 'points')
  if (stance === 'differ' && !reason) {
    const sentence = 'Hãy ghi lý do, vì ý kiến khác với đề xuất.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'reason', sentence }] })
  }
  const done = { act: 'opinions.record', by: who.id, at: ctx.now().toISOString() }
  await db.transaction(async (tx) => {
    const said = { stance, points, reason, at: done.at }
    const old = await db.opinions.model.findOne({ assessment: id, over, by: who.id }).session(tx).lean()
    if (old) return change(tx, db, db.opinions, old, said, done)
    const { campaign, agency } = assessment
    const about = { id: newId('opn'), assessment: id, campaign, agency, over, by: who.id, at: done.at }
    const made: Opinion = {
      ...about,
      stance,
      ...(points !== undefined && { points }),
      ...(reason && { reason }),
      revision: 1,
    }
    return create(tx, db, db.opinions, made, done)
  })
  return listOpinions(ctx, who, { id })
}

/** Nobody speaks on their own agency's points, whatever role brought them there. */
function refuseOwnAgency({ id, grants }: Person, { assessment }: Found): void {
  const isOwn = grants.some(({ agency }) => agency === assessment.agency)
  if (!isOwn && !assessment.hands.includes(id)) return
  throw new Problem('own-work', 'Bản này của cơ quan bạn. Hãy để thành viên khác cho ý kiến.')
}
