// Lost points that are not explained, for reminders: with the officers until an answer is written, then with the head. A
// result comes out after its round, so the newest opened round of the province reminds of it.
import { type Calendar, endOfWork, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { codeWords } from '../../schemas/losses/words.ts'
import type { Context } from '../context.ts'
import type { Owed } from '../reminders/owed.ts'

export async function lossesOwed(ctx: Context, campaign: Campaign, calendar: Calendar): Promise<Owed[]> {
  const { db } = ctx
  const newest = await db.campaigns.model
    .find({ kind: 'province', opened: { $exists: true }, archiveOf: { $exists: false } }, { id: 1 })
    .sort({ year: -1, _id: -1 })
    .limit(1)
    .lean()
  if (newest[0]?.id !== campaign.id) return []
  const now = ctx.now().toISOString()
  const open = await db.losses.model
    .find({ state: { $in: ['open', 'answered'] }, agency: { $exists: true } }, { earlier: 0 })
    .lean()
  return open.flatMap((loss): Owed[] => {
    const { id, agency, state, code, year } = loss
    if (agency === undefined) return []
    const due = endOfWork(loss.due)
    const about = {
      object: id,
      kind: 'loss',
      agency,
      code: codeWords(code),
      leaf: '',
      points: loss.points,
      year,
    } as const
    return [
      {
        ...about,
        due,
        workingDaysLeft: workingDaysLeft(now, due, calendar),
        state: state === 'answered' ? 'with-head' : 'draft',
        contributors: [],
      },
    ]
  })
}
