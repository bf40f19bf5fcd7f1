// Page text as `pdftotext -layout` gives it, cut into lines and cells. Letterheads stand in two columns; what is far
// apart on a line belongs to different columns.
export interface Cell {
  readonly text: string
  /** Column of its first and behind its last character. */
  readonly from: number
  readonly to: number
}

export interface Line {
  readonly page: number
  /** From 1, on its page. */
  readonly line: number
  readonly text: string
  readonly cells: readonly Cell[]
}

const LONGEST = 400 // a line of a letter is shorter; what is longer is not read

/** All lines with something on them, and empty ones, which end paragraphs. */
export function linesOf(pages: readonly string[]): Line[] {
  return pages.flatMap((page, p) =>
    page.split(/\r?\n/).map((raw, i) => {
      const text = raw
        .slice(0, LONGEST)
        .normalize('NFC')
        .replace(/[\t\u00a0]/g, ' ')
        .trimEnd()
      const cells = [...text.matchAll(/\S+(?: \S+)*/g)].flatMap((match) => cut(match[0], match.index))
      return { page: p + 1, line: i + 1, text: text.trim().replace(/ +/g, ' '), cells }
    }),
  )
}

/** What begins the right column of a letterhead, where a single blank is between it and the left one. */
const right =
  /(?<=\S) ?(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập ?[-–] ?Tự do|ĐẢNG CỘNG SẢN VIỆT NAM)| (?=\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$)/u

/** What stands before "Sơn, ngày", is its beginning: "Hải". */
const placeName = /^(TP\.|\p{Lu}\p{Ll}+)( \p{Lu}\p{Ll}+)*$/u

function cut(text: string, from: number): Cell[] {
  const gap = right.exec(text)?.index
  if (gap === undefined) return [{ text, from, to: from + text.length }]
  const [one, other] = [text.slice(0, gap), text.slice(gap).trimStart()]
  if (placeName.test(one)) return [{ text, from, to: from + text.length }]
  return [
    { text: one, from, to: from + gap },
    { text: other, from: from + text.length - other.length, to: from + text.length },
  ]
}

/** What is stamped is read badly. */
const arrival = /^((C[ÔO]NG V[ĂA]N|V[ĂA]N B[ẢA]N|CV) )?[ĐD][ẾÊE]N$/iu
const likeArrival = /^(\p{Lu}+ ){1,2}[ĐD][ẾÊEỆỀ]N ?[.…:]*$/u
const onArrival =
  /^((Số( đến)?|Ngày|Giờ|Chuyển|Kính chuyển|Lưu hồ sơ( số)?) ?[:.…]|\d{1,2}\/\d{1,2}\/\d{4}$)/iu
/** Of a stamp whose first line is not read, "Ngy2003206": a letter's own symbol and day are written otherwise. */
const arrived =
  /^(Số ?: ?\d{1,6}|Ngày ?[:.,]? ?(\d{1,2}\/\d{1,2}\/\d{4}|\d{3,6}\/\d{2,6})|\p{L}{1,4}\d{5,}( \d+)?)$/iu
/** What a signature shows of itself. */
const shown =
  /^(Người ký|Ký bởi|Được ký bởi|Email|Cơ quan|Thời gian ký|Ngày ký|Digitally signed|Signature)\b.*[:@]/iu
const ARRIVAL_LINES = 5
/** How urgent it is, is stamped under the symbol. */
const urgent = /^(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)( HẸN GIỜ)?$/u

/** Without what others put on the letter: the stamp of its arrival, what signatures show. A line of such alone is gone. */
export function withoutStamps(lines: readonly Line[]): Line[] {
  let open: (Cell & { left: number }) | undefined
  return lines.flatMap((line) => {
    const own = line.cells.filter((cell) => {
      const isArrival = line.page === 1 && (arrival.test(cell.text) || likeArrival.test(cell.text))
      if (isArrival) open = { ...cell, left: ARRIVAL_LINES }
      const isBelow = open && open.left > 0 && cell.from < open.to && cell.to > open.from - 4
      if (line.page === 1 && (arrived.test(cell.text) || urgent.test(cell.text))) return false
      return !(isArrival || shown.test(cell.text) || (isBelow && onArrival.test(cell.text)))
    })
    const cells = withoutDust(own)
    if (open) open.left--
    if (cells.length === line.cells.length) return [line]
    return cells.length === 0 ? [] : [{ ...line, cells, text: cells.map(({ text }) => text).join(' ') }]
  })
}

const says = ({ text }: Cell) => /[\p{L}\p{N}]{2}/u.test(text)
const NOISE = 4

/** What a scan makes of folds and stains: single marks far apart, alone on their line or before its words. */
function withoutDust(cells: readonly Cell[]): readonly Cell[] {
  const first = cells.findIndex(says)
  if (first < 0)
    return cells.length >= NOISE && cells.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? [] : cells
  const before = cells.slice(0, first)
  return before.some(({ text }) => !/^[-–—+•*_\p{L}\p{N}.)]+$/u.test(text)) ? cells.slice(first) : cells
}

export interface Read<T> {
  readonly value: T
  /** Page and line from 1; the line as it stands. */
  readonly at: { readonly page: number; readonly line: number; readonly text: string }
}

export const at = ({ page, line, text }: Line) => ({ page, line, text })
