// What papers in Word are made of: Times 13, the margins of Decree 30/2020/NĐ-CP, two columns without lines.
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Header,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

export const font = 'Times New Roman'
const mm = convertMillimetersToTwip
type Align = (typeof AlignmentType)[keyof typeof AlignmentType]
export interface Look {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly align?: Align
  /** Half points. */
  readonly size?: number
  readonly indent?: boolean
  readonly caps?: boolean
  /** On the page of what follows. */
  readonly keepNext?: boolean
}

export const text = (
  line: string,
  { bold, italics, align, size = 26, indent, caps, keepNext }: Look = {},
): Paragraph =>
  new Paragraph({
    alignment: align ?? AlignmentType.JUSTIFIED,
    spacing: { before: 60, after: 60 },
    ...(keepNext && { keepNext }),
    ...(indent && { indent: { firstLine: mm(10) } }),
    children: [
      new TextRun({
        text: line,
        font,
        size,
        ...(bold && { bold }),
        ...(italics && { italics }),
        ...(caps && { allCaps: true }),
      }),
    ],
  })

export const centre = { align: AlignmentType.CENTER }
const plain = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borderless = { top: plain, bottom: plain, left: plain, right: plain }

/** Two columns without lines. */
export const pair = (left: number, first: Paragraph[], second: Paragraph[]): Table =>
  columns([left, first], [100 - left, second])

/** Columns without lines: their width in per cent, and what stands in them. */
export function columns(...all: readonly [width: number, children: Paragraph[]][]): Table {
  const cell = (width: number, children: Paragraph[]): TableCell =>
    new TableCell({ borders: borderless, width: { size: width, type: WidthType.PERCENTAGE }, children })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...borderless, insideHorizontal: plain, insideVertical: plain },
    rows: [
      new TableRow({ cantSplit: true, children: all.map(([width, children]) => cell(width, children)) }),
    ],
  })
}

export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
}

/** The number of a page in the middle above it, as Decree 30 asks; the first page has none. */
export const numbered = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font, size: 26 })],
      }),
    ],
  })
