import { movedBy } from '../../schemas/area-due.ts'
import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import { changeMany, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'

/** Leaves follow another lock, but for what a date or a paper of their own says. */
export async function takeAlong(
  { db }: Context,
  tx: Tx,
  old: Campaign,
  next: Campaign,
  done: Done,
): Promise<void> {
  const set = await db.sets.model.findOne({ id: old.set }).lean()
  const codes = new Map(set?.nodes.map(({ key, code }) => [key, code]))
  const all = await db.assignments.model.find({ campaign: old.id }).session(tx).lean()
  const alike = new Map<string, { to: ReturnType<typeof movedBy> & object; of: Assignment[] }>()
  for (const one of all) {
    const to = movedBy(old, next, codes.get(one.leaf) ?? '', one)
    if (!to) continue
    const same = JSON.stringify(to)
    const group = alike.get(same) ?? { to, of: [] }
    alike.set(same, group)
    group.of.push(one)
  }
  for (const { to, of } of alike.values()) await changeMany(tx, db, db.assignments, of, to, done)
}
