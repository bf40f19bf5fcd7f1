// Official papers of ours (receipt, score table, request slip, transmittal) as PDF, set as Decree 30/2020/NĐ-CP asks:
// the agency left, the national heading right, Times 13, page numbers in the middle above from page 2.
import { PDFDocument, PDFName } from 'pdf-lib'
import { content, fontNames } from './ink.ts'
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
  wrap,
  write,
} from './paper.ts'
import { faces, openPress } from './press.ts'
import { placeAndDay } from './say.ts'
import { type Column, type Cursor, type Row, table } from './table.ts'

export type LetterOrder = {
  /** Above the agency: the body that it belongs to. */
  superior?: string
  agency: string
  /** As "Số: 12/PC-SNV"; left out where the paper has none. */
  number?: string
  place: string
  /** yyyy-mm-dd; the only date the bytes know. */
  date: string
  title: string
  subtitle?: string
  blocks: readonly Block[]
  /** "Nơi nhận" with one line each. */
  recipients?: readonly string[]
  /** Lines above and below the space for the signature; the last one is the name. */
  signature?: { readonly above: readonly string[]; readonly name?: string }
}

export type Block =
  | { kind: 'text'; text: string; face?: Face; align?: Align; size?: number; indent?: boolean }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly Row[]; size?: number }

const SIZE = 13
const LEADING = 1.32
const left = margin.left
const right = 595 - margin.right
const top = 842 - margin.top

/** Same order, same bytes. */
export async function printLetter(order: LetterOrder): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false })
  const { context } = doc
  const press = await openPress(context)
  const sheets = setLetter(order, press.measure)
  const fonts = context.obj(Object.fromEntries(faces.map((face) => [fontNames[face], press.fonts[face]])))
  for (const sheet of sheets) {
    const page = doc.addPage([sheet.width, sheet.height])
    page.node.set(PDFName.of('Contents'), context.register(context.stream(content(sheet, press))))
    page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }))
  }
  await press.embed()
  const day = new Date(`${order.date}T00:00:00Z`)
  doc.setTitle(order.title)
  doc.setCreationDate(day)
  doc.setModificationDate(day)
  doc.setLanguage('vi-VN')
  return doc.save({ useObjectStreams: false })
}

function setLetter(order: LetterOrder, measure: Measure): Sheet[] {
  const sheets = [a4()]
  const next = (): Cursor => {
    const sheet = a4()
    sheets.push(sheet)
    write(sheet, middle, 842 - 40, String(sheets.length), SIZE, { align: 'center' })
    return { sheet, y: top - 6 }
  }
  let at: Cursor = { sheet: sheets[0]!, y: heading(sheets[0]!, order, measure) }
  for (const block of order.blocks) at = set(block, at, measure, next)
  ending(order, at, measure, next)
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
  const below = y - 8
  if (order.number) write(sheet, west, below - 4, order.number, SIZE, { align: 'center' })
  y = top
  column(east, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 12, 300)
  column(east, 'Độc lập - Tự do - Hạnh phúc', 'bold', 13, 300)
  const half = measure('Độc lập - Tự do - Hạnh phúc', 'bold', 13) / 2
  rule(sheet, east - half, y + 9, east + half, y + 9)
  write(sheet, east, Math.min(below, y) - 4, placeAndDay(order.place, order.date), SIZE, {
    face: 'italic',
    align: 'center',
  })
  y = Math.min(below, y) - 40
  column(middle, order.title.toUpperCase(), 'bold', 14, 400)
  if (order.subtitle) column(middle, order.subtitle, 'bold', SIZE, 420)
  rule(sheet, middle - 45, y + 6, middle + 45, y + 6)
  return y - 14
}

function set(block: Block, start: Cursor, measure: Measure, next: () => Cursor): Cursor {
  if (block.kind === 'table') {
    const made = table(block.columns, block.rows, start, { measure, x: left, size: block.size ?? 11, next })
    return { ...made, y: made.y - 12 }
  }
  const { text, face = 'regular', align = 'left', size = SIZE, indent = align === 'left' } = block
  let { sheet, y } = start
  const first = indent ? 28 : 0
  const lines = indented(measure, text, face, size, right - left, first)
  for (const [n, line] of lines.entries()) {
    if (y < margin.bottom + size) ({ sheet, y } = next())
    const x = align === 'center' ? middle : align === 'right' ? right : left + (n === 0 ? first : 0)
    write(sheet, x, y, line, size, { face, align })
    y -= size * LEADING
  }
  return { sheet, y: y - 4 }
}

/** Lines of a paragraph whose first line is shorter by `first`. */
function indented(
  measure: Measure,
  text: string,
  face: Face,
  size: number,
  width: number,
  first: number,
): string[] {
  if (!first) return wrap(measure, text, face, size, width)
  const [head = ''] = wrap(measure, text, face, size, width - first)
  const rest = text.normalize('NFC').replace(/\s+/g, ' ').slice(head.length).trim()
  return rest ? [head, ...wrap(measure, rest, face, size, width)] : [head]
}

function ending(
  { recipients = [], signature }: LetterOrder,
  start: Cursor,
  measure: Measure,
  next: () => Cursor,
): void {
  const lines = Math.max(recipients.length + 1, (signature?.above.length ?? 0) + 5)
  if (!recipients.length && !signature) return
  const { sheet, y } = start.y - lines * 16 < margin.bottom ? next() : start
  let west = y - 16
  if (recipients.length) {
    write(sheet, left, west, 'Nơi nhận:', 12, { face: 'bold' })
    for (const line of recipients) write(sheet, left, (west -= 14), `- ${line}`, 11)
  }
  let east = y - 16
  const x = 430
  for (const line of signature?.above ?? []) {
    for (const part of balance(measure, line, 'bold', SIZE, 240)) {
      write(sheet, x, east, part, SIZE, { face: 'bold', align: 'center' })
      east -= 17
    }
  }
  if (signature?.name) write(sheet, x, east - 56, signature.name, SIZE, { face: 'bold', align: 'center' })
}
