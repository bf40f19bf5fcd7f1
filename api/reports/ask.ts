// What agencies owe, written down once a period comes up: of those that lead a task of the plan or a leaf of the year's
// round. Two workers may look at the same time, and one may be killed at any line: a report is unique by year, period and
// agency, and who joins later is found at the next look.
import { isValidOn } from '../../schemas/agency.ts'
import { newId } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { isAsked, type Terms } from '../../schemas/reports/period.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { type Approved, plansInForce, runningIn } from '../tasks/find.ts'
import { roundOf, termsIn, yearNow } from './find.ts'

/** Says how many were made. */
export async function askReports(ctx: Context, worker: string): Promise<number> {
  const now = ctx.now().toISOString()
  const this_ = yearNow(ctx)
  const plans = (await plansInForce(ctx)).filter(({ year }) => Math.abs(year - this_) <= 1)
  let made = 0
  for (const plan of plans)
    for (const terms of Object.values(await termsIn(ctx, plan.year)))
      if (isAsked(terms, now)) made += await ask(ctx, plan, terms, worker)
  return made
}

async function ask(ctx: Context, plan: Approved, terms: Terms, worker: string): Promise<number> {
  const { db } = ctx
  const { year, period } = terms
  const at = ctx.now().toISOString()
  const known = await db.reports.model.distinct('agency', { year, period })
  const missing = [...(await leading(ctx, plan))].filter((id) => !known.includes(id))
  const agencies = await db.agencies.model.find({ id: { $in: missing }, isIssuerOnly: false }).lean()
  let made = 0
  for (const agency of agencies) {
    if (!isValidOn(agency, terms.cutoff)) continue
    const report = {
      ...{ id: newId('pr'), year, period, agency: agency.id, name: agency.name },
      ...{ state: 'draft' as const, earlier: [], at, revision: 1 },
    }
    try {
      await db.transaction((tx) => create(tx, db, db.reports, report, { act: 'reports.ask', by: worker, at }))
      made += 1
    } catch (error) {
      if (!(error instanceof Problem && error.type === 'duplicate')) throw error
    }
  }
  return made
}

async function leading(ctx: Context, plan: Approved): Promise<Set<string>> {
  const { db } = ctx
  const round = await roundOf(ctx, plan.year)
  const led = round
    ? await db.assignments.model.distinct('agency', {
        campaign: round.id,
        notApplicable: { $exists: false },
      })
    : []
  return new Set([...(await runningIn(ctx, plan)).map(({ lead }) => lead.id), ...led])
}

const MINUTE = 60_000
const looked = new WeakMap<Context, number>()

/** Once a minute and worker. */
export async function askReportsWhenDue(ctx: Context, worker: string): Promise<boolean> {
  const at = ctx.wall().getTime()
  const before = looked.get(ctx)
  if (before === undefined) looked.set(ctx, at)
  if (before === undefined || at - before < MINUTE) return false
  looked.set(ctx, at)
  return (await askReports(ctx, worker)) > 0
}
