// Leaves that lost points in lần 1 and wait for their agency's answer, for reminders.
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { isCut } from '../../schemas/mark.ts'
import type { Context } from '../context.ts'
import type { Owed } from '../reminders/owed.ts'
import { appraisalOf } from './find.ts'

export async function answersOwed(ctx: Context, campaign: Campaign, calendar: Calendar): Promise<Owed[]> {
  if (campaign.kind !== 'internal') return []
  const { stage, answersUntil: due } = (await appraisalOf(ctx, campaign.id)) ?? {}
  const now = ctx.now().toISOString()
  if (stage !== 'answers' || due === undefined || now >= due) return []
  const marks = await ctx.db.marks.model.find({ campaign: campaign.id, answer: { $exists: false } }).lean()
  const left = workingDaysLeft(now, due, calendar)
  return marks.filter(isCut).map(({ id, agency, code, leaf, claimed, first }) => ({
    ...{ object: id, kind: 'answer', agency, code, leaf, due, workingDaysLeft: left },
    ...{ points: claimed - first.at(-1)!.points, state: 'submitted', contributors: [] },
  }))
}
