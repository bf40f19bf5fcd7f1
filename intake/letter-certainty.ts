// How sure what was read of a letter is, and where on the page it stands. What a machine recognised may be rubbish: what
// has not the form of what it should be is left out, and what may be wrong says so.
import type { Letter } from './letter.ts'
import { isDoubtful, isGuess, isPartOfSentence } from './letter-doubts.ts'
import type { Read } from './letter-lines.ts'
import { subjectWithMarks } from './letter-marks.ts'
import { bareOf, letterTypes } from './letter-types.ts'
import type { PageRead } from './ocr.ts'
import type { Facts } from './verdict.ts'

/** Left, top, right, bottom in thousandths of the page. */
export type Box = readonly [number, number, number, number]

export interface Certain {
  /** text: letters of the file itself; machine: recognised by us; scanner: recognised by what made the scan. */
  readonly by: 'text' | 'machine' | 'scanner'
  /** Of the machine's words, 0 to 100. */
  readonly confidence?: number
  /** To be compared letter by letter. */
  readonly isUnsure?: true
  /** One of several that a machine does not tell apart: not to be offered unless another paper tells. */
  readonly isGuess?: true
  /** Where it was recognised, on the page after its turn, which is clockwise in degrees. */
  readonly boxes?: readonly Box[]
  readonly turn?: number
}
export type CertainLetter = { readonly [F in keyof Letter]: Letter[F] extends Read<string> | undefined ? (Read<string> & Partial<Certain>) | undefined : Letter[F] } // prettier-ignore

const fields = ['type', 'number', 'symbol', 'issued', 'issuer', 'subject', 'signer', 'capacity'] as const
type Field = (typeof fields)[number]

/** A word of less is misread in one of a few. */
const SURE = 80
/** What is less sure is hardly ever right. */
const LEAST = 50

/** Read from a picture, and not surely. */
export const isWeak = ({ by, confidence = 100 }: Partial<Certain>): boolean =>
  by === 'scanner' || confidence < SURE

export function certainOf(
  letter: Letter,
  read: readonly PageRead[],
  facts?: Pick<Facts, 'scans'>,
): CertainLetter {
  const found: Partial<Record<Field, (Read<string> & Certain) | undefined>> = {}
  for (const field of fields) {
    const one = letter[field]
    if (one) found[field] = certain(field, one, read, facts)
  }
  // It is read with its symbol: of itself it might be found in the year beside it.
  if (letter.symbol && letter.number) found.number = found.symbol && { ...found.symbol, ...letter.number }
  const all = { ...letter, ...found }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function certain(
  field: Field,
  one: Read<string>,
  read: readonly PageRead[],
  facts?: Pick<Facts, 'scans'>,
): (Read<string> & Certain) | undefined {
  const { page } = one.at
  const isOdd = !hasForm(field, one.value)
  const recognised = read.find((each) => each.page === page && each.text !== '')
  // What of the layer says something stands behind what was recognised.
  if (!recognised || one.at.line > recognised.text.split('\n').length) {
    const by = facts?.scans.some((scan) => scan.page === page) ? 'scanner' : 'text'
    return { ...one, by, ...((isOdd || by === 'scanner') && { isUnsure: true }) }
  }
  const seen = wordsOf(recognised, one.at.line, written(field, one))
  const words = seen.map(({ word }) => word)
  const confidence = words.length > 0 ? leastSure(words) : recognised.confidence
  // Of a sentence or a name one bad word is seen at once, and the rest spares typing.
  const mean = field === 'subject' || field === 'issuer' ? meanOf(words) : confidence
  if (mean < LEAST || (isOdd && (field === 'issuer' ? confidence : mean) < SURE)) return undefined
  const value = mended(field, one.value, seen)
  if (field === 'subject' && isPartOfSentence(value)) return undefined
  return {
    ...one,
    value,
    by: 'machine',
    confidence,
    ...((confidence < SURE || isOdd || isDoubtful(field, value, one.at.text)) && { isUnsure: true }),
    ...(field === 'signer' && isGuess(value) && { isGuess: true }),
    ...(words.length > 0 && { boxes: linesOf(words.map(([, ...box]) => box)) }),
    ...(recognised.turn !== 0 && { turn: recognised.turn }),
  }
}

type Word = NonNullable<PageRead['words']>[number]

/** One misread letter makes the whole value wrong. */
const leastSure = (words: readonly Word[]): number => Math.min(...words.map(([confidence]) => confidence))

const meanOf = (words: readonly Word[]): number =>
  words.reduce((sum, [confidence]) => sum + confidence, 0) / Math.max(1, words.length)

interface Seen {
  readonly said: string
  readonly word: Word
}

function mended(field: Field, value: string, seen: readonly Seen[]): string {
  if (field === 'issuer') return withoutSpecks(value)
  return field === 'subject' ? subjectWithMarks(withoutDust(withoutStamp(value, seen))) : value
}

/** Of a stamp beside it a subject has words in capitals that are hardly read. */
function withoutStamp(subject: string, seen: readonly Seen[]): string {
  const isStamped = ({ said, word: [confidence] }: Seen) =>
    confidence < LEAST && /^[\p{Lu}\P{L}]+$/u.test(said) && /\p{L}/u.test(said)
  const stamped = new Set(seen.filter(isStamped).map(({ said }) => said))
  if (stamped.size === 0 || subject === subject.toLocaleUpperCase('vi')) return subject
  // Numerals of quarters are read no better: letter-marks.ts knows what of.
  const own = subject
    .split(' ')
    .filter((word, n, all) => !stamped.has(word) || /^quý$/iu.test(all[n - 1] ?? ''))
  return own.join(' ').replace(/^(V\/v|Về việc):?\s*/iu, '')
}

/** Dust is read as quotes, dots and dashes. */
const withoutSpecks = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}\s,&()–-]+/gu, ' ')
    .replace(/^[\s,–-]+|[\s,–-]+$/gu, '')
    .replace(/\s+/g, ' ')

