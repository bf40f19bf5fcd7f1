// One agency's leaves of a campaign, as the tree, the sign-off page and the home page show them: one row a leaf.
import { z } from 'zod'
import { digest } from '../../schemas/assessment.ts'
import { Id, Sha256, Time } from '../../schemas/id.ts'
import { agencyRoles, type Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { shownStates, sumParts } from '../../schemas/reading.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin } from '../may.ts'
import { loadAll, loadRound, type Read, type Round } from './load.ts'
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
  shown: z.enum(shownStates),
  isOverdue: z.boolean(),
  due: Time,
  need: z.int(),
  have: z.int(),
  parts: PartsView,
  gaps: z.array(GapView),
  requestsOpen: z.int(),
  round: z.int(),
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
})

export async function list(ctx: Context, who: Person, { slug, agency }: z.infer<typeof ListAssessments>) {
  const round = await loadRound(ctx, { slug })
  const read = await readWithin(ctx, who, round, agency)
  const rows = read.map((one) => rowOf(one, agency))
  const codes = new Set(rows.flatMap(({ code }) => ancestors(code)))
  const nodes = round.set.nodes.filter((node) => codes.has(node.code) && !node.leaf)
  const led = read.filter(
    ({ assignment }) => !assignment.notApplicable && (!agency || assignment.agency === agency),
  )
  return {
    nodes: nodes.map(({ code, name, level, max }) => ({ code, name, level, max })),
    rows,
    totals: sumParts(led.map(({ reading }) => reading.parts)),
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

export function rowOf(
  { assessment, assignment, leaf, reading, requests }: Read,
  agency: string | undefined,
): Row {
  const { id, code, self, max, min, state, revision } = assessment
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
    due: assignment.due,
    need: reading.completeness.required,
    have: reading.completeness.filled,
    parts: reading.parts,
    gaps: reading.gaps,
    requestsOpen: requests.filter((request) => request.state === 'open').length,
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
