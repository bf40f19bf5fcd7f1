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
  /^(Căn cứ|K[íi]nh g[ửữuư]i|KÍNH GỬI|CĂN CỨ|Xét |XÉT |Phần |PHẦN |Điều \d|[IVX]{1,4}\.|[-_=*–—]{2,}|\p{L}?[-_–—]+\p{L}?[-_–—]{2,}$|[-+•] (?!\d)|\d+\.\s)/u
/** These may begin a subject as well. */
const sometimes = /^(Thực hiện|THỰC HIỆN|Theo )/u

/** The lines under the title, until a gap or the beginning of the body. */
export function subjectUnder({ at: place }: Read<string>, lines: readonly Line[]): Read<string> | undefined {
  const under = lines.filter(({ page, line }) => page === 1 && line > place.line)
  const { edge, width } = extentOf(under)
  const below = under.map((line) => withoutMargin(line, edge))
  /** Only what stands in the middle is followed by what begins further in. */
  const isMiddle = ({ line, cells }: Line) => {
    const [next] = below.find((one) => one.line === line + 1)?.cells ?? []
    return next !== undefined && next.from > cells[0]!.from + 3
  }
  const isBody = (one: Line, nth: number) => {
    const { text, cells } = one
    const isIndented = cells[0]!.from - edge < INDENT && !isMiddle(one)
    const isFull = isIndented && cells.at(-1)!.to - edge > FULL * (width - edge)
    return (
      always.test(text) ||
      (isIndented && sometimes.test(text)) ||
      (nth > 0 && isFull && /^[^\p{L}\p{N}]*\p{Lu}/u.test(text))
    )
  }
  const start = below.findIndex(({ text }) => text !== '')
  const taken: Line[] = []
  for (const line of start < 0 || start > 3 ? [] : below.slice(start, start + MOST)) {
    if (line.text === '' || isBody(line, taken.length)) break
    // What stood between was a stamp.
    if (taken.length > 0 && line.line > taken.at(-1)!.line + 2) break
    if (taken[0] && isCapitals(line.text) && (!isCapitals(taken[0].text) || decides.test(line.text))) break
    taken.push(line)
  }
  return joined(taken)
}

/** The columns that the page is written over: what single lines have further to the left, stands in its margin. */
function extentOf(lines: readonly Line[]): { edge: number; width: number } {
  const starts = lines.flatMap(({ cells }) => cells.slice(0, 1).map(({ from }) => from))
  const shared = starts.filter((one) => starts.filter((other) => Math.abs(other - one) <= 1).length >= LINES)
  return {
    edge: Math.min(...(shared.length > 0 ? shared : starts)),
    width: Math.max(0, ...lines.map(({ cells }) => cells.at(-1)?.to ?? 0)),
  }
}

/** So many lines begin where the page does. */
const LINES = 3
/** By so many columns they differ where a page lay crooked. */
const SLANT = 2

/** Without what is read of a stamp of arrival beyond what such stamps say. */
function withoutMargin(line: Line, edge: number): Line {
  const [first, next] = line.cells
  const cells = first && next && first.from < edge - SLANT ? line.cells.slice(1) : line.cells
  if (cells.length === line.cells.length) return line
  return { ...line, cells, text: cells.map(({ text }) => text).join(' ') }
}

const isCapitals = (text: string) =>
  /^\p{L}[^(]*\p{L} \p{L}/u.test(text) && text === text.toLocaleUpperCase('vi') && !/^[IVXLC]+ /u.test(text)
/** The authority that stands under the subject of what it decides. */
const decides =
  /^(GIÁM ĐỐC|CHỦ TỊCH|CHÁNH |BỘ TRƯỞNG|TRƯỞNG |(CHI )?CỤC TRƯỞNG|HIỆU TRƯỞNG|THỦ TƯỚNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN )/u

/** "V/v …" in the left column, over as many lines as that column goes on. */
export function subjectAfterVv({ lines, isLeft }: Head): Read<string> | undefined {
  const start = lines.findIndex(({ cells }) => cells.some(({ text }) => /^V\/v\b/i.test(text)))
  if (start < 0) return undefined
  const first = lines[start]!.cells.find(({ text }) => /^V\/v\b/i.test(text))!
  const parts = [first.text]
  let before = lines[start]!
  for (const line of lines.slice(start + 1)) {
    const cell = line.cells.find((one) => isLeft(one) && one.from < first.to + 4 && one.to > first.from - 4)
    const isNext = cell && line.line <= before.line + 1
    if (!isNext || (always.test(cell.text) && !/^- \p{Ll}/u.test(cell.text))) break
    parts.push(cell.text)
    before = line
  }
  const value = together(parts).replace(/^V\/v:?\s*/i, '')
  return value ? { value, at: at(lines[start]!) } : undefined
}

/** Lines of one sentence; "57-" and "NQ/TW" are one word. */
const together = (lines: readonly string[]) =>
  lines.join(' ').replace(/(?<=[\p{L}\d][-/]) (?=[\p{Lu}\d])/gu, '')

function joined(lines: readonly Line[]): Read<string> | undefined {
  const value = together(lines.map(({ text }) => text)).replace(/^(V\/v|Về việc):?\s*/i, '')
  return lines[0] && value ? { value, at: at(lines[0]) } : undefined
}
