// Thay bản mới, and adding an annex: both make the next version, with a reason. Citations stay on the version that
// they named until somebody moves them.
import { z } from 'zod'
import type { Document, File, Version } from '../../schemas/document.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import type { Received } from '../parts.ts'
import { refuseAct } from './acts.ts'
import { indexNow } from './index-next.ts'
import { one } from './one.ts'
import { refuseOverQuota } from './quota.ts'
import { secretBefore } from './secret-before.ts'

export const Replace = z.strictObject({
  id: Id,
  /** Of the document. */
  revision: z.coerce.number().pipe(Revision),
  /** `main` takes the place of the main file and keeps the annexes; `annex` adds files behind. */
  role: z.enum(['main', 'annex']).default('main'),
  reason: z.string().trim().min(5).max(1000),
})
type Replace = z.infer<typeof Replace>

/** Before the body is read. Throws `not-found`, `stale`, `wrong-state`, `quota`. */
export async function beforeReplace(
  ctx: Context,
  who: Person,
  { id, revision, role }: Replace,
): Promise<undefined> {
  const document = await replaceable(ctx, who, id, revision, role)
  await refuseOverQuota(ctx, document.agency)
}

export async function replace(ctx: Context, who: Person, input: Replace & { files: Received[] }) {
  const { id, revision, role, reason, files } = input
  const refused = files.find((part) => 'problem' in part)
  const staged = files.flatMap((part) => ('staged' in part ? [part] : []))
  try {
    const document = await replaceable(ctx, who, id, revision, role)
    if (refused && 'problem' in refused) throw refused.problem
    await refuseSecret(ctx, document, staged)
    if (staged.length === 0 || (role === 'main' && staged.length > 1)) throw wrongCount()
    await record(ctx, who, document, staged, role, reason)
  } catch (error) {
    // Anything but a refusal may have been recorded all the same: what no record names is swept.
    for (const part of error instanceof Problem ? staged : []) await ctx.blobs.drop(part.staged.key)
    throw error
  }
  await indexNow(ctx, id)
  return one(ctx, who, { id })
}

async function replaceable(
  ctx: Context,
  who: Person,
  id: string,
  revision: number,
  role: File['role'],
): Promise<Document> {
  const document = within(who, 'documents.upload', await ctx.db.documents.model.findOne({ id }).lean())
  if (document.revision !== revision) throw await stale(ctx.db, id, revision)
  await refuseAct(ctx, document, role === 'main' ? 'replace' : 'annex')
  return document
}

async function refuseSecret({ db }: Context, { agency }: Document, parts: readonly Staged[]): Promise<void> {
  const hashes = parts.map(({ staged }) => staged.sha256)
  const before = await secretBefore(db, [agency], hashes)
  for (const sha256 of hashes) {
    const secret = before(agency, sha256)
    if (secret) throw secret
  }
}

type Staged = Extract<Received, { staged: unknown }>

async function record(
  { db, now }: Context,
  who: Person,
  document: Document,
  parts: Staged[],
  role: File['role'],
  reason: string,
) {
  const newest = await db.versions.model.findOne({ document: document.id }).sort({ n: -1 }).lean()
  // What was refused is not carried on; what still waits for its check waits in the new version too.
  const usable = { document: document.id, state: { $in: ['received' as const, 'kept' as const] } }
  const before = await db.versions.model.findOne(usable).sort({ n: -1 }).lean()
  const fresh = parts.map(({ name, type, staged }): File => ({
    role,
    name,
    type,
    size: staged.size,
    sha256: staged.sha256,
  }))
  const kept = (before?.files ?? []).filter((file) => role === 'annex' || file.role === 'annex')
  const files = role === 'main' ? [...fresh, ...kept] : [...kept, ...fresh]
  if (files[0]?.role !== 'main')
    throw new Problem('wrong-state', 'Văn bản chính chưa được nhận. Hãy thay văn bản chính trước.')
  const at = now().toISOString()
  const done = { act: role === 'main' ? 'documents.replace' : 'documents.annex', by: who.id, at }
  const version: Version = {
    id: newId('ver'),
    document: document.id,
    agency: document.agency,
    n: (newest?.n ?? 0) + 1,
    files,
    state: 'received',
    staged: {
      ...before?.staged,
      ...Object.fromEntries(parts.map(({ staged }) => [staged.sha256, staged.key])),
    },
    ...(before?.facts && { facts: before.facts }),
    ...(before?.contents && { contents: before.contents }),
    ...(before?.source && { source: before.source }),
    ...(role === 'annex' && before?.derived && { derived: before.derived }),
    into: 'annexes',
    reason,
    by: who.id,
    at,
    revision: 1,
  }
  await db.transaction(async (tx) => {
    await change(tx, db, db.documents, document, {}, done)
    await create(tx, db, db.versions, version, done)
  })
}

const wrongCount = (): Problem => {
  const sentence = 'Mỗi lần thay một văn bản chính; phụ lục có thể gửi nhiều tệp. Hãy chọn lại tệp.'
  return new Problem('invalid', sentence, { faults: [{ field: 'files', sentence }] })
}
