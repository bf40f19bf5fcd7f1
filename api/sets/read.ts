import { z } from 'zod'
import { Campaign } from '../../schemas/campaign.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import type { CriteriaSet } from '../../schemas/set.ts'
import type { Db, Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'
import { kindsIn, SetUse, setTurn, usesOf } from './uses.ts'
import { rowOf, SetRow, viewOf } from './view.ts'

export const ListSets = z.strictObject({})
export const ReadSet = z.strictObject({ id: Id })

export const ListedSet = SetRow.extend({
  /** While there is none, its import can be undone. */
  uses: z.array(SetUse),
  /** Of the years that use any version of it: a year moves to no set of the other kind. */
  kinds: z.array(Campaign.shape.kind),
})

/** Newest version first. */
export async function listSets({ db }: Context) {
  const sets = await db.sets.model.find().sort({ slug: 1, _id: -1 }).lean()
  const uses = await usesOf(
    db,
    sets.map(({ id }) => id),
  )
  const kindsOf = (slug: string) =>
    kindsIn(sets.filter((set) => set.slug === slug).flatMap(({ id }) => uses.get(id) ?? []))
  return {
    sets: sets.map((set) => ({ ...rowOf(set), uses: uses.get(set.id) ?? [], kinds: kindsOf(set.slug) })),
  }
}

export async function readSet(ctx: Context, _who: Person, { id }: z.infer<typeof ReadSet>) {
  return viewOf(await findSet(ctx, id))
}

export async function findSet({ db }: Context, id: string): Promise<CriteriaSet> {
  const set = await db.sets.model.findOne({ id }).lean()
  if (!set) throw notFound()
  return set
}

/** Whoever begins to use a set says so in that transaction: it is not removed in the same moment. */
export async function useSet(db: Db, tx: Tx, id: string): Promise<void> {
  await db.alone(tx, setTurn(id))
  if (!(await db.sets.model.exists({ id }).session(tx))) throw notFound()
}
