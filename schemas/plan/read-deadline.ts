// A deadline as annexes write it: a day, month, quarter, part of a year or years, several of them, or all the time.
import { parseDay } from '../format.ts'

export interface Deadline {
  /** The last day of all that is written. */
  deadline: string
  deadlineWords?: string
  /** What is to be done before it, where several dates are written. */
  earlier?: readonly string[]
}

type Unit = 'day' | 'month' | 'quarter' | 'year'
interface Part {
  readonly day: string
  readonly unit: Unit
  readonly year: string
}

const end = (year: string, month: number): string =>
  new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
const fillers =
  /^(?:chậm nhất|chậm nhất là|trước|trong|đến|từ|hoàn thành|xong|hết|vào|là|giai đoạn|ngày)(?= |$) */
const always =
  /(?:^|[ ,;])(?:thường xuyên|định kỳ|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|cả năm)(?= |$|[,;])/g

const spans = /\s(?:đến|-|–)\s|(?<=20\d\d|[iv])[–-](?=20\d\d|[iv])/
const lists = /\s*[,;&]\s*|\s+và\s+/

/** («Quý IV/2026») → its last day and the words; undefined where nothing can be made of it. */
export function deadlineIn(text: string, year: number): Deadline | undefined {
  const plain = text.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
  const once = plain.replaceAll(always, '').replace(/^[ ,;]+|[ ,;]+$/g, '')
  const parts = partsOf(once, `${year}`)
  if (once !== '' && !parts) return undefined
  if (!parts) return once === plain ? undefined : { deadline: end(`${year}`, 12), deadlineWords: text }
  const days = [...new Set(parts.map(({ day }) => day))].sort()
  const deadline = days.at(-1)!
  const isPlainDay = /^\d+[/.-]\d+[/.-]\d{4}$/.test(text)
  return {
    deadline,
    ...(!isPlainDay && { deadlineWords: text }),
    ...(days.length > 1 && !spans.test(once) && { earlier: days.slice(0, -1) }),
  }
}

/** What stands beside each other says its unit once before («quý II, IV»), its year once behind («30/6 và 30/11/2027»). */
function partsOf(text: string, year: string): Part[] | undefined {
  const said = text
    .split(lists)
    .flatMap((part) => part.split(spans))
    .map((part) => bare(part.trim()))
  const years: string[] = []
  for (const part of [...said].reverse()) years.unshift(/20\d\d/.exec(part)?.[0] ?? years[0] ?? year)
  const parts: Part[] = []
  for (const [n, part] of said.entries()) {
    const read = partIn(part, years[n]!, parts.at(-1)?.unit)
    if (!read) return undefined
    parts.push(read)
  }
  return parts
}

/** Without «trước ngày», «đến hết». */
function bare(part: string): string {
  const rest = part.replace(fillers, '')
  return rest === part ? rest : bare(rest)
}

function partIn(text: string, year: string, before: Unit | undefined): Part | undefined {
  const [, words = text] = /^(.*?)(?:[ /]*(?:năm )?20\d\d)?$/.exec(text) ?? []
  const made = (day: string | undefined, unit: Unit): Part | undefined =>
    day === undefined ? undefined : { day, unit, year }
  const date =
    /^(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]|$)/.exec(words) ??
    /^(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )20\d\d$/.exec(text)
  if (date) return made(dayIn(date[1]!, date[2]!, year), 'day')
  const quarter = /^(quý )?(iv|i{1,3}|[1-4])$/.exec(words)
  if (quarter && (quarter[1] ?? before === 'quarter'))
    return made(end(year, quarters[quarter[2]!]! * 3), 'quarter')
  const month = /^(tháng )?(1[0-2]|0?[1-9])$/.exec(words)
  if (month && (month[1] ?? (before === 'month' || words !== text)))
    return made(end(year, Number(month[2])), 'month')
  const first = /^0?([369]) tháng đầu(?: năm)?$/.exec(words)
  if (first) return made(end(year, Number(first[1])), 'month')
  return /^(?:cuối|0?[36] tháng cuối)? ?(?:năm)?$/.test(words) && text !== ''
    ? made(end(year, 12), 'year')
    : undefined
}

function dayIn(date: string, month: string, year: string): string | undefined {
  try {
    return parseDay(`${date}/${month}/${year}`)
  } catch {
    return undefined
  }
}
