import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { remove } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { findAssignment } from './assignments.ts'
import { doneBy } from '../done.ts'

export const Unassign = z.strictObject({ id: Id, revision: Revision })
export const Unassigned = z.strictObject({ removed: Id })

/** Given out by mistake. Once somebody has worked on the answer it can go to another agency, but not away. */
export async function unassign(ctx: Context, who: Person, input: z.infer<typeof Unassign>) {
  const { assignment } = await findAssignment(ctx, who, 'campaigns.manage', input)
  const { db } = ctx
  const done = doneBy(ctx, who, 'assignments.remove')
  await db.transaction(async (tx) => {
    const answer = await db.assessments.model.findOne({ assignment: assignment.id }).session(tx).lean()
    if (answer && (answer.started || answer.round > 0)) throw begun()
    if (answer) await remove(tx, db, db.assessments, answer, done)
    await remove(tx, db, db.assignments, assignment, done)
  })
  return { removed: assignment.id }
}

const begun = () =>
  new Problem(
    'wrong-state',
    'Cơ quan đã bắt đầu làm tiêu chí này nên không bỏ phân công được. Hãy chuyển cho cơ quan khác hoặc ghi không áp dụng.',
    { state: 'started' },
  )
