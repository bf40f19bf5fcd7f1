// How bytes of unknown length get into S3 without being held in memory: each part is written to a temporary file first,
// and sent from there once it is whole. A thousand uploads at once cost a thousand small buffers, not a thousand parts.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as s3 from '@aws-sdk/client-s3'

/** Beyond 10,000 parts no store goes: 80 GB. */
const PART = 8 << 20
const TRIES = 3

type At = { Bucket: string; Key: string }

/** Writes the object; when it throws, nothing is left. `dir` is made where it is missing. */
export async function putSpooled(
  client: s3.S3Client,
  at: At,
  bytes: AsyncIterable<Uint8Array>,
  dir: string,
): Promise<void> {
  const spool = await openSpool(dir)
  const parts: s3.CompletedPart[] = []
  let UploadId: string | undefined
  try {
    for await (const { size, ContentMD5, isLast } of fill(spool, bytes)) {
      const sent = () => ({ Body: bodyOf(spool, size), ContentLength: size, ContentMD5 })
      if (isLast && !UploadId) {
        await tried(() => client.send(new s3.PutObjectCommand({ ...at, ...sent() })))
        return
      }
      UploadId ??= (await client.send(new s3.CreateMultipartUploadCommand(at))).UploadId
      const PartNumber = parts.length + 1
      const { ETag } = await tried(() =>
        client.send(new s3.UploadPartCommand({ ...at, UploadId, PartNumber, ...sent() })),
      )
      parts.push({ PartNumber, ETag })
    }
    const MultipartUpload = { Parts: parts }
    await client.send(new s3.CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload }))
  } catch (error) {
    const abort = new s3.AbortMultipartUploadCommand({ ...at, UploadId })
    if (UploadId) await client.send(abort).catch(() => undefined) // or the sweep does
    throw error
  } finally {
    await spool.close()
  }
}

type Spool = Awaited<ReturnType<typeof open>>

/** Without a name from its first moment on: whatever ends us, nothing stays. */
async function openSpool(dir: string): Promise<Spool> {
  await mkdir(dir, { recursive: true })
  const path = join(dir, `spool-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

/** By its number, not by its handle: that would not close while a body of a request that failed is still open. */
const bodyOf = ({ fd }: Spool, size: number) =>
  size === 0 ? '' : createReadStream('', { fd, start: 0, end: size - 1, autoClose: false })

/**
 * Says each time that a part is whole in the spool, which is written over afterwards. The last one may be empty only alone.
 * Each has its MD5, by which the store refuses what was changed on the way; a SHA-256 would be kept with the object as
 * one of several parts, and be taken for that of the whole when it is copied.
 */
async function* fill(spool: Spool, bytes: AsyncIterable<Uint8Array>) {
  let size = 0
  let count = 0
  let hash = createHash('md5')
  const part = (isLast: boolean) => {
    const made = { size, isLast, ContentMD5: hash.digest('base64') }
    size = 0
    count++
    hash = createHash('md5')
    return made
  }
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.length;) {
      if (size === PART) yield part(false)
      const piece = chunk.subarray(from, from + PART - size)
      await spool.writev([piece], size)
      hash.update(piece)
      size += piece.length
      from += piece.length
    }
  if (size > 0 || count === 0) yield part(true)
}

/** A stream cannot be sent twice by the client itself, the spool can. */
async function tried<T>(send: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left--)
    try {
      return await send()
    } catch (error) {
      const status = (error as s3.S3ServiceException).$metadata?.httpStatusCode
      const isPassing = status === 503 || status === 500 || status === 429
      if (left === 0 || !isPassing) throw error
      await sleep(300 * (TRIES - left))
    }
}

/**
 * What a crash left of an object that was being written: its parts become the object. Says how many bytes there are
 * now, 0 when nothing had got through.
 */
export async function mendSpooled(client: s3.S3Client, at: At): Promise<number> {
  const whole = await client.send(new s3.HeadObjectCommand(at)).catch(ifNone)
  if (whole) return whole.ContentLength ?? 0
  const begun = await client.send(new s3.ListMultipartUploadsCommand({ Bucket: at.Bucket, Prefix: at.Key }))
  const UploadId = begun.Uploads?.find(({ Key }) => Key === at.Key)?.UploadId
  if (!UploadId) return 0
  try {
    // One page is 1,000 parts, and no file of ours has more. (The library's paginator never ends on some servers.)
    const { Parts: parts = [] } = await client.send(new s3.ListPartsCommand({ ...at, UploadId }))
    if (parts.length === 0) return 0
    const Parts = parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }))
    await client.send(new s3.CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }))
  } catch (error) {
    if (!(error instanceof s3.NoSuchUpload)) throw error // its writer lives, and was first
  }
  const made = await client.send(new s3.HeadObjectCommand(at)).catch(ifNone)
  return made?.ContentLength ?? 0
}

function ifNone(error: unknown): undefined {
  if (!(error instanceof s3.NotFound)) throw error
}
