// Rows of tables in the text of a paper that came back. Only what stands there and is another figure is a difference:
// not every paper prints every table, and a row may be torn by a page.
import type { PrintedRow } from './printed.ts'

/** As the paper should print it: the code that begins the row, then its figures from left to right. */
export interface TableRow {
  readonly name: string
  readonly code: string
  readonly figures: readonly string[]
}

const figure = /^(\d+\/\d+|-?\d[\d.]*(?:,\d+)?|–)(?:$|\s\p{L})/u
/** A paper with every row altered is told by its first ones. */
const MOST = 40

/** `text` keeps its columns apart by two blanks or more (pdftotext -layout). Answers the rows that differ, as printed. */
export function compareTables(text: string, rows: readonly TableRow[]): PrintedRow[] {
  const printed = new Map<string, string[][]>()
  for (const line of text.split('\n')) {
    const { code, figures } = partsOf(line)
    if (figures.length) printed.set(code, [...(printed.get(code) ?? []), figures])
  }
  const differing = rows.flatMap(({ name, code, figures }) => {
    const ours = figures.join(' · ')
    const there = (printed.get(code) ?? []).filter((one) => one.length === figures.length)
    const other = there.map((one) => one.join(' · ')).find((one) => one !== ours)
    return other === undefined ? [] : [{ name, ours, found: other }]
  })
  return differing.slice(0, MOST)
}

/** The first run of figures behind the code: what follows it is words (the state of a criterion). */
function partsOf(line: string): { code: string; figures: string[] } {
  const [first = '', ...cells] = line.trim().split(/\s{2,}/)
  const code = /^(\d+(?:\.\d+)*)(?:\s|$)/.exec(first)?.[1] ?? first
  const from = cells.findIndex((cell) => figureOf(cell) !== undefined)
  const figures: string[] = []
  for (const cell of from < 0 ? [] : cells.slice(from)) {
    const found = figureOf(cell)
    if (found !== undefined) figures.push(found)
    if (found !== cell) break
  }
  return { code, figures }
}

/** A narrow column may stand one blank before the words of the next. */
const figureOf = (cell: string): string | undefined => figure.exec(cell)?.[1]
