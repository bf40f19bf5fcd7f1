// The reports of a period as far as a person reaches, and one of them with what is counted for it.
import { z } from 'zod'
import { isValidOn } from '../../schemas/agency.ts'
import { type Calendar, dayAt, workingDaysLeft } from '../../schemas/calendar.ts'
import { compareText } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { factSentences, proposedTexts } from '../../schemas/reports/facts.ts'
import {
  lastCounted,
  periodName,
  periods,
  ReportYear,
  type Terms,
  usualTerms,
} from '../../schemas/reports/period.ts'
import {
  type ProgressReport,
  type ReportContent,
  reportDigest,
  reportLeadsTo,
  type ReportMove,
  reportMoves,
  type Signed,
  textsOf,
} from '../../schemas/reports/report.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin, type Who } from '../may.ts'
import { plansInForce } from '../tasks/find.ts'
import { factsOf } from './facts.ts'
import { currentPeriod, findReport, readsAll, termsIn, writtenYear, yearNow } from './find.ts'
import { transitions } from './transitions.ts'
import { type ReportBoard, type ReportRow, type ReportView, type Standing, standings } from './view.ts'

export const ReadReports = z.strictObject({
  /** This year where nothing is said. */
  year: z.exactOptional(z.coerce.number().pipe(ReportYear.shape.year)),
  /** The one that is not over yet where nothing is said. */
  period: z.exactOptional(z.enum(periods)),
})
export const ReadReport = z.strictObject({ id: Id })

export async function readReports(
  ctx: Context,
  who: Who,
  { year = yearNow(ctx), period: asked }: z.infer<typeof ReadReports>,
): Promise<ReportBoard> {
  const { db } = ctx
  const now = ctx.now().toISOString()
  const calendar = await calendarOf(ctx)
  const all = await termsIn(ctx, year)
  const period = asked ?? currentPeriod(all, now)
  const own = grantsFor(who, 'reports.read').flatMap(({ agency }) => agency ?? [])
  const reached = await db.reports.model
    .find({ year, ...(!readsAll(who) && { agency: { $in: own } }) }, { 'signed.content': 0, earlier: 0 })
    .lean()
  const owed = await withoutGone(ctx, reached)
  const rows = owed
    .filter((one) => one.period === period)
    .map((one) => rowOf(one, all[period], now, calendar))
  const written = await writtenYear(ctx, year)
  return {
    years: await yearsOf(ctx, year),
    terms: termsView(all[period], now, calendar),
    periods: periods.map((one) => {
      const of = owed.filter((report) => report.period === one)
      const signed = of.filter(({ state }) => state === 'signed').length
      return { period: one, name: periodName(one, year), due: all[one].due, asked: of.length, signed }
    }),
    isPartial: !readsAll(who),
    rows: rows.sort(worstFirst),
    settings: written ?? { ...usualTerms(year), revision: 0 },
    mayManage: grantsFor(who, 'reports.manage').length > 0,
  }
}

/** Whoever ceased before its cut-off and did not sign owes nothing any more. */
export async function withoutGone<T extends Pick<ProgressReport, 'agency' | 'state'>>(
  { db, now }: Context,
  reports: readonly T[],
): Promise<T[]> {
  const today = dayAt(now().toISOString())
  const found = await db.agencies.model.find({ validTo: { $exists: true } }).lean()
  const gone = new Set(found.filter((agency) => !isValidOn(agency, today)).map(({ id }) => id))
  return reports.filter(({ agency, state }) => state === 'signed' || !gone.has(agency))
}

const worstFirst = (a: ReportRow, b: ReportRow): number =>
  standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
  a.workingDaysLeft - b.workingDaysLeft ||
  compareText(a.agency.name, b.agency.name)

async function yearsOf(ctx: Context, year: number): Promise<number[]> {
  const found: number[] = await ctx.db.reports.model.distinct('year')
  const planned = (await plansInForce(ctx)).map((plan) => plan.year)
  return [...new Set([year, yearNow(ctx), ...found, ...planned])].sort((a, b) => b - a)
}

export const termsView = (
  { asked: _asked, ...terms }: Terms,
  now: string,
  calendar: Calendar,
): ReportBoard['terms'] => ({
  ...terms,
  name: periodName(terms.period, terms.year),
  workingDaysLeft: workingDaysLeft(now, terms.due, calendar),
})

type Listed = Pick<ProgressReport, 'id' | 'agency' | 'name' | 'state'> & {
  signed?: Pick<Signed, 'at' | 'isLate' | 'signer'>
}

export function rowOf(report: Listed, { due }: Terms, now: string, calendar: Calendar): ReportRow {
  const { id, agency, name, state, signed } = report
  const left = workingDaysLeft(signed?.at ?? now, due, calendar)
  return {
    ...{ id, agency: { id: agency, name }, state, standing: standingOf(signed, left), workingDaysLeft: left },
    ...(signed && { signed: { at: signed.at, name: signed.signer.name } }),
  }
}

/** Whether it was late is what it was when it was signed, whatever the terms became since. */
const standingOf = (signed: Pick<Signed, 'isLate'> | undefined, left: number): Standing =>
  signed ? (signed.isLate ? 'signed-late' : 'signed') : left < 0 ? 'late' : 'waiting'

export async function readReport(
  ctx: Context,
  who: Who,
  { id }: z.infer<typeof ReadReport>,
): Promise<ReportView> {
  return viewOf(ctx, who, await findReport(ctx, who, 'reports.read', { id }))
}

async function viewOf(ctx: Context, who: Who, report: ProgressReport): Promise<ReportView> {
  const { signed, earlier, note, revision } = report
  const now = ctx.now().toISOString()
  const calendar = await calendarOf(ctx)
  const content = signed?.content ?? (await contentOf(ctx, report))
  const terms = (await termsIn(ctx, report.year))[report.period]
  const { signed: _signed, ...row } = rowOf(report, terms, now, calendar)
  return {
    ...row,
    terms: termsView({ ...terms, ...content }, now, calendar),
    ...textsOf(report),
    facts: content.facts,
    until: lastCounted(content, signed?.at ?? now),
    sentences: factSentences(content.facts),
    proposed: proposedTexts(content.facts),
    digest: signed?.digest ?? reportDigest(content),
    ...(note && { note }),
    ...(signed && { signed: signedView(signed) }),
    earlier: earlier.map(signedView),
    moves: movesOf(who, report),
    revision,
  }
}

const signedView = ({ at, isLate, signer: { name, position } }: Signed) => ({
  ...{ at, isLate, name },
  ...(position && { position }),
})

/** What a signature would stand for now. */
export async function contentOf(ctx: Context, report: ProgressReport): Promise<ReportContent> {
  const { year, period, name, agency } = report
  const terms = (await termsIn(ctx, year))[period]
  const { mode, from, cutoff, due } = terms
  return {
    ...{ agency: name, year, period, mode, from, cutoff, due, ...textsOf(report) },
    facts: await factsOf(ctx, agency, terms),
  }
}

/** By the table: what this person's roles may do here, in the state that it is in. */
const movesOf = (who: Who, report: ProgressReport): ReportMove[] =>
  (Object.keys(reportMoves) as ReportMove[]).filter(
    (move) =>
      reportLeadsTo(move, report.state) !== undefined && isWithin(who, transitions[move].may, report, true),
  )
