import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import type { CriteriaSet } from '../../schemas/set.ts'
import type { Context } from '../context.ts'
import { rowOf, viewOf } from './view.ts'

export const ListSets = z.strictObject({})
export const ReadSet = z.strictObject({ id: Id })

/** Newest version first. */
export async function listSets({ db }: Context) {
  const sets = await db.sets.model.find().sort({ slug: 1, _id: -1 }).lean()
  return { sets: sets.map(rowOf) }
}

export async function readSet(ctx: Context, _who: Person, { id }: z.infer<typeof ReadSet>) {
  return viewOf(await findSet(ctx, id))
}

export async function findSet({ db }: Context, id: string): Promise<CriteriaSet> {
  const set = await db.sets.model.findOne({ id }).lean()
  if (!set) throw notFound()
  return set
}