/** Of a sentence what stands alone and is no dash, is dust; so is what no word is without a vowel, "xs". */
const withoutDust = (sentence: string): string =>
  sentence
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word) || /^[-–—+&/]$/u.test(word))
    .filter((word) => !/^[b-df-hj-np-tv-xzđ]{1,3}$/u.test(word))
    .join(' ')
    .replace(/(^| )[-–—+&/]( [-–—+&/])+(?= |$)/gu, '')
    .trim()

/** The words of the page that say it. */
function written(field: Field, { value, at }: Read<string>): string {
  if (field === 'issued') return /ngày.*$/iu.exec(at.text)?.[0] ?? at.text
  return field === 'type' ? at.text : value
}

const MOST_LINES = 12
/** Marks are mended in names (letter-names.ts). */
const plain = (text: string) =>
  bareOf(text)
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** From this line on one after the other: what stands between them belongs to another column. */
function wordsOf({ text, words = [] }: PageRead, line: number, value: string): Seen[] {
  const lines = text.split('\n').map((one) => one.split(/\s+/).filter(Boolean))
  let at = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length, 0)
  let left = plain(value)
  const found: Seen[] = []
  for (const said of lines.slice(line - 1, line - 1 + MOST_LINES).flat()) {
    const word = words[at++]
    const bare = plain(said)
    if (!word || left === '') break
    if (bare === '') continue
    if (left.startsWith(bare)) left = left.slice(bare.length)
    else if (bare.endsWith(left))
      left = '' // "Số:118/BC-STP"
    else continue
    found.push({ said, word })
  }
  return found
}

/** Words side by side are one box. */
function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = []
  for (const [left, top, right, bottom] of boxes) {
    const last = lines.at(-1)
    const isBeside = last && Math.min(bottom, last[3]) - Math.max(top, last[1]) > (bottom - top) / 2
    if (isBeside)
      lines[lines.length - 1] = [Math.min(left, last[0]), Math.min(top, last[1]), Math.max(right, last[2]), Math.max(bottom, last[3])] // prettier-ignore
    else lines.push([left, top, right, bottom])
  }
  return lines
}

const LONGEST_SUBJECT = 300

function hasForm(field: Field, value: string): boolean {
  if (field === 'symbol') return isSymbolLike(value)
  if (field === 'issuer') return isNameLike(value)
  // Whoever reads on into the letter reads sentences.
  return field !== 'subject' || (value.length <= LONGEST_SUBJECT && !/\p{Ll}[.] \p{Lu}/u.test(value))
}

const abbreviations = new Set(['TTg', ...letterTypes.flatMap(([, short]) => (short ? [short] : []))])
const capitals = /^[\p{Lu}&.]{2,}\d{0,3}$/u // QH15, UBND.TH

/** "214/BC-VPUBND", "12/2025/QĐ-UBND", "05-NQ/TU", "TCVN 9001:2015": a number, then abbreviations. */
export function isSymbolLike(symbol: string): boolean {
  if (/^TCVN /u.test(symbol)) return true
  const [number = '', ...parts] = symbol.split(/[/-]/)
  const named = parts.filter((part, n) => !(n === 0 && /^(19|20)\d\d$/.test(part)))
  return (
    /^\d{1,6}$/.test(number) &&
    named.length > 0 &&
    named.every((part) => abbreviations.has(part) || capitals.test(part) || /^\d{1,3}$/.test(part)) &&
    named.some((part) => /\p{Lu}{2}/u.test(part) || abbreviations.has(part))
  )
}

/** Without marks: a machine misreads them before it misreads letters. */
const bodies =
  /^(VAN PHONG|THANH TRA|CHINH PHU|QUOC HOI|(THU|CHU) (TUONG|TICH)|UBND|HDND|UBMTTQ|UY BAN|HOI DONG|BAN|BO|SO|TONG CUC|CHI CUC|CUC|TRUNG TAM|CONG AN|BAO HIEM|KHO BAC|NGAN HANG|TRUONG|BENH VIEN|PHONG|VIEN|CONG TY|TONG CONG TY|TAP DOAN|LIEN DOAN|MAT TRAN|HOI|DOAN|TOA AN|DAI|THUE|HAI QUAN|HAT|TRAM|TO|QUY|DANG|CHI BO|TINH|THANH|HUYEN|XA|PHUONG|KIEM TOAN|KIEM LAM|NHA|HOC VIEN|DAI HOC|TAP CHI|BAO|BAN QUAN LY|BO CHI HUY|BO TU LENH|UB)(?![A-Z])/u

export function isNameLike(name: string): boolean {
  const bare = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('Đ', 'D')
  const letters = bare.match(/\p{L}/gu)?.length ?? 0
  return bodies.test(bare) && letters >= 0.8 * bare.replace(/\s/g, '').length
}
