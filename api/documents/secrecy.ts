// A version that seems to bear a secrecy mark is held: nobody can open it, and nothing is kept of it. The officer says that
// it is secret, and it is destroyed, with the archive that it came in; or contests it, and the head decides. A day without a
// word destroys it as well.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { Version } from '../../schemas/document.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Range } from '../../storage/blobs.ts'
import { change, type Done, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import type { Bytes } from '../route.ts'
import { settleAround } from './archives.ts'
import { indexNow } from './index-next.ts'
import { one } from './one.ts'
import { isOwn } from './read.ts'
import { dropSettled } from './sweep.ts'

const base = { id: Id, revision: Revision }
export const SaySecrecy = z.strictObject({
  ...base,
  isSecret: z.boolean(),
  /** Why the mark is none, for the head. */
  reason: z.exactOptional(z.string().trim().min(5).max(500)),
})
export const ReadMark = z.strictObject({ id: Id })
export const ReleaseHeld = z.strictObject({ ...base, isSecret: z.boolean() })

/** How long a held version waits for a word. */
const UNANSWERED_MS = 24 * 3600_000

/** Of the officer: secret, and its bytes are destroyed; or not, and the head is asked. */
export async function saySecrecy(ctx: Context, who: Person, input: z.infer<typeof SaySecrecy>) {
  const { isSecret, reason } = input
  const version = await held(ctx, who, 'documents.upload', input)
  const at = ctx.now().toISOString()
  if (isSecret) await destroy(ctx, version, { person: who.id, at })
  else if (reason) {
    const contested = { reason, by: who.id, at }
    await record(ctx, version, { contested }, { act: 'documents.contested', by: who.id, at })
  } else throw unexplained()
  return one(ctx, who, { id: version.document })
}

function unexplained(): Problem {
  const sentence = 'Hãy ghi vì sao đây không phải dấu độ mật, để lãnh đạo cơ quan quyết định.'
  return new Problem('invalid', sentence, { faults: [{ field: 'reason', sentence }] })
}

/** Of the head: a mark that was contested is none, and intake goes on; or it is one after all. */
export async function releaseHeld(ctx: Context, who: Person, input: z.infer<typeof ReleaseHeld>) {
  const version = await held(ctx, who, 'documents.release', input)
  const at = ctx.now().toISOString()
  if (input.isSecret) await destroy(ctx, version, { person: who.id, at })
  else {
    const set = { state: 'received' as const, cleared: { by: who.id, at }, problem: undefined }
    await record(ctx, version, set, { act: 'documents.cleared', by: who.id, at })
  }
  return one(ctx, who, { id: version.document })
}

/** The mark alone: who has to say what it is sees nothing else of the file. */
export async function readMark(ctx: Context, who: Person, { id }: z.infer<typeof ReadMark>): Promise<Bytes> {
  const version = await ctx.db.versions.model.findOne({ id }).lean()
  const { crop, staged = {}, state } = version ?? {}
  const key = crop && staged[crop.sha256]
  if (!version || !isOwn(who, version) || !key || state !== 'held-secret') throw notFound()
  const open = async ({ start, end }: Range = { start: 0, end: crop.size - 1 }) =>
    Readable.from([(await buffer(await ctx.blobs.openStaged(key))).subarray(start, end + 1)])
  return { name: 'dau.png', type: 'image/png', size: crop.size, etag: crop.sha256, inline: true, open }
}

/** What nobody answered in time; what is contested waits for the head. Says how many. */
export async function destroyUnanswered(ctx: Context, worker: string): Promise<number> {
  const at = ctx.now()
  const before = new Date(at.getTime() - UNANSWERED_MS).toISOString()
  const due = { state: 'held-secret' as const, heldAt: { $lt: before }, contested: { $exists: false } }
  let count = 0
  for (const version of await ctx.db.versions.model.find(due).lean()) {
    const gone = await destroy(ctx, version, { worker, at: at.toISOString() }).then(
      () => true,
      ignoreAnswered,
    )
    if (gone) count++
  }
  return count
}

/** Somebody spoke in the same moment: theirs counts. */
function ignoreAnswered(error: unknown): false {
  if (!(error instanceof Problem && error.type === 'stale')) throw error
  return false
}

async function held(
  ctx: Context,
  who: Person,
  act: 'documents.upload' | 'documents.release',
  { id, revision }: { id: string; revision: number },
): Promise<Version> {
  const version = within(who, act, await ctx.db.versions.model.findOne({ id }).lean())
  if (!version) throw notFound()
  if (version.revision !== revision) throw await stale(ctx.db, id, revision)
  if (version.state !== 'held-secret')
    throw new Problem('wrong-state', 'Tệp này không bị giữ lại. Hãy tải lại trang.', { state: version.state })
  return version
}

type By = { person: string; at: string } | { worker: string; at: string }

async function destroy(ctx: Context, version: Version, by: By): Promise<void> {
  const {
    page = 1,
    mark = 'MẬT',
    file,
  } = (version.problem ?? {}) as { page?: number; mark?: string; file?: string }
  const { at } = by
  const person = 'person' in by ? by.person : undefined
  const why = person ? 'theo xác nhận' : 'vì sau 24 giờ không ai xác nhận'
  const sentence = `Tệp mang dấu “${mark}” ở trang ${page} đã được hủy ${why}. Văn bản mật chỉ gửi theo quy định về bí mật nhà nước; ở đây hãy chỉ ghi viện dẫn.`
  const set = {
    state: 'rejected' as const,
    staged: {},
    crop: undefined,
    problem: new Problem('secret', sentence, { page, mark, ...(file && { file }) }).toJSON(),
    destroyed: { mark, page, at, ...(person && { by: person }) },
  }
  const actor = 'worker' in by ? { by: by.worker, behalf: version.by } : { by: by.person }
  await record(ctx, version, set, { act: 'documents.destroyed', ...actor, at })
  await dropSettled(ctx, version.staged)
  await settleAround(ctx, version, { ...actor, at })
}

type Change = { [K in keyof Version]?: Version[K] | undefined }
async function record(ctx: Context, version: Version, set: Change, done: Done): Promise<void> {
  await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.versions, version, set, done))
  await indexNow(ctx, version.document)
}
