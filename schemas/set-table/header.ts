// Where the columns of a table are. Decisions print one header row or two (a merged title over parts), under some lines
// of heading, and sometimes a row of column numbers below.
import { addressOf, type CellFault, type Cells, type Sheet, textOf } from './cells.ts'

/** Column by name, and the row on which the data begin. */
export interface Header<K extends string> {
  readonly columns: Readonly<Partial<Record<K, number>>>
  /** Of every column, as it is written; on which row they begin. */
  readonly titles: readonly string[]
  readonly row: number
  readonly begin: number
}

const searched = 20

/** Of the headers that have every column of `need`, of one row or two, the one that tells most columns. */
export function findHeader<K extends string>(
  rows: Cells,
  patterns: Readonly<Record<K, RegExp>>,
  need: readonly K[],
): Header<K> | undefined {
  const tried = rows.slice(0, searched).flatMap((_, row) =>
    [1, 2].map((height) => {
      const titles = titlesOf(rows, row, height)
      const columns = match(titles, patterns)
      const isSplit =
        height === 2 &&
        isParts(
          rows[row] ?? [],
          rows[row + 1] ?? [],
          need.map((name) => columns[name]),
        )
      return { columns, titles, row, isSplit, begin: row + height }
    }),
  )
  const [best] = tried
    .filter(({ columns }) => need.every((name) => columns[name] !== undefined))
    .sort(
      (a, b) =>
        Object.keys(b.columns).length - Object.keys(a.columns).length ||
        Number(b.isSplit) - Number(a.isSplit) ||
        a.begin - b.begin,
    )
  return best && { ...best, begin: isNumbered(rows, best.begin) ? best.begin + 1 : best.begin }
}

/** Parts of a merged title: some below its empty cells, and nothing where every row of data has something. */
const isParts = (top: Cells[number], row: Cells[number], needed: readonly (number | undefined)[]): boolean =>
  row.some((cell, n) => textOf(cell) && !textOf(top[n])) &&
  needed.every((column) => !textOf(row[column ?? -1]))

/** Of two rows, a merged title above goes with each part below it. */
function titlesOf(rows: Cells, row: number, height: number): string[] {
  const [top = [], below = []] = [rows[row], height === 2 ? rows[row + 1] : []]
  const width = Math.max(top.length, below.length)
  let title = ''
  return Array.from({ length: width }, (_, column) => {
    const [above, under] = [textOf(top[column]), textOf(below[column])]
    title = above || (under ? title : '')
    return `${title} ${under}`.trim()
  })
}

function match<K extends string>(titles: readonly string[], patterns: Readonly<Record<K, RegExp>>) {
  const columns: Partial<Record<K, number>> = {}
  const taken = new Set<number>()
  for (const name of Object.keys(patterns) as K[]) {
    const column = titles.findIndex(
      (title, n) => !taken.has(n) && title !== '' && patterns[name].test(title.toLocaleLowerCase('vi')),
    )
    if (column < 0) continue
    columns[name] = column
    taken.add(column)
  }
  return columns
}

/** The columns that none of the names took: they are told, not dropped in silence. */
export function unreadColumns({ name }: Sheet, { columns, titles, row }: Header<string>): CellFault[] {
  const taken = new Set(Object.values(columns))
  return titles.flatMap((title, column) =>
    !title || taken.has(column)
      ? []
      : [{ field: addressOf(name, row, column), sentence: `Cột “${title}” không đọc nên không nhập.` }],
  )
}

/** «(1) (2) (3)» below the header. */
function isNumbered(rows: Cells, row: number): boolean {
  const told = (rows[row] ?? []).map(textOf).filter(Boolean)
  return told.length > 1 && told.every((text, n) => text.replace(/[()]/g, '') === String(n + 1))
}
