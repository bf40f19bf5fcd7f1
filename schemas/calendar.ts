// Vietnamese working days. The zone has been UTC+7 without summer time since 1975, so a day there is plain arithmetic,
// whatever zone the server runs in. Days are 'yyyy-mm-dd', instants are UTC text with milliseconds.
import { z } from 'zod'
import { Day } from './agency.ts'
import { holidays } from './data/holidays.ts'
import { formatDay } from './format.ts'
import { Id, Revision } from './id.ts'
import type { Fault } from './opening.ts'

export interface Calendar {
  readonly off: readonly string[]
  /** Days of a weekend worked in exchange for a day off. */
  readonly worked: readonly string[]
}

export const NamedDay = z.strictObject({ day: Day, name: z.string().trim().min(2).max(200) })
export type NamedDay = z.infer<typeof NamedDay>

/** What Sở Nội vụ says of one year, by the announcement of the Government and the decisions on swapped days. */
export const YearCalendar = z.object({
  id: Id,
  year: z.int().min(2012).max(2100),
  off: z.array(NamedDay).max(60),
  worked: z.array(NamedDay).max(20),
  /** Number and day of the paper it rests on. */
  basis: z.exactOptional(z.string().trim().min(5).max(300)),
  revision: Revision,
})
export type YearCalendar = z.infer<typeof YearCalendar>

const isIn =
  (year: number) =>
  ({ day }: NamedDay) =>
    day.startsWith(`${year}-`)

/** The days that the product brings along for that year. */
export const usualYear = (year: number): Pick<YearCalendar, 'off' | 'worked'> => ({
  off: holidays.off.filter(isIn(year)),
  worked: holidays.worked.filter(isIn(year)),
})

/** A year that was written down counts as written; any other as it is brought along. */
export function calendarFrom(years: readonly Pick<YearCalendar, 'year' | 'off' | 'worked'>[]): Calendar {
  const days = (kind: 'off' | 'worked'): string[] =>
    [
      ...holidays[kind].filter((one) => !years.some(({ year }) => isIn(year)(one))),
      ...years.flatMap((year) => year[kind]),
    ].map(({ day }) => day)
  return { off: days('off'), worked: days('worked') }
}

const usual = calendarFrom([])

/** Every day lies in the year, stands once, and only days of a weekend are worked in exchange. */
export function calendarFaults({
  year,
  off,
  worked,
}: Pick<YearCalendar, 'year' | 'off' | 'worked'>): Fault[] {
  const all = [...off, ...worked].map(({ day }) => day)
  const wrong = (field: 'off' | 'worked', n: number, day: string): string | undefined => {
    const said = day.split('-').reverse().join('/')
    if (!isIn(year)({ day, name: '' }))
      return `Ngày ${said} không thuộc năm ${year}. Hãy ghi ở lịch của năm ấy.`
    if (all.indexOf(day) !== n + (field === 'off' ? 0 : off.length))
      return `Ngày ${said} ghi hai lần. Hãy bỏ một dòng.`
    if (field === 'worked' && ![0, 6].includes(weekdayOf(day)))
      return `Ngày ${said} không phải thứ Bảy, Chủ nhật nên không phải ngày làm bù. Hãy sửa ngày.`
    return undefined
  }
  return (['off', 'worked'] as const).flatMap((field) =>
    (field === 'off' ? off : worked).flatMap(({ day }, n) => {
      const sentence = wrong(field, n, day)
      return sentence ? [{ field: `${field}.${n}.day`, sentence }] : []
    }),
  )
}

const weekdayOf = (on: string): number => new Date(`${on}T00:00:00Z`).getUTCDay()

const hour = 3_600_000
const day = 24 * hour

/** The day it is in Vietnam at that instant. */
export const dayAt = (at: string): string => new Date(Date.parse(at) + 7 * hour).toISOString().slice(0, 10)

/** What is wrong with the day of something that has happened: it has not come in Vietnam. */
export function futureFaults(
  now: string,
  field: string,
  day: string | undefined,
  what = 'Ngày ban hành',
): Fault[] {
  const today = dayAt(now)
  if (day === undefined || day <= today) return []
  const sentence = `${what} ${formatDay(day)} chưa đến, hôm nay là ${formatDay(today)}. Hãy xem lại ngày.`
  return [{ field, sentence }]
}

const dayNamed = /ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/iu

/** The day that a paper is named with: «Công văn số 12/UBND-NC ngày 20/12/2026»; nothing where it names none. */
export function namedDay(paper: string): string | undefined {
  const [, date = '', month = '', year = ''] = dayNamed.exec(paper) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return Day.safeParse(day).success ? day : undefined
}

/** The same of a paper that is named in one text, by its number and day. */
export const futurePaperFaults = (now: string, field: string, paper: string): Fault[] =>
  futureFaults(now, field, namedDay(paper), 'Ngày văn bản')

/** Working days begun since the deadline, of what `workingDaysLeft` says. */
export const lateDays = (left: number): number => -left - 1

/** 17:00 in Vietnam on that day: the usual end of a deadline. */
export const endOfWork = (on: string): string => `${on}T10:00:00.000Z`

/** The instant itself is late: 16:59:59 is in time, 17:00:00 is not. */
export const isLate = (at: string, due: string): boolean => Date.parse(at) >= Date.parse(due)

export function isWorkingDay(on: string, { off, worked }: Calendar = usual): boolean {
  const weekday = weekdayOf(on)
  if (off.includes(on)) return false
  return (weekday >= 1 && weekday <= 5) || worked.includes(on)
}

/** The working day `days` after that day (before it, when negative); 0 is the day itself or the next that is worked. */
export function addWorkingDays(from: string, days: number, calendar: Calendar = usual): string {
  const step = days < 0 ? -1 : 1
  let [on, left] = [from, Math.abs(days)]
  while (left > 0) {
    on = next(on, step)
    if (isWorkingDay(on, calendar)) left -= 1
  }
  while (!isWorkingDay(on, calendar)) on = next(on, step)
  return on
}

/**
 * Working days still to come: today does not count, the day of the deadline does even if it is a day off, so 0 is today.
 * Late is negative: -1 from the deadline on, one less with each working day begun since (`lateDays` says how many).
 */
export function workingDaysLeft(now: string, due: string, calendar: Calendar = usual): number {
  const [today, last] = [dayAt(now), dayAt(due)]
  if (isLate(now, due)) return -1 - workedBetween(last, today, calendar)
  return Math.max(today === last ? 0 : 1, workedBetween(today, last, calendar))
}

/** After the first day, up to and with the second; by weeks, because a list asks it of thousands of deadlines. */
function workedBetween(from: string, to: string, calendar: Calendar): number {
  if (to <= from) return 0
  const isBetween = (on: string) => on > from && on <= to
  const off = new Set(calendar.off.filter(isBetween))
  const worked = new Set(calendar.worked.filter((on) => isBetween(on) && !off.has(on)))
  const isWeekday = (on: string) => ![0, 6].includes(weekdayOf(on))
  const [idle, extra] = [[...off].filter(isWeekday), [...worked].filter((on) => !isWeekday(on))]
  return weekdaysUpTo(to) - weekdaysUpTo(from) - idle.length + extra.length
}

/** Mondays to Fridays since Monday 29 December 1969. */
function weekdaysUpTo(on: string): number {
  const days = Date.parse(`${on}T00:00:00Z`) / day + 3
  return Math.floor(days / 7) * 5 + Math.min((days % 7) + 1, 5)
}

const next = (on: string, step: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + step * day).toISOString().slice(0, 10)
