// A letter as Word, from the order that its PDF is drawn from: what an office changes before it is signed.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { sentTo } from '../../dossier/ending.ts'
import { type Block, dayLine, type LetterOrder } from '../../dossier/letter.ts'
import type { Align, Face } from '../../dossier/paper.ts'
import type { Column, Line, Row } from '../../dossier/table.ts'
import { centre, columns, type Look, numbered, page, pair, text } from './word-parts.ts'

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

/** A letter with every line of its frame as it is written; a part of another paper has no head and nobody signs it. */
export type Framed = Pick<LetterOrder, 'title' | 'subtitle' | 'signature' | 'beside' | 'annex' | 'foot'> & {
  readonly head?: Pick<LetterOrder, 'superior' | 'agency' | 'number'> & { readonly day: string }
  readonly recipients?: readonly string[]
  readonly blocks: readonly Block[]
  /** Behind the signature. */
  readonly after?: readonly Block[]
}

/** `isPart`: of another paper, which has the letterhead and is signed. */
export function writeLetter({ recipients = [], ...order }: LetterOrder, isPart?: boolean): Promise<Buffer> {
  if (isPart) return writeWord(order)
  const head = { ...order, day: dayLine(order) }
  return writeWord({ ...order, head, recipients: sentTo(recipients).map((line) => `- ${line}`) })
}

export function writeWord(framed: Framed): Promise<Buffer> {
  const { head, title, subtitle, annex, foot } = framed
  const body = [
    ...(head ? [letterhead(head, framed)] : []),
    ...titles(framed, head !== undefined),
    ...bodyOf(framed),
    ...ending(framed),
    ...bodyOf({ blocks: framed.after ?? [] }),
    // Where a section ends is said in its last paragraph, which a template may drop.
    ...(annex ? [text('', { size: 2 })] : []),
  ]
  const frame = {
    properties: { page, titlePage: true },
    headers: { first: new Header({ children: [] }), default: numbered() },
    ...(foot && { footers: { first: footed(foot), default: footed(foot) } }),
  }
  const behind = annex && [...titles(annex), ...bodyOf(annex)]
  return Packer.toBuffer(
    new Document({
      creator: 'Kiểm Chứng',
      title: title ?? subtitle ?? '',
      sections: [
        { ...frame, children: body },
        ...(behind ? [{ ...frame, properties: { page }, children: behind }] : []),
      ],
    }),
  )
}

function letterhead(
  { superior, agency, number, day }: NonNullable<Framed['head']>,
  { title, subtitle }: Framed,
): Table {
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
      ...(day ? [line(day, { italics: true, size: SIZE })] : []),
    ],
  )
}

/** The short rule below a heading, as a border that an office can move. */
export const stroke = (indent = 1100, before = 0): Paragraph =>
  new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
    spacing: { before, after: 0, line: 120 },
  })

const titles = (
  { title, subtitle }: Pick<LetterOrder, 'title' | 'subtitle'>,
  isRuled = false,
): Paragraph[] =>
  title
    ? [
        text('', centre),
        text(title, { ...centre, bold: true, caps: true, size: 28 }),
        ...(subtitle ? [text(subtitle, { ...centre, bold: true })] : []),
        ...(isRuled ? [stroke(3800, 60)] : []),
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
  // A heading alone at the end of a page tells nothing; LibreOffice 7.4 then prints no row of the table at all.
  const look = { ...centre, bold: true, keepNext: rows.length > 0 }
  const heading = columns.map((column) => cell([{ text: column.title }], [column], look))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heading }), ...rows.map(row)],
  })
}

function ending({ recipients = [], signature, beside }: Framed): (Paragraph | Table)[] {
  if (!recipients.length && !signature) return []
  const to = recipients.map((line, n) =>
    text(line, { size: 22, align: AlignmentType.LEFT, keepNext: n < recipients.length - 1 }),
  )
  const heads = recipients.length
    ? [text('Nơi nhận:', { bold: true, italics: true, size: 24, keepNext: true })]
    : []
  const sent = [...heads, ...to]
  const space = text('', { ...centre, keepNext: true })
  if (!beside) return [space, pair(50, sent, signed(signature))]
  // Those who sign stand side by side, and who gets it below them.
  const all = [...beside, ...(signature ? [signature] : [])]
  const width = 100 / all.length
  const signing = columns(...all.map((one): [number, Paragraph[]] => [width, signed(one)]))
  return [space, signing, ...blank(1), ...sent]
}

function signed(by: Framed['signature']): Paragraph[] {
  const above = (by?.above ?? []).map((line) => text(line, { ...centre, bold: true }))
  return [...above, ...blank(4), ...(by?.name ? [text(by.name, { ...centre, bold: true })] : [])]
}

const blank = (n: number): Paragraph[] => Array.from({ length: n }, () => text('', centre))

const footed = (line: string): Footer =>
  new Footer({ children: [text(line, { size: 20, align: AlignmentType.LEFT })] })
