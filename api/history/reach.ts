// Whose history may be read: that of a record which the person may read, told apart by what its id says it is.
import { tells } from '../../schemas/mark.ts'
import { type Person, type Line } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import type { Filter } from '../../storage/records.ts'
import { loadCases, sightOf } from '../appraisals/cases.ts'
import { appraisalOf, findRound, readsSession, stageOf } from '../appraisals/find.ts'
import { find as findAssessment } from '../assessments/seen.ts'
import { findCollection } from '../collections/find.ts'
import { findContribution } from '../contributions/find.ts'
import type { Context } from '../context.ts'
import { find as findDocument } from '../documents/one.ts'
import { readable } from '../documents/read.ts'
import { findInspection, seesWhole } from '../inspections/find.ts'
import { findLetter } from '../letters/read.ts'
import { seesAll } from '../plans/find.ts'
import { findLoss, readsAll as readsLosses } from '../losses/find.ts'
import { findReport } from '../reports/find.ts'
import { seesAll as seesAllSurveys } from '../surveys/find.ts'
import { findTask, plansInForce } from '../tasks/find.ts'
import { findScore } from '../ministry/find.ts'
import { type ActName, grantsFor, isWithin } from '../may.ts'

/** The records whose lines, and whose openings, make up the history of this one. Throws `not-found` outside one's reach. */
export async function subjectsOf(ctx: Context, who: Person, id: string): Promise<Filter<Line>> {
  const reach = reaches[id.split('_')[0] ?? '']
  if (!reach) throw notFound()
  const ids = await reach(ctx, who, id)
  return { $or: [{ subject: { $in: ids } }, { of: { $in: ids } }] }
}

type Reach = (ctx: Context, who: Person, id: string) => Promise<string[]>

const ifMay =
  (act: ActName): Reach =>
  async (_ctx, who, id) => {
    if (grantsFor(who, act).length === 0) throw notFound()
    return [id]
  }

const ofAdmin: Reach = async (_ctx, { grants }, id) => {
  if (!grants.some(({ role }) => role === 'admin')) throw notFound()
  return [id]
}

/** An answer's history is also that of what was sent, reviewed, asked for and given out. */
const ofAssessment: Reach = async (ctx, who, id) => {
  const { assignment, newest } = await findAssessment(ctx, who, 'assessments.read', id)
  const { submissions, reviews, requests, opinions } = ctx.db
  const hears = isWithin(who, 'opinions.read', assignment, newest !== undefined)
  const parts = [submissions, reviews, requests, ...(hears ? [opinions] : [])].map(({ model }) =>
    (model as typeof requests.model).find({ assessment: id }, { id: 1 }).lean(),
  )
  const ids = (await Promise.all(parts)).flat().map((part) => part.id)
  return [id, assignment.id, ...ids]
}

const ofAssignment: Reach = async (ctx, who, assignment) => {
  const found = await ctx.db.assessments.model.findOne({ assignment }, { id: 1 }).lean()
  if (!found) throw notFound()
  await findAssessment(ctx, who, 'assessments.read', found.id)
  return [assignment]
}

const ofRequest: Reach = async (ctx, who, id) => {
  const request = await ctx.db.requests.model.findOne({ id }).lean()
  if (!request) throw notFound()
  await findAssessment(ctx, who, 'assessments.read', request.assessment)
  return [id]
}

const ofScore: Reach = async (ctx, who, id) => {
  await findScore(ctx, who, 'ministry.read', { id })
  return [id]
}

/** An agency reads it once all of it was told. */
const ofMark: Reach = async (ctx, who, id) => {
  const mark = await ctx.db.marks.model.findOne({ id }).lean()
  if (!mark) throw notFound()
  const appraisal = await appraisalOf(ctx, mark.campaign)
  const [one] = await loadCases(ctx, await findRound(ctx, { id: mark.campaign }), { id: mark.assessment })
  const sight = one && sightOf(who, stageOf(appraisal), one)
  if (!sight || !tells(sight, 'rest', stageOf(appraisal))) throw notFound()
  return [id]
}

