import { z } from 'zod'
import { futurePaperFaults } from '../../schemas/calendar.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { leavesOf } from '../../schemas/set.ts'
import { change, create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { findAssignment, views } from './assignments.ts'
import { blank } from './open.ts'
import { doneBy } from '../done.ts'
import { refuse } from '../refuse.ts'

const seen = { id: Id, revision: Revision }
export const SetAside = z.strictObject({ ...seen, decision: z.string().trim().min(5).max(500) })
export const BringBack = z.strictObject(seen)

/** Không áp dụng: by which decision the leaf does not count for this agency. An answer begun stays as it is. */
export async function setAside(ctx: Context, who: Person, input: z.infer<typeof SetAside>) {
  const { assignment, campaign, set } = await findAssignment(ctx, who, 'campaigns.manage', input)
  const done = doneBy(ctx, who, 'assignments.set-aside')
  refuse(futurePaperFaults(done.at, 'decision', input.decision))
  const { db } = ctx
  const to = { notApplicable: { decision: input.decision, by: done.by, at: done.at } }
  const next = await db.transaction((tx) => change(tx, db, db.assignments, assignment, to, done))
  return (await views(ctx, { campaign, set }, [next]))[0]!
}

/** The leaf counts after all; where it never did, its assessment is made now. */
export async function bringBack(ctx: Context, who: Person, input: z.infer<typeof BringBack>) {
  const { assignment, campaign, set } = await findAssignment(ctx, who, 'campaigns.manage', input)
  if (!assignment.notApplicable)
    throw new Problem('wrong-state', 'Tiêu chí này đang áp dụng. Hãy tải lại danh sách.')
  const done = doneBy(ctx, who, 'assignments.bring-back')
  const { db } = ctx
  const next = await db.transaction(async (tx) => {
    const back = await change(tx, db, db.assignments, assignment, { notApplicable: undefined }, done)
    const leaf = leavesOf(set).find(({ key }) => key === back.leaf)
    const answer = leaf && blank(back, leaf)
    const isThere = await db.assessments.model.exists({ assignment: back.id }).session(tx)
    if (answer && !isThere) await create(tx, db, db.assessments, answer, done)
    return back
  })
  return (await views(ctx, { campaign, set }, [next]))[0]!
}
