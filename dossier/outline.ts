// Bookmarks and where they lead. Everything is closed; a lost target leaves a title without action.
import type { PixNode, To } from './index/pix.ts'
import type { PdfWriter } from './writer.ts'

/** UTF-16, which every reader takes for what it is; plain letters stay readable. */
export const pdfText = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text)
    ? `(${text.replace(/[\\()]/g, '\\$&')})`
    : `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

/** `page` is the number of its object. */
export const destination = (page: number, how = '/XYZ null null null'): string => `[${page} 0 R ${how}]`

export const uri = (url: string): string => `<</S/URI/URI(${ascii(url)})>>`

/** Only what no address may hold is encoded; what is encoded already stays as it is. */
const ascii = (url: string): string =>
  url
    .replace(/\p{Cs}/gu, '')
    .replace(/[^\x21-\x7e]/gu, encodeURIComponent)
    .replace(/[\\()]/g, '\\$&')

/** A bookmark of ours, its number known before it is written, so that a source's own can be hung under it. */
export type Mark = { n: number; title: string | (() => string); page?: number; kids: Mark[]; own?: Family }
/** First, last and how many of the next level. */
export type Family = { first: number; last: number; count: number }

export function numberMarks(writer: PdfWriter, marks: readonly Mark[]): void {
  for (const mark of marks) {
    mark.n = writer.range(1)
    numberMarks(writer, mark.kids)
  }
}

export function writeMarks(writer: PdfWriter, root: number, marks: readonly Mark[]): void {
  const top = familyOf(marks)
  writer.put(root, `<</Type/Outlines${top ? family(top, marks.length) : ''}>>`)
  writeOurs(writer, root, marks)
}

function writeOurs(writer: PdfWriter, parent: number, marks: readonly Mark[]): void {
  marks.forEach((mark, i) => {
    const kids = familyOf(mark.kids) ?? mark.own
    const to = mark.page === undefined ? '' : `/Dest${destination(mark.page)}`
    const around = beside(parent, marks[i - 1]?.n, marks[i + 1]?.n)
    writer.put(
      mark.n,
      `<</Title${pdfText(typeof mark.title === 'string' ? mark.title : mark.title())}${around}${kids ? family(kids, -kids.count) : ''}${to}>>`,
    )
    writeOurs(writer, mark.n, mark.kids)
  })
}

/** A source's own bookmarks, below `parent`; `target` says where a page of it lies. */
export function writeSourceMarks(
  writer: PdfWriter,
  parent: number,
  nodes: readonly PixNode[],
  target: (to: To) => string,
): Family | undefined {
  if (!nodes.length) return undefined
  const first = writer.range(nodes.length)
  nodes.forEach(({ t, to, url, k = [] }, i) => {
    const n = first + i
    const kids = writeSourceMarks(writer, n, k, target)
    const action = to ? `/Dest${target(to)}` : url ? `/A${uri(url)}` : ''
    const around = beside(parent, i > 0 ? n - 1 : undefined, i + 1 < nodes.length ? n + 1 : undefined)
    writer.put(n, `<</Title${pdfText(t)}${around}${kids ? family(kids, -kids.count) : ''}${action}>>`)
  })
  return { first, last: first + nodes.length - 1, count: nodes.length }
}

const familyOf = (marks: readonly Mark[]): Family | undefined =>
  marks.length ? { first: marks[0]!.n, last: marks.at(-1)!.n, count: marks.length } : undefined

const family = ({ first, last }: Family, count: number): string =>
  `/First ${first} 0 R/Last ${last} 0 R/Count ${count}`

const beside = (parent: number, before?: number, after?: number): string =>
  `/Parent ${parent} 0 R${before ? `/Prev ${before} 0 R` : ''}${after ? `/Next ${after} 0 R` : ''}`
