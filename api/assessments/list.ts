// One agency's leaves of a campaign, as the tree, the sign-off page and the home page show them: one row a leaf.
import { z } from 'zod'
import { digest } from '../../schemas/assessment.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { Id, Sha256, Time } from '../../schemas/id.ts'
import { agencyRoles, type Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { lateWords } from '../../schemas/remind-text.ts'
import { appraisedStates } from '../../schemas/appraised.ts'
import { stages } from '../../schemas/appraisal.ts'
import { shownStates, sumParts } from '../../schemas/reading.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin } from '../may.ts'
import { type Item, itemsRead } from '../board/items.ts'
import { isLateState } from '../board/view.ts'
import { loadAll, loadRound, type Read, type Round } from './load.ts'
import { isOpenAt, latenessAt } from './lock.ts'
import { placeIn } from './place.ts'
import { GapView, PartsView } from './view.ts'

export const ListAssessments = z.strictObject({ slug: z.string().max(40), agency: z.exactOptional(Id) })

export const Row = z.object({
  id: Id,
  leaf: z.string(),
  code: z.string(),
  name: z.string(),
  agency: Id,
  role: z.enum(['lead', 'coordinator', 'reader']),
  max: Points,
  /** Of a penalty, below 0. */
  min: z.exactOptional(Points),
  self: z.exactOptional(Points),
  shown: z.enum([...shownStates, ...appraisedStates]),
  isOverdue: z.boolean(),
  due: Time,
  workingDaysLeft: z.int(),
  need: z.int(),
  have: z.int(),
  parts: PartsView,
  gaps: z.array(GapView),
  requestsOpen: z.int(),
  /** Not sent, and it can no longer be: the campaign is locked. */
  isLocked: z.boolean(),
  /** How it will be marked for good when it is sent now: late, and by which paper. */
  ifSent: z.exactOptional(z.string()),
  round: z.int(),
  /** Of an internal index, as far as one is told: what was claimed, and what it got. */
  appraised: z.exactOptional(z.object({ claimed: Points, points: Points })),
  state: z.string(),
  digest: Sha256,
  revision: z.int(),
})
export type Row = z.infer<typeof Row>

export const AssessmentList = z.object({
  nodes: z.array(z.object({ code: z.string(), name: z.string(), level: z.int(), max: Points })),
  rows: z.array(Row),
  /** Of the lead's leaves: points count once, at the lead. */
  totals: PartsView,
  /** Of the internal index once lần 1 is open: what was sent stays as it is. */
  stage: z.exactOptional(z.enum(stages)),
})

export async function list(ctx: Context, who: Person, { slug, agency }: z.infer<typeof ListAssessments>) {
  const round = await loadRound(ctx, { slug })
  const read = await readWithin(ctx, who, round, agency)
  const { items, appraisal } = await itemsRead(ctx, who, round, read)
  const itemOf = ({ assessment }: Read): Item => items.get(assessment.id)!
  const rows = read.map((one) => rowNow(rowOf(one, round, agency), itemOf(one), appraisal !== undefined))
  const codes = new Set(rows.flatMap(({ code }) => ancestors(code)))
  const nodes = round.set.nodes.filter((node) => codes.has(node.code) && !node.leaf)
  const led = read.filter(
    (one) => itemOf(one).state !== 'not-applicable' && (!agency || one.assignment.agency === agency),
  )
  return {
    nodes: nodes.map(({ code, name, level, max }) => ({ code, name, level, max })),
    rows,
    totals: sumParts(led.map((one) => itemOf(one).parts)),
    ...(appraisal && { stage: appraisal.stage }),
  }
}

/** Every assessment of the campaign that this person reaches; of one agency, as its lead or coordinator, if asked. */
export async function readWithin(ctx: Context, who: Person, round: Round, agency?: string): Promise<Read[]> {
  const { db } = ctx
  const grants = grantsFor(who, 'assessments.read')
  const mine = agency ? [agency] : grants.flatMap((grant) => grant.agency ?? [])
  const isInside = grants.every(({ role }) => agencyRoles.includes(role))
  const ofAgencies = { $or: [{ agency: { $in: mine } }, { coordinators: { $in: mine } }] }
  const wanted = agency || isInside ? ofAgencies : {}
  const assignments = await db.assignments.model.find({ campaign: round.campaign.id, ...wanted }).lean()
  const placed = new Map(assignments.map((assignment) => [assignment.id, placeIn(round, assignment)]))
  const assessments = await db.assessments.model
    .find({ campaign: round.campaign.id, assignment: { $in: [...placed.keys()] } })
    .lean()
  const reached = assessments.filter(({ assignment, round: n }) => {
    const place = placed.get(assignment)
    return place && isWithin(who, 'assessments.read', place, n > 0)
  })
  return loadAll(ctx, round, reached)
}

/** As the board has it. */
function rowNow(row: Row, item: Item, isAppraised: boolean): Row {
  const { parts, state, due, days, self, told } = item
  if (!isAppraised) return { ...row, parts }
  const { self: _, ifSent: __, ...rest } = row
  return {
    ...rest,
    parts,
    ...(self !== undefined && { self }),
    ...(told && { appraised: told }),
    ...(!isLateState(state) && { shown: state }),
    ...(due !== undefined && days !== undefined && { due, workingDaysLeft: days }),
    ...{ isOverdue: false, gaps: [], requestsOpen: 0, isLocked: false },
  }
}

export function rowOf(
  { assessment, assignment, leaf, reading, requests, now }: Read,
  { campaign, calendar }: Pick<Round, 'campaign' | 'calendar'>,
  agency: string | undefined,
): Row {
  const { id, code, self, max, min, state, revision } = assessment
  const at = now.toISOString()
  const isUnsent = reading.shown !== 'not-applicable' && state !== 'submitted'
  const isOpen = isOpenAt(assignment, campaign, at, requests)
  const ifSent =
    isUnsent && isOpen ? lateWords(latenessAt(assignment, campaign, at, { act: 'gửi', requests })) : undefined
  const role = agency === undefined ? 'reader' : assignment.agency === agency ? 'lead' : 'coordinator'
  return {
    id,
    leaf: leaf.key,
    code,
    name: leaf.name,
    agency: assignment.agency,
    role,
    max,
    ...(min !== undefined && { min }),
    ...(self !== undefined && { self }),
    shown: reading.shown,
    isOverdue: reading.isOverdue,
    due: reading.standing.due,
    workingDaysLeft: workingDaysLeft(at, reading.standing.due, calendar),
    need: reading.completeness.required,
    have: reading.completeness.filled,
    parts: reading.parts,
    gaps: reading.gaps,
    requestsOpen: requests.filter((request) => request.state === 'open').length,
    isLocked: isUnsent && !isOpen,
    ...(ifSent && { ifSent }),
    round: assessment.round,
    state,
    digest: digest(assessment),
    revision,
  }
}

/** '3.4.2' → ['3', '3.4']; the areas and criteria above a leaf. */
const ancestors = (code: string): string[] =>
  code
    .split('.')
    .slice(0, -1)
    .map((_, n, parts) => parts.slice(0, n + 1).join('.'))
