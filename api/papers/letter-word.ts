// A letter as Word, from the order that its PDF is drawn from: what an office changes before it is signed.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, LetterOrder } from '../../dossier/letter.ts'
import type { Align, Face } from '../../dossier/paper.ts'
import { placeAndDay, placeAndYear } from '../../dossier/say.ts'
import type { Column, Line, Row } from '../../dossier/table.ts'
import { centre, columns, font, type Look, page, pair, text } from './word-parts.ts'

const SIZE = 26
const aligns: Readonly<Record<Align, NonNullable<Look['align']>>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}
const faced = (face: Face | undefined): Look => ({ bold: face === 'bold', italics: face === 'italic' })
/** Points of the PDF as half points of Word. */
const halves = (points: number): number => Math.round(points * 2)

type Written = (Paragraph | Table)[]

/** Its last words stay with what is signed below them. */
export const bodyOf = ({ blocks }: Pick<LetterOrder, 'blocks'>): Written =>
  blocks.flatMap((block, n) => write(block, n === blocks.length - 1))

/** From a page of its own on; nothing where there is none. */
export const annexOf = ({ annex }: Pick<LetterOrder, 'annex'>): Written =>
  annex ? [newPage(), ...titles(annex), ...bodyOf(annex)] : []

const newPage = (): Paragraph =>
  new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20 } })

export function writeLetter(order: LetterOrder): Promise<Buffer> {
  const { annex, foot } = order
  const body = [letterhead(order), ...titles(order), ...bodyOf(order), ...ending(order)]
  const frame = {
    properties: { page, titlePage: true },
    headers: { first: new Header({ children: [] }), default: numbered() },
    ...(foot && { footers: { first: footed(foot), default: footed(foot) } }),
  }
  const behind = annex && [...titles(annex), ...bodyOf(annex)]
  return Packer.toBuffer(
    new Document({
      creator: 'Kiểm Chứng',
      title: order.title ?? order.subtitle ?? '',
      sections: [
        { ...frame, children: body },
        ...(behind ? [{ ...frame, properties: { page }, children: behind }] : []),
      ],
    }),
  )
}

/** What goes into a paper of somebody's own: without letterhead and signature, the annex on a page of its own. */
export function writeSection({
  title,
  subtitle,
  blocks,
  annex,
  foot,
}: Pick<LetterOrder, 'title' | 'subtitle' | 'blocks' | 'annex' | 'foot'>): Promise<Buffer> {
  const heads = [title, subtitle].flatMap((line) => (line ? [text(line, { ...centre, bold: true })] : []))
  const behind = annex && [...titles(annex), ...bodyOf(annex)]
  const frame = { properties: { page }, ...(foot && { footers: { default: footed(foot) } }) }
  return Packer.toBuffer(
    new Document({
      creator: 'Kiểm Chứng',
      title: title ?? '',
      sections: [
        { ...frame, children: [...heads, ...bodyOf({ blocks })] },
        ...(behind ? [{ ...frame, children: behind }] : []),
      ],
    }),
  )
}

function letterhead({ superior, agency, number, place, date, undated, title, subtitle }: LetterOrder): Table {
  const line = (said: string, look: Look = {}): Paragraph => text(said, { ...centre, size: 24, ...look })
  return pair(
    42,
    [
      ...(superior ? [line(superior, { caps: true })] : []),
      line(agency, { bold: true, caps: true }),
      stroke(),
      ...(number ? [line(number, { size: SIZE })] : []),
      ...(!title && subtitle ? [line(subtitle)] : []),
    ],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
      line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: SIZE }),
      stroke(),
      line((undated ? placeAndYear : placeAndDay)(place, date), { italics: true, size: SIZE }),
    ],
  )
}

/** The short rule below a heading, as a border that an office can move. */
export const stroke = (): Paragraph =>
  new Paragraph({
    indent: { left: 1100, right: 1100 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
    spacing: { before: 0, after: 0, line: 120 },
  })

const titles = ({ title, subtitle }: Pick<LetterOrder, 'title' | 'subtitle'>): Paragraph[] =>
  title
    ? [
        text('', centre),
        text(title, { ...centre, bold: true, caps: true, size: 28 }),
        ...(subtitle ? [text(subtitle, { ...centre, bold: true })] : []),
        text('', centre),
      ]
    : [text('', centre)]

function write(block: Block, isLast: boolean): (Paragraph | Table)[] {
  if (block.kind === 'table') return [tableOf(block), text('', { size: 12 })]
  const { text: said, face, align, size, indent, room } = block
  const keepNext = isLast || room !== undefined
  const look = { ...faced(face), ...(size && { size: halves(size) }), keepNext }
  return [text(said, align ? { ...look, align: aligns[align] } : { ...look, indent: indent ?? true })]
}

function tableOf({ columns, rows, size = 11 }: Extract<Block, { kind: 'table' }>): Table {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const percent = (of: readonly Column[]): number =>
    (of.reduce((sum, column) => sum + column.width, 0) / width) * 100
  const cell = (lines: readonly Line[], of: readonly Column[], look: Look, shade?: number): TableCell =>
    new TableCell({
      width: { size: percent(of), type: WidthType.PERCENTAGE },
      columnSpan: of.length,
      verticalAlign: VerticalAlign.CENTER,
      ...(shade !== undefined && {
        shading: {
          type: ShadingType.CLEAR,
          fill: Math.round(shade * 255)
            .toString(16)
            .repeat(3),
        },
      }),
      children: (lines.length ? lines : [{ text: '' }]).map(({ text: said, face, size: own }) =>
        text(typeof said === 'string' ? said : said(), {
          align: aligns[of[0]?.align ?? 'left'],
          size: halves(own ?? size),
          ...faced(face),
          ...look,
        }),
      ),
    })
  const row = ({ span = 1, cells, shade }: Row): TableRow =>
    new TableRow({
      cantSplit: true,
      children: cells.map((lines, n) =>
        cell(lines, n === 0 ? columns.slice(0, span) : columns.slice(span + n - 1, span + n), {}, shade),
      ),
    })
  const heading = columns.map((column) => cell([{ text: column.title }], [column], { ...centre, bold: true }))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heading }), ...rows.map(row)],
  })
}

function ending({ recipients = [], signature, beside }: LetterOrder): (Paragraph | Table)[] {
  if (!recipients.length && !signature) return []
  const to = recipients.map((line) => text(`- ${line}`, { size: 22, align: AlignmentType.LEFT }))
  const heads = recipients.length ? [text('Nơi nhận:', { bold: true, italics: true, size: 24 })] : []
  const sent = [...heads, ...to]
  const space = text('', { ...centre, keepNext: true })
  if (!beside) return [space, pair(50, sent, signed(signature))]
  // Those who sign stand side by side, and who gets it below them.
  const all = [...beside, ...(signature ? [signature] : [])]
  const width = 100 / all.length
  const signing = columns(...all.map((one): [number, Paragraph[]] => [width, signed(one)]))
  return [space, signing, ...blank(1), ...sent]
}

function signed(by: LetterOrder['signature']): Paragraph[] {
  const above = (by?.above ?? []).map((line) => text(line, { ...centre, bold: true }))
  return [...above, ...blank(4), ...(by?.name ? [text(by.name, { ...centre, bold: true })] : [])]
}

const blank = (n: number): Paragraph[] => Array.from({ length: n }, () => text('', centre))

const footed = (line: string): Footer =>
  new Footer({ children: [text(line, { size: 20, align: AlignmentType.LEFT })] })

const numbered = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font, size: SIZE })],
      }),
    ],
  })
