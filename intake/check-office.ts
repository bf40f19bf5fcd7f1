// DOCX, XLSX, PPTX, ODT and ODS are ZIPs of XML. Everything is read once within bounds, in memory that does not grow with the file:
// what the directory claims must hold while unpacking, and what could run or call out is listed by its part.
import yauzl from 'yauzl'
import { findSecretMark } from './secret.ts'
import { oldFontWarning } from './check-old.ts'
import { oldFontsIn } from './old-fonts.ts'
import { accepted, type FileType } from './types.ts'
import { noFacts, refuse, type Refusal, type Verdict } from './verdict.ts'
import { officeWarnings } from './warnings.ts'
import { directoryFault, type Entry, MAX_ENTRIES, readDirectory, saysTooMuch, TooManyEntries, type TooMuch } from './zip.ts' // prettier-ignore

const damaged = 'Tệp Office hỏng, không mở được. Hãy mở bằng Word hoặc Excel, lưu lại rồi tải lên.'

export async function checkOffice(path: string, type: FileType, signal?: AbortSignal): Promise<Verdict> {
  const directory = await readDirectory(path).catch((error: unknown) => error as Error)
  if (directory instanceof TooManyEntries) return bomb({ maxFiles: MAX_ENTRIES })
  // yauzl refuses absolute paths, "..", backslashes and drive letters in names.
  if (!Array.isArray(directory)) return refuse('damaged', damaged, { reason: directory.message })
  const fault = refusedByDirectory(directory, type)
  if (fault) return fault
  const read = await readParts(path, signal).catch((error: unknown) => {
    signal?.throwIfAborted()
    return refuse('damaged', damaged, { reason: String((error as Error).message) })
  })
  if ('outcome' in read) return read
  const { macros, externalLinks, embedded, starts } = read
  const oldFonts = [...read.oldFonts].slice(0, 50)
  const secretMark = findSecretMark([starts.map(paragraphs).join('\n')])
  const warnings = [...officeWarnings(read), ...(oldFonts.length ? [oldFontWarning(oldFonts)] : [])]
  const facts = { ...noFacts, type, macros, externalLinks, embedded, warnings, signatures: read.signatures }
  const more = { ...(oldFonts.length && { oldFonts }), ...(secretMark && { secretMark }) }
  return { outcome: 'ok', facts: { ...facts, ...more } }
}

/** What is wrong by the directory alone, before a byte is unpacked. */
function refusedByDirectory(entries: readonly Entry[], type: FileType): Refusal | undefined {
  const wrong = directoryFault(entries, accepted(type).maxUnpacked ?? 0)
  if (wrong?.fault === 'bomb') return bomb(wrong.more)
  if (wrong?.fault === 'damaged') return refuse('damaged', damaged, wrong.more)
  return wrong && locked
}

const locked = refuse('locked', 'Tệp có mật khẩu. Hãy lưu bản không đặt mật khẩu rồi tải lên.')

const bomb = (much: TooMuch) =>
  refuse('too-large', `${saysTooMuch('văn bản', much)} Hãy chia nhỏ hoặc xuất ra PDF rồi tải lên.`, {
    ...much,
  })

interface Parts {
  readonly macros: string[]
  readonly externalLinks: string[]
  readonly embedded: string[]
  readonly signatures: number
  readonly oldFonts: ReadonlySet<string>
  /** The beginning of each part in which a secrecy mark may stand, as XML. */
  readonly starts: readonly string[]
}

async function readParts(path: string, signal?: AbortSignal): Promise<Parts | Refusal> {
  const found = {
    macros: [] as string[],
    externalLinks: [] as string[],
    embedded: [] as string[],
    signatures: 0,
    oldFonts: new Set<string>(),
    starts: [] as string[],
  }
  const zip = await yauzl.openPromise(path, { autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted()
      const name = entry.fileName
      const isXml = /\.(xml|rels|vml)$/i.test(name)
      const keep =
        marked.test(name) ||
        name === 'META-INF/manifest.xml' ||
        name.endsWith('.rels') ||
        name === '[Content_Types].xml'
          ? 1 << 20
          : 4096
      let text = ''
      // yauzl ends with an error when more, or fewer, bytes come out than the directory says.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (!isXml) continue
        const piece = (chunk as Buffer).toString('latin1')
        if (text.length < keep) text += piece
        if (/DDEAUTO|<ddeLink|\bDDE |dde-link|office:dde-source/.test(piece))
          add(found.externalLinks, `${name} (DDE)`)
        for (const font of oldFontsIn(piece)) found.oldFonts.add(font)
      }
      // OPC forbids document types; they are how entities explode or fetch.
      if (isXml && /<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 4096).replaceAll('\0', '')))
        return refuse('damaged', damaged, { reason: `DOCTYPE in ${name}` })
      if (name === 'META-INF/manifest.xml' && text.includes('encryption-data')) return locked
      if (/vbaProject\.bin$|macrosheets\/|^(Basic|Scripts)\/.*[^/]$/i.test(name)) add(found.macros, name)
      if (
        /(embeddings|activeX)\/[^/]+$|^Object \d+\/content\.xml$|^Object \d+$/i.test(name) &&
        !name.endsWith('.rels')
      )
        add(found.embedded, name)
      if (/externalLinks\/[^/]+\.xml$/i.test(name) || hasExternal(name, text) || fetches(name, text))
        add(found.externalLinks, name)
      if (/^META-INF\/documentsignatures\.xml$/.test(name)) found.signatures++
      if (/_xmlsignatures\/sig[^/]*\.xml$/i.test(name)) found.signatures++
      if (marked.test(name)) found.starts.push(Buffer.from(text, 'latin1').toString('utf8'))
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

/** OpenDocument: what is drawn or filled in from elsewhere; links that a reader may click stand in `text:a`. */
function fetches(name: string, xml: string): boolean {
  if (!/^(content|styles)\.xml$/.test(name)) return false
  const pulled = /<(?!text:a\b)[\w-]+:[\w-]+ [^>]*xlink:href\s*=\s*["'](https?:|ftp:|file:|smb:|\/\/|\\\\)/i
  return pulled.test(xml)
}

const add = (list: string[], name: string) => {
  if (!list.includes(name) && list.length < 100) list.push(name)
}

/** Where a paper begins, in each format: its text, what stands at the head of its pages, its first cells or slides. */
const marked =
  /^(word\/(document|header\d*)|content|styles|xl\/sharedStrings|xl\/worksheets\/sheet1|ppt\/slides\/slide[12])\.xml$/

const paragraphs = (xml: string): string =>
  xml
    .split(/<\/(?:w:p|a:p|text:p|text:h|si|is)>/)
    .slice(0, 200)
    .map((each) => each.replace(/<(?:w:tab|text:tab)\/>/g, '    ').replace(/<[^>]*>/g, ''))
    .join('\n')
