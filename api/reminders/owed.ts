// What the agencies still owe in a campaign: leaves that were not sent, supplement requests that are still open, tables
// that they were asked to fill, tasks of the year's plan, findings of inspections, lost points.
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Agency } from '../../schemas/agency.ts'
import type { State } from '../../schemas/assessment.ts'
import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import { compareCodes } from '../../schemas/format.ts'
import { groupsOf } from '../../schemas/groups.ts'
import { standingOf } from '../../schemas/letter.ts'
import type { NoticeItem } from '../../schemas/notice.ts'
import { leavesOf } from '../../schemas/set.ts'
import { claimed } from '../../schemas/slots.ts'
import { answersOwed } from '../appraisals/owed.ts'
import { isOpenAt } from '../assessments/lock.ts'
import { openedIn } from '../board/items.ts'
import { calendarOf } from '../calendars/calendars.ts'
import { tablesOwed } from '../collections/owed.ts'
import type { Context } from '../context.ts'
import { repairsOwed } from '../inspections/owed.ts'
import { lossesOwed } from '../losses/owed.ts'
import { cutsOwed } from '../ministry/owed.ts'
import { reportsOwed } from '../reports/owed.ts'
import { tasksOwed } from '../tasks/owed.ts'
import { chasedSince } from './since.ts'

export interface Owed {
  /** The assessment, or the request. */
  readonly object: string
  readonly kind: Exclude<NoticeItem['kind'], 'result'>
  readonly agency: string
  readonly code: string
  readonly leaf: string
  readonly points: number
  /** Of whose result the points are, where they are none of the round's. */
  readonly year?: number
  readonly due: string
  readonly workingDaysLeft: number
  readonly state: State
  /** To whom the lead handed it. */
  readonly unit?: string | undefined
  readonly contributors: readonly string[]
  /** The one whom the agency named for it, as long as that person works there. */
  readonly doer?: string | undefined
}

interface Asked {
  readonly calendar: Calendar
  readonly agency?: string
  /** With what the lock of the province's round found unsent: said to who answers for it, asked of nobody by the ladder. */
  readonly withUnsent?: boolean
}

/**
 * By code. A request stands for its leaf: the leaf's own deadline is over when one is asked again. What can no longer be
 * done is owed no more: after the lock without an exception, and of an internal index once lần 1 is open.
 */
export async function owedIn(
  ctx: Context,
  campaign: Campaign,
  { calendar, agency, withUnsent = false }: Asked,
): Promise<Owed[]> {
  const { db } = ctx
  const now = ctx.now()
  const since = chasedSince(campaign, now)
  const where = { campaign: campaign.id, ...(agency && { agency }) }
  const appraisal = await openedIn(ctx, { campaign })
  const assignments = await db.assignments.model.find({ ...where, notApplicable: { $exists: false } }).lean()
  const leaves = appraisal
    ? []
    : await leavesOwed(ctx, campaign, { where, since, assignments, calendar, withUnsent })
  const isOver = appraisal?.stage === 'decided'
  const tables = await tablesOwed(ctx, campaign, { calendar, ...(agency && { agency }) })
  const isPaper = campaign.metBy === 'paper' && !isOver
  const papers = isPaper ? await papersOwed(ctx, campaign, assignments, leaves) : []
  const reports = papers.map(({ agency, due }): Owed => {
    const left = workingDaysLeft(now.toISOString(), due, calendar)
    const about = { object: `${campaign.id} ${agency}`, kind: 'paper', code: 'báo cáo', leaf: '' } as const
    return { ...about, agency, due, workingDaysLeft: left, points: 0, state: 'submitted', contributors: [] }
  })
  const others = await Promise.all(
    [reportsOwed, tasksOwed, repairsOwed, lossesOwed, answersOwed, cutsOwed].map((owed) =>
      owed(ctx, campaign, calendar),
    ),
  )
  const tasks = others
    .flat()
    .filter((one) => one.due >= since && (agency === undefined || one.agency === agency))
  return [...[...leaves, ...tables, ...reports].sort((a, b) => compareCodes(a.code, b.code)), ...tasks]
}

interface Chased {
  readonly where: { readonly campaign: string; readonly agency?: string }
  readonly since: string
  readonly calendar: Calendar
}

