// Surveys as one sees them. Figures are read from what was published alone, never from the answers: every view is a part of
// one table that was made safe as a whole.
import type { z } from 'zod'
import { mainsOf } from '../../schemas/results/compare.ts'
import { rateOf } from '../../schemas/results/result.ts'
import { type Figures, type Survey, unitsOf } from '../../schemas/survey/survey.ts'
import type { Context } from '../context.ts'
import { grantsFor, type Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { currentOf } from '../results/find.ts'
import { ownDataset } from '../../schemas/results/result.ts'
import { collectingOf } from './collecting.ts'
import { findSurvey, namesOfUnits, ownUnits, seesAll, surveysOf } from './find.ts'
import { sampleView } from './sample.ts'
import type { ReadSurvey, SurveysView, SurveyView } from './view.ts'

const mayManage = (who: Who): boolean => grantsFor(who, 'surveys.manage').length > 0

export async function readSurveys(ctx: Context, who: Who): Promise<SurveysView> {
  const surveys = await surveysOf(ctx, who)
  const results = mainsOf(await currentOf(ctx, ownDataset))
  return {
    mayManage: mayManage(who),
    surveys: surveys.map(({ id, code, name, year, concluded, published }) => ({
      ...{ id, code, name, year, isConcluded: concluded !== undefined },
      ...(published?.total?.index && { index: published.total.index.rate }),
    })),
    ministry: results
      .filter(({ index, place }) => index === 'sipas' && place === 'home')
      .map(({ year, points, scale, source, areas }) => ({
        ...{ year, name: source.title, rate: Math.round((points * 100_00) / scale) },
        factors: areas.flatMap((area) => {
          const rate = rateOf(area)
          return rate === undefined ? [] : [{ name: area.name ?? area.code, rate }]
        }),
      }))
      .sort((a, b) => a.year - b.year),
  }
}

export async function readSurvey(
  ctx: Context,
  who: Who,
  { id }: z.infer<typeof ReadSurvey>,
): Promise<SurveyView> {
  const survey = await findSurvey(ctx, who, id)
  const { by: _by, at: _at, strata, published: _published, concluded, reopened, struck, ...about } = survey
  const isWhole = seesAll(who)
  const batches = mayManage(who)
    ? await ctx.db.surveyBatches.model.find({ survey: id }, { ballots: 0 }).sort({ at: -1 }).lean()
    : undefined
  const names = await namesOf(
    ctx,
    [concluded, reopened, ...(batches ?? [])].flatMap((one) => one?.by ?? []),
  )
  const units = await namesOfUnits(ctx, unitsOf(survey))
  const said = <T extends { by: string }>({ by, ...rest }: T) => ({ ...rest, byName: names.get(by) ?? '–' })
  return {
    ...about,
    ...{ mayManage: mayManage(who), isWhole },
    ...(concluded && { concluded: said(concluded) }),
    ...(struck && isWhole && { struck }),
    ...(reopened && isWhole && { reopened: said(reopened) }),
    ...(isWhole && { sample: sampleView(survey, units) }),
    ...(batches && {
      strata: strata.map(({ unit, ...one }) => ({
        unit: { id: unit, name: units.get(unit) ?? unit },
        ...one,
      })),
    }),
    ...(survey.published && { results: resultsView(who, survey, units) }),
    years: yearsOf(who, survey, await surveysOf(ctx, who)),
    ...(batches && { wasShown: (await ctx.db.surveyConclusions.model.exists({ survey: id })) !== null }),
    ...(batches && { collecting: await collectingOf(ctx, survey, units) }),
    ...(batches && {
      batches: batches.map(({ id, revision, file, counts, inUse, at, by }) =>
        said({ id, revision, file, counts, inUse, at, by }),
      ),
    }),
  }
}

type Names = ReadonlyMap<string, string>

function resultsView(who: Who, survey: Survey, names: Names): NonNullable<SurveyView['results']> {
  const { total, weighted, units, groups, hiddenUnits, hiddenGroups, closed, comments } = survey.published!
  const own = new Set(ownUnits(who, survey))
  const isWhole = seesAll(who)
  const sees = (unit: string) => isWhole || own.has(unit)
  const named = (id: string) => ({ id, name: names.get(id) ?? id })
  const groupOf = new Map(survey.groups.map(({ code, name }) => [code, name]))
  return {
    ...(total && { total }),
    ...(weighted && { weighted }),
    units: units.filter(({ key }) => sees(key)).map(({ key, figures }) => ({ unit: named(key), figures })),
    groups: isWhole ? groups.map(({ key, figures }) => ({ name: groupOf.get(key) ?? key, figures })) : [],
    hiddenUnits: hiddenUnits.filter(sees).map(named),
    hiddenGroups: isWhole ? hiddenGroups.map((code) => groupOf.get(code) ?? code) : [],
    closed: survey.factors.flatMap(({ code, name }) => (closed.includes(code) ? [name] : [])),
    comments: comments.flatMap(({ unit, text }) =>
      unit !== undefined && sees(unit) ? [{ unit: names.get(unit) ?? unit, text }] : [],
    ),
  }
}

/** Of an agency its own index; of whoever reads the province the total's. */
function yearsOf(who: Who, { id }: Survey, all: readonly Survey[]): SurveyView['years'] {
  const figuresOf = (survey: Survey): Figures | undefined => {
    if (seesAll(who)) return survey.published?.total
    const [own] = ownUnits(who, survey)
    return survey.published?.units.find(({ key }) => key === own)?.figures
  }
  return all
    .flatMap((survey) => {
      const { forms = 0, index } = figuresOf(survey) ?? {}
      return index && (survey.id === id || survey.concluded)
        ? [{ year: survey.year, name: survey.name, forms, rate: index.rate, margin: index.margin }]
        : []
    })
    .sort((a, b) => a.year - b.year)
}
