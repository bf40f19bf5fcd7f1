// Reports that agencies owe, for reminders. A period may be over before its year's round is opened: then the newest open
// round reminds of it.
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { periodName } from '../../schemas/reports/period.ts'
import type { Context } from '../context.ts'
import type { Owed } from '../reminders/owed.ts'
import { termsIn } from './find.ts'
import { withoutGone } from './read.ts'

export async function reportsOwed(ctx: Context, campaign: Campaign, calendar: Calendar): Promise<Owed[]> {
  if (campaign.kind !== 'province') return []
  const { db } = ctx
  const now = ctx.now().toISOString()
  const open = await db.reports.model
    .find({ state: { $ne: 'signed' } }, { earlier: 0 })
    .sort({ year: 1 })
    .lean()
  const mine = await withoutGone(ctx, open)
  const years = [...new Set(mine.map(({ year }) => year))]
  const home = await Promise.all(years.map(async (year) => [year, await roundFor(ctx, year)] as const))
  const here = home.flatMap(([year, round]) => (round === campaign.id ? [year] : []))
  const terms = new Map(
    await Promise.all(here.map(async (year) => [year, await termsIn(ctx, year)] as const)),
  )
  return mine.flatMap(({ id, agency, year, period, state }): Owed[] => {
    const found = terms.get(year)
    if (!found) return []
    const { due } = found[period]
    return [
      {
        ...{ object: id, kind: 'report', agency, code: periodName(period, year), leaf: '', points: 0, due },
        workingDaysLeft: workingDaysLeft(now, due, calendar),
        state: state === 'with-head' ? 'with-head' : 'draft',
        contributors: [],
      },
    ]
  })
}

async function roundFor({ db }: Context, year: number): Promise<string | undefined> {
  const rounds = await db.campaigns.model
    .find({
      ...{ kind: 'province', year: { $lte: year } },
      ...{ opened: { $exists: true }, archiveOf: { $exists: false } },
    })
    .sort({ year: -1 })
    .limit(1)
    .lean()
  return rounds[0]?.id
}
