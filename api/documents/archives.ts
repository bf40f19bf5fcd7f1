// An archive holds the bytes of all that came out of it. It waits in staging until that is settled: then it is kept, or goes
// with the first file in it that was destroyed as secret. So no kept blob ever has to be deleted.
import type { Content, Destroyed, Version } from '../../schemas/document.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, type Done } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { indexNow } from './index-next.ts'
import { dropSettled } from './sweep.ts'

type By = Omit<Done, 'act'>
type Inside = 'settled' | 'waits' | 'held' | Destroyed

const waiting = { state: 'unpacked' as const, staged: { $ne: {} } }

/** The archives that hold this document, and those around them, as far as they are settled by now. */
export async function settleAround(ctx: Context, { document, agency }: Around, done: By): Promise<void> {
  const around = { ...waiting, agency, 'contents.document': document }
  for (const archive of await ctx.db.versions.model.find(around).lean())
    if (await settle(ctx, archive, done)) await settleAround(ctx, archive, done)
}
type Around = Pick<Version, 'document' | 'agency'>

/** A version was verified: it may be an archive itself, or the last that its archive waited for. */
export async function settleVerified(ctx: Context, version: Version, done: By): Promise<void> {
  const { versions } = ctx.db
  for (let next: string | undefined = version.document, at: Version | null = version; next && at;) {
    const archive: Version | null = await versions.model.findOne({ ...waiting, document: next }).lean()
    if (archive && ((await isWaitedFor(ctx, next)) || !(await settle(ctx, archive, done)))) return
    next = at.source?.document
    at = next === undefined ? null : await versions.model.findOne({ document: next }).lean()
  }
}

/** Of five hundred files in one archive only the last asks how the others stand. */
const isWaitedFor = async ({ db }: Context, document: string): Promise<boolean> =>
  (await db.versions.model.exists({ state: 'received', 'source.document': document })) !== null

/** What a killed worker left, and whose file was known before the archive came. Says how many. */
export async function settleArchivesLeft(ctx: Context, worker: string): Promise<number> {
  let count = 0
  for (const archive of await ctx.db.versions.model.find(waiting).lean()) {
    const done = { by: worker, behalf: archive.by, at: ctx.now().toISOString() }
    if (!(await settle(ctx, archive, done))) continue
    count++
    await settleAround(ctx, archive, done)
  }
  return count
}

/** False while it waits. The record first: staged bytes that none names any more are swept, whoever is killed. */
async function settle(ctx: Context, archive: Version, done: By): Promise<boolean> {
  const inside = await inArchive(ctx, archive)
  if (inside === 'waits' || inside === 'held') return false
  if (inside === 'settled') {
    for (const { sha256 } of archive.files) {
      const key = archive.staged[sha256]
      if (key && (await ctx.blobs.size(sha256)) === undefined) await ctx.blobs.keep(key, sha256)
    }
    return write(ctx, archive, { staged: {} }, { ...done, act: 'documents.kept' })
  }
  const problem = new Problem('secret', goneWith(inside), { mark: inside.mark, page: inside.page }).toJSON()
  const set = { state: 'rejected' as const, staged: {}, problem, destroyed: { ...inside, at: done.at } }
  return write(ctx, archive, set, { ...done, act: 'documents.destroyed' })
}

/** Once: who comes second finds it done, and the bytes gone. */
async function write(ctx: Context, archive: Version, set: Partial<Version>, done: Done): Promise<boolean> {
  const isDone = await ctx.db
    .transaction((tx) => change(tx, ctx.db, ctx.db.versions, archive, set, done))
    .then(() => true, unlessStale)
  if (!isDone) return false
  await dropSettled(ctx, archive.staged)
  await indexNow(ctx, archive.document)
  return true
}

function unlessStale(error: unknown): false {
  if (!(error instanceof Problem && error.type === 'stale')) throw error
  return false
}

/** Why an archive does not open, whatever is said of itself; undefined once all that came out of it may be read. */
export async function whyWaits(ctx: Context, version: Version): Promise<string | undefined> {
  if (version.state !== 'unpacked') return undefined
  const inside = await inArchive(ctx, version)
  if (inside === 'settled') return undefined
  if (inside === 'waits') return 'Các tệp trong tệp nén đang được kiểm tra. Hãy mở lại sau ít phút.'
  const why = inside === 'held' ? 'đang giữ lại vì có vẻ mang' : 'đã hủy vì mang'
  return `Trong tệp nén có tệp ${why} dấu độ mật, nên cả tệp nén không mở được. Hãy mở từng tài liệu đã tách ra.`
}

/** How what came out of it stands, however deep: the worst counts. */
async function inArchive(ctx: Context, { contents = [] }: Version): Promise<Inside> {
  const documents = contents.flatMap(({ document }) => document ?? [])
  const all = await ctx.db.versions.model.find({ document: { $in: documents } }, { facts: 0 }).lean()
  const found: Inside[] = []
  for (const version of all) {
    const content = contents.find((one) => one.document === version.document && stoodAs(version, one))
    if (!content) continue // another version of that document, which never stood in here
    const { state, destroyed } = version
    if (destroyed) return { ...destroyed, inside: destroyed.inside ?? named(content) }
    if (state === 'held-secret') found.push('held')
    else if (state === 'received') found.push('waits')
    else if (state === 'unpacked') found.push(await inArchive(ctx, version))
  }
  const gone = found.find((one) => typeof one === 'object')
  return gone ?? (['held', 'waits'] as const).find((one) => found.includes(one)) ?? 'settled'
}

/** The bytes of a file that became a document are its own; those of an archive made one document, its source. */
const stoodAs = ({ files, source }: Version, { sha256 }: Content): boolean =>
  files.some((file) => file.sha256 === sha256) || (!source?.document && source?.sha256 === sha256)

const named = ({ document = '', code = '', name }: Content) => ({ document, code, name })

function goneWith({ mark, page, inside }: Destroyed): string {
  const { name = '', code = '' } = inside ?? {}
  return `Tệp nén này đã hủy cùng tệp “${name}” (${code}) ở trong, vì tệp ấy mang dấu “${mark}” ở trang ${page}. Các tài liệu khác đã tách ra vẫn dùng được. Muốn lưu cả tệp nén thì bỏ tệp ấy ra, nén lại rồi tải lên lại.`
}
