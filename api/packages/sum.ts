// The sums of a file of a package, taken while its bytes are read: SHA-256 to prove it, CRC-32 for the ZIP.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { crc32 } from '../../dossier/crc.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'

export interface Summed {
  readonly size: number
  readonly sha256: string
  readonly crc32: number
  readonly open: (start: number, end: number) => Readable | Promise<Readable>
}

/** A kept blob. Throws `damaged` and says which, where it is gone or no longer itself. */
export async function sumBlob(
  { blobs }: Context,
  { sha256, size, name }: { sha256: string; size: number; name: string },
): Promise<Summed> {
  const broken = (why: string, cause?: unknown): Problem =>
    new Problem(
      'damaged',
      `Tệp “${name}” ${why}. Hãy báo quản trị, chưa lập được bộ hồ sơ.`,
      { name, sha256 },
      { cause },
    )
  const hash = createHash('sha256')
  let [crc, length] = [0, 0]
  const bytes = await blobs.open(sha256 as Sha256).catch((cause: unknown) => {
    throw cause instanceof Problem ? broken('không còn trong kho', cause) : cause
  })
  for await (const part of bytes) {
    hash.update(part as Buffer)
    crc = crc32(part as Buffer, crc)
    length += (part as Buffer).length
  }
  if (length !== size || hash.digest('hex') !== sha256) throw broken('không còn đúng như khi nhận')
  const open = (start: number, end: number): Readable | Promise<Readable> =>
    end > start ? blobs.open(sha256 as Sha256, { start, end: end - 1 }) : Readable.from([])
  return { size, sha256, crc32: crc, open }
}

/** Bytes of our own making. */
export function sumText(bytes: Buffer): Summed {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    size: bytes.length,
    sha256,
    crc32: crc32(bytes),
    open: (start, end) => Readable.from([bytes.subarray(start, end)]),
  }
}
