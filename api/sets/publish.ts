import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { CriteriaSet } from '../../schemas/set.ts'
import { change, remove, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { findSet } from './read.ts'
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

/** Undoes an import. No campaign can rest on it yet: a campaign takes published sets only. */
export async function removeSet(ctx: Context, who: Person, input: z.infer<typeof OneSet>) {
  const set = await unpublished(ctx, input)
  const done = { act: 'sets.remove', by: who.id, at: ctx.now().toISOString() }
  await ctx.db.transaction((tx) => remove(tx, ctx.db, ctx.db.sets, set, done))
  return { removed: set.id }
}

export async function unpublished(
  ctx: Context,
  { id, revision }: z.infer<typeof OneSet>,
): Promise<CriteriaSet> {
  const set = await findSet(ctx, id)
  if (set.published) {
    const sentence = 'Bộ tiêu chí đã công bố nên không sửa, không bỏ được. Hãy nhập phiên bản mới.'
    throw new Problem('frozen', sentence, { published: set.published })
  }
  if (set.revision !== revision) throw await stale(ctx.db, id, revision)
  return set
}
