// Official papers of ours (receipt, score table, request slip, transmittal) as PDF, set as Decree 30/2020/NĐ-CP asks:
// the agency left, the national heading right, Times 13, page numbers in the middle above from page 2.
import {
  a4,
  type Align,
  balance,
  type Face,
  margin,
  type Measure,
  middle,
  rule,
  type Sheet,
  write,
} from './paper.ts'
import { ending, withEnding } from './ending.ts'
import { indented } from './paragraph.ts'
import { openPress } from './press.ts'
import { placeAndDay, placeAndYear } from './say.ts'
import { beginOf, type Column, type Cursor, type Row, table } from './table.ts'
import { printSheets } from './sheets.ts'

export type Signature = { readonly above: readonly string[]; readonly name?: string }

export type LetterOrder = {
  /** Above the agency: the body that it belongs to. */
  superior?: string
  agency: string
  /** As "Số: 12/PC-SNV"; left out where the paper has none. */
  number?: string
  place: string
  /** yyyy-mm-dd; the only date the bytes know. */
  date: string
  /** Day and month are left to be filled in when it is issued. */
  undated?: boolean
  /** Minutes say themselves when and where: they have no line of place and day. */
  isMinutes?: boolean
  /** The kind of paper; a công văn has none, and its subtitle stands below the number. */
  title?: string
  subtitle?: string
  blocks: readonly Block[]
  /** "Nơi nhận" with one line each. */
  recipients?: readonly string[]
  /** Lines above and below the space for the signature; the last one is the name. */
  signature?: Signature
  /** Sign left of it, as the secretary of minutes does; the recipients stand below all. */
  beside?: readonly Signature[]
  /** Begins a page of its own behind the signature. */
  annex?: { readonly title: string; readonly subtitle: string; readonly blocks: readonly Block[] }
  /** At the foot of every page, where no stamp of an office comes. */
  foot?: string
}

export type Block =
  | {
      kind: 'text'
      text: string
      face?: Face
      align?: Align
      size?: number
      indent?: boolean
      /** Points that must be free below its first line, or it begins on the next page: a heading is not parted. */
      room?: number
    }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly Row[]; size?: number }

type Text = Extract<Block, { kind: 'text' }>

const SIZE = 13
const LEADING = 1.32
const left = margin.left
const right = 595 - margin.right
const top = 842 - margin.top

/** Same order, same bytes. */
export async function printLetter(order: LetterOrder): Promise<Uint8Array> {
  const press = openPress()
  return printSheets(setLetter(order, press.measure), press, {
    ...order,
    title: order.title ?? order.subtitle ?? '',
  })
}

function setLetter(order: LetterOrder, measure: Measure): Sheet[] {
  const { annex, foot } = order
  const sheets = [a4()]
  const next = (): Cursor => {
    const sheet = a4()
    sheets.push(sheet)
    write(sheet, middle, 842 - 40, String(sheets.length), SIZE, { align: 'center' })
    return { sheet, y: top - 6 }
  }
  let at: Cursor = { sheet: sheets[0]!, y: heading(sheets[0]!, order, measure) }
  const last = order.blocks.length - 1
  const ended = order.blocks.map((block, n) => (n === last ? withEnding(block, order, measure) : block))
  for (const block of withHeadings(ended, measure)) at = set(block, at, measure, next)
  ending(order, at, measure, next)
  if (annex) {
    at = next()
    at.y = titles(at.sheet, at.y - SIZE, annex, measure)
    for (const block of withHeadings(annex.blocks, measure)) at = set(block, at, measure, next)
  }
  if (foot) for (const sheet of sheets) write(sheet, left, 34, foot, 10, { grey: 0.25 })
  return sheets
}

function heading(sheet: Sheet, order: LetterOrder, measure: Measure): number {
  const [west, east] = [165, 405]
  let y = top
  const column = (x: number, text: string, face: Face, size: number, width: number): void => {
    for (const line of balance(measure, text, face, size, width)) {
      write(sheet, x, y, line, size, { face, align: 'center' })
      y -= size * 1.2
    }
  }
  if (order.superior) column(west, order.superior.toUpperCase(), 'regular', 12, 190)
  column(west, order.agency.toUpperCase(), 'bold', 12, 190)
  rule(sheet, west - 35, y + 6, west + 35, y + 6)
  let below = y - 8
  if (order.number) write(sheet, west, below - 4, order.number, SIZE, { align: 'center' })
  const dayAt = below
  if (!order.title && order.subtitle) {
    y = below - 20
    column(west, order.subtitle, 'regular', 12, 200)
    below = y
  }
  y = top
  column(east, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 12, 300)
  column(east, 'Độc lập - Tự do - Hạnh phúc', 'bold', 13, 300)
  const half = measure('Độc lập - Tự do - Hạnh phúc', 'bold', 13) / 2
  rule(sheet, east - half, y + 9, east + half, y + 9)
  const day = dayLine(order)
  write(sheet, east, Math.min(dayAt, y) - 4, day, SIZE, { face: 'italic', align: 'center' })
  if (!order.title) return Math.min(below, y) - 30
  const under = titles(sheet, Math.min(below, y) - 40, order, measure)
  rule(sheet, middle - 45, under + 20, middle + 45, under + 20)
  return under
}

