// Where the columns of a table are. Decisions print one header row or two (a merged title over parts), under some lines
// of heading, and sometimes a row of column numbers below.
import { addressOf, type CellFault, type Cells, folded, type Sheet, textOf } from './cells.ts'

/** Column by name, and the row on which the data begin. */
export interface Header<K extends string> {
  readonly columns: Readonly<Partial<Record<K, number>>>
  /** Of every column, as it is written; on which row they begin. */
  readonly titles: readonly string[]
  /** Of every column that is a part of a merged title, that title; '' of the others. */
  readonly groups: readonly string[]
  readonly row: number
  readonly begin: number
}

/** The grounds of a decision may stand before its table. */
const searched = 60

/** Of the headers that have every column of `need`, of one row or two, the one that tells most columns. */
export function findHeader<K extends string>(
  rows: Cells,
  patterns: Readonly<Record<K, RegExp>>,
  need: readonly K[],
): Header<K> | undefined {
  const tried = rows.slice(0, searched).flatMap((_, row) =>
    [1, 2].map((height) => {
      const written = titlesOf(rows, row, height)
      const titles = written.map(({ group, part }) => `${group} ${part}`.trim())
      const columns = match(written, patterns)
      const isTitle = (name: K, n: number): boolean =>
        n > 0 && patterns[name].test(folded(rows[row + 1]?.[columns[name] ?? -1]))
      const emptied = need.filter((name, n) => !isTitle(name, n)).map((name) => columns[name])
      const isSplit = height === 2 && isParts(rows[row] ?? [], rows[row + 1] ?? [], emptied)
      const groups = written.map(({ group }) => group)
      return { columns, titles, groups, row, isSplit, begin: row + height }
    }),
  )
  const [best] = tried
    .filter(({ columns }) => need.every((name) => columns[name] !== undefined))
    .sort(
      (a, b) =>
        Object.keys(b.columns).length - Object.keys(a.columns).length ||
        Number(b.isSplit) - Number(a.isSplit) ||
        a.begin - b.begin ||
        b.row - a.row, // what stands above a header of one row is a heading
    )
  return best && { ...best, begin: belowNumbers(rows, best) }
}

/** A third row of titles is passed over where the numbers of the columns stand below it. */
function belowNumbers(rows: Cells, { begin, columns }: { begin: number; columns: object }): number {
  const isTitles = (row: number): boolean =>
    Object.values(columns as Record<string, number>).every((column) => !textOf(rows[row]?.[column]))
  if (isNumbered(rows, begin)) return begin + 1
  return isTitles(begin) && isNumbered(rows, begin + 1) ? begin + 2 : begin
}

/** Parts of a merged title: some below its empty cells, and nothing where every row of data has something. */
const isParts = (top: Cells[number], row: Cells[number], emptied: readonly (number | undefined)[]): boolean =>
  row.some((cell, n) => textOf(cell) && !textOf(top[n])) &&
  emptied.every((column) => !textOf(row[column ?? -1]))

interface Title {
  readonly group: string
  readonly part: string
}

/** Of two rows, a merged title above goes with each part below it. */
function titlesOf(rows: Cells, row: number, height: number): Title[] {
  const [top = [], below = []] = [rows[row], height === 2 ? rows[row + 1] : []]
  const width = Math.max(top.length, below.length)
  let title = ''
  return Array.from({ length: width }, (_, column) => {
    const [above, under] = [textOf(top[column]), textOf(below[column])]
    title = above || (under ? title : '')
    return under ? { group: title, part: under } : { group: '', part: title }
  })
}

/** What a part says of itself goes before what its merged title says of all its parts. */
function match<K extends string>(titles: readonly Title[], patterns: Readonly<Record<K, RegExp>>) {
  const columns: Partial<Record<K, number>> = {}
  const taken = new Set<number>()
  const find = (pattern: RegExp, text: (title: Title) => string): number =>
    titles.findIndex(
      (title, n) => !taken.has(n) && text(title) !== '' && pattern.test(text(title).toLocaleLowerCase('vi')),
    )
  for (const name of Object.keys(patterns) as K[]) {
    const own = find(patterns[name], ({ part }) => part)
    const column = own < 0 ? find(patterns[name], ({ group, part }) => `${group} ${part}`.trim()) : own
    if (column < 0) continue
    columns[name] = column
    taken.add(column)
  }
  return columns
}

/** The columns that none of the names took, nor `also`: they are told, not dropped in silence. */
export function unreadColumns(
  { name }: Sheet,
  { columns, titles, row }: Header<string>,
  also: readonly number[] = [],
): CellFault[] {
  const taken = new Set([...Object.values(columns), ...also])
  return titles.flatMap((title, column) =>
    !title || taken.has(column)
      ? []
      : [{ field: addressOf(name, row, column), sentence: `Cột “${title}” không đọc nên không nhập.` }],
  )
}

/** Whether a row is the header printed again, as on every page of a decision. */
export function isHeaderAgain(rows: Cells, row: number, header: Header<string>): boolean {
  const line = (n: number): string => (rows[n] ?? []).map(folded).join('|').replace(/\|+$/, '')
  const said = line(row)
  return said !== '' && rows.slice(header.row, header.begin).some((_, n) => line(header.row + n) === said)
}

/** «(1) (2) (3)» below the header. */
function isNumbered(rows: Cells, row: number): boolean {
  const told = (rows[row] ?? []).map(textOf).filter(Boolean)
  return told.length > 1 && told.every((text, n) => text.replace(/[()]/g, '') === String(n + 1))
}
