// What comes before appraisers and the council: assessments of the internal index that were handed in, as far as their
// reach goes. Lists and single records ask the same question.
import type { Assessment } from '../../schemas/assessment.ts'
import type { Person } from '../../schemas/person.ts'
import type { Filter } from '../../storage/records.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, isWithin, reachOf } from '../may.ts'
import { loadRound } from './load.ts'
import { placeIn } from './place.ts'

export async function judged(
  ctx: Context,
  who: Person,
  act: ActName,
  among: Filter<Assessment> = {},
): Promise<Assessment[]> {
  const reaches = grantsFor(who, act).map(({ role }) => reachOf(role, act))
  if (!reaches.includes('areas') && !reaches.includes('session')) return []
  const campaigns = await ctx.db.campaigns.model.find({ kind: 'internal' }, { id: 1 }).lean()
  const found = await Promise.all(campaigns.map(({ id }) => judgedIn(ctx, who, act, id, among)))
  return found.flat()
}

async function judgedIn(
  ctx: Context,
  who: Person,
  act: ActName,
  campaign: string,
  among: Filter<Assessment>,
): Promise<Assessment[]> {
  const { db } = ctx
  const sent = await db.assessments.model.find({ $and: [{ campaign, round: { $gt: 0 } }, among] }).lean()
  if (sent.length === 0) return []
  const round = await loadRound(ctx, { id: campaign })
  const ids = sent.map(({ assignment }) => assignment)
  const assignments = await db.assignments.model.find({ id: { $in: ids } }).lean()
  const places = new Map(assignments.map((assignment) => [assignment.id, placeIn(round, assignment)]))
  return sent.filter(({ assignment }) => {
    const place = places.get(assignment)
    return place && isWithin(who, act, place, true)
  })
}
