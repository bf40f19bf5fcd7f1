// Old Office files and Outlook letters are a small file system of their own (MS-CFB). Only its directory is read here,
// and the beginning of a stream: enough to tell what it is, what could run, and whether it is locked.
import { type FileHandle, open } from 'node:fs/promises'
import type { Found } from './types.ts'

export interface OleEntry {
  readonly name: string
  /** From the root, without the name of the root: "ObjectPool/_1234". */
  readonly path: string
  readonly isStream: boolean
  readonly size: number
  readonly start: number
}

const END = 0xfffffff0 // from here on no number of a sector but a mark
const MAX_ENTRIES = 50_000
const MAX_SECTORS = 1 << 20
const MAX_SHORT = 64 << 20

/** Throws when it is no such file, or is broken. */
export async function readOle(path: string): Promise<Ole> {
  const file = await open(path)
  try {
    const header = await bytesAt(file, 0, 512)
    const shift = header.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw new Error(`sectors of 2^${shift} bytes`)
    const size = 1 << shift
    const sector = (n: number) => bytesAt(file, (n + 1) * size, size)
    const fatAt = Array.from({ length: 109 }, (_, i) => header.readUInt32LE(76 + i * 4))
    for (let more = header.readUInt32LE(68); more < END;) {
      if (fatAt.length > MAX_SECTORS) throw new Error('too many sectors')
      const block = await sector(more)
      for (let i = 0; i < size - 4; i += 4) fatAt.push(block.readUInt32LE(i))
      more = block.readUInt32LE(size - 4)
    }
    const fat = new Map<number, Buffer>()
    const next = async (n: number): Promise<number> => {
      const at = Math.floor((n * 4) / size)
      const place = fatAt[at]
      if (place === undefined || place >= END) throw new Error('a sector outside of the table')
      if (!fat.has(at)) fat.set(at, await sector(place))
      return fat.get(at)!.readUInt32LE((n * 4) % size)
    }
    const chain = async (start: number, max: number): Promise<Buffer> => {
      const parts: Buffer[] = []
      const seen = new Set<number>()
      for (let n = start; n < END && parts.length * size < max; n = await next(n)) {
        if (seen.has(n)) throw new Error('a chain that turns back')
        seen.add(n)
        parts.push(await sector(n))
      }
      return Buffer.concat(parts)
    }
    const directory = await chain(header.readUInt32LE(48), MAX_ENTRIES * 128)
    const entries = entriesOf(directory)
    // Streams shorter than 4,096 bytes lie in pieces of 64 in the stream of the root.
    const short = async (start: number, max: number): Promise<Buffer> => {
      const table = await chain(header.readUInt32LE(60), MAX_SHORT / 16)
      const whole = await chain(directory.readUInt32LE(116), MAX_SHORT)
      const parts: Buffer[] = []
      for (let n = start; n < END && parts.length * 64 < max; n = table.readUInt32LE(n * 4))
        parts.push(whole.subarray(n * 64, n * 64 + 64))
      return Buffer.concat(parts)
    }
    const begin = async (name: string, max: number) => {
      const entry = entries.find((one) => one.path === name && one.isStream)
      if (!entry) return undefined
      const bytes = Math.min(max, entry.size)
      return (await (entry.size < 4096 ? short : chain)(entry.start, bytes)).subarray(0, bytes)
    }
    const beginnings = new Map<string, Buffer>()
    for (const [name, bytes] of [
      ['WordDocument', 512],
      ['Workbook', 1 << 16],
      ['Book', 1 << 16],
    ] as const) {
      const found = await begin(name, bytes)
      if (found) beginnings.set(name, found)
    }
    return { entries, beginnings }
  } finally {
    await file.close()
  }
}

export interface Ole {
  readonly entries: readonly OleEntry[]
  /** Of the main streams, by their name. */
  readonly beginnings: ReadonlyMap<string, Buffer>
}

/** Which of them it is, by the streams at its root. */
export function oleKind({ entries }: Ole): Found {
  const names = new Set(entries.map(({ path }) => path))
  if (names.has('EncryptedPackage') || names.has('EncryptedSummary')) return 'locked'
  if (names.has('WordDocument')) return 'doc'
  if (names.has('Workbook') || names.has('Book')) return 'xls'
  if (names.has('PowerPoint Document')) return 'ppt'
  return names.has('__properties_version1.0') ? 'msg' : 'ole'
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  // The last sector of a real file may be short.
  if (bytesRead === 0) throw new Error('it ends too early')
  return buffer
}

/** A red-black tree of siblings per storage, walked without recursion; what it does not reach is left out. */
function entriesOf(bytes: Buffer): OleEntry[] {
  const at = (n: number) => {
    const entry = bytes.subarray(n * 128, n * 128 + 128)
    if (entry.length < 128) throw new Error('an entry outside of the directory')
    return entry
  }
  const found: OleEntry[] = []
  const seen = new Set<number>()
  const waiting: { n: number; folder: string }[] = [{ n: at(0).readUInt32LE(76), folder: '' }]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { n, folder } = one
    if (n >= END) continue
    if (seen.has(n) || seen.size > MAX_ENTRIES) throw new Error('a directory that turns back')
    seen.add(n)
    const entry = at(n)
    const length = Math.min(64, entry.readUInt16LE(64))
    const name = entry.toString('utf16le', 0, Math.max(0, length - 2))
    const path = folder + name
    const isStream = entry[66] === 2
    found.push({ name, path, isStream, size: entry.readUInt32LE(120), start: entry.readUInt32LE(116) })
    for (const side of [68, 72]) waiting.push({ n: entry.readUInt32LE(side), folder })
    if (!isStream) waiting.push({ n: entry.readUInt32LE(76), folder: `${path}/` })
  }
  return found
}
