// Trích yếu: under the title, in the middle of the page; of a công văn beside "V/v", in the column of its symbol.
import type { Head } from './letter-head.ts'
import { at, type Line, type Read } from './letter-lines.ts'

const MOST = 8 // lines
/** A paragraph is indented by less than this many columns; what stands in the middle begins further in. */
const INDENT = 9

/** A line of the body that is not its last fills so much of the page's width. */
const FULL = 0.85

/** With these the body begins, whatever stands before them. */
const always =
  /^(Căn cứ|K[íi]nh g[ửữuư]i|KÍNH GỬI|CĂN CỨ|Xét |XÉT |Phần |PHẦN |Điều \d|[IVX]{1,4}\.|[-_=*–—]{2,}|[-+•] (?!\d)|\d+\.\s)/u
/** These may begin a subject as well. */
const sometimes = /^(Thực hiện|THỰC HIỆN|Theo )/u

/** The lines under the title, until a gap or the beginning of the body. */
export function subjectUnder({ at: place }: Read<string>, lines: readonly Line[]): Read<string> | undefined {
  const below = lines.filter(({ page, line }) => page === 1 && line > place.line)
  const { edge, width } = extentOf(below)
  const isBody = ({ text, cells }: Line, nth: number) => {
    const isIndented = cells[0]!.from - edge < INDENT
    const isFull = isIndented && cells.at(-1)!.to - edge > FULL * (width - edge)
    return (
      always.test(text) ||
      (isIndented && sometimes.test(text)) ||
      (nth > 0 && isFull && /^\p{Lu}/u.test(text))
    )
  }
  const start = below.findIndex(({ text }) => text !== '')
  const taken: Line[] = []
  for (const line of start < 0 || start > 3 ? [] : below.slice(start, start + MOST)) {
    if (line.text === '' || isBody(line, taken.length) || (isCapitals(line.text) && taken.length > 0)) break
    taken.push(line)
  }
  return joined(taken)
}

/** The columns that the page is written over. */
function extentOf(lines: readonly Line[]): { edge: number; width: number } {
  let [edge, width] = [Infinity, 0]
  for (const { cells } of lines) {
    edge = Math.min(edge, cells[0]?.from ?? edge)
    width = Math.max(width, cells.at(-1)?.to ?? width)
  }
  return { edge, width }
}

const isCapitals = (text: string) => /\p{L}{5}/u.test(text) && text === text.toLocaleUpperCase('vi')

/** "V/v …" in the left column, over as many lines as that column goes on. */
export function subjectAfterVv({ lines, isLeft }: Head): Read<string> | undefined {
  const start = lines.findIndex(({ cells }) => cells.some(({ text }) => /^V\/v\b/i.test(text)))
  if (start < 0) return undefined
  const first = lines[start]!.cells.find(({ text }) => /^V\/v\b/i.test(text))!
  const parts = [first.text]
  let before = lines[start]!
  for (const line of lines.slice(start + 1)) {
    const cell = line.cells.find((one) => isLeft(one) && one.from < first.to + 4 && one.to > first.from - 4)
    if (!cell || line.line > before.line + 1 || always.test(cell.text)) break
    parts.push(cell.text)
    before = line
  }
  const value = parts.join(' ').replace(/^V\/v:?\s*/i, '')
  return value ? { value, at: at(lines[start]!) } : undefined
}

function joined(lines: readonly Line[]): Read<string> | undefined {
  const value = lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/^(V\/v|Về việc):?\s*/i, '')
  return lines[0] && value ? { value, at: at(lines[0]) } : undefined
}
