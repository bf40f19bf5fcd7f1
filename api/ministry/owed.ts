// Leaves that the ministry cut and whose lead has not answered yet: for what is to be done, and for reminders.
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { isContestable, type MinistryRound, type MinistryScore } from '../../schemas/ministry.ts'
import type { Context } from '../context.ts'
import type { Owed } from '../reminders/owed.ts'

interface Cuts {
  readonly due: MinistryRound['due']
  readonly scores: readonly MinistryScore[]
}

/** Of the newest round, as long as it may be answered. */
export async function unansweredCuts({ db }: Context, campaign: string): Promise<Cuts | undefined> {
  const round = await db.ministryRounds.model.findOne({ campaign }).sort({ n: -1 }).lean()
  if (!round || round.kind === 'final' || round.letter) return undefined
  const scores = await db.ministryScores.model.find({ round: round.id, answer: { $exists: false } }).lean()
  return { due: round.due, scores: scores.filter(isContestable) }
}

export async function cutsOwed(ctx: Context, campaign: Campaign, calendar: Calendar): Promise<Owed[]> {
  const { due, scores = [] } = (await unansweredCuts(ctx, campaign.id)) ?? {}
  if (due === undefined) return []
  const left = workingDaysLeft(ctx.now().toISOString(), due, calendar)
  return scores.flatMap(({ id, agency, code, leaf, claimed = 0, held = claimed, points }): Owed[] =>
    agency === undefined
      ? []
      : [
          {
            ...{ object: id, kind: 'cut', agency, code, leaf, due, workingDaysLeft: left },
            ...{ points: held - points, state: 'submitted', contributors: [] },
          },
        ],
  )
}
