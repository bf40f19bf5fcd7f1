// Findings that wait for their repair, for reminders.
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { findingStanding } from '../../schemas/inspection/standing.ts'
import type { Context } from '../context.ts'
import type { Owed } from '../reminders/owed.ts'

export async function repairsOwed(ctx: Context, campaign: Campaign, calendar: Calendar): Promise<Owed[]> {
  if (campaign.kind !== 'province') return []
  const now = ctx.now().toISOString()
  const concluded = await ctx.db.inspections.model
    .find({ year: campaign.year, concluded: { $exists: true } })
    .lean()
  return concluded.flatMap(({ agency, code, findings }) =>
    findings.flatMap((finding, n): Owed[] => {
      const { state, due } = findingStanding(finding, { now, calendar })
      if (!due || state === 'fixed' || state === 'answered') return []
      return [
        {
          ...{ object: finding.key, kind: 'repair', agency, code: `${code}/${n + 1}`, due },
          workingDaysLeft: workingDaysLeft(now, due, calendar),
          ...{ leaf: '', points: 0, state: 'draft', contributors: [] },
        },
      ]
    }),
  )
}
