// Which surveys a person sees: who reads the province sees all; an agency one that was concluded and asked about it.
import { notFound, Problem } from '../../schemas/problem.ts'
import { type Survey, unitsOf } from '../../schemas/survey/survey.ts'
import { stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin, reachOf, type Who } from '../may.ts'

export const seesAll = (who: Who): boolean =>
  grantsFor(who, 'surveys.read').some(({ role }) => reachOf(role, 'surveys.read') === 'all')

/** The units of this survey that are this person's own. */
export const ownUnits = (who: Who, survey: Survey): string[] =>
  unitsOf(survey).filter((agency) => isWithin(who, 'surveys.read', { agency }, true))

const sees = (who: Who, survey: Survey): boolean =>
  seesAll(who) || (survey.concluded !== undefined && ownUnits(who, survey).length > 0)

/** Newest first. */
export async function surveysOf({ db }: Context, who: Who): Promise<Survey[]> {
  const all = await db.surveys.model.find().sort({ year: -1, from: -1, id: 1 }).lean()
  return all.filter((survey) => sees(who, survey))
}

export async function findSurvey({ db }: Context, who: Who, id: string): Promise<Survey> {
  const survey = await db.surveys.model.findOne({ id }).lean()
  if (!survey || !sees(who, survey)) throw notFound()
  return survey
}

/** One that is not concluded; over the revision that was seen, where it is to be changed. */
export async function openSurvey(
  { db }: Context,
  { id, revision }: { id: string; revision?: number },
): Promise<Survey> {
  const survey = await db.surveys.model.findOne({ id }).lean()
  if (!survey) throw notFound()
  if (revision !== undefined && survey.revision !== revision) throw await stale(db, id, revision)
  if (survey.concluded)
    throw new Problem('frozen', 'Khảo sát đã chốt kết quả nên không sửa được. Hãy mở lại khảo sát trước.')
  return survey
}

/** Names by id; agencies that have gone keep theirs. */
export async function namesOfUnits({ db }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await db.agencies.model.find({ id: { $in: [...ids] } }, { id: 1, name: 1 }).lean()
  return new Map(found.map(({ id, name }) => [id, name]))
}
