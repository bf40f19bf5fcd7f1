// The head of a letter (NĐ 30/2020/NĐ-CP, Phụ lục I): to the left who issues it, its symbol and of a công văn its subject;
// to the right the motto and the day. Which of the two a cell stands under is measured from what is surely theirs.
import { placesOf, withMarks } from './letter-names.ts'
import { at, type Cell, type Line, type Read } from './letter-lines.ts'

const HEAD_LINES = 34

export interface Head {
  /** Of page 1, with something on them. */
  readonly lines: readonly Line[]
  readonly isLeft: (cell: Cell) => boolean
  readonly symbol?: Read<string>
  /** The place of its number, where that is empty: "Số:    /KH-UBND". */
  readonly blank?: Read<string>
}

const motto = /^(CỘNG H(ÒA|OÀ) XÃ HỘI|ĐỘC LẬP ?[-–]|ĐẢNG CỘNG SẢN VIỆT NAM)/iu
/** What does not fit its line goes on in the next one. */
const mottoEnd = /^(XÃ HỘI )?(CHỦ )?(NGHĨA )?(VIỆT )?NAM$/iu

export function headOf(all: readonly Line[]): Head {
  const lines = all.filter(({ page, text }) => page === 1 && text !== '').slice(0, HEAD_LINES)
  const symbol = readSymbol(lines)
  const blank = symbol ? undefined : readBlank(lines)
  const numbered = symbol ?? blank
  const own = lines
    .find(({ line }) => line === numbered?.at.line)
    ?.cells.find(({ text }) => numberForm.test(text))
  const right = lines
    .slice(0, 12)
    .flatMap(({ cells }) => cells)
    .find(({ text }) => motto.test(text))
  const border = own && right ? (middle(own) + middle(right)) / 2 : Infinity
  return {
    lines,
    isLeft: (cell) => middle(cell) < border,
    ...(symbol && { symbol: { ...symbol, value: whole(symbol, lines) } }),
    ...(blank && { blank }),
  }
}

const middle = ({ from, to }: Cell) => (from + to) / 2

// "Số: 86/SNV-CCHC" · "Số 05-NQ/TU" · "Luật số: 202/2025/QH15" · "Số: 86 / SNV - CCHC"; "Số:    /KH-UBND" has no number.
const symbolForm = /^(?:(?:\p{L}+ ){1,2}số ?:|số ?[:.]?) ?(\d{1,6}(?:[/-][\p{L}\d&.]+)+)/iu
const numberForm = /^(?:\p{L}+ ){0,2}số(?!\p{L})/iu
const standard = /\b(TCVN \d+(?:-\d+)?:\d{4})\b/

function readSymbol(head: readonly Line[]): Read<string> | undefined {
  for (const line of head) {
    // A symbol in running text is another paper's; so is all that comes behind it.
    if (/^(căn cứ|thực hiện|theo) /iu.test(line.text)) return undefined
    for (const text of [...line.cells.map((cell) => cell.text), line.text]) {
      const value = symbolForm.exec(text.replace(/ ?([/-]) ?/g, '$1'))?.[1] ?? standard.exec(text)?.[1]
      // In small letters it goes on with a sentence. Of Đ a scan makes ĐÐ, the second one of another alphabet.
      if (value && !/^\p{Ll}/u.test(text))
        return { value: value.replace(/[.]$/, '').replace(/[ĐÐ]+/g, 'Đ'), at: at(line) }
    }
  }
  return undefined
}

/** "Số: 3104/CCVTLT-" goes on under it. */
function whole({ value, at: place }: Read<string>, head: readonly Line[]): string {
  const own = head.find(({ line }) => line === place.line)!
  const below = head[head.indexOf(own) + 1]
  const [cell] = own.cells.filter(({ text }) => numberForm.test(text) && /[-/]$/.test(text))
  const rest = cell && below?.cells.find(({ from, to }) => from < cell.to && to > cell.from)
  if (!rest || !/^[\p{Lu}\d&-]{2,20}$/u.test(rest.text)) return value
  return `${value}${cell.text.at(-1)}${rest.text}`
}

const blankForm = /^số ?[:.]? ?[.…_]*[/-] ?[\p{Lu}Đ][\p{Lu}Đ\d&-]*/iu

function readBlank(head: readonly Line[]): Read<string> | undefined {
  const line = head.find(({ cells, text }) =>
    [text, ...cells.map((cell) => cell.text)].some((one) => blankForm.test(one)),
  )
  return line && { value: line.text, at: at(line) }
}

