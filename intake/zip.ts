// The central directory of a ZIP, read within bounds; nothing is unpacked here. Entry names are data, never paths.
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import type { Found } from './types.ts'

export interface Entry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly at: number
  readonly isEncrypted: boolean
}

export const MAX_ENTRIES = 10_000

/** Throws when the directory cannot be read, or lists more than MAX_ENTRIES. */
export async function readDirectory(path: string): Promise<Entry[]> {
  const zip = await yauzl.openPromise(path, {
    decodeStrings: true,
    validateEntrySizes: true,
    strictFileNames: false,
  })
  try {
    if (zip.entryCount > MAX_ENTRIES) throw new TooManyEntries(`${zip.entryCount} entries`)
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= MAX_ENTRIES) throw new TooManyEntries('more entries than the directory says')
      const { fileName: name, compressedSize: packed, uncompressedSize: unpacked } = entry
      const isEncrypted = (entry.generalPurposeBitFlag & 1) === 1
      entries.push({ name, packed, unpacked, at: entry.relativeOffsetOfLocalHeader, isEncrypted })
    }
    return entries
  } finally {
    zip.close()
  }
}

/** How many bytes a ZIP in memory says it unpacks to. Throws when its directory cannot be read. */
export async function unpackedSize(bytes: Buffer): Promise<number> {
  const zip = await yauzl.fromBufferPromise(bytes, { validateEntrySizes: true, strictFileNames: false })
  let size = 0
  for await (const entry of zip.eachEntry()) size += entry.uncompressedSize
  return size
}

export class TooManyEntries extends Error {}

/** Which ZIP it is, by the parts that make it so; undefined when its directory cannot be read. */
export async function zipKind(path: string): Promise<Found | undefined> {
  const entries = await readDirectory(path).catch(() => undefined)
  if (!entries) return undefined
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return 'docx'
    if (names.has('xl/workbook.xml')) return 'xlsx'
    if (names.has('ppt/presentation.xml')) return 'pptx'
  }
  if (!names.has('mimetype') || !names.has('content.xml')) return 'zip'
  const [claimed = ''] = await readParts(path, (name) => name === 'mimetype', 200).catch(() => [])
  const kind = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet)\s*$/.exec(claimed)?.[1]
  return kind === 'text' ? 'odt' : kind === 'spreadsheet' ? 'ods' : 'odf'
}

/** The beginnings of some entries, as UTF-8. */
export async function readParts(
  path: string,
  want: (name: string) => boolean,
  max: number,
): Promise<string[]> {
  const zip = await yauzl.openPromise(path, { autoClose: false })
  const found: string[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      if (!want(entry.fileName)) continue
      const parts: Buffer[] = []
      let size = 0
      const stream = await zip.openReadStreamPromise(entry)
      for await (const chunk of stream) {
        parts.push(chunk as Buffer)
        if ((size += (chunk as Buffer).length) >= max) break
      }
      found.push(Buffer.concat(parts).subarray(0, max).toString('utf8'))
    }
    return found
  } finally {
    zip.close()
  }
}

/**
 * The first file whose bytes are not those that the directory sums up. Throws where more, or fewer, come out than it
 * says. What is packed by other means than deflate is left to who opens it.
 */
export async function contentFault(path: string): Promise<string | undefined> {
  const zip = await yauzl.openPromise(path, { autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) continue
      let sum = 0
      for await (const chunk of await zip.openReadStreamPromise(entry)) sum = crc32(chunk as Buffer, sum)
      if (sum !== entry.crc32) return entry.fileName
    }
    return undefined
  } finally {
    zip.close()
  }
}

const MAX_RATIO = 100
const SMALL = 16 << 20 // repetitive tables pack well; a bomb is one only when it is big
const LOCAL_HEADER = 30

export type ZipFault =
  | { readonly fault: 'bomb'; readonly more: TooMuch }
  | { readonly fault: 'locked' | 'damaged'; readonly more: Record<string, unknown> }

/** What is too much: bytes over a bound, bytes for so small a file, or files over a bound. */
export type TooMuch =
  | { readonly unpacked?: number; readonly max: number }
  | { readonly unpacked: number; readonly packed: number }
  | { readonly maxFiles: number }

const megabytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20).toLocaleString('vi-VN')} MB`

/** With its bound, so that whoever divides the file knows into how many. */
export function saysTooMuch(of: string, much: TooMuch): string {
  if ('maxFiles' in much)
    return `Trong ${of} có quá nhiều tệp, chỉ nhận đến ${much.maxFiles.toLocaleString('vi-VN')}.`
  if ('packed' in much)
    return `Nội dung trong ${of} quá lớn so với tệp: ${megabytes(much.packed)} mở ra ${megabytes(much.unpacked)}, hơn ${MAX_RATIO} lần.`
  const { unpacked, max } = much
  const found = unpacked === undefined ? `hơn ${megabytes(max)}` : megabytes(unpacked)
  return `Nội dung trong ${of} quá lớn: mở ra ${found}, chỉ nhận đến ${megabytes(max)}.`
}

/** What is wrong by the directory alone, before a byte is unpacked. `max`: of all entries together. */
export function directoryFault(entries: readonly Entry[], max: number): ZipFault | undefined {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  const [packed, unpacked] = [sum((entry) => entry.packed), sum((entry) => entry.unpacked)]
  if (unpacked > max) return { fault: 'bomb', more: { unpacked, max } }
  if (isBomb(packed, unpacked)) return { fault: 'bomb', more: { unpacked, packed } }
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { fault: 'locked', more: {} }
  const byPlace = [...entries].sort((a, b) => a.at - b.at)
  const overlaps = byPlace.some(
    ({ at, packed }, i) => at + LOCAL_HEADER + packed > (byPlace[i + 1]?.at ?? Infinity),
  )
  if (overlaps) return { fault: 'damaged', more: { reason: 'overlapping entries' } }
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    return { fault: 'damaged', more: { reason: 'an entry twice' } }
  return undefined
}

export const isBomb = (packed: number, unpacked: number): boolean =>
  unpacked > SMALL && unpacked > packed * MAX_RATIO
