// DOCX and XLSX are ZIPs of XML. Everything is read once within bounds, in memory that does not grow with the file:
// what the directory claims must hold while unpacking, and what could run or call out is listed by its part.
import yauzl from 'yauzl'
import { findSecretMark } from './secret.ts'
import { type FileType, types } from './types.ts'
import { noFacts, refuse, type Refusal, type Verdict } from './verdict.ts'
import { type Entry, MAX_ENTRIES, readDirectory, TooManyEntries } from './zip.ts'

const MAX_RATIO = 100
const SMALL = 16 << 20 // repetitive tables pack well; a bomb is one only when it is big
const LOCAL_HEADER = 30
const damaged = 'Tệp Office hỏng, không mở được. Hãy mở bằng Word hoặc Excel, lưu lại rồi tải lên.'

export async function checkOffice(path: string, type: FileType, signal?: AbortSignal): Promise<Verdict> {
  const directory = await readDirectory(path).catch((error: unknown) => error as Error)
  if (directory instanceof TooManyEntries) return bomb({ entries: `> ${MAX_ENTRIES}` })
  // yauzl refuses absolute paths, "..", backslashes and drive letters in names.
  if (!Array.isArray(directory)) return refuse('damaged', damaged, { reason: directory.message })
  const fault = directoryFault(directory, type)
  if (fault) return fault
  const read = await readParts(path, signal).catch((error: unknown) => {
    signal?.throwIfAborted()
    return refuse('damaged', damaged, { reason: String((error as Error).message) })
  })
  if ('outcome' in read) return read
  const { macros, externalLinks, embedded, start } = read
  const secretMark = findSecretMark([paragraphs(start)])
  const warnings = [
    ...(macros.length
      ? ['Tệp có macro. Hệ thống không chạy macro; nên nộp bản không có macro hoặc PDF.']
      : []),
    ...(externalLinks.length
      ? ['Tệp có liên kết lấy dữ liệu từ bên ngoài; bản xem không tải dữ liệu đó.']
      : []),
    ...(embedded.length
      ? ['Tệp có đối tượng nhúng bên trong. Hãy tải riêng đối tượng nếu nó là tài liệu kiểm chứng.']
      : []),
  ]
  const facts = { ...noFacts, type, macros, externalLinks, embedded, warnings, signatures: read.signatures }
  return { outcome: 'ok', facts: { ...facts, ...(secretMark && { secretMark }) } }
}

/** What is wrong by the directory alone, before a byte is unpacked. */
function directoryFault(entries: readonly Entry[], type: FileType): Refusal | undefined {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  const [packed, unpacked] = [sum((entry) => entry.packed), sum((entry) => entry.unpacked)]
  const accepted = types[type]
  const max = 'maxUnpacked' in accepted ? accepted.maxUnpacked : 0
  if (unpacked > max) return bomb({ unpacked, max })
  if (unpacked > SMALL && unpacked > packed * MAX_RATIO) return bomb({ unpacked, packed })
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    return refuse('locked', 'Tệp có mật khẩu. Hãy lưu bản không đặt mật khẩu rồi tải lên.')
  }
  const byPlace = [...entries].sort((a, b) => a.at - b.at)
  const overlaps = byPlace.some(
    ({ at, packed }, i) => at + LOCAL_HEADER + packed > (byPlace[i + 1]?.at ?? Infinity),
  )
  const isTwice = new Set(entries.map(({ name }) => name)).size < entries.length
  if (overlaps || isTwice)
    return refuse('damaged', damaged, { reason: overlaps ? 'overlapping entries' : 'an entry twice' })
  return undefined
}

const bomb = (more: Record<string, unknown>) =>
  refuse(
    'too-large',
    'Nội dung bên trong tệp quá lớn so với một văn bản. Hãy chia nhỏ hoặc xuất ra PDF rồi tải lên.',
    more,
  )

interface Parts {
  readonly macros: string[]
  readonly externalLinks: string[]
  readonly embedded: string[]
  readonly signatures: number
  /** The beginning of the main part of a DOCX, as XML. */
  readonly start: string
}

async function readParts(path: string, signal?: AbortSignal): Promise<Parts | Refusal> {
  const found = {
    macros: [] as string[],
    externalLinks: [] as string[],
    embedded: [] as string[],
    signatures: 0,
    start: '',
  }
  const zip = await yauzl.openPromise(path, { autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted()
      const name = entry.fileName
      const isXml = /\.(xml|rels|vml)$/i.test(name)
      const keep =
        name === 'word/document.xml' || name.endsWith('.rels') || name === '[Content_Types].xml'
          ? 1 << 20
          : 4096
      let text = ''
      // yauzl ends with an error when more, or fewer, bytes come out than the directory says.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (isXml && text.length < keep) text += (chunk as Buffer).toString('latin1')
        if (isXml && /DDEAUTO|<ddeLink|\bDDE /.test((chunk as Buffer).toString('latin1')))
          add(found.externalLinks, `${name} (DDE)`)
      }
      // OPC forbids document types; they are how entities explode or fetch.
      if (isXml && /<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 4096).replaceAll('\0', '')))
        return refuse('damaged', damaged, { reason: `DOCTYPE in ${name}` })
      if (/vbaProject\.bin$|macrosheets\//i.test(name)) add(found.macros, name)
      if (/(embeddings|activeX)\/[^/]+$/i.test(name) && !name.endsWith('.rels')) add(found.embedded, name)
      if (/externalLinks\/[^/]+\.xml$/i.test(name) || hasExternal(name, text)) add(found.externalLinks, name)
      if (/_xmlsignatures\/sig[^/]*\.xml$/i.test(name)) found.signatures++
      if (name === 'word/document.xml') found.start = Buffer.from(text, 'latin1').toString('utf8')
    }
    return found
  } finally {
    zip.close()
  }
}

/** Pages that a reader may click are no data that the file fetches. */
function hasExternal(name: string, rels: string): boolean {
  if (!name.endsWith('.rels')) return false
  const external = [...rels.matchAll(/<Relationship\b[^>]*>/g)].filter(([each]) =>
    /TargetMode\s*=\s*["']External/i.test(each),
  )
  return external.some(([each]) => !/\/hyperlink["']/.test(each))
}

const add = (list: string[], name: string) => {
  if (!list.includes(name) && list.length < 100) list.push(name)
}

const paragraphs = (xml: string): string =>
  xml
    .split(/<\/w:p>/)
    .slice(0, 200)
    .map((each) => each.replace(/<w:tab\/>/g, '    ').replace(/<[^>]*>/g, ''))
    .join('\n')
