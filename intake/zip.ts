// The central directory of a ZIP, read within bounds; nothing is unpacked here. Entry names are data, never paths.
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
  return names.has('mimetype') && names.has('content.xml') ? 'odf' : 'zip'
}
