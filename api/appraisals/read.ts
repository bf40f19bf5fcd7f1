// The appraisal of a campaign as one person sees it: its stage, its session, and a row an agency.
import { z } from 'zod'
import { groupsOf } from '../../schemas/groups.ts'
import {
  type Appraisal,
  isQuorate,
  leadsTo,
  type Met,
  neededOf,
  type Stage,
  type Step,
} from '../../schemas/appraisal.ts'
import { compareText } from '../../schemas/format.ts'
import { isArgued, isCut, isDisputed, type Sight, tells } from '../../schemas/mark.ts'
import type { Person } from '../../schemas/person.ts'
import { indexOf, indexText, median, rankIn } from '../../schemas/ranking.ts'
import type { Round } from '../assessments/load.ts'
import { placeIn } from '../assessments/place.ts'
import type { Context } from '../context.ts'
import { grantsFor } from '../may.ts'
import { paperView } from '../papers/issued.ts'
import { beforeFirst } from './before.ts'
import { type Case, isUnjudged, loadCases, sightOf, totalsOf } from './cases.ts'
import { appraisalOf, findRound, maySit, readsSession, Slug, stageOf } from './find.ts'
import { transitions } from './transitions.ts'
import type { AgencyRow, AppraisalView } from './view.ts'

export const ReadAppraisal = z.strictObject({ slug: Slug })

export async function readAppraisal(
  ctx: Context,
  who: Person,
  { slug }: z.infer<typeof ReadAppraisal>,
): Promise<z.input<typeof AppraisalView>> {
  const round = await findRound(ctx, { slug })
  const appraisal = await appraisalOf(ctx, round.campaign.id)
  const stage = stageOf(appraisal)
  const cases = appraisal ? await loadCases(ctx, round) : []
  const council = await councilOf(ctx, round)
  return {
    ...aboutOf(appraisal, council, readsSession(who)),
    stage,
    ...(mayStep(who, 'open', appraisal) &&
      ctx.now().toISOString() >= round.campaign.lockAt && { before: await beforeFirst(ctx, round) }),
    council: readsSession(who) ? council.filter(({ isCouncil }) => isCouncil) : [],
    papers: readsSession(who) && appraisal ? await papersOf(ctx, appraisal) : [],
    ...withExcused(
      standings(who, stage, round, cases),
      appraisal ? await excusedOf(ctx, who, round, stage, cases) : [],
    ),
    may: wholeSteps.filter((step) => mayStep(who, step, appraisal)),
    now: ctx.now().toISOString(),
  }
}

/** Of whom a leaf is not asked from the start; what the council set aside is a case and counted there. */
async function excusedOf(ctx: Context, who: Person, round: Round, stage: Stage, cases: readonly Case[]) {
  const campaign = round.campaign.id
  const found = await ctx.db.assignments.model.find({ campaign, notApplicable: { $exists: true } }).lean()
  const keyOf = (one: { agency: string; leaf: string }): string => `${one.agency} ${one.leaf}`
  const known = new Set(cases.map(({ assessment }) => keyOf(assessment)))
  return found.filter(
    (one) => !known.has(keyOf(one)) && sightOf(who, stage, { place: placeIn(round, one) }) !== undefined,
  )
}

function withExcused<T extends { agencies: readonly AgencyRow[] }>(
  standing: T,
  excused: readonly { readonly agency: string }[],
) {
  const of = groupsOf(excused, ({ agency }) => agency)
  const agencies = standing.agencies.map((row) =>
    row.setAside === undefined
      ? row
      : { ...row, notApplicable: row.setAside + (of.get(row.agency)?.length ?? 0) },
  )
  return { ...standing, agencies }
}

async function papersOf(ctx: Context, { id: appraisal }: Appraisal) {
  const papers = await ctx.db.papers.model.find({ appraisal }).sort({ at: 1 }).lean()
  return Promise.all(papers.map((paper) => paperView(ctx, paper)))
}

type Member = AppraisalView['council'][number]

function aboutOf(appraisal: Appraisal | undefined, council: readonly Member[], isInside: boolean) {
  if (!appraisal) return { revision: 0 }
  const { id, revision, answersUntil, reason, sitting, minutes, decision } = appraisal
  const named = (person: string): Member =>
    council.find((one) => one.id === person) ?? { id: person, name: '–', agency: '' }
  const about = {
    revision,
    ...(isInside && { id }),
    ...(answersUntil && { answersUntil }),
    ...(decision && { decision }),
    ...(isInside && minutes && { minutes }),
    ...(isInside && reason && { reason }),
  }
  if (!sitting || !isInside) return about
  const { setAside: _, before = [], ...own } = sitting
  const seated = <T extends Omit<Met, 'until' | 'reason'>>(one: T) => ({
    ...one,
    members: one.members.map((id) => ({ ...named(id), isPresent: one.present.includes(id) })),
    chair: named(one.chair),
    secretary: named(one.secretary),
    needed: neededOf(one.quorum, one.members.length),
    present: one.present.length,
  })
  return {
    ...about,
    sitting: { ...seated(own), isQuorate: isQuorate(sitting), before: before.map(seated) },
  }
}

