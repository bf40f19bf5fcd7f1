// What a paper that came back says of the package it is about: its content code and its totals, sought in the text of
// its pages. What is read from a picture may be misread, so it never accuses for what it did not find.
import { fold } from './fold.ts'

/** A total as the paper should print it. */
export interface Printed {
  readonly name: string
  readonly ours: string
}
export type PrintedRow = Printed & {
  /** As it stands in the paper; absent where it was not found. */
  readonly found?: string
}
export type Outcome = 'equal' | 'differs' | 'other' | 'unread'
export interface Comparison {
  readonly outcome: Outcome
  /** The code that the paper prints, as papers print it. */
  readonly code?: string
  readonly rows: readonly PrintedRow[]
}

export const codeName = 'Mã nội dung'

/** "a1b2 c3d4 …": the first 16 digits of the manifest's hash, as papers print it. */
export const contentCode = (manifest: string): string =>
  (manifest.slice(0, 16).match(/.{4}/g) ?? []).join(' ')

/** `by: 'ocr'`: the text was recognised in a picture. */
export function comparePrinted(
  text: string,
  ours: { readonly code: string; readonly totals: readonly Printed[] },
  by: 'text' | 'ocr',
): Comparison {
  const read = fold(text).replaceAll('|', ' ')
  const codes = codesIn(read, by)
  const strange = codes.find((code) => code !== ours.code)
  const isOurs = codes.includes(ours.code) && (!strange || by === 'ocr')
  const code = isOurs ? ours.code : strange
  const rows = ours.totals.map((total) => rowOf(read, total, by))
  const missing = rows.some(({ found }) => found === undefined)
  const wrong = rows.some((row) => row.found !== undefined && !isSame(row.found, row.ours, by))
  const made = { ...(code && { code }), rows }
  if (strange && !isOurs)
    return { outcome: by === 'ocr' && isNear(strange, ours.code) ? 'unread' : 'other', ...made }
  if (wrong) return { outcome: 'differs', ...made }
  if (isOurs && !missing) return { outcome: 'equal', ...made }
  // Nothing of ours at all: not read, or another paper; only a person can tell.
  const isBlank = !isOurs && rows.every(({ found }) => found === undefined)
  return { outcome: by === 'ocr' || isBlank ? 'unread' : 'differs', ...made }
}

function codesIn(read: string, by: 'text' | 'ocr'): string[] {
  const digits = by === 'ocr' ? '[0-9a-z]' : '[0-9a-f]'
  const shape = new RegExp(`${fold(codeName)}[\\s:.]*((?:${digits}\\s*){16})(?![0-9a-f])`, 'g')
  return [...read.matchAll(shape)].map(([, found = '']) => {
    const plain = found.replace(/\s/g, '')
    return contentCode(by === 'ocr' ? plain.replace(/[^0-9a-f]/g, (sign) => lookalikes[sign] ?? sign) : plain)
  })
}

const lookalikes: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: '1',
  s: '5',
  z: '2',
  g: '9',
  q: '9',
}

/** Recognised text with a digit or two misread is no other package's code. */
const isNear = (a: string, b: string): boolean => [...a].filter((sign, i) => sign !== b[i]).length <= 4

/** As it was typed when the paper was given back. */
export interface Typed {
  readonly number: string
  readonly issued: string
}

/** Number and date stand in the head of the first page; a draft has dots there, and then nothing is said of them. */
export function compareHead(text: string, { number, issued }: Typed, by: 'text' | 'ocr'): PrintedRow[] {
  const head = fold(text.slice(0, 1500))
  const [, own] = /(?<!\p{L})so\s*:\s*(\d+\s*\/\s*[\p{L}\d-]+)/u.exec(head) ?? []
  const [, d, m, y] = /,\s*ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/.exec(head) ?? []
  const plain = (sign: string): string => fold(sign).replace(/\s/g, '').replace(/^0+/, '')
  const day = [issued.slice(8), issued.slice(5, 7), issued.slice(0, 4)].join('/')
  const rows = [
    { name: 'Số, ký hiệu', ours: number, read: own?.replace(/\s/g, '').toUpperCase() },
    { name: 'Ngày ban hành', ours: day, read: d && [d.padStart(2, '0'), m?.padStart(2, '0'), y].join('/') },
  ]
  return rows.map(({ name, ours, read }) => {
    const isEqual = read !== undefined && plain(read) === plain(ours)
    // What is read from a picture may be misread.
    const found = isEqual ? ours : by === 'text' ? read : undefined
    return { name, ours, ...(found !== undefined && { found }) }
  })
}

/** Every place where the total is printed must agree; the first that does not is the one to show. */
function rowOf(read: string, { name, ours }: Printed, by: 'text' | 'ocr'): PrintedRow {
  const shape = new RegExp(`(?<![\\p{L}])${fold(name)}(?!\\d)[\\s:]*(?:la |dat )?\\s*(-?\\d[\\d.,]*)`, 'gu')
  const all = [...read.matchAll(shape)].map(([, number = '']) => number.replace(/[.,]+$/, ''))
  const found = all.find((number) => !isSame(number, ours, by)) ?? all[0]
  return { name, ours, ...(found !== undefined && { found }) }
}

/** Recognition often takes a comma for a full stop. */
const isSame = (found: string, ours: string, by: 'text' | 'ocr'): boolean =>
  by === 'text' ? found === ours : found.replace(/[.,]/g, '') === ours.replace(/[.,]/g, '')
