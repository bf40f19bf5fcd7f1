// Reads everything that readings are computed from, for any number of assessments of one campaign: a handful of
// queries, however many leaves there are.
import type { Agency } from '../../schemas/agency.ts'
import type { Assessment, Request } from '../../schemas/assessment.ts'
import type { Calendar } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import type { Mark } from '../../schemas/mark.ts'
import { type Cited, type Reading, readingOf, type ToRead } from '../../schemas/reading.ts'
import { type CriteriaSet, leafFor, type LeafNode, leavesOf } from '../../schemas/set.ts'
import { notFound } from '../../schemas/problem.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { movedTables } from '../collections/moved.ts'
import { type Placed, placeIn } from './place.ts'
import { scanFaultsOf } from './scan-faults.ts'

export interface Round {
  readonly campaign: Campaign
  readonly set: CriteriaSet
  readonly leaves: ReadonlyMap<string, LeafNode>
  readonly agencies: ReadonlyMap<string, Agency>
  readonly calendar: Calendar
}

export interface Read extends ToRead {
  readonly assignment: Placed
  readonly reading: Reading
  /** Of the internal index, once somebody judged it. */
  readonly mark?: Mark
}

/** A campaign with its set and the names of agencies. Throws `not-found`. */
export async function loadRound(ctx: Context, which: { id: string } | { slug: string }): Promise<Round> {
  const { db } = ctx
  const campaign = await db.campaigns.model.findOne(which).lean()
  const set = campaign && (await db.sets.model.findOne({ id: campaign.set }).lean())
  if (!campaign || !set) throw notFound()
  const [agencies, calendar] = await Promise.all([db.agencies.model.find().lean(), calendarOf(ctx)])
  return {
    campaign,
    set,
    leaves: new Map(leavesOf(set).map((leaf) => [leaf.key, leaf])),
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    calendar,
  }
}

/** In the order of the set. Assessments whose leaf is not in the set are our bug, and throw. */
export async function loadAll(
  ctx: Context,
  round: Round,
  assessments: readonly Assessment[],
): Promise<Read[]> {
  const { db } = ctx
  const ids = assessments.map(({ id }) => id)
  const [assignments, requests, submissions, reviews, marks, cited, moved] = await Promise.all([
    db.assignments.model.find({ id: { $in: assessments.map(({ assignment }) => assignment) } }).lean(),
    db.requests.model
      .find({ assessment: { $in: ids } })
      .sort({ at: 1 })
      .lean(),
    db.submissions.model
      .find({ assessment: { $in: ids } })
      .sort({ n: 1 })
      .lean(),
    db.reviews.model
      .find({ assessment: { $in: ids } })
      .sort({ at: 1, _id: 1 })
      .lean(),
    round.campaign.kind === 'internal' ? db.marks.model.find({ assessment: { $in: ids } }).lean() : [],
    loadCited(ctx, round, assessments),
    movedTables(ctx, round, assessments),
  ])
  const assignmentOf = new Map(assignments.map((assignment) => [assignment.id, assignment]))
  const newest = new Map(submissions.map((submission) => [submission.assessment, submission])) // the last one wins
  const review = new Map(reviews.map((one) => [one.assessment, one]))
  const markOf = new Map(marks.map((one) => [one.assessment, one]))
  const requestsOf = new Map<string, Request[]>()
  for (const request of requests)
    requestsOf.set(request.assessment, [...(requestsOf.get(request.assessment) ?? []), request])
  const names = Object.fromEntries([...round.agencies.values()].map(({ code, short }) => [code, short]))
  const now = ctx.now()

  const read = assessments.map((assessment): Read => {
    const assignment = placeIn(round, known(assignmentOf.get(assessment.assignment)))
    const given = {
      assessment,
      assignment,
      leaf: leafFor(known(round.leaves.get(assessment.leaf)), round.agencies.get(assignment.agency)),
      cited,
      requests: requestsOf.get(assessment.id) ?? [],
      newest: newest.get(assessment.id),
      review: review.get(assessment.id),
      year: round.campaign.year,
      officialBy: round.campaign.officialBy ?? round.campaign.lockAt,
      names,
      now,
      moved: moved.get(assessment.id) ?? [],
    }
    const mark = markOf.get(assessment.id)
    return { ...given, reading: readingOf(given), ...(mark && { mark }) }
  })
  const order = new Map([...round.leaves.keys()].map((key, n) => [key, n]))
  return read.sort((a, b) => (order.get(a.leaf.key) ?? 0) - (order.get(b.leaf.key) ?? 0))
}

/** One assessment with its round. */
export async function loadOne(ctx: Context, assessment: Assessment): Promise<Read & { round: Round }> {
  const round = await loadRound(ctx, { id: assessment.campaign })
  const [read] = await loadAll(ctx, round, [assessment])
  return { ...known(read), round }
}

export async function loadCited(
  ctx: Context,
  round: Round,
  assessments: readonly Assessment[],
): Promise<Map<string, Cited>> {
  const { db } = ctx
  const citations = assessments.flatMap(({ citations }) => citations)
  const ids = [...new Set(citations.map(({ version }) => version))]
  const documentIds = [...new Set(citations.map(({ document }) => document))]
  const [versions, documents] = await Promise.all([
    db.versions.model.find({ id: { $in: ids } }).lean(),
    db.documents.model.find({ id: { $in: documentIds } }).lean(),
  ])
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const faults = await scanFaultsOf(ctx, round, versions)
  return new Map(
    versions.flatMap((version): [string, Cited][] => {
      const document = documentOf.get(version.document)
      if (!document) return []
      const scanFaults = faults.get(version.id)
      const issuer = goesBy(round, document.particulars.issuer)
      return [[version.id, { version, document, issuer, ...(scanFaults && { scanFaults }) }]]
    }),
  )
}

/** A body of ours goes by its own code, its successors' and its kind; a body outside by its name. */
export function goesBy(
  { agencies }: Pick<Round, 'agencies'>,
  issuer: Cited['document']['particulars']['issuer'],
): string[] {
  if (!issuer) return []
  if ('name' in issuer) return [issuer.name]
  const agency = agencies.get(issuer.agency)
  if (!agency) return []
  const successors = agency.successors.flatMap((id) => agencies.get(id)?.code ?? [])
  return [agency.code, ...successors, agency.kind, ...(agency.isIssuerOnly ? [] : [inspected])]
}

/** Sets write "cơ quan được kiểm tra" for any agency of the province that was inspected. */
const inspected = 'cơ quan được kiểm tra'

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a record that another one names is missing: run fsck')
  return value
}
