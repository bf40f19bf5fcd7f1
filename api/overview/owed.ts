// What agencies owe besides leaves and tasks: periodic reports, explanations of lost points, repairs. Named where it is few.
import { compareText } from '../../schemas/format.ts'
import { isLate } from '../../schemas/calendar.ts'
import { groupsOf } from '../../schemas/groups.ts'
import { findingStanding } from '../../schemas/inspection/standing.ts'
import { periodName, periods } from '../../schemas/reports/period.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { seenBy } from '../inspections/find.ts'
import { readLosses } from '../losses/read.ts'
import type { Who } from '../may.ts'
import { termsIn } from '../reports/find.ts'
import { withoutGone } from '../reports/read.ts'
import type { Overview } from './view.ts'

const NAMED = 6

type Owed = Overview['owed']
interface Owing {
  readonly agency: string
  readonly object: string
}

export async function owedNow(ctx: Context, who: Who, round: Round): Promise<Owed> {
  const [reports, losses, findings] = await Promise.all([
    reportsOwed(ctx, round),
    lossesOwed(ctx, who, round),
    findingsOwed(ctx, who, round),
  ])
  return { reports, ...(losses && { losses }), findings }
}

/** Most first; each leads to the first that it owes. */
function named({ agencies }: Round, owing: readonly Owing[]) {
  const all = [...groupsOf(owing, ({ agency }) => agency)]
    .map(([id, own]) => ({
      ...{ id, short: agencies.get(id)?.short ?? 'chưa giao', n: own.length, object: own[0]!.object },
    }))
    .sort((a, b) => b.n - a.n || compareText(a.short, b.short))
  return { n: owing.length, agencies: all.length, first: all.slice(0, NAMED) }
}

/** Of each period whose day is over. */
async function reportsOwed(ctx: Context, round: Round): Promise<Owed['reports']> {
  const { year } = round.campaign
  const now = ctx.now().toISOString()
  const terms = await termsIn(ctx, year)
  const unsigned = await ctx.db.reports.model
    .find({ year, state: { $ne: 'signed' } }, { id: 1, agency: 1, period: 1, state: 1 })
    .lean()
  const owed = await withoutGone(ctx, unsigned)
  return periods.flatMap((period) => {
    const of = owed.filter((one) => one.period === period)
    if (of.length === 0 || !isLate(now, terms[period].due)) return []
    const owing = of.map(({ id, agency }) => ({ agency, object: id }))
    return [{ period, name: periodName(period, year), ...named(round, owing) }]
  })
}

/** Of the newest published result: those that no head has explained. */
async function lossesOwed(ctx: Context, who: Who, round: Round): Promise<Owed['losses']> {
  const { year, rows } = await readLosses(ctx, who, {})
  const open = rows.filter(({ explanation, state }) => !explanation && state !== 'decided')
  if (year === undefined || open.length === 0) return undefined
  return {
    year,
    points: open.reduce((sum, { points }) => sum + points, 0),
    late: open.filter((one) => one.isLate).length,
    ...named(
      round,
      open.map(({ id, owner }) => ({ agency: owner?.id ?? '', object: id })),
    ),
  }
}

/** Of whatever year: what was not repaired in time. */
async function findingsOwed(ctx: Context, who: Who, round: Round): Promise<Owed['findings']> {
  const { calendar } = round
  const now = ctx.now().toISOString()
  const concluded = await ctx.db.inspections.model.find({ concluded: { $exists: true } }).lean()
  const late = concluded
    .flatMap((one) => seenBy(ctx, who, one) ?? [])
    .flatMap(({ id, agency, findings }) =>
      findings
        .filter((finding) => findingStanding(finding, { now, calendar }).state === 'late')
        .map(() => ({ agency, object: id })),
    )
  return named(round, late)
}
