// What stands above the table of a decision: the name of the set and its year, from which its code is made.
import { fold } from '../fold.ts'
import { addressOf, type CellFault, linesOf, type Sheet } from './cells.ts'

export interface Proposed {
  readonly title?: string
  readonly slug?: string
  readonly year?: number
}

interface Heading {
  readonly proposed?: Proposed
  /** Where the name begins. */
  readonly field: string
}

interface Line {
  readonly text: string
  readonly row: number
  readonly column: number
}

const named =
  /^(bộ (tiêu chí|chỉ số|chỉ tiêu)|(bảng )?(tiêu chí|chỉ số)|bảng (chấm|tự chấm) điểm|hệ thống tiêu chí)/i
const aside = /^(\(|kèm theo|ban hành|căn cứ|đơn vị|phụ lục|thang điểm|tổng|ngày|số[: ])/i
const isLoud = (text: string): boolean => text === text.toLocaleUpperCase('vi')

/** Of the rows above the header. */
export function proposedOf(sheet: Sheet, header: number): Heading {
  const lines = sheet.rows.slice(0, header).flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      linesOf(cell)
        .split(/\r?\n/)
        .map((line): Line => ({ text: line.replace(/\s+/g, ' ').trim(), row, column }))
        .filter(({ text }) => text),
    ),
  )
  const at = lines.findIndex(({ text }) => named.test(text))
  const first = lines[at]
  const field = addressOf(sheet.name, first?.row ?? 0, first?.column ?? 0)
  if (!first) return { field }
  const title = nameFrom(lines.slice(at).filter(({ column }) => column === first.column))
  const year = yearIn(title) ?? lines.map(({ text }) => yearIn(text)).find((one) => one !== undefined)
  return { field, proposed: { title, slug: slugOf(title), ...(year && { year }) } }
}

/** A long name goes on in the next lines, in letters of the same size. */
function nameFrom([first, ...rest]: readonly Line[]): string {
  const parts = first ? [first] : []
  for (const line of rest) {
    const before = parts.at(-1)
    if (!before || line.row > before.row + 1 || aside.test(line.text)) break
    if (isLoud(before.text) ? !isLoud(line.text) : !/^\p{Ll}/u.test(line.text)) break
    parts.push(line)
  }
  return parts
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s*\((kèm|ban hành|thang)[^)]*\)$/i, '')
    .replace(/[\s.:;]+$/, '')
    .slice(0, 500)
}

/** «năm 2026» that is no part of a day. */
function yearIn(text: string): number | undefined {
  if (/(quyết định|ngày|tháng|căn cứ)/i.test(text)) return undefined
  const year = Number(/năm (20\d\d)(?!\d)/i.exec(text)?.[1])
  return year || undefined
}

/** «Bộ chỉ số cấp xã năm 2026» → 'bo-chi-so-cap-xa-nam-2026' */
const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')

const parts = { title: 'tên bộ tiêu chí', slug: 'mã bộ', year: 'năm áp dụng' } as const

/** What was taken from there because nothing else `given` says it, and that another one may be typed. */
export function proposedNotes({ proposed = {}, field }: Heading, given: object): CellFault[] {
  const said = (Object.keys(parts) as (keyof typeof parts)[])
    .filter((part) => proposed[part] !== undefined && !(part in given))
    .map((part) => `${parts[part]} “${proposed[part]}”`)
  const line = said.join(', ')
  return line ? [{ field, sentence: `Lấy theo dòng này: ${line}. Nếu khác, hãy ghi vào ô ở trên.` }] : []
}
