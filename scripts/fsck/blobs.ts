import type { Context } from '../../api/context.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { hashOf } from '../../storage/blobs.ts'
import type { Report } from './fsck.ts'

const DAY = 24 * 3600_000

/** What the records say of one blob. */
interface Named {
  /** Undefined where the record tells the hash alone. */
  readonly size: number | undefined
  readonly by: string
  /** Its record says that it is kept; else it may come to be. */
  readonly isKept: boolean
}

export async function checkBlobs(ctx: Context, share: number, report: Report) {
  const kept = new Set<Sha256>()
  for await (const sha256 of ctx.blobs.kept()) kept.add(sha256)
  const named = await namedBlobs(ctx)
  await checkWaiting(ctx, kept, report)
  await checkLeftOver(ctx, report)

  for (const [sha256, { size, by, isKept }] of named) {
    if (!isKept) continue
    // A blob may have been kept since we listed: the store has the last word.
    const found = await ctx.blobs.size(sha256)
    if (found === undefined)
      report('missing', by, `${by} gọi tên nội dung ${short(sha256)} nhưng kho không có.`)
    else if (size !== undefined && found !== size)
      report('size', by, `Nội dung ${short(sha256)} của ${by}: đã ghi ${size} byte, kho có ${found} byte.`)
  }
  for await (const { id, files, source } of ctx.db.versions.model
    .find({ destroyed: { $exists: true } }, { id: 1, files: 1, source: 1 })
    .lean()
    .cursor())
    for (const { sha256 } of [...files, ...(source && !source.document ? [source] : [])])
      if (kept.has(sha256) && !named.get(sha256)?.isKept)
        report('destroyed', id, `${id} đã hủy vì dấu độ mật nhưng kho còn nội dung ${short(sha256)}.`)
  const strays = [...kept].filter((sha256) => !named.has(sha256))
  const fresh = strays.length ? await namedBlobs(ctx) : named
  for (const sha256 of strays)
    if (!fresh.has(sha256))
      report('stray', sha256, `Kho có nội dung ${short(sha256)} mà không bản ghi nào gọi tên.`)

  const sample = [...kept].filter(() => Math.random() < share)
  for (const sha256 of sample)
    if ((await hashOf(await ctx.blobs.open(sha256))) !== sha256)
      report(
        'changed',
        sha256,
        `Nội dung ${short(sha256)} đã bị thay đổi trong kho. Hãy phục hồi từ bản sao.`,
      )
  return { blobs: kept.size, hashed: sample.length }
}

async function namedBlobs({ db }: Context): Promise<Map<Sha256, Named>> {
  const named = new Map<Sha256, Named>()
  const name = (sha256: Sha256, size: number | undefined, by: string, isKept: boolean) => {
    if (!named.get(sha256)?.isKept) named.set(sha256, { size, by, isKept })
  }
  for await (const { id, files, state, staged, source } of db.versions.model.find().lean().cursor()) {
    const isSettled = state === 'kept' || state === 'unpacked'
    for (const { sha256, size } of files)
      name(sha256, size, id, (isSettled || state === 'received') && !staged[sha256])
    // An archive that is a document itself says of itself whether it is kept.
    if (source && !source.document) name(source.sha256, source.size, id, isSettled)
  }
  for await (const { id, blob, former = [] } of db.renditions.model.find().lean().cursor())
    for (const { sha256, size } of [...(blob ? [blob] : []), ...former]) name(sha256, size, id, true)
  for await (const { id, order, volumes, manifest } of db.editions.model.find().lean().cursor())
    for (const { sha256, size } of [
      order,
      ...volumes.map(({ blob }) => blob),
      ...(manifest ? [manifest] : []),
    ])
      name(sha256, size, id, true)
  for await (const { id, plan } of db.issues.model.find().lean().cursor())
    name(plan.sha256, plan.size, id, true)
  for await (const { id, zip, manifest } of db.packages.model.find().lean().cursor()) {
    if (zip) name(zip.sha256, zip.size, id, true)
    if (manifest) name(manifest, undefined, id, true)
  }
  for await (const { id, leaves } of db.entryFolders.model.find().lean().cursor())
    for (const { sha256, size } of leaves.flatMap(({ files }) => files)) name(sha256, size, id, true)
  for await (const { id, file } of db.templates.model.find().lean().cursor())
    name(file.sha256, file.size, id, true)
  for await (const { id, file } of db.papers.model.find().lean().cursor())
    name(file.sha256, file.size, id, true)
  for await (const { id, file } of db.locks.model.find().lean().cursor())
    name(file.sha256, file.size, id, true)
  for await (const { id, areaDues = [] } of db.campaigns.model.find().lean().cursor())
    for (const { file } of areaDues) name(file.sha256, file.size, id, true)
  for await (const { id, exception, paper } of db.assignments.model
    .find({ $or: [{ exception: { $exists: true } }, { paper: { $exists: true } }] })
    .lean()
    .cursor())
    for (const file of [exception?.file, paper]) if (file) name(file.sha256, file.size, id, true)
  for await (const { id, minutes, decision } of db.appraisals.model.find().lean().cursor())
    for (const paper of [minutes, decision]) if (paper) name(paper.file.sha256, paper.file.size, id, true)
  return named
}

/** Received: its bytes must wait in staging, or be kept already (a worker stopped between the two). */
async function checkWaiting({ db, blobs }: Context, kept: ReadonlySet<Sha256>, report: Report) {
  const staged = new Set<string>()
  for await (const { key } of blobs.staged()) staged.add(key)
  const waiting = { state: { $in: ['received', 'held-secret', 'unpacked'] as const }, staged: { $ne: {} } }
  for await (const { id } of db.versions.model.find(waiting, { id: 1 }).lean().cursor()) {
    const now = await db.versions.model.findOne({ id, ...waiting }).lean() // it may be settled by now
    for (const [sha256, key] of Object.entries(now?.staged ?? {}))
      if (!staged.has(key) && !kept.has(sha256 as Sha256) && !(await isThere(blobs, key)))
        report('waiting', id, `${id} đã có biên nhận nhưng nội dung ${short(sha256)} không còn ở đâu.`)
  }
}

/** What the hourly sweep would have taken away long ago, if it ran. */
async function checkLeftOver({ db, blobs, wall }: Context, report: Report) {
  const before = new Date(wall().getTime() - DAY)
  const old: string[] = []
  for await (const { key, at } of blobs.staged()) if (at < before) old.push(key)
  const named = new Set<string>()
  for await (const { pieces, opened } of db.uploads.model.find().lean().cursor())
    for (const key of [...pieces.map((piece) => piece.key), opened ?? '']) named.add(key)
  if (old.length)
    for await (const { staged } of db.versions.model.find({}, { staged: 1 }).lean().cursor())
      for (const key of Object.values(staged)) named.add(key)
  for (const key of old)
    if (!named.has(key)) report('leftover', key, `Nội dung chờ ${key} không thuộc tài liệu nào.`)
  for (const key of await blobs.unfinished(before))
    if (!named.has(key.replace('staging/', '')))
      report('unfinished', key, `Kho giữ các phần của ${key} đã gửi dở.`)
}

/** Came after the listing. */
const isThere = (blobs: Context['blobs'], key: string): Promise<boolean> =>
  blobs.openStaged(key).then(
    (stream) => {
      stream.destroy()
      return true
    },
    () => false,
  )

const short = (sha256: string): string => `${sha256.slice(0, 12)}…`
