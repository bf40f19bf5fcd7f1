// Cells of a spreadsheet as people leave them: merged (the rest is empty), numbers that are codes, text with odd spaces.
export type Cell = string | number | boolean | Date | null
export type Cells = readonly (readonly Cell[])[]
export interface Sheet {
  readonly name: string
  readonly rows: Cells
  /** Cells merged downwards, counted from 0; the value stands in the first. */
  readonly merged?: readonly { readonly column: number; readonly from: number; readonly to: number }[]
}

/** What is wrong, at which cell («Tiêu chí!C12»), and what to do. */
export interface CellFault {
  readonly field: string
  readonly sentence: string
}

/** On one line; a number with at most six decimals and a comma, as it is shown; a date as dd/mm/yyyy. */
export function textOf(cell: Cell | undefined): string {
  return linesOf(cell).replace(/\s+/g, ' ')
}

/** The same with its line breaks: for guidance. */
export function linesOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(Number(cell.toFixed(6))).replace('.', ',')
  if (cell instanceof Date) {
    const [year = '', month = '', day = ''] = cell.toISOString().slice(0, 10).split('-')
    return `${day}/${month}/${year}`
  }
  if (typeof cell === 'boolean') return cell ? 'có' : 'không'
  return cell
    .normalize('NFC')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
}

export const folded = (cell: Cell | undefined): string => textOf(cell).toLocaleLowerCase('vi')

/** («Tiêu chí», 11, 2) → 'Tiêu chí!C12' */
export function addressOf(sheet: string, row: number, column: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return `${sheet}!${letters}${row + 1}`
}

export const listIn = (text: string): string[] =>
  text
    .split(/[;,|]/)
    .map((part) => part.trim())
    .filter(Boolean)
