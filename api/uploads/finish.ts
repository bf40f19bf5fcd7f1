// All bytes are here: from now on it is an upload like any other. The key makes it one receipt, whoever gets to this and
// however often: the request that brought the last byte, the client who asks again, a worker after a crash.
import { Readable } from 'node:stream'
import { admit } from '../../intake/check.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Upload } from '../../schemas/upload.ts'
import { measure, type Staged } from '../../storage/blobs.ts'
import { answer, holdWhole } from '../../storage/incoming.ts'
import type { Context } from '../context.ts'
import { Uploaded } from '../documents/recorded.ts'
import { upload as record } from '../documents/upload.ts'
import type { Received } from '../parts.ts'
import { type Held, keep } from './held.ts'

/** `fresh`: the whole, where one piece brought it just now. */
export async function finish(ctx: Context, who: Person, held: Held, fresh?: Staged): Promise<Uploaded> {
  const { upload, by } = held
  const { agency, key, sha256, again, into, pieces } = upload
  const known = await ctx.db.receipts.model.findOne({ person: upload.by, key }).lean()
  let results = known && Uploaded.parse(known.results)
  if (!results) {
    const files = [await received(ctx, upload, fresh)]
    const asked = {
      agency,
      key,
      ...(sha256 && { sha256 }),
      ...(again && { again: 'true' as const }),
      ...(into && { into }),
    }
    results = await record(ctx, who, { ...asked, files })
  }
  await answer(ctx.db, upload.id, by, results)
  const taken = await stagedOf(ctx, results)
  for (const piece of pieces) if (piece.key !== taken) await ctx.blobs.drop(piece.key)
  return results
}

async function received(ctx: Context, upload: Upload, fresh?: Staged): Promise<Received> {
  const { name, claimed } = upload
  try {
    const staged = fresh ?? (await joined(ctx, upload))
    const type = admit(staged.head, { name, type: claimed })
    if (typeof type === 'string') return { name, staged, type }
    await ctx.blobs.drop(staged.key)
    return { name, problem: new Problem(type.code, type.sentence, { ...type.more }) }
  } catch (error) {
    if (!(error instanceof Problem && error.type === 'not-found')) throw error
    const sentence = 'Một đoạn của tệp không còn trên máy chủ. Hãy tải tệp lên lại từ đầu.'
    return { name, problem: new Problem('damaged', sentence, {}, { cause: error }) }
  }
}

/** One piece is read, several are written once more behind each other. */
async function joined({ blobs }: Context, { pieces }: Upload): Promise<Staged> {
  async function* all() {
    for (const { key, size } of pieces) yield* (await blobs.openStaged(key, size)) as AsyncIterable<Buffer>
  }
  const [first] = pieces
  if (pieces.length > 1 || !first) return blobs.stage(all())
  const { through, result } = measure(all())
  for await (const _ of through);
  return { key: first.key, ...(await result()) }
}

/** The staged bytes that the receipt's version waits with. */
async function stagedOf({ db }: Context, [result]: Uploaded): Promise<string | undefined> {
  if (!result || !('receipt' in result)) return undefined
  const { version, file } = result.receipt
  return (await db.versions.model.findOne({ id: version }, { staged: 1 }).lean())?.staged[file.sha256]
}

/** A worker's: whoever sent the last byte may never ask what became of it. */
export async function finishNext(ctx: Context, worker: string): Promise<boolean> {
  const upload = await holdWhole(ctx.db, worker)
  if (!upload) return false
  await using held = keep(ctx, upload, worker)
  const who = await ctx.db.people.model.findOne({ id: upload.by }).lean()
  if (!who || who.leftAt)
    await answer(ctx.db, upload.id, worker, [{ name: upload.name, problem: notFound().toJSON() }])
  else await finish(ctx, who, held)
  return true
}

/** For `Readable`'s sake: what the client sends, without an error where the line breaks. */
export const untilItBreaks = (request: AsyncIterable<Uint8Array>): Readable =>
  Readable.from(
    (async function* () {
      try {
        yield* request
      } catch {
        // The line broke: what came is kept.
      }
    })(),
    { objectMode: false },
  )
