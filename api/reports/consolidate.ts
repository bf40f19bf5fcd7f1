// Sở Nội vụ's consolidation of a period: put together from what was signed, with one table of who has not reported.
import { z } from 'zod'
import { compareText } from '../../schemas/format.ts'
import { emptyCounts, taskStates } from '../../schemas/plan/task-state.ts'
import { countsOf } from '../../schemas/reports/facts.ts'
import { periods } from '../../schemas/reports/period.ts'
import { type ReportPart, type Signed } from '../../schemas/reports/report.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { termsIn } from './find.ts'
import { rowOf, termsView, withoutGone } from './read.ts'
import type { Consolidation } from './view.ts'

export const Consolidate = z.strictObject({
  year: z.string().regex(/^20\d\d$/, 'Năm gồm bốn chữ số, ví dụ 2026.'),
  period: z.enum(periods),
})

/** What was signed of a period, by the name of its agency, and who has not reported. */
export async function gathered(ctx: Context, { year: said, period }: z.infer<typeof Consolidate>) {
  const year = Number(said)
  const now = ctx.now().toISOString()
  const calendar = await calendarOf(ctx)
  const terms = (await termsIn(ctx, year))[period]
  const all = await withoutGone(ctx, await ctx.db.reports.model.find({ year, period }).lean())
  const signed = all
    .flatMap((one) => one.signed ?? [])
    .sort((a, b) => compareText(a.content.agency, b.content.agency))
  const missing = all
    .filter((one) => !one.signed)
    .map((one) => rowOf(one, terms, now, calendar))
    .sort((a, b) => a.workingDaysLeft - b.workingDaysLeft || compareText(a.agency.name, b.agency.name))
  return { terms: termsView(terms, now, calendar), signed, missing }
}

export async function consolidate(
  ctx: Context,
  _who: Who,
  input: z.infer<typeof Consolidate>,
): Promise<Consolidation> {
  return consolidationOf(await gathered(ctx, input))
}

export function consolidationOf({
  terms,
  signed,
  missing,
}: Awaited<ReturnType<typeof gathered>>): Consolidation {
  const agencies = signed.map(({ content: { agency, facts }, isLate }) => ({
    ...{ agency, counts: countsOf(facts.tasks), tasks: facts.tasks.length },
    products: facts.tasks.reduce((sum, { products }) => sum + products.length, 0),
    ...{ uploaded: facts.evidence.uploaded, isLate },
  }))
  const counts = emptyCounts()
  for (const one of agencies) for (const state of taskStates) counts[state] += one.counts[state]
  const late = agencies.filter(({ isLate }) => isLate).length
  return {
    ...{ terms, asked: signed.length + missing.length, onTime: agencies.length - late, late },
    missing: missing.map(({ agency: { name }, state, workingDaysLeft }) => ({
      ...{ agency: name, state, workingDaysLeft },
    })),
    ...{ agencies, counts },
    tasks: agencies.reduce((sum, { tasks }) => sum + tasks, 0),
    products: agencies.reduce((sum, { products }) => sum + products, 0),
    achievements: saidIn(signed, 'achievements'),
    hindrances: saidIn(signed, 'hindrances'),
    proposals: saidIn(signed, 'proposals'),
  }
}

const saidIn = (signed: readonly Signed[], part: ReportPart) =>
  signed.flatMap(({ content }) => {
    const text = content[part]
    return text ? [{ agency: content.agency, text }] : []
  })
