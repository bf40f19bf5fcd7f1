// Days relative to the year a campaign assesses, so that one set serves every year: '-1/12-31' is 31 December of the
// year before. Day and month stay, so a set of 2026 used for 2027 needs no rewriting.
import { z } from 'zod'

export const YearDay = z
  .string()
  .regex(/^(0|-[1-9]|[1-9])\/((0[1-9]|1[0-2])-(0[1-9]|1\d|2\d)|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$/)
export type YearDay = z.infer<typeof YearDay>

/** '2025-12-31' seen from 2026 → '-1/12-31'. */
export function toYearDay(day: string, year: number): YearDay {
  return `${Number(day.slice(0, 4)) - year}/${day.slice(5)}`
}

/** '-1/12-31' in the campaign of 2026 → '2025-12-31'. 29 February is the 28th where the year has none. */
export function dayIn(year: number, relative: YearDay): string {
  const [offset = '0', day = ''] = relative.split('/')
  const absolute = year + Number(offset)
  return day === '02-29' && !isLeap(absolute) ? `${absolute}-02-28` : `${absolute}-${day}`
}

const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
