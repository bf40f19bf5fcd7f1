// The leaders' page: where the province stands, what is at risk, who is late, what this week changed. Every sum is the
// board's own.
import type { z } from 'zod'
import { compareText } from '../../schemas/format.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { groupsOf } from '../../schemas/groups.ts'
import { Problem } from '../../schemas/problem.ts'
import { ownDataset } from '../../schemas/results/result.ts'
import { areaOf } from '../assessments/read.ts'
import type { Round } from '../assessments/load.ts'
import { areaKey, type Item, itemsSeen } from '../board/items.ts'
import { addTo, emptySum } from '../board/sums.ts'
import { isLateState } from '../board/view.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { currentOf } from '../results/find.ts'
import { readBoard } from '../tasks/board.ts'
import { plansInForce } from '../tasks/find.ts'
import { owedNow } from './owed.ts'
import type { Overview, ReadOverview } from './view.ts'
import { weekUntil } from './week.ts'

/** What one A4 sheet has room for. */
const SHOWN = 8
const STUCK_SHOWN = 3
const WEEK = 7 * 864e5

export async function overview(
  ctx: Context,
  who: Who,
  { slug }: z.infer<typeof ReadOverview>,
): Promise<Overview> {
  const { round, now, items } = await itemsSeen(ctx, who, slug)
  const { campaign, calendar } = round
  if (campaign.kind !== 'province')
    throw new Problem(
      'wrong-state',
      'Trang tổng quan chỉ có ở kỳ đánh giá của tỉnh. Hãy chọn kỳ ấy ở đầu trang.',
    )
  const [plan, published, tasks, proposed, owed, week, before, ministry] = await Promise.all([
    plansInForce(ctx).then((all) => all.find(({ year }) => year === campaign.year)),
    currentOf(ctx, ownDataset),
    readBoard(ctx, who, { year: campaign.year }),
    ctx.db.packages.model.countDocuments({ campaign: campaign.id, state: 'proposed' }),
    owedNow(ctx, who, round),
    weekUntil(ctx, items, now),
    weekUntil(ctx, items, new Date(Date.parse(now) - WEEK).toISOString()),
    ministryIn(ctx, campaign.id),
  ])
  const aim = plan?.objectives.find(({ measure }) => measure === 'par')
  const last = published.find(({ index, place }) => index === 'par' && place === 'home')
  const total = sumOf(items)
  return {
    now,
    year: campaign.year,
    lockAt: campaign.lockAt,
    workingDaysLeft: workingDaysLeft(now, campaign.lockAt, calendar),
    leaves: total.leaves,
    accepted: acceptedIn(items),
    total: pointsOf(items),
    sent: sentOf(items),
    ...(ministry && { ministry }),
    ...(aim && { target: placed(aim.target, aim) }),
    ...(last && { last: { year: last.year, ...placed(last.points, last), points: last.points } }),
    areas: areasOf(round, items),
    risks: risksOf(round, items),
    late: lateOf(round, items, tasks.rows),
    ...(tasks.plan && { tasks: tasks.counts }),
    stuck: stuckOf(tasks.rows),
    owed,
    proposed,
    week,
    before,
  }
}

const placed = (points: number | undefined, { rank, of }: { rank?: number; of?: number }) => ({
  ...(points !== undefined && { points }),
  ...(rank !== undefined && { rank }),
  ...(of !== undefined && { of }),
})

function sumOf(items: readonly Item[]) {
  const sum = emptySum(true)
  for (const item of items) addTo(sum, item)
  return sum
}

const acceptedIn = (items: readonly Item[]): number => sumOf(items).states.accepted ?? 0

function pointsOf(items: readonly Item[]) {
  const { max, self, accepted, risk } = sumOf(items).points!
  return { max, self, accepted, risk }
}

/** What was sent once counts as sent, also while more is asked for. */
function sentOf(items: readonly Item[]): Overview['sent'] {
  const counted = items.filter(({ state }) => state !== 'not-applicable')
  return {
    sent: counted.reduce((sum, { summary }) => sum + (summary.claimed ?? 0), 0),
    unsent: counted.reduce(
      (sum, { summary, self = 0 }) => sum + (summary.claimed === undefined ? self : 0),
      0,
    ),
  }
}