/** Everybody who may be called, and who wrote things down, by name; their agency is in `called` words. */
export async function councilOf(
  { db }: Context,
  { agencies, campaign }: Round,
  called: 'short' | 'name' = 'short',
): Promise<(Member & { isCouncil: boolean })[]> {
  const appraisal = await db.appraisals.model.findOne({ campaign: campaign.id }, { sitting: 1 }).lean()
  const { sitting } = appraisal ?? {}
  const sat = sitting ? [sitting, ...(sitting.before ?? [])] : []
  const ids = sat.flatMap(({ members, chair, secretary }) => [...members, chair, secretary])
  const people = await db.people.model
    .find({ $or: [{ 'grants.role': 'council' }, { id: { $in: ids } }] })
    .lean()
  const found = people.map(({ id, name, grants }) => {
    const of = grants.flatMap(({ agency }) => agencies.get(agency ?? '')?.[called] ?? [])
    return { id, name, agency: of[0] ?? '', isCouncil: grants.some(({ role }) => role === 'council') }
  })
  return found.sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
}

/** A row an agency, and their ranking; what one may not see is not in it. `whole`: what each agency sees of itself. */
export function standings(who: Person | 'whole', stage: Stage, round: Round, cases: readonly Case[]) {
  const groups = groupsOf(cases, ({ assessment }) => assessment.agency)
  const sightIn = (one: Case) => (who === 'whole' ? 'all' : sightOf(who, stage, one))
  const rows = [...groups].flatMap(([agency, group]): AgencyRow[] => {
    const seen = group.flatMap((one) => sightIn(one) ?? [])
    const isWhole = seen.length === group.length
    if (!isWhole && stage === 'decided') return [outcomeOf(round, agency, group)]
    if (seen.length === 0) return []
    const sight = seen.every((one) => one === 'all') ? 'all' : 'own'
    return [rowOf(round, agency, group.filter(sightIn), stage, isWhole, sight)]
  })
  const all = rows.flatMap(({ points, max }) => indexOf(points, max ?? 0) ?? [])
  // An agency to which nothing applies has no index; one whose points are not known yet holds the ranking back.
  const isKnown = rows.length === groups.size && rows.every(({ points }) => points !== undefined)
  if (!isKnown || all.length === 0) return { agencies: rows }
  const middle = median(all)
  const ranked = rows.map((row) => {
    const index = indexOf(row.points, row.max ?? 0)
    return index ? { ...row, rank: rankIn(index, all) } : row
  })
  return { agencies: ranked, ...(middle && { ranked: { n: all.length, median: indexText(middle) } }) }
}

function rowOf(
  { agencies }: Round,
  agency: string,
  all: readonly Case[],
  stage: Stage,
  isWhole: boolean,
  sight: Sight,
): AgencyRow {
  const cases = tells(sight, 'rest', stage) ? all.filter(({ aside }) => !aside) : all
  const count = (is: (one: Case) => boolean): number => cases.filter(is).length
  const ifTold = (part: 'first' | 'rest', is: (one: Case) => boolean): number =>
    tells(sight, part, stage) ? count(is) : 0
  const { max, claimed, first, points: stand } = totalsOf(cases)
  // While something sent waits for lần 1 there is no total: what nobody looked at is not worth nothing.
  const isJudged = stage !== 'first' || !cases.some(isUnjudged)
  const points = isJudged && tells(sight, 'rest', stage) ? stand : undefined
  const index = indexOf(points, max)
  return {
    ...namedIn(agencies, agency),
    ...{ leaves: cases.length, setAside: all.length - cases.length },
    sent: count(({ sent }) => sent !== undefined),
    judged: ifTold('first', (one) => one.sent !== undefined && !isUnjudged(one)),
    cut: ifTold('first', ({ mark }) => mark !== undefined && isCut(mark)),
    argued: count(({ mark }) => mark !== undefined && isArgued(mark)),
    again: ifTold('rest', ({ mark }) => mark !== undefined && isArgued(mark) && mark.second.length > 0),
    disputed: ifTold('rest', ({ mark }) => mark !== undefined && isDisputed(mark) && !mark.verdict),
    settled: ifTold('rest', ({ mark }) => mark?.verdict !== undefined),
    ...(isWhole && {
      max,
      claimed,
      ...(isJudged && tells(sight, 'first', stage) && { first }),
      ...(points !== undefined && { points }),
      ...(index && { index: indexText(index) }),
    }),
  }
}

const namedIn = (agencies: Round['agencies'], agency: string) => {
  const { code = '–', short = '–' } = agencies.get(agency) ?? {}
  return { agency, code, short }
}

/** What the decision says of an agency that one sees nothing else of. */
function outcomeOf({ agencies }: Round, agency: string, all: readonly Case[]): AgencyRow {
  const { max, points } = totalsOf(all.filter(({ aside }) => !aside))
  const index = indexOf(points, max)
  return { ...namedIn(agencies, agency), max, points, ...(index && { index: indexText(index) }) }
}

const wholeSteps: readonly Step[] = [
  'open',
  'take-back',
  'notify',
  'resume',
  'convene',
  'attend',
  'adjourn',
  'reconvene',
  'attach',
  'decide',
]

export function mayStep(who: Person, step: Step, appraisal: Appraisal | undefined): boolean {
  const { may } = transitions[step]
  if (!leadsTo(step, stageOf(appraisal)) || grantsFor(who, may).length === 0) return false
  return may !== 'appraisals.sit' || maySit(who, appraisal?.sitting)
}