const ofAppraisal: Reach = async (_ctx, who, id) => {
  if (!readsSession(who)) throw notFound()
  return [id]
}

/** Its lines tell of every task, also of those that an agency does not see. */
const ofPlan: Reach = async (_ctx, who, id) => {
  if (!seesAll(who)) throw notFound()
  return [id]
}

/** Its lines tell of every unit. */
const ofSurvey: Reach = async (_ctx, who, id) => {
  if (!seesAllSurveys(who)) throw notFound()
  return [id]
}

const ofTask: Reach = async (ctx, who, id) => {
  const progress = await ctx.db.progress.model.findOne({ id }).lean()
  const plan = (await plansInForce(ctx)).find(({ year }) => year === progress?.year)
  if (!progress || !plan) throw notFound()
  await findTask(ctx, who, 'plans.read', { id: plan.id, code: progress.code })
  return [id]
}

/** Its lines tell of findings before they were concluded. */
const ofInspection: Reach = async (ctx, who, id) => {
  if (!seesWhole(who, await findInspection(ctx, who, id))) throw notFound()
  return [id]
}

/** Its lines tell what an agency wrote that answered for it before: then they are of the province alone. */
const ofLoss: Reach = async (ctx, who, id) => {
  const loss = await findLoss(ctx, who, 'losses.read', { id })
  if (loss.handovers.length > 0 && !readsLosses(who)) throw notFound()
  return [id]
}

/** Of the versions that this person sees, and no others. */
const ofDocument: Reach = async (ctx, who, id) => {
  const { versions } = await findDocument(ctx, who, id)
  return [id, ...versions.map((version) => version.id)]
}

const reaches: Readonly<Record<string, Reach>> = {
  as: ofAssessment,
  asg: ofAssignment,
  rq: ofRequest,
  mk: ofMark,
  ap: ofAppraisal,
  mr: ifMay('ministry.manage'),
  ms: ofScore,
  doc: ofDocument,
  ver: async (ctx, who, id) => [(await readable(ctx, who, id)).id],
  tb: async (ctx, who, id) => {
    const { collection, rows, isWhole } = await findCollection(ctx, who, id)
    return [...(isWhole ? [collection.id] : []), ...rows.map((row) => row.id)]
  },
  rw: async (ctx, who, id) => {
    const row = await ctx.db.collectionRows.model.findOne({ id }).lean()
    if (!row) throw notFound()
    const { rows } = await findCollection(ctx, who, row.collection)
    if (!rows.some((one) => one.id === id)) throw notFound()
    return [id]
  },
  lt: async (ctx, who, id) => [(await findLetter(ctx, who, 'letters.read', id)).id],
  pl: ofPlan,
  tk: ofTask,
  ins: ofInspection,
  prg: ifMay('inspections.manage'),
  pr: async (ctx, who, id) => [(await findReport(ctx, who, 'reports.read', { id })).id],
  ry: ifMay('reports.read'),
  lo: ofLoss,
  pub: ifMay('rankings.publish'),
  lk: ifMay('locks.read'),
  ctb: async (ctx, who, id) => [(await findContribution(ctx, who, 'contributions.read', id)).id],
  rs: ifMay('results.read'),
  ri: ifMay('results.read'),
  sv: ofSurvey,
  sb: ifMay('surveys.manage'),
  cal: ifMay('campaigns.read'),
  cp: ifMay('campaigns.read'),
  oo: ifMay('campaigns.manage'),
  tp: ifMay('templates.manage'),
  set: ifMay('sets.read'),
  cs: ifMay('sets.read'),
  dos: ifMay('dossiers.read'),
  ed: ifMay('dossiers.read'),
  pk: ifMay('packages.read'),
  pp: ifMay('packages.read'),
  pe: ofAdmin,
  ag: ofAdmin,
}
