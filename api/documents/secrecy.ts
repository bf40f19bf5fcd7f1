// A version that seems to bear a secrecy mark is held: nobody can open it. A person says which it is.
import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { indexNow } from './index-next.ts'
import { one } from './one.ts'
import { dropSettled } from './sweep.ts'

export const SaySecrecy = z.strictObject({ id: Id, revision: Revision, isSecret: z.boolean() })

/** Secret: the bytes are destroyed and only the record of that stays. Not secret: it goes on to be verified. */
export async function saySecrecy(
  ctx: Context,
  who: Person,
  { id, revision, isSecret }: z.infer<typeof SaySecrecy>,
) {
  const version = within(who, 'documents.upload', await ctx.db.versions.model.findOne({ id }).lean())
  if (!version) throw notFound()
  if (version.revision !== revision) throw await stale(ctx.db, id, revision)
  if (version.state !== 'held-secret')
    throw new Problem('wrong-state', 'Tệp này không bị giữ lại. Hãy tải lại trang.', { state: version.state })
  const at = ctx.now().toISOString()
  const done = { act: isSecret ? 'documents.destroyed' : 'documents.cleared', by: who.id, at }
  const set = isSecret
    ? { state: 'rejected' as const, staged: {} }
    : { state: 'received' as const, cleared: { by: who.id, at }, problem: undefined }
  await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.versions, version, set, done))
  if (isSecret) await dropSettled(ctx, version.staged)
  await indexNow(ctx, version.document)
  return one(ctx, who, { id: version.document })
}
