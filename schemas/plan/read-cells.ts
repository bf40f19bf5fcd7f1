// What provinces write into the annex's cells: agencies by name, and groups of them; leaves with points.
import { parsePoints } from '../format.ts'
import type { Agency } from '../agency.ts'

export type Body = Pick<Agency, 'id' | 'name' | 'short' | 'code'> & {
  /** Why nothing can be given to it any more, and whom to name instead. */
  readonly gone?: string | undefined
  /** Sở Nội vụ. */
  readonly isHomeAffairs?: boolean
}

const key = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[.\s]+$/, '')
    .replace(/ủy ban nhân dân/g, 'ubnd')
    .replace(/uỷ ban nhân dân/g, 'ubnd')
    .replace(/\s+/g, ' ')
    .trim()

/** By name, abbreviation or code; of two with one name the one that still is. */
export function agencyFinder(agencies: readonly Body[]): (name: string) => Body | undefined {
  const known = new Map<string, Body>()
  const lastFirst = [...agencies]
    .reverse()
    .sort((a, b) => Number(b.gone !== undefined) - Number(a.gone !== undefined))
  for (const body of lastFirst)
    for (const name of [body.code, body.short, body.name]) known.set(key(name), body)
  // Of a body that is no more lists say «(cũ)», a plan of its time does not.
  for (const body of agencies)
    for (const name of [body.short, body.name].map((one) => key(one.replace(/\(cũ\)\s*$/, ''))))
      if (!known.has(name)) known.set(name, body)
  return (name) => known.get(key(name))
}

export interface Named {
  readonly found: Body[]
  /** As they are written. */
  readonly groups: string[]
  readonly unknown: string[]
}

/** «Sở Văn hóa, Thể thao và Du lịch, Sở Y tế»: names hold commas and «và», so the longest that is known is taken. */
export function agenciesIn(text: string, find: (name: string) => Body | undefined): Named {
  const named: Named = { found: [], groups: [], unknown: [] }
  for (const piece of text.split(/[;\n]/).flatMap((one) => one.replace(/^[\s•+–-]+/, '').trim() || []))
    readPiece(piece, find, named)
  return named
}

function readPiece(piece: string, find: (name: string) => Body | undefined, named: Named): void {
  const seams = [...piece.matchAll(/,\s*|\s+và\s+|$/g)]
  const words = seams.flatMap(({ index: to }, n) => {
    const before = seams[n - 1]
    const from = before ? before.index + before[0].length : 0
    return to > from ? [{ word: piece.slice(from, to), from, to }] : []
  })
  /** From the one word up to the other. */
  const said = (from: number, to: number) => piece.slice(words[from]!.from, words[to - 1]!.to)
  /** Behind the last word of the longest known name that begins here. */
  const known = (from: number): number | undefined => {
    for (let to = words.length; to > from; to -= 1) if (find(said(from, to))) return to
    return undefined
  }
  const until = (from: number, isMore: (n: number) => boolean): number => {
    let to = from + 1
    while (to < words.length && known(to) === undefined && isMore(to)) to += 1
    return to
  }
  for (let from = 0, to: number; from < words.length; from = to) {
    const name = known(from)
    to = name ?? (isOfGroup(words[from]!.word) ? until(from, (n) => isOfGroup(words[n]!.word)) : from + 1)
    const text = said(from, to)
    if (name !== undefined) named.found.push(find(text)!)
    else if (isGroup(text)) named.groups.push(text)
    else {
      // «và» may belong to the name: it is said up to the comma
      to = until(from, (n) => !piece.slice(words[n - 1]!.to, words[n]!.from).includes(','))
      named.unknown.push(said(from, to))
    }
  }
}

/** What a group is made of: words in small letters, bare nouns («Sở, Ban, Ngành»), other groups. */
const isOfGroup = (word: string): boolean =>
  /^\p{Ll}/u.test(word) ||
  /^(?:sở|ban|ngành|xã|phường|đặc khu|đoàn thể|địa phương|đơn vị)$/i.test(word) ||
  isGroup(word)

/** Not one agency but many: «Các sở, ban, ngành», «UBND các xã, phường», «UBND cấp xã», «Sở, ngành liên quan». */
const isGroup = (text: string): boolean =>
  /(?:^|\s)(?:các|những|một số|tất cả|cấp xã|liên quan)(?=\s|,|$)/.test(text.toLocaleLowerCase('vi')) ||
  /^sở, (?:ban|ngành)/i.test(text)

/** '1.1.2: 0,05; 1.2: 0,12', or '1.1.2' with its points in a column of their own. Throws a sentence. */
export function liftsIn(text: string, points: number | undefined): { leaf: string; points: number }[] {
  const parts = text.split(/[;\n]/).flatMap((part) => part.trim() || [])
  return parts.map((part) => {
    const [, leaf, own] = /^([1-9]\d*(?:\.\d+){0,2})\s*(?:[:(]\s*\+?([\d.,]+)\)?)?$/.exec(part) ?? []
    if (!leaf) throw new Error(`“${part}” không phải mã tiêu chí. Hãy ghi như 1.1.2: 0,25; 1.2: 0,50.`)
    if (own !== undefined) return { leaf, points: parsePoints(own) }
    if (points !== undefined && parts.length > 1)
      throw new Error('Điểm nâng của nhiều tiêu chí phải ghi cho từng tiêu chí, như 1.1.2: 0,25; 1.2: 0,50.')
    return { leaf, points: points ?? 0 }
  })
}
