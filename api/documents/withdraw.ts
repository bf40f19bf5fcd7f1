import { z } from 'zod'
import type { Document } from '../../schemas/document.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, type Done, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { refuseAct } from './acts.ts'
import { indexNow } from './index-next.ts'
import { one } from './one.ts'

const seen = { id: Id, revision: Revision }
export const WithdrawDocument = z.strictObject({ ...seen, reason: z.string().trim().min(5).max(1000) })
export const RestoreDocument = z.strictObject(seen)

/** Thu hồi: it stays where it was cited and submitted, says so there, and proves nothing from now on. */
export async function withdraw(
  ctx: Context,
  who: Person,
  { reason, ...seen }: z.infer<typeof WithdrawDocument>,
) {
  const document = await asSeen(ctx, who, seen)
  if (document.withdrawn)
    throw new Problem('wrong-state', 'Tài liệu này đã thu hồi. Hãy tải lại trang.', { state: 'withdrawn' })
  await refuseAct(ctx, document, 'withdraw')
  const done = { act: 'documents.withdraw', by: who.id, at: ctx.now().toISOString() }
  return mark(ctx, who, document, { reason, by: done.by, at: done.at }, done)
}

/** Khôi phục: it proves again wherever it is still cited; an acceptance over the same bytes holds again. */
export async function restore(ctx: Context, who: Person, seen: z.infer<typeof RestoreDocument>) {
  const document = await asSeen(ctx, who, seen)
  if (!document.withdrawn)
    throw new Problem('wrong-state', 'Tài liệu này không bị thu hồi. Hãy tải lại trang.', { state: 'kept' })
  const done = { act: 'documents.restore', by: who.id, at: ctx.now().toISOString() }
  return mark(ctx, who, document, undefined, done)
}

async function asSeen(ctx: Context, who: Person, { id, revision }: z.infer<typeof RestoreDocument>) {
  const document = within(who, 'documents.withdraw', await ctx.db.documents.model.findOne({ id }).lean())
  if (document.revision !== revision) throw await stale(ctx.db, id, revision)
  return document
}

async function mark(
  ctx: Context,
  who: Person,
  document: Document,
  withdrawn: Document['withdrawn'] | undefined,
  done: Done,
) {
  await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.documents, document, { withdrawn }, done))
  await indexNow(ctx, document.id)
  return one(ctx, who, { id: document.id })
}
