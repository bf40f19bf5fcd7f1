// The particulars of a letter (NĐ 30/2020/NĐ-CP, Điều 8), read from its text as suggestions: each names the place it
// was read from, and what is not clear is left out, for a wrong suggestion costs more than none. Pure; never throws.
import { typeBySymbol, typeByTitle } from './letter-types.ts'
import { headOf, readDate, readIssuer } from './letter-head.ts'
import { at, type Line, linesOf, type Read, withoutStamps } from './letter-lines.ts'
import { readSigner } from './letter-signer.ts'
import { subjectAfterVv, subjectUnder } from './letter-subject.ts'
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

/** `pages` are texts as in the `text` rendition; `facts` say whether it is signed or scanned. */
export function readLetter(
  pages: readonly string[],
  facts?: Pick<Facts, 'signatures' | 'scans' | 'pages'>,
): Letter {
  const lines = withoutStamps(linesOf(pages))
  const head = headOf(lines)
  const { symbol, blank } = head
  const title = readTitle(head.lines, (symbol ?? blank)?.at.line ?? 0)
  const subject = title ? subjectUnder(title, lines) : subjectAfterVv(head)
  const found = {
    type: readType(title, symbol, subject, blank),
    number:
      symbol && /^\d+/.test(symbol.value)
        ? { value: /^\d+/.exec(symbol.value)![0], at: symbol.at }
        : undefined,
    symbol,
    issued: readDate(head),
    issuer: readIssuer(head),
    subject,
    ...readSigner(lines),
    proofClass: readProofClass(head.lines, facts),
    annex: readAnnex(lines),
    blankNumber: blank,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function readTitle(head: readonly Line[], after: number): Read<string> | undefined {
  for (const line of head) {
    const isAlone = line.cells.length === 1 || /^(\p{Lu} )+\p{Lu}$/u.test(line.text) // letters may stand apart
    const type = line.line > after && isAlone && typeByTitle(line.text)
    if (type) return { value: type, at: at(line) }
  }
  return undefined
}

function readType(
  title?: Read<string>,
  symbol?: Read<string>,
  subject?: Read<string>,
  blank?: Read<string>,
): Read<string> | undefined {
  if (title) return title
  const beside = symbol ?? blank
  // Only a công văn has "V/v" beside its number; what its symbol says is then of who wrote it: 21/TTr-VP.
  if (subject && beside) return { value: 'Công văn', at: beside.at }
  const bySymbol = symbol && typeBySymbol(symbol.value)
  return bySymbol ? { value: bySymbol, at: symbol.at } : undefined
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
