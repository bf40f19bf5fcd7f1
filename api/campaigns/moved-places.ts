// Where assignments stand once the round uses another set: under the leaf's new key, and counting or not for their agency.
import type { Assignment } from '../../schemas/campaign.ts'
import type { MoveLine } from '../../schemas/migration.ts'
import { type CriteriaSet, leavesOf } from '../../schemas/set.ts'
import { change, create, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'
import { blank } from './open.ts'

interface Move {
  readonly lines: readonly MoveLine[]
  readonly assignments: readonly Assignment[]
  readonly to: CriteriaSet
}

export async function movePlaces(
  db: Context['db'],
  tx: Tx,
  { lines, assignments, to }: Move,
  done: Done,
): Promise<void> {
  const places = new Map(assignments.map((one) => [one.id, one]))
  const place = async (id: string, now: Parameters<typeof change<Assignment>>[4]): Promise<Assignment> => {
    const next = await change(tx, db, db.assignments, places.get(id)!, now, done)
    places.set(id, next)
    return next
  }
  // A key may pass from one leaf to another: first all of them leave, then each arrives.
  const renamed = lines.filter(({ from, to: now }) => now && now.key !== from.key)
  for (const { assignment: id } of renamed) await place(id, { leaf: `~${id}`.slice(0, 40) })
  for (const { assignment: id, to: now } of renamed) await place(id, { leaf: now!.key })
  const leaves = new Map(leavesOf(to).map((leaf) => [leaf.key, leaf]))
  for (const { assignment: id, to: now, aside, back, assessment } of lines) {
    if (aside !== undefined) await place(id, { notApplicable: { decision: aside, by: done.by, at: done.at } })
    if (!back) continue
    const answer = blank(await place(id, { notApplicable: undefined }), leaves.get(now!.key)!)
    if (answer && assessment === undefined) await create(tx, db, db.assessments, answer, done)
  }
}
