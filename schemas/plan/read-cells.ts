// What provinces write into the annex's cells: a deadline by day, month or quarter; agencies by name; leaves with points.
import { parseDay, parsePoints } from '../format.ts'
import type { Agency } from '../agency.ts'

export interface Deadline {
  deadline: string
  deadlineWords?: string
}

const end = (year: string, month: number): string =>
  new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** («Quý IV/2026») → its last day and the words; undefined where nothing can be made of it. */
export function deadlineIn(text: string, year: number): Deadline | undefined {
  const plain = text.toLocaleLowerCase('vi').replace(/^(trước|trong|đến|hoàn thành)( ngày)? +/, '')
  const day = dayIn(plain, year)
  if (day) return { deadline: day, ...(/^\d+[/.-]\d+[/.-]\d+$/.test(text) ? {} : { deadlineWords: text }) }
  const quarter = /^quý +(iv|i{1,3}|[1-4])(?:[ /]+(?:năm +)?(20\d\d))?$/.exec(plain)
  if (quarter) return { deadline: end(quarter[2] ?? `${year}`, roman[quarter[1]!]! * 3), deadlineWords: text }
  const month = /^tháng +(1[0-2]|0?[1-9])(?:[ /]+(?:năm +)?(20\d\d))?$/.exec(plain)
  if (month) return { deadline: end(month[2] ?? `${year}`, Number(month[1])), deadlineWords: text }
  if (/^(thường xuyên|hằng|hàng|cả năm|năm)( |$)/.test(plain))
    return { deadline: end(/20\d\d/.exec(plain)?.[0] ?? `${year}`, 12), deadlineWords: text }
  return undefined
}

function dayIn(plain: string, year: number): string | undefined {
  const [, date, month, of = `${year}`] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(plain) ?? []
  if (!date || !month) return undefined
  try {
    return parseDay(`${date.padStart(2, '0')}/${month.padStart(2, '0')}/${of}`)
  } catch {
    return undefined
  }
}

export type Body = Pick<Agency, 'id' | 'name' | 'short' | 'code'> & {
  /** Why nothing can be given to it any more, and whom to name instead. */
  readonly gone?: string | undefined
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
  return (name) => known.get(key(name))
}

/** «Sở Văn hóa, Thể thao và Du lịch, Sở Y tế»: names hold commas, so the longest that is known is taken. */
export function agenciesIn(
  text: string,
  find: (name: string) => Body | undefined,
): { found: Body[]; groups: string[]; unknown: string[] } {
  const found: Body[] = []
  const groups: string[] = []
  const unknown: string[] = []
  for (const piece of text.split(/[;\n]/).flatMap((one) => one.replace(/^[\s•+–-]+/, '').trim() || [])) {
    const words = piece.split(',').map((part) => part.trim())
    for (let from = 0; from < words.length;) {
      let to = words.length
      while (to > from && !find(words.slice(from, to).join(', '))) to -= 1
      if (to > from) found.push(find(words.slice(from, to).join(', '))!)
      else if (isGroup(words[from]!)) {
        groups.push(words.slice(from).join(', '))
        break
      } else if (words[from]) unknown.push(words[from]!)
      from = Math.max(to, from + 1)
    }
  }
  return { found, groups, unknown }
}

/** Not one agency but many: «Các sở, ban, ngành», «UBND các xã, phường», «cơ quan liên quan». */
const isGroup = (name: string): boolean => /^các |(^| )các |liên quan/.test(name.toLocaleLowerCase('vi'))

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
