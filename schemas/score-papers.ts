// Rules that count papers or read their dates. Only papers that are there are counted; what is absent is named.
import { add, exact, fraction, multiply, zero } from './exact.ts'
import { capital, formatDay, formatPercent } from './format.ts'
import { formatPoints } from './points.ts'
import type { Rule } from './rule.ts'
import { gained, type Paper, type Score, shareOf, stepOf, toPoints, type ToScore } from './score-parts.ts'
import { dayIn } from './year.ts'

type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>
type Due = Of<'dates'>['items'][number]

export function scoreByPapers(input: ToScore, rule: Of<'dates' | 'evidenceCount'>): Score {
  return rule.kind === 'dates' ? byDates(input, rule) : byCount(input, rule)
}

function byDates({ max, citations, year }: ToScore, { by, items }: Of<'dates'>): Score {
  const act = by === 'sent' ? 'gửi' : 'ban hành'
  const whole = fraction(BigInt(max), 100n)
  const missing: string[] = []
  const told: string[] = []
  let total = zero
  for (const item of items) {
    const { paper, limit } = {
      paper: citations[item.slot]?.[item.nth - 1],
      limit: dayIn(year, item.notAfter),
    }
    const day = paper?.[by]
    const share = shareOn(day, item, year)
    total = add(total, multiply(multiply(whole, fraction(1n, BigInt(items.length))), exact(share)))
    if (!day) missing.push(absent(paper, item, act))
    const when = day ? `${act} ngày ${formatDay(day)}` : paper ? `chưa rõ ngày ${act}` : 'chưa có'
    told.push(`văn bản thứ ${item.nth} ${when} (mốc ${formatDay(limit)}): ${formatPercent(share)}`)
  }
  const points = toPoints(total, max)
  const text = told.join('; ')
  const working = `${capital(text)}; tổng ${formatPoints(points)}/${formatPoints(max)} điểm.`
  const waiting = items.find((item) => !citations[item.slot]?.[item.nth - 1]?.[by])
  return { points, working, missing, ...(waiting && { next: nextDate(waiting, act, year) }) }
}

function shareOn(day: string | undefined, { notAfter, late }: Due, year: number): string {
  if (!day) return '0'
  if (day <= dayIn(year, notAfter)) return '1'
  return late && day <= dayIn(year, late.until) ? late.share : '0'
}

function absent(paper: Paper | undefined, { slot, nth }: Due, act: string): string {
  if (!paper) return `Chưa gắn văn bản thứ ${nth} vào mục ${slot}.`
  return `Văn bản thứ ${nth} ở mục ${slot} chưa có ngày ${act}. Hãy ghi ngày ${act}.`
}

function nextDate({ nth, notAfter, late }: Due, act: string, year: number): string {
  const after = late
    ? `, sau đó đến ${formatDay(dayIn(year, late.until))} còn ${formatPercent(late.share)}`
    : ''
  return `Văn bản thứ ${nth} ${act} chậm nhất ${formatDay(dayIn(year, notAfter))} được tính đủ${after}.`
}

function byCount(input: ToScore, { slot, steps }: Of<'evidenceCount'>): Score {
  const { max, citations } = input
  const count = citations[slot]?.length ?? 0
  const { step, above } = stepOf(steps, ({ n, d }) => BigInt(count) * d >= n)
  const points = step ? shareOf(max, step.share) : 0
  const found = `Có ${String(count).padStart(2, '0')} văn bản ở mục ${slot}`
  const working = step
    ? `${found}; hưởng ${formatPercent(step.share)} của ${formatPoints(max)} điểm = ${formatPoints(points)} điểm.`
    : `${found}, chưa tới bậc thấp nhất (${steps.at(-1)?.from} văn bản): ${gained(points, input)}.`
  const missing = count ? [] : [`Chưa gắn văn bản nào vào mục ${slot}.`]
  if (!above) return { points, working, missing }
  const more = Number(above.from) - count
  return {
    points,
    working,
    missing,
    next: `Thêm ${more} văn bản ở mục ${slot} thì ${gained(shareOf(max, above.share), input)}.`,
  }
}