const dates = [
  /(?:^|[,\s])ngày ?(\d{1,2}) ?tháng ?(\d{1,2}) ?năm ?(\d{4})$/iu,
  /,\s?ngày ?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu,
]
const running = /^(căn cứ|kính gửi|thực hiện|theo |xét )/iu

/** Before it stands a place, and nothing or a comma between: "Thành phố Hồ Chí Minh, ngày". */
const isPlace = (text: string) => /(^|[,.;])\s*$/u.test(text) || /^(\p{Lu}\S* ){1,6}$/u.test(text)

/** The date of the head ends its cell, behind a place; dates in running text do not. It may go on in the next line. */
export function readDate({ lines }: Head): Read<string> | undefined {
  for (const [n, line] of lines.entries()) {
    const broken = line.cells.flatMap((cell) => (/(, ?|ngày [\d ]+(tháng ?)?[\d ]*(năm ?)?)$/iu.test(cell.text) ? below(cell, lines[n + 1]) : [])) // prettier-ignore
    for (const text of [...line.cells.map((cell) => cell.text), line.text, ...broken]) {
      const match = dates.map((form) => form.exec(text)).find(Boolean)
      if (!match || running.test(text) || !isPlace(text.slice(0, match.index + 1).replace(/n$/iu, '')))
        continue
      const [, day = '', month = '', year = ''] = match
      const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      const isReal = new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
      if (isReal) return { value, at: at(line) }
    }
  }
  return undefined
}

/** The cell, and what stands under it. */
const below = (cell: Cell, line?: Line): string[] =>
  (line?.cells ?? [])
    .filter(({ from, to }) => from < cell.to && to > cell.from)
    .map(({ text }) => `${cell.text} ${text}`)

const notIssuer = /^((TUYỆT |TỐI )?MẬT$|HỎA TỐC|HOẢ TỐC|(THƯỢNG )?KHẨN|DỰ THẢO|\P{L}+$)/iu
/** With these a name begins; a line that begins otherwise goes on with the name above it: "TỈNH …", "VÀ MÔI TRƯỜNG". */
const body =
  /^(VĂN PHÒNG|THANH TRA|CHÍNH PHỦ)(?!\p{L})|^(BỘ|SỞ|BAN(?! NHÂN)|TỔNG CỤC|CHI CỤC|CỤC|TRUNG TÂM|CÔNG AN|BẢO HIỂM|KHO BẠC|NGÂN HÀNG|TRƯỜNG|BỆNH VIỆN|PHÒNG|VIỆN|CÔNG TY|TỔNG CÔNG TY|LIÊN ĐOÀN|MẶT TRẬN|HỘI|ĐOÀN|TÒA ÁN|ĐÀI|THUẾ|HẢI QUAN|HẠT|TRẠM|TỔ|QUỸ|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ) \p{L}/u

/** Capitals above the symbol in its column: the superior body first, then the one that issues. */
export function readIssuer({ lines, isLeft, symbol, blank }: Head): Read<string> | undefined {
  const place = (symbol ?? blank)?.at.line
  if (place === undefined) return undefined
  const above = lines.filter(({ line }) => line < place)
  const places = placesOf(lines)
  const names: Read<string>[] = []
  let isMottoOpen = false
  for (const line of above) {
    const cells = line.cells.filter((cell) => !(isMottoOpen && mottoEnd.test(cell.text)))
    isMottoOpen = line.cells.some(({ text }) => /^CỘNG H/iu.test(text) && !/VIỆT NAM$/iu.test(text))
    for (const cell of cells) {
      const text = cell.text === cell.text.toLocaleUpperCase('vi') ? withMarks(cell.text, places) : cell.text
      if (!isLeft(cell) || text !== text.toLocaleUpperCase('vi') || motto.test(text) || notIssuer.test(text))
        continue
      const last = names.at(-1)
      if (!last || (body.test(text) && !isBroken(last.value))) names.push({ value: text, at: at(line) })
      else names[names.length - 1] = { ...last, value: `${last.value} ${text}` }
    }
  }
  const last = names.at(-1)
  return last && { ...last, value: withMarks(last.value, places) }
}

/** A name that cannot end here: "SỞ NÔNG NGHIỆP VÀ". */
const isBroken = (name: string): boolean => /( VÀ| CỦA| CÁC|,|-)$/u.test(name)
