// The terms of a year's reports, and a report within one's reach.
import { dayAt } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import {
  type Period,
  periods,
  type ReportYear,
  type Terms,
  termsOf,
  usualTerms,
} from '../../schemas/reports/period.ts'
import type { ProgressReport } from '../../schemas/reports/report.ts'
import { stale } from '../../storage/change.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, reachOf, type Who, within } from '../may.ts'

export const readsAll = (who: Who): boolean =>
  grantsFor(who, 'reports.read').some(({ role }) => reachOf(role, 'reports.read') === 'all')

export const writtenYear = ({ db }: Context, year: number): Promise<ReportYear | null> =>
  db.reportYears.model.findOne({ year }).lean()

/** Of every period of the year, in their order. */
export async function termsIn(ctx: Context, year: number): Promise<Record<Period, Terms>> {
  const [written, calendar] = await Promise.all([writtenYear(ctx, year), calendarOf(ctx)])
  const all = written ?? usualTerms(year)
  return Object.fromEntries(periods.map((period) => [period, termsOf(all, period, calendar)])) as Record<
    Period,
    Terms
  >
}

/** The year's self-assessment, once it is opened. */
export const roundOf = ({ db, now }: Context, year: number): Promise<Campaign | null> =>
  db.campaigns.model
    .findOne({
      ...{ year, kind: 'province', archiveOf: { $exists: false } },
      opened: { $lte: now().toISOString() },
    })
    .lean()

/** Of a year: the first that is not over yet, else the last. */
export const currentPeriod = (terms: Record<Period, Terms>, now: string): Period =>
  periods.find((period) => now < terms[period].due) ?? 'year'

export const yearNow = ({ now }: Context): number => Number(dayAt(now().toISOString()).slice(0, 4))

/** Throws `not-found` outside one's reach, `stale` where it was changed since. */
export async function findReport(
  { db }: Context,
  who: Who,
  act: ActName,
  { id, revision }: { id: string; revision?: number },
): Promise<ProgressReport> {
  const report = within(who, act, await db.reports.model.findOne({ id }).lean())
  if (revision !== undefined && report.revision !== revision) throw await stale(db, id, revision)
  return report
}