/** The newest of each leaf: a later round says points of what was argued alone. */
async function ministryIn({ db }: Context, campaign: string): Promise<Overview['ministry']> {
  const rounds = await db.ministryRounds.model.find({ campaign }, { id: 1 }).sort({ n: 1 }).lean()
  if (rounds.length === 0) return undefined
  const order = new Map(rounds.map(({ id }, n) => [id, n]))
  const scores = await db.ministryScores.model.find({ campaign, claimed: { $exists: true } }).lean()
  const newest = [...groupsOf(scores, ({ leaf }) => leaf).values()].map((all) =>
    all.reduce((a, b) => ((order.get(a.round) ?? 0) < (order.get(b.round) ?? 0) ? b : a)),
  )
  return {
    leaves: newest.length,
    points: newest.reduce((sum, { points }) => sum + points, 0),
    claimed: newest.reduce((sum, { claimed = 0 }) => sum + claimed, 0),
  }
}

function areasOf(round: Round, items: readonly Item[]): Overview['areas'] {
  return [...groupsOf(items, ({ leaf }) => areaKey(leaf.code))]
    .map(([key, own]) => {
      const { code, name } = areaOf(round, key)
      return { code, name, ...pointsOf(own), ...sentOf(own), acceptedLeaves: acceptedIn(own) }
    })
    .sort((a, b) => compareText(a.code, b.code))
}

const shortOf = (round: Round, id: string) => {
  const { code = '–', short = '–' } = round.agencies.get(id) ?? {}
  return { id, code, short }
}

function risksOf(round: Round, items: readonly Item[]): Overview['risks'] {
  const all = items
    .filter(({ parts }) => parts.atRisk > 0)
    .sort(
      (a, b) =>
        b.parts.atRisk - a.parts.atRisk ||
        (a.days ?? 0) - (b.days ?? 0) ||
        compareText(a.leaf.code, b.leaf.code),
    )
  return {
    leaves: all.length,
    first: all.slice(0, SHOWN).map(({ leaf: { code, name }, summary, state, parts, days }) => ({
      ...{ code, name, state, days: days ?? 0, points: parts.atRisk },
      agency: shortOf(round, summary.agency),
    })),
  }
}

type TaskRow = Awaited<ReturnType<typeof readBoard>>['rows'][number]

function stuckOf(rows: readonly TaskRow[]): Overview['stuck'] {
  const all = rows.filter(({ phase }) => phase === 'blocked').sort((a, b) => a.due.localeCompare(b.due))
  return {
    tasks: all.length,
    first: all.slice(0, STUCK_SHOWN).map(({ code, content, lead, reasons, state }) => ({
      ...{ code, content, lead: lead.name, isLate: state === 'late' },
      reason: reasons.find((one) => one.startsWith('Vướng mắc: ')) ?? '',
    })),
  }
}

/** Most points at stake first, then most that is late. */
function lateOf(round: Round, items: readonly Item[], tasks: readonly TaskRow[]): Overview['late'] {
  const leaves = groupsOf(
    items.filter(({ state }) => isLateState(state)),
    ({ summary }) => summary.agency,
  )
  const late = groupsOf(
    tasks.filter(({ state }) => state === 'late'),
    ({ lead }) => lead.id,
  )
  const all = [...new Set([...leaves.keys(), ...late.keys()])].map((id) => ({
    ...shortOf(round, id),
    leaves: leaves.get(id)?.length ?? 0,
    points: pointsOf(leaves.get(id) ?? []).risk,
    tasks: late.get(id)?.length ?? 0,
  }))
  all.sort(
    (a, b) => b.points - a.points || b.leaves + b.tasks - a.leaves - a.tasks || compareText(a.short, b.short),
  )
  return { agencies: all.length, first: all.slice(0, SHOWN) }
}
