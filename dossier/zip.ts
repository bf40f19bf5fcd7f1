// A store-only ZIP whose every byte is known before one is read: sizes and CRCs come with the entries, times are fixed,
// there are no data descriptors. So any range of it can be served without the archive ever being stored.
import { Readable } from 'node:stream'

export type ZipEntry = {
  /** As `safePaths` made it: '/' between folders, NFC. */
  path: string
  size: number
  crc32: number
  /** Bytes [start, end) of the file. */
  open: (start: number, end: number) => Readable | Promise<Readable>
}

type Piece = { at: number; size: number; bytes?: Buffer; entry?: ZipEntry }
export type ZipLayout = { size: number; pieces: readonly Piece[] }

const full = 0xffffffff
/** 1980-01-01 00:00, the first moment that ZIP knows. */
const fixedDate = 0x21
const utf8 = 0x800

export function layout(entries: readonly ZipEntry[]): ZipLayout {
  const pieces: Piece[] = []
  const directory: Buffer[] = []
  let at = 0
  const add = (piece: { bytes: Buffer } | { entry: ZipEntry }) => {
    const size = 'bytes' in piece ? piece.bytes.length : piece.entry.size
    if (size) pieces.push({ at, size, ...piece })
    at += size
  }
  for (const entry of entries) {
    directory.push(central(entry, at))
    add({ bytes: local(entry) })
    add({ entry })
  }
  const start = at
  const all = Buffer.concat(directory)
  add({ bytes: all })
  add({ bytes: end(entries.length, start, all.length) })
  return { size: at, pieces }
}

/** Bytes [from, to). Throws where a file gives fewer or more bytes than it promised. */
export const openRange = (zip: ZipLayout, from = 0, to = zip.size): Readable =>
  Readable.from(range(zip, from, to), { objectMode: false })

async function* range({ pieces, size }: ZipLayout, from: number, to: number): AsyncGenerator<Buffer> {
  if (from < 0 || to > size || from > to) throw new RangeError(`range ${from}-${to} outside of ${size}`)
  for (let i = firstAt(pieces, from); i < pieces.length && pieces[i]!.at < to; i++) {
    const piece = pieces[i]!
    const [start, end] = [Math.max(from - piece.at, 0), Math.min(to - piece.at, piece.size)]
    if (piece.bytes) yield piece.bytes.subarray(start, end)
    else yield* exactly(piece.entry!, start, end)
  }
}

async function* exactly(entry: ZipEntry, start: number, end: number): AsyncGenerator<Buffer> {
  let left = end - start
  for await (const part of await entry.open(start, end)) {
    left -= (part as Buffer).length
    if (left < 0) break
    yield part as Buffer
  }
  if (left !== 0)
    throw new Error(`${entry.path}: ${left > 0 ? 'fewer' : 'more'} bytes than its size of ${entry.size}`)
}

/** The piece that holds a byte, by halving. */
function firstAt(pieces: readonly Piece[], at: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.at + pieces[middle]!.size <= at) low = middle + 1
    else high = middle
  }
  return low
}

function local({ path, size, crc32 }: ZipEntry): Buffer {
  const name = Buffer.from(path, 'utf8')
  const extra = size >= full ? wide([size, size]) : Buffer.alloc(0)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  common(head, 4, size, crc32, size >= full)
  head.writeUInt16LE(name.length, 26)
  head.writeUInt16LE(extra.length, 28)
  return Buffer.concat([head, name, extra])
}

function central({ path, size, crc32 }: ZipEntry, at: number): Buffer {
  const name = Buffer.from(path, 'utf8')
  const big = [...(size >= full ? [size, size] : []), ...(at >= full ? [at] : [])]
  const extra = big.length ? wide(big) : Buffer.alloc(0)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(0x0300 | (big.length ? 45 : 20), 4)
  common(head, 6, size, crc32, big.length > 0)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt16LE(extra.length, 30)
  head.writeUInt32LE((0o100644 << 16) >>> 0, 38)
  head.writeUInt32LE(Math.min(at, full), 42)
  return Buffer.concat([head, name, extra])
}

/** The 22 bytes that both headers share: version, flags, method 0, time, CRC, sizes. */
function common(head: Buffer, at: number, size: number, crc32: number, zip64: boolean): void {
  head.writeUInt16LE(zip64 ? 45 : 20, at)
  head.writeUInt16LE(utf8, at + 2)
  head.writeUInt16LE(fixedDate, at + 8)
  head.writeUInt32LE(crc32, at + 10)
  head.writeUInt32LE(Math.min(size, full), at + 14)
  head.writeUInt32LE(Math.min(size, full), at + 18)
}

function wide(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8 * values.length, 2)
  values.forEach((value, i) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i))
  return extra
}

function end(count: number, start: number, size: number): Buffer {
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(0x06054b50, 0)
  tail.writeUInt16LE(Math.min(count, 0xffff), 8)
  tail.writeUInt16LE(Math.min(count, 0xffff), 10)
  tail.writeUInt32LE(Math.min(size, full), 12)
  tail.writeUInt32LE(Math.min(start, full), 16)
  if (count < 0xffff && start < full && size < full) return tail
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(0x0300 | 45, 12)
  record.writeUInt16LE(45, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + size), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator, tail])
}
