// Tables as officers know them in Excel: numbers are numbers with a decimal comma, the header stays in sight and is
// printed on every page, text is only ever text, so that what begins with "=" is no formula.
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { breaksOf, heightOf, keptFor, paperFor, withPrintSetup } from './print-setup.ts'
import { sameZip } from './same-zip.ts'

const formats = {
  points: '[$-42A]0.00',
  whole: '[$-42A]0',
  share: '[$-42A]0.00%',
  decimal: '[$-42A]0.00',
  figure: '[$-42A]#,##0.######',
  // Excel prints the comma of the format before even where no decimal follows it.
  count: '[$-42A]#,##0',
}

export interface Column {
  readonly title: string
  /** In characters. */
  readonly width: number
  /** What its numbers are: hundredths of a point where not said; the last two are written as they are, with two decimals or all. */
  readonly kind?: Exclude<keyof typeof formats, 'count'>
  /** On paper this one and what follows it stay together; another page across may begin with it. */
  readonly begins?: boolean
}
/** What is written where a figure stands, «–» and «9/18», keeps its edge: beside a figure it would be read as its end. */
const standsForFigure = /^(–|\d+ ?\/ ?\d+)$/

/** A number is of its column's kind; anything else is text. */
export type Value = string | number | undefined
export interface Sheet {
  readonly name: string
  /** Lines above the header. */
  readonly heading: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Value[])[]
  /** Rows (counted from 0) that are sums or titles. */
  readonly bold?: ReadonlySet<number>
  readonly freezeColumns?: number
}

/** Same tables, same bytes. */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: sheet.heading.length + 1,
      ...(sheet.freezeColumns && { stickyColumnsCount: sheet.freezeColumns }),
      data: dataOf(sheet),
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer()
  const setups = sheets.map((sheet) => {
    const { name, columns, rows, heading, freezeColumns } = sheet
    const height = rows.reduce((sum, row) => sum + heightOf(textsOf(row, columns)), 0)
    const kept = keptFor(columns, freezeColumns)
    const paper = paperFor(columns, kept, height)
    const breaks = kept ? breaksOf(columns, kept, paper) : []
    return {
      ...{ name, paper, breaks, orientation: 'landscape' as const },
      ...(kept > 0 && { keptColumn: letters(kept) }),
      ...(breaks.length > 0 && heading.length > 0 && { title: heading }),
      lastColumn: letters(columns.length),
      rows: heading.length + 1 + rows.length,
      header: heading.length + 1,
    }
  })
  return sameZip(written, withPrintSetup(...setups))
}

/** Lines above a table: the first one large, and none of them cut at its edge on paper. */
export function titleRows(
  heading: readonly string[],
  columns: readonly { readonly width: number }[],
): Cell[][] {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return heading.map((value, n): Cell[] => {
    const size = n === 0 ? 1.25 : 1
    const isLonger = columns.length > 1 && value.length * size > width
    const cell = {
      value,
      type: String,
      ...(n === 0 ? { fontWeight: 'bold' as const, fontSize: 14 } : { fontStyle: 'italic' as const }),
    }
    if (!isLonger) return [cell]
    const height = heightOf([{ text: value, width: width / size }]) * size
    const merged = { ...cell, wrap: true, alignVertical: 'top' as const, columnSpan: columns.length, height }
    return [merged, ...columns.slice(1).map(() => null)]
  })
}

function dataOf({ heading, columns, rows, bold }: Sheet): Cell[][] {
  const titles = titleRows(heading, columns)
  const header = columns.map(({ title }): Cell => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: '#e6e6e6',
    borderStyle: 'thin',
  }))
  const cells = rows.map((row, n) =>
    columns.map((column, at) => cellOf(row[at], column, bold?.has(n) ?? false)),
  )
  return [...titles, ...[header, ...cells].map((row) => tall(row, columns))]
}

function cellOf(value: Value, { kind = 'points' }: Column, isBold: boolean): Cell {
  const bold = isBold ? { fontWeight: 'bold' as const } : {}
  const look = { alignVertical: 'top', borderStyle: 'thin', ...bold } as const
  if (typeof value !== 'number') {
    const align = standsForFigure.test(value ?? '') ? { align: 'right' as const } : {}
    return { value: value ?? '', type: String, format: '@', wrap: true, ...align, ...look }
  }
  const format = kind === 'figure' && Number.isInteger(value) ? formats.count : formats[kind]
  return { value: kind === 'points' ? value / 100 : value, type: Number, format, ...look }
}

const textsOf = (row: readonly Value[], columns: readonly Column[]) =>
  row.map((value, n) => ({ text: String(value ?? ''), width: columns[n]?.width ?? 10 }))

function tall(row: Cell[], columns: readonly Column[]): Cell[] {
  const values = row.map((cell) => (cell && typeof cell === 'object' && 'value' in cell ? cell.value : ''))
  const height = heightOf(textsOf(values.map(String), columns))
  return row.map((cell) => (cell && typeof cell === 'object' ? { ...cell, height } : cell))
}

/** 28 → 'AB' */
function letters(n: number): string {
  const rest = Math.floor((n - 1) / 26)
  return `${rest ? letters(rest) : ''}${String.fromCharCode(65 + ((n - 1) % 26))}`
}
