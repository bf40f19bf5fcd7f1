// Vietnamese working days. The zone has been UTC+7 without summer time since 1975, so a day there is plain arithmetic,
// whatever zone the server runs in. Days are 'yyyy-mm-dd', instants are UTC text with milliseconds.
import { holidays } from './data/holidays.ts'

export interface Calendar {
  readonly off: readonly string[]
  /** Saturdays worked in exchange for a day off. */
  readonly workingSaturdays: readonly string[]
}

const hour = 3_600_000
const day = 24 * hour

/** The day it is in Vietnam at that instant. */
export const dayAt = (at: string): string => new Date(Date.parse(at) + 7 * hour).toISOString().slice(0, 10)

/** 17:00 in Vietnam on that day: the usual end of a deadline. */
export const endOfWork = (on: string): string => `${on}T10:00:00.000Z`

/** The instant itself is late: 16:59:59 is in time, 17:00:00 is not. */
export const isLate = (at: string, due: string): boolean => Date.parse(at) >= Date.parse(due)

export function isWorkingDay(on: string, { off, workingSaturdays }: Calendar = holidays): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  if (off.includes(on)) return false
  return (weekday >= 1 && weekday <= 5) || workingSaturdays.includes(on)
}

/** The working day `days` after that day (before it, when negative); 0 is the day itself or the next that is worked. */
export function addWorkingDays(from: string, days: number, calendar: Calendar = holidays): string {
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
 * Working days still to come: today does not count, the day of the deadline does, so 0 is today. Late is negative:
 * the working days begun since, at least one.
 */
export function workingDaysLeft(now: string, due: string, calendar: Calendar = holidays): number {
  const [today, last] = [dayAt(now), dayAt(due)]
  if (isLate(now, due)) return -Math.max(1, workedBetween(last, today, calendar))
  return workedBetween(today, last, calendar)
}

/** After the first day, up to and with the second. */
function workedBetween(from: string, to: string, calendar: Calendar): number {
  let count = 0
  for (let on = next(from, 1); on <= to; on = next(on, 1)) if (isWorkingDay(on, calendar)) count += 1
  return count
}

const next = (on: string, step: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + step * day).toISOString().slice(0, 10)
