// The particulars of a letter (NĐ 30/2020/NĐ-CP, Điều 8), read from its text as suggestions: each names the place it
// was read from, and what is not clear is left out, for a wrong suggestion costs more than none. Pure; never throws.
import { typeBySymbol, typeByTitle } from './letter-types.ts'
import { at, type Line, linesOf, type Read } from './letter-lines.ts'
import { readSigner } from './letter-signer.ts'
import type { Facts } from './verdict.ts'

export interface Letter {
  readonly type?: Read<string>
  /** The number alone: "214". */
  readonly number?: Read<string>
  /** Whole: "214/BC-VPUBND". */
  readonly symbol?: Read<string>
  /** yyyy-mm-dd */
  readonly issued?: Read<string>
  /** The body whose name stands above the symbol, as printed. */
  readonly issuer?: Read<string>
  /** Trích yếu. */
  readonly subject?: Read<string>
  readonly signer?: Read<string>
  /** As printed: "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC". */
  readonly capacity?: Read<string>
  /** A hint from the file, to be confirmed by a person. */
  readonly proofClass?: 'ky-so' | 'sao-y' | 'scan' | 'du-thao'
  /** Where the text mentions an annex that goes with it. */
  readonly annex?: Read<string>
  /** The place of its number, where that is empty: "Số:    /KH-UBND". */
  readonly blankNumber?: Read<string>
}

const HEAD_LINES = 30

/** `pages` are texts as in the `text` rendition; `facts` say whether it is signed or scanned. */
export function readLetter(
  pages: readonly string[],
  facts?: Pick<Facts, 'signatures' | 'scans' | 'pages'>,
): Letter {
  const lines = linesOf(pages)
  const head = lines.filter(({ page, text }) => page === 1 && text !== '').slice(0, HEAD_LINES)
  const symbol = readSymbol(head)
  const title = readTitle(head, symbol?.at.line ?? 0)
  const subject = title ? subjectUnder(title, lines) : subjectAfterVv(head)
  const type = readType(title, symbol, subject)
  const proofClass = readProofClass(head, facts)
  const found = {
    type,
    number:
      symbol && /^\d+/.test(symbol.value)
        ? { value: /^\d+/.exec(symbol.value)![0], at: symbol.at }
        : undefined,
    symbol,
    issued: readDate(head),
    issuer: symbol && readIssuer(head, symbol.at.line),
    subject,
    ...readSigner(lines),
    proofClass,
    annex: readAnnex(lines),
    blankNumber: symbol ? undefined : readBlank(head),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

// "Số: 86/SNV-CCHC" · "Số 05-NQ/TU" · "Luật số: 202/2025/QH15" · "Số: 86 / SNV - CCHC"; "Số:    /KH-UBND" has no number.
const symbolForm = /^(?:\p{L}+ ){0,2}số ?[:.]? ?(\d{1,6}(?:[/-][\p{L}\d&.]+)+)/iu
const standard = /\b(TCVN \d+(?:-\d+)?:\d{4})\b/

function readSymbol(head: readonly Line[]): Read<string> | undefined {
  for (const line of head) {
    for (const { text } of line.cells.map((cell) => cell).concat({ text: line.text, from: 0, to: 0 })) {
      const value = symbolForm.exec(text.replace(/ ?([/-]) ?/g, '$1'))?.[1] ?? standard.exec(text)?.[1]
      if (value) return { value: value.replace(/[.]$/, ''), at: at(line) }
    }
  }
  return undefined
}

const blankForm = /^số ?[:.]? ?[.…_]*[/-] ?[\p{Lu}Đ][\p{Lu}Đ\d&-]*/iu

function readBlank(head: readonly Line[]): Read<string> | undefined {
  const line = head.find(({ cells, text }) =>
    [text, ...cells.map((cell) => cell.text)].some((one) => blankForm.test(one)),
  )
  return line && { value: line.text, at: at(line) }
}

function readTitle(head: readonly Line[], after: number): Read<string> | undefined {
  for (const line of head) {
    const type = line.line > after && line.cells.length === 1 && typeByTitle(line.text)
    if (type) return { value: type, at: at(line) }
  }
  return undefined
}

function readType(
  title?: Read<string>,
  symbol?: Read<string>,
  subject?: Read<string>,
): Read<string> | undefined {
  if (title) return title
  const bySymbol = symbol && typeBySymbol(symbol.value)
  if (bySymbol) return { value: bySymbol, at: symbol.at }
  return subject && symbol ? { value: 'Công văn', at: symbol.at } : undefined // only a công văn has "V/v" beside its number
}

const paragraphEnd = /^(căn cứ|kính gửi|thực hiện|theo |xét |phần |điều \d|[IVX]+[.\s]|[-_=*–—]{2,}|\d+\.)/iu

/** The lines under the title, until a gap or the beginning of the body. */
function subjectUnder({ at: place }: Read<string>, lines: readonly Line[]): Read<string> | undefined {
  const below = lines.filter(({ page, line }) => page === 1 && line > place.line)
  const start = below.findIndex(({ text }) => text !== '')
  const taken: Line[] = []
  for (const line of start < 0 || start > 3 ? [] : below.slice(start, start + 8)) {
    const isCapitals = line.text === line.text.toLocaleUpperCase('vi')
    if (line.text === '' || paragraphEnd.test(line.text) || (isCapitals && taken.length > 0)) break
    taken.push(line)
  }
  return joined(taken)
}

/** "V/v …" in the left column, over as many lines as that column goes on. */
function subjectAfterVv(head: readonly Line[]): Read<string> | undefined {
  const start = head.findIndex(({ cells }) => cells.some(({ text }) => /^V\/v\b/i.test(text)))
  if (start < 0) return undefined
  const first = head[start]!.cells.find(({ text }) => /^V\/v\b/i.test(text))!
  const parts = [first.text]
  let before = head[start]!
  for (const line of head.slice(start + 1)) {
    const cell = line.cells.find(({ from, to }) => from < first.to + 4 && to < first.to + 14)
    const goesOn = cell && line.line === before.line + 1 && !paragraphEnd.test(cell.text)
    if (!goesOn) break
    parts.push(cell.text)
    before = line
  }
  const value = parts.join(' ').replace(/^V\/v:?\s*/i, '')
  return value ? { value, at: at(head[start]!) } : undefined
}

function joined(lines: readonly Line[]): Read<string> | undefined {
  const value = lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/^(V\/v|Về việc):?\s*/i, '')
  return lines[0] && value ? { value, at: at(lines[0]) } : undefined
}

const dates = [
  /(?:^|[,\s])ngày ?(\d{1,2}) ?tháng ?(\d{1,2}) ?năm ?(\d{4})$/iu,
  /,\s?ngày ?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu,
]

/** The date of the head ends its cell, behind a place; dates in running text do not. */
function readDate(head: readonly Line[]): Read<string> | undefined {
  for (const line of head) {
    for (const text of [...line.cells.map((cell) => cell.text), line.text]) {
      const match = dates.map((form) => form.exec(text)).find(Boolean)
      if (!match || paragraphEnd.test(text)) continue
      const [, day = '', month = '', year = ''] = match
      const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      const isReal = new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
      if (isReal) return { value, at: at(line) }
    }
  }
  return undefined
}

const notIssuer =
  /^(CỘNG HÒA|CỘNG HOÀ|ĐỘC LẬP|ĐẢNG CỘNG SẢN|(TUYỆT |TỐI )?MẬT$|HỎA TỐC|HOẢ TỐC|(THƯỢNG )?KHẨN|DỰ THẢO|\P{L}+$)/iu
const people = /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)$/u
const superior =
  /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|BỘ|TỈNH ỦY|TỈNH UỶ|CHÍNH PHỦ|SỞ|ĐẢNG BỘ) /u