/** What was not sent, and what was asked for again, of leaves that can still be sent. */
async function leavesOwed(
  { db, now: clock }: Context,
  campaign: Campaign,
  {
    where,
    since,
    calendar,
    assignments,
    withUnsent,
  }: Chased & { assignments: readonly Assignment[]; withUnsent: boolean },
): Promise<Owed[]> {
  const now = clock().toISOString()
  const [set, requests, assessments] = await Promise.all([
    db.sets.model.findOne({ id: campaign.set }).lean(),
    db.requests.model.find({ ...where, state: { $ne: 'closed' } }).lean(),
    db.assessments.model
      .find({ ...where, state: { $ne: 'submitted' } })
      .select('id assignment code leaf agency state max self')
      .lean(),
  ])
  const types = new Map(set && leavesOf(set).map(({ key, leaf: { type } }) => [key, type]))
  const given = new Map(assignments.map((assignment) => [assignment.id, assignment]))
  const asked = groupsOf(requests, ({ assessment }) => assessment)
  return assessments.flatMap(({ id, assignment, code, leaf, agency, state, max, self }): Owed[] => {
    const from = given.get(assignment)
    const own = asked.get(id) ?? []
    const request = own.at(-1)
    const due = request?.due ?? from?.due
    if (!from || due === undefined || due < since) return []
    const isOpen = isOpenAt(from, campaign, now, own)
    if (!isOpen && !withUnsent) return []
    const kind = !isOpen ? 'unsent' : request ? 'request' : 'leaf'
    return [
      {
        ...{ object: request?.id ?? id, kind, agency, code, leaf, due, state },
        points: request?.points ?? claimed(max, self, types.get(leaf) ?? 'score'), // as the board counts what is at risk
        workingDaysLeft: workingDaysLeft(now, due, calendar),
        unit: from.unit,
        contributors: from.contributors,
      },
    ]
  })
}

/** Agencies that sent everything on the system, and whose issued report of it has not come back. */
async function papersOwed(
  { db, now }: Context,
  round: Campaign,
  assignments: readonly Assignment[],
  leaves: readonly Owed[],
): Promise<{ agency: string; due: string }[]> {
  const { id: campaign } = round
  const since = chasedSince(round, now())
  const agencies = [...new Set(assignments.map(({ agency }) => agency))]
  const letters = await db.letters.model
    .find({ campaign, kind: 'self', agency: { $in: agencies } }, { content: 0 })
    .sort({ n: 1 })
    .lean()
  const papers = await db.papers.model
    .find({ letter: { $in: letters.map(({ id }) => id) } })
    .sort({ at: 1, _id: 1 })
    .lean()
  const newest = await db.submissions.model.aggregate<{ _id: string; at: string }>([
    { $match: { campaign, agency: { $in: agencies } } },
    { $group: { _id: '$agency', at: { $max: '$at' } } },
  ])
  const sentAt = new Map(newest.map(({ _id, at }) => [_id, at]))
  return agencies.flatMap((agency) => {
    const due = assignments
      .filter((one) => one.agency === agency)
      .reduce((last, one) => (one.due > last ? one.due : last), '')
    const sent = sentAt.get(agency)
    const isBusy = leaves.some((one) => one.agency === agency)
    const isCovered = letters.some(
      ({ id, agency: of, confirmed }) =>
        of === agency &&
        confirmed >= (sent ?? '') &&
        standingOf(papers.filter(({ letter }) => letter === id)).state === 'issued',
    )
    return !sent || isBusy || isCovered || due < since ? [] : [{ agency, due }]
  })
}

/** What waits of the round's own points: those that another year lost are that year's. */
export const pointsOf = (owed: readonly Owed[]): number =>
  owed.reduce((sum, { points, year }) => (year === undefined ? sum + points : sum), 0)

/** One line for each agency, kind and deadline; nearest deadline first. */
export function itemsOf(owed: readonly Owed[]): NoticeItem[] {
  const items = new Map<string, NoticeItem>()
  for (const { agency, kind, due, workingDaysLeft, code, year, points } of owed) {
    const key = `${agency} ${kind} ${due} ${year ?? ''}`
    const { codes = [], lost } = items.get(key) ?? {}
    const sum = year !== undefined && { lost: { year, points: (lost?.points ?? 0) + points } }
    items.set(key, { agency, kind, due, workingDaysLeft, codes: [...codes, code], ...sum })
  }
  return [...items.values()]
    .map((item) => ({ ...item, codes: item.codes.toSorted(compareCodes) }))
    .sort((a, b) => a.due.localeCompare(b.due))
}

export async function chasing(ctx: Context, slug: string) {
  const campaign = await ctx.db.campaigns.model.findOne({ slug }).lean()
  const agencies = await ctx.db.agencies.model.find().lean()
  return {
    campaign,
    calendar: await calendarOf(ctx),
    agencies: new Map(agencies.map((one): [string, Agency] => [one.id, one])),
  }
}

/** Where an agency does what it owes: tables are filled on a page of their own, to which one who owes nothing else is led. */
export function workPageOf(code: string, owed: readonly Pick<Owed, 'kind' | 'object'>[]): string {
  const [first, ...others] = owed
  const page = !first || owed.some(({ kind }) => kind !== 'row') ? 'viec-cua-toi' : 'bieu'
  const at = first && page === 'bieu' && others.length === 0 ? `?bieu=${first.object}` : ''
  return `co-quan/${code}/${page}${at}`
}

/** Where the work is done. */
export const addressOf = ({ config }: Context, { slug }: Campaign, page: string): string =>
  `${config.publicUrl}/ky/${slug}/${page}`
