// How many forms came so far, by unit and group and by the way they came: counts of papers, never of answers.
import { sizesOf } from '../../schemas/survey/sample.ts'
import { type Survey, unitsOf } from '../../schemas/survey/survey.ts'
import type { Context } from '../context.ts'
import type { SurveyView } from './view.ts'

type Collecting = NonNullable<SurveyView['collecting']>
interface Came {
  _id: { unit: string; group: string }
  forms: number
}

export async function collectingOf(
  { db }: Context,
  survey: Survey,
  names: ReadonlyMap<string, string>,
): Promise<Collecting> {
  const place = { unit: '$unit', group: '$group' }
  const ofSurvey = { survey: survey.id }
  const [given, online, typed, brought] = await Promise.all([
    db.surveyLinks.model.countDocuments(ofSurvey),
    db.surveyLinks.model.aggregate<Came>([
      { $match: { ...ofSurvey, isUsed: true } },
      { $group: { _id: place, forms: { $sum: 1 } } },
    ]),
    db.surveyForms.model.aggregate<Came>([
      { $match: { ...ofSurvey, isTakenBack: false } },
      { $group: { _id: place, forms: { $sum: 1 } } },
    ]),
    db.surveyBatches.model.aggregate<Came>([
      { $match: { ...ofSurvey, inUse: true } },
      { $unwind: '$ballots.cells' },
      {
        $group: {
          _id: { unit: '$ballots.cells.unit', group: '$ballots.cells.group' },
          forms: { $sum: '$ballots.cells.forms' },
        },
      },
    ]),
  ])
  const at = (came: readonly Came[], unit: string, group: string) =>
    came.find(({ _id }) => _id.unit === unit && _id.group === group)?.forms ?? 0
  const all = (came: readonly Came[]) => came.reduce((sum, { forms }) => sum + forms, 0)
  return {
    units: unitsOf(survey).map((id) => ({ id, name: names.get(id) ?? id })),
    ...{ given, used: all(online), typed: all(typed) },
    places: sizesOf(survey).units.flatMap(({ unit, groups }) =>
      groups.map(({ code: group, issue }) => ({
        ...{ unit, group, issue, typed: at(typed, unit, group) },
        ...{ online: at(online, unit, group), brought: at(brought, unit, group) },
      })),
    ),
  }
}
