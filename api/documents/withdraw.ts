import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { one } from './one.ts'

export const WithdrawDocument = z.strictObject({
  id: Id,
  revision: Revision,
  reason: z.string().trim().min(5).max(1000),
})

/** Thu hồi: it stays where it was cited and submitted, says so there, and proves nothing from now on. */
export async function withdraw(
  ctx: Context,
  who: Person,
  { id, revision, reason }: z.infer<typeof WithdrawDocument>,
) {
  const document = within(who, 'documents.withdraw', await ctx.db.documents.model.findOne({ id }).lean())
  if (document.revision !== revision) throw await stale(ctx.db, id, revision)
  if (document.withdrawn)
    throw new Problem('wrong-state', 'Tài liệu này đã thu hồi. Hãy tải lại trang.', { state: 'withdrawn' })
  const at = ctx.now().toISOString()
  const done = { act: 'documents.withdraw', by: who.id, at }
  const set = { withdrawn: { reason, by: who.id, at } }
  await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.documents, document, set, done))
  return one(ctx, who, { id })
}
