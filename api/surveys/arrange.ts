// The plan of a survey written on screen: its questions, or its groups and units, each part alone; the other part stays as
// whoever else left it. With `check`, only the sizes of the sample and what is wrong.
import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import {
  asPlan,
  surveyPlanFaults,
  TypedFactors,
  TypedGroups,
  type TypedPlan,
  TypedStrata,
} from '../../schemas/survey/plan-faults.ts'
import { type Survey, unitsOf } from '../../schemas/survey/survey.ts'
import { change } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { namesOfUnits, openSurvey } from './find.ts'
import { refuseAnswered } from './plan.ts'
import { sampleView } from './sample.ts'
import { Sample } from './view.ts'

export const ArrangeSurvey = z.strictObject({
  id: Id,
  revision: Revision,
  factors: z.exactOptional(TypedFactors),
  groups: z.exactOptional(TypedGroups),
  strata: z.exactOptional(TypedStrata),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})

export const ArrangedSurvey = z.strictObject({
  revision: Revision,
  faults: z.array(z.strictObject({ field: z.string(), sentence: z.string() })),
  /** Of the plan as it would be; none while something is wrong with it. */
  sample: z.exactOptional(Sample),
})

export async function arrangeSurvey(ctx: Context, who: Person, input: z.infer<typeof ArrangeSurvey>) {
  const { db } = ctx
  const { id, revision, check, ...parts } = input
  // A look shows the sizes of what is typed, also while somebody else was quicker: only keeping it meets their change.
  const survey = await openSurvey(ctx, { id, ...(!check && { revision }) })
  const typed: TypedPlan = {
    ...{ factors: survey.factors, groups: survey.groups, strata: survey.strata },
    ...parts,
  }
  const names = await namesFor(ctx, survey, typed)
  const faults = surveyPlanFaults(typed, (unit) => names.has(unit))
  if (check) {
    const sample = faults.length ? undefined : sampleView({ ...survey, ...asPlan(typed) }, names)
    return { revision: survey.revision, faults, ...(sample && { sample }) }
  }
  refuse(faults)
  const plan = asPlan(typed)
  const done = doneBy(ctx, who, 'surveys.arrange')
  const next = await db.transaction(async (tx) => {
    await refuseAnswered(ctx, tx, survey)
    return change(tx, db, db.surveys, survey, plan, done)
  })
  return { revision: next.revision, faults: [], sample: sampleView({ ...survey, ...plan }, names) }
}

/** Bodies that can be asked about; one that the plan has already stays one, whatever became of it. */
async function namesFor(ctx: Context, survey: Survey, { strata }: TypedPlan): Promise<Map<string, string>> {
  const ids = [...new Set(strata.map(({ unit }) => unit))]
  const found = await ctx.db.agencies.model
    .find({ id: { $in: ids }, isIssuerOnly: false }, { id: 1, name: 1 })
    .lean()
  const before = await namesOfUnits(ctx, unitsOf(survey))
  return new Map([...before, ...found.map(({ id, name }) => [id, name] as const)])
}