/** Capitals above the symbol, without the motto: the superior body first, then the one that issues. */
function readIssuer(head: readonly Line[], symbolLine: number): Read<string> | undefined {
  const names = head
    .filter(({ line }) => line < symbolLine)
    .flatMap((line) => line.cells.map(({ text }) => ({ line, text })))
    .filter(({ text }) => text === text.toLocaleUpperCase('vi') && !notIssuer.test(text))
  const [first, second] = names
  if (!first) return undefined
  const isSplit =
    people.test(first.text) &&
    second &&
    /^(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU) /u.test(second.text)
  const above = isSplit ? 2 : 1
  const isUnder = names.length > above && superior.test(`${first.text} `)
  const own = isUnder ? names.slice(above) : names
  return { value: own.map(({ text }) => text).join(' '), at: at(own[0]!.line) }
}

function readProofClass(
  head: readonly Line[],
  facts?: Pick<Facts, 'signatures' | 'scans' | 'pages'>,
): Letter['proofClass'] {
  if (head.some(({ cells }) => cells.some(({ text }) => /^\(?DỰ THẢO( LẦN \d+)?\)?$/iu.test(text))))
    return 'du-thao'
  const isCopy = head.some(({ cells }) =>
    cells.some(({ text }) => /^(SAO Y|BẢN SAO|SAO LỤC|TRÍCH SAO)\b/u.test(text)),
  )
  if (facts && facts.signatures > 0) return isCopy ? 'sao-y' : 'ky-so'
  return facts?.scans.some(({ page }) => page === 1) ? 'scan' : undefined
}

const annexes = [
  /((phụ lục|biểu mẫu|biểu|danh sách|danh mục|bảng tổng hợp|đề cương)[^.;]{0,60}(kèm theo|đính kèm))/iu,
  /((kèm theo|đính kèm)[^.;]{0,40}(phụ lục|biểu|danh sách|danh mục|bảng))/iu,
]

function readAnnex(lines: readonly Line[]): Read<string> | undefined {
  for (const line of lines) {
    const match = annexes.map((form) => form.exec(line.text)).find(Boolean)
    if (match) return { value: match[0], at: at(line) }
  }
  return undefined
}
