// The periods of a year that agencies report on, when their figures are cut off, and until when a report is owed. As
// Decree 09/2019/NĐ-CP has them, until Sở Nội vụ says otherwise for a year. Every period begins with the year's.
import { z } from 'zod'
import { Day } from '../agency.ts'
import { addWorkingDays, type Calendar, dayAt, endOfWork } from '../calendar.ts'
import { Id, Revision } from '../id.ts'
import type { Fault } from '../opening.ts'
import { words } from '../words.ts'

export const periods = ['q1', 'h1', 'm9', 'year'] as const
export type Period = (typeof periods)[number]

/** A section with its annex inside the agency's report on administrative reform, or a report of its own. */
export const reportModes = ['section', 'own'] as const
export type ReportMode = (typeof reportModes)[number]

const PeriodTerms = z.strictObject({
  /** The last day whose figures count. */
  cutoff: Day,
  /** Working days after it until which the report is owed. */
  workingDays: z.int().min(0).max(30),
})

export const ReportYear = z.object({
  id: Id,
  year: z.int().min(2012).max(2100),
  mode: z.enum(reportModes),
  /** The first day whose figures count. */
  from: Day,
  periods: z.strictObject({ q1: PeriodTerms, h1: PeriodTerms, m9: PeriodTerms, year: PeriodTerms }),
  /** Number and day of the paper it rests on. */
  basis: z.exactOptional(z.string().trim().min(5).max(300)),
  revision: Revision,
})
export type ReportYear = z.infer<typeof ReportYear>
export type YearTerms = Pick<ReportYear, 'year' | 'mode' | 'from' | 'periods'>

export const usualTerms = (year: number): YearTerms => ({
  year,
  mode: 'section',
  from: `${year - 1}-12-15`,
  periods: {
    q1: { cutoff: `${year}-03-14`, workingDays: 3 },
    h1: { cutoff: `${year}-06-14`, workingDays: 3 },
    m9: { cutoff: `${year}-09-14`, workingDays: 3 },
    year: { cutoff: `${year}-12-14`, workingDays: 3 },
  },
})

/** The days off are counted by `calendar`. */
export interface Terms {
  readonly year: number
  readonly period: Period
  readonly mode: ReportMode
  readonly from: string
  readonly cutoff: string
  readonly due: string
  /** The day after the cut-off of the period before, from which on the report is asked for. */
  readonly asked: string
}

export function termsOf(
  { year, mode, from, periods: all }: YearTerms,
  period: Period,
  calendar: Calendar,
): Terms {
  const { cutoff, workingDays } = all[period]
  const before = periods[periods.indexOf(period) - 1]
  return {
    ...{ year, period, mode, from, cutoff },
    due: endOfWork(addWorkingDays(cutoff, workingDays, calendar)),
    asked: before ? dayAfter(all[before].cutoff) : from,
  }
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 864e5).toISOString().slice(0, 10)

/** The end of the cut-off day in Vietnam, or now where that is still to come. */
export const countedUntil = ({ cutoff }: Pick<Terms, 'cutoff'>, now: string): string => {
  const end = `${cutoff}T16:59:59.999Z`
  return now < end ? now : end
}

/** The last day that counts, seen from that moment. */
export const lastCounted = (terms: Pick<Terms, 'cutoff'>, at: string): string =>
  dayAt(countedUntil(terms, at))

/** Asked for, and not yet over: when what agencies owe is written down. */
export const isAsked = ({ asked, due }: Terms, now: string): boolean => asked <= dayAt(now) && now < due

export function yearFaults({ year, from, periods: all }: YearTerms): Fault[] {
  const faults: Fault[] = []
  let before = from
  for (const period of periods) {
    const { cutoff } = all[period]
    if (cutoff <= before)
      faults.push({
        field: `periods.${period}.cutoff`,
        sentence: `Ngày chốt số liệu ${words.periods[period]} phải sau ngày chốt của kỳ trước và ngày đầu kỳ. Hãy sửa ngày.`,
      })
    if (Math.abs(Number(cutoff.slice(0, 4)) - year) > (period === 'year' ? 1 : 0))
      faults.push({
        field: `periods.${period}.cutoff`,
        sentence: `Ngày chốt số liệu ${words.periods[period]} không thuộc năm ${year}. Hãy sửa ngày.`,
      })
    before = cutoff
  }
  return faults
}

/** «quý I năm 2026» */
export const periodName = (period: Period, year: number): string =>
  period === 'year' ? `năm ${year}` : `${words.periods[period]} năm ${year}`