export function dayLine({ isMinutes, undated, place, date }: LetterOrder): string {
  if (isMinutes) return ''
  return undated ? placeAndYear(place, date) : placeAndDay(place, date)
}

/** The kind of paper in capitals, and below it what it is about. */
function titles(
  sheet: Sheet,
  start: number,
  { title, subtitle }: Pick<LetterOrder, 'title' | 'subtitle'>,
  measure: Measure,
): number {
  let y = start
  const lines = (text: string, size: number, width: number) => {
    for (const line of balance(measure, text, 'bold', size, width)) {
      write(sheet, middle, y, line, size, { face: 'bold', align: 'center' })
      y -= size * 1.2
    }
  }
  lines((title ?? '').toUpperCase(), 14, 400)
  if (subtitle) lines(subtitle, SIZE, 420)
  return y - 14
}

/** A heading goes to the page where what it stands over begins: with its first two lines, or all that it keeps together. */
const withHeadings = (blocks: readonly Block[], measure: Measure): Block[] =>
  blocks.reduceRight<Block[]>((under, block) => {
    const [next] = under
    if (block.kind === 'table' || block.room === undefined || !next) return [block, ...under]
    const begin =
      next.kind === 'table'
        ? beginOf(next.columns, next.rows, tableAt(next, measure))
        : beginning(next, measure)
    const own = linesOf(block, measure).length * (block.size ?? SIZE) * LEADING + 4
    return [{ ...block, room: Math.max(block.room, own + begin) }, ...under]
  }, [])

/** Its first two lines, or all that it keeps together. */
const beginning = (text: Text, measure: Measure): number =>
  text.room ?? SIZE + (Math.min(linesOf(text, measure).length, 2) - 1) * SIZE * LEADING

const tableAt = ({ size = 11 }: Extract<Block, { kind: 'table' }>, measure: Measure) => ({
  measure,
  x: left,
  size,
})

const firstOf = ({ align = 'left', indent = align === 'left' }: Text): number => (indent ? 28 : 0)
const linesOf = (block: Text, measure: Measure): string[] =>
  indented(measure, block.text, block.face ?? 'regular', block.size ?? SIZE, right - left, firstOf(block))

function set(block: Block, start: Cursor, measure: Measure, next: () => Cursor): Cursor {
  if (block.kind === 'table') {
    const under = { ...start, y: start.y + 8 }
    const made = table(block.columns, block.rows, under, { ...tableAt(block, measure), next })
    return { ...made, y: made.y - 20 }
  }
  const { face = 'regular', align = 'left', size = SIZE, room = 0 } = block
  let { sheet, y } = start.y - room < margin.bottom ? next() : start
  const first = firstOf(block)
  const lines = linesOf(block, measure)
  for (const [n, line] of lines.entries()) {
    if (y < margin.bottom + size) ({ sheet, y } = next())
    const x = align === 'center' ? middle : align === 'right' ? right : left + (n === 0 ? first : 0)
    if (align === 'left' && n < lines.length - 1) spread(sheet, x, y, line, size, face, measure)
    else write(sheet, x, y, line, size, { face, align })
    y -= size * LEADING
  }
  return { sheet, y: y - 4 }
}

/** To both margins, word by word; a line that is much too short stays as it is. */
function spread(
  sheet: Sheet,
  x: number,
  y: number,
  line: string,
  size: number,
  face: Face,
  measure: Measure,
): void {
  const words = line.split(' ')
  const used = words.reduce((sum, word) => sum + measure(word, face, size), 0)
  const gap = (right - x - used) / Math.max(1, words.length - 1)
  if (gap > size) return write(sheet, x, y, line, size, { face })
  for (const word of words) {
    write(sheet, x, y, word, size, { face })
    x += measure(word, face, size) + gap
  }
}
