// One row of a sheet of results: each cell read as what it should be, and what cannot be read said by its cell.
import { parseDay, parsePoints } from '../format.ts'
import { Problem } from '../problem.ts'
import {
  addressOf,
  type Cell,
  type CellFault,
  type Cells,
  folded,
  linesOf as brokenOf,
  type Sheet,
  textOf,
} from '../set-table/cells.ts'

type Patterns<K extends string> = Readonly<Record<K, RegExp>>

export interface Line<K extends string> {
  /** Counted from 0. */
  readonly n: number
  readonly at: (name: K) => string
  readonly text: (name: K) => string
  /** With its line breaks. */
  readonly lines: (name: K) => string
  readonly folded: (name: K) => string
  /** Hundredths. */
  readonly points: (name: K) => number | undefined
  /** Hundredths of a per cent. */
  readonly rate: (name: K) => number | undefined
  readonly whole: (name: K) => number | undefined
  readonly day: (name: K) => string | undefined
  readonly code: (name: K) => string | undefined
  readonly say: (name: K, sentence: string) => void
}

/** The rows below the header that tell something; undefined where no header has all of `need`. */
export function linesOf<K extends string>(
  { name: sheet, rows }: Sheet,
  patterns: Patterns<K>,
  need: readonly NoInfer<K>[],
  faults: CellFault[],
): Line<K>[] | undefined {
  const joined = rows.slice(0, 20).map((row, n) => underTitles(rows[n - 1] ?? [], row))
  const [begin, columns] = headerIn(rows, patterns, need) ?? headerIn(joined, patterns, need) ?? []
  if (begin === undefined || columns === undefined) return undefined
  return rows.flatMap((row, n) =>
    n > begin && row.some((cell) => textOf(cell)) ? [lineOf(sheet, row, n, columns, faults)] : [],
  )
}

type Columns<K extends string> = Partial<Record<K, number>>

function headerIn<K extends string>(
  rows: Cells,
  patterns: Patterns<K>,
  need: readonly NoInfer<K>[],
): [row: number, columns: Columns<K>] | undefined {
  for (const [n, row] of rows.slice(0, 20).entries()) {
    const columns = match(row, patterns)
    if (need.every((name) => columns[name] !== undefined)) return [n, columns]
  }
  return undefined
}

/** A header of two rows: under «Cơ quan thực hiện» stand «chủ trì» and «phối hợp», under the others nothing. */
const underTitles = (above: readonly Cell[], row: readonly Cell[]): Cell[] =>
  Array.from({ length: Math.max(above.length, row.length) }, (_, n) =>
    textOf(row[n]) === '' ? (above[n] ?? null) : (row[n] ?? null),
  )

function match<K extends string>(row: Cells[number], patterns: Patterns<K>): Columns<K> {
  const titles = row.map(folded)
  const found = (Object.keys(patterns) as K[]).map(
    (name) => [name, titles.findIndex((title) => patterns[name].test(title))] as const,
  )
  return Object.fromEntries(found.filter(([, column]) => column >= 0)) as Columns<K>
}

function lineOf<K extends string>(
  sheet: string,
  row: readonly Cell[],
  n: number,
  columns: Columns<K>,
  faults: CellFault[],
): Line<K> {
  const cell = (name: K): Cell => row[columns[name] ?? -1] ?? null
  const at = (name: K): string => addressOf(sheet, n, columns[name] ?? 0)
  const say = (name: K, sentence: string) => void faults.push({ field: at(name), sentence })
  const read = <T>(name: K, reader: (cell: Cell) => T): T | undefined => {
    if (textOf(cell(name)) === '') return undefined
    try {
      return reader(cell(name))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return void say(name, error.message)
    }
  }
  return {
    n,
    at,
    say,
    text: (name) => textOf(cell(name)),
    lines: (name) => brokenOf(cell(name)),
    folded: (name) => folded(cell(name)),
    points: (name) => read(name, hundredths),
    rate: (name) => read(name, rateIn),
    whole: (name) => read(name, wholeIn),
    day: (name) => read(name, (one) => parseDay(textOf(one))),
    code: (name) => read(name, codeIn),
  }
}

const refuse = (sentence: string): Problem => new Problem('unreadable-number', sentence)

function hundredths(cell: Cell): number {
  if (typeof cell !== 'number') return parsePoints(textOf(cell).replace('−', '-'))
  const nearest = Math.round(cell * 100)
  if (Math.abs(cell * 100 - nearest) < 1e-6) return nearest
  throw refuse(`“${textOf(cell)}” có hơn hai chữ số thập phân. Hãy ghi như văn bản in, ví dụ 80,91.`)
}

/** A share of 1 may be what Excel makes of 89 %, or 0,89 %: it is asked, not guessed. */
function rateIn(cell: Cell): number {
  const rate = typeof cell === 'number' ? hundredths(cell) : hundredths(textOf(cell).replace(/\s*%$/, ''))
  if (typeof cell === 'number' && cell > 0 && cell <= 1)
    throw refuse(
      `“${textOf(cell)}” có thể hiểu hai cách. Hãy ghi tỷ lệ phần trăm dạng chữ, ví dụ 89 hoặc 90,63.`,
    )
  if (rate >= 0 && rate <= 100_00) return rate
  throw refuse(`Tỷ lệ từ 0 đến 100, tệp ghi “${textOf(cell)}”. Hãy sửa.`)
}

function wholeIn(cell: Cell): number {
  const text = textOf(cell).replace('−', '-')
  if (/^[+-]?\d{1,6}$/.test(text)) return Number(text)
  throw refuse(`“${textOf(cell)}” không phải số nguyên. Hãy ghi lại.`)
}

function codeIn(cell: Cell): string {
  const text = textOf(cell).replaceAll(',', '.')
  if (typeof cell === 'number' && text.includes('.'))
    throw refuse(`Mã “${text}” có thể là ${text}0. Hãy định dạng cột mã là văn bản rồi ghi lại.`)
  if (/^[1-9]\d{0,2}(\.[1-9]\d{0,2}){0,2}$/.test(text)) return text
  throw refuse(`“${text}” không phải mã lĩnh vực, tiêu chí. Hãy ghi như 1 hoặc 1.2.`)
}
