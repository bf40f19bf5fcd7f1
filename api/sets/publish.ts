import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { CriteriaSet } from '../../schemas/set.ts'
import { change, remove, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { findSet } from './read.ts'
import { heldSentence, setTurn, usesOf } from './uses.ts'
import { rowOf, sumsOf } from './view.ts'

export const OneSet = z.strictObject({ id: Id, revision: Revision })

/** From now on it never changes; the next version is another record. What does not add up stays unpublished. */
export async function publishSet(ctx: Context, who: Person, input: z.infer<typeof OneSet>) {
  const set = await unpublished(ctx, input)
  const faults = sumsOf(set)
  const sentence = 'Điểm của bộ tiêu chí chưa khớp nên chưa công bố. Hãy sửa các mục dưới đây.'
  if (faults.length) throw new Problem('invalid', sentence, { faults })
  const at = ctx.now().toISOString()
  const done = { act: 'sets.publish', by: who.id, at }
  return rowOf(
    await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.sets, set, { published: at }, done)),
  )
}

/** Undoes an import, until something rests on the set; mappings that join nothing go with it. */
export async function removeSet(ctx: Context, who: Person, input: z.infer<typeof OneSet>) {
  const { db } = ctx
  const { id, revision } = input
  const set = await findSet(ctx, id)
  if (set.revision !== revision) throw await stale(db, id, revision)
  const done = { act: 'sets.remove', by: who.id, at: ctx.now().toISOString() }
  await db.transaction(async (tx) => {
    await db.alone(tx, setTurn(id))
    const uses = (await usesOf(db.seenBy(tx), [id])).get(id) ?? []
    if (uses.length) throw new Problem('frozen', heldSentence(uses), { uses })
    const either = { $or: [{ from: id }, { to: id }] }
    for (const mapping of await db.mappings.model.find(either).session(tx).lean())
      await remove(tx, db, db.mappings, mapping, done)
    await remove(tx, db, db.sets, set, done)
  })
  return { removed: set.id }
}

export async function unpublished(
  ctx: Context,
  { id, revision }: z.infer<typeof OneSet>,
): Promise<CriteriaSet> {
  const set = await findSet(ctx, id)
  if (set.published) {
    const sentence = 'Bộ tiêu chí đã công bố nên không sửa được. Hãy lập phiên bản mới.'
    throw new Problem('frozen', sentence, { published: set.published })
  }
  if (set.revision !== revision) throw await stale(ctx.db, id, revision)
  return set
}
