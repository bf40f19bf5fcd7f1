// Việc của tôi: what must be done today, and what it costs. A row is one sentence with one button.
import { z } from 'zod'
import { stages } from '../../schemas/appraisal.ts'
import type { Told } from '../../schemas/appraised.ts'
import { isEstimate } from '../../schemas/assessment.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { Id, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { sumParts } from '../../schemas/reading.ts'
import { possibleIn } from '../../schemas/set.ts'
import { type Item, itemsRead } from '../board/items.ts'
import type { Context } from '../context.ts'
import { agencyOf, isWithin } from '../may.ts'
import { readWithin } from './list.ts'
import { loadRound, type Read } from './load.ts'
import { isOpenAt } from './lock.ts'
import { PartsView } from './view.ts'
import {
  answerRows,
  type At,
  cutRows,
  productRows,
  rowAt,
  tableRows,
  WorkRow,
  WorkTable,
} from './work-rows.ts'

export const ReadWork = z.strictObject({ slug: z.string().max(40), agency: z.exactOptional(Id) })

const groups = [
  'cuts',
  'answers',
  'requests',
  'returned',
  'products',
  'missing',
  'ready',
  'with-head',
  'coordination',
  'unstarted',
  'locked',
] as const
export const Work = z.object({
  agency: z.object({ id: Id, name: z.string(), short: z.string() }),
  lockAt: Time,
  /** Until the lock. */
  workingDaysLeft: z.int(),
  now: Time,
  totals: PartsView,
  /** What the agency is measured by: bonus and penalty move what is reached, not what is possible. */
  possible: Points,
  /** Of what counts towards `possible`: these add up to it. */
  scale: PartsView,
  /** Bonus and penalty that were claimed, or given as far as one is told; only where there are any. */
  outside: z.exactOptional(z.object({ bonus: Points, penalty: Points, atRisk: Points })),
  self: Points,
  /** Of the internal index: its stage, once lần 1 is open, and what the agency got, as far as one is told. */
  stage: z.exactOptional(z.enum(stages)),
  appraised: z.exactOptional(z.object({ claimed: Points, points: Points })),
  survey: Points,
  slots: z.object({ have: z.int(), need: z.int() }),
  groups: z.array(z.object({ kind: z.enum(groups), rows: z.array(WorkRow) })),
  /** That the agency was sent and has not handed in, in whichever round of the year; nearest deadline first. */
  tables: z.array(WorkTable),
  /** The next deadline, when nothing is left to do. */
  next: z.exactOptional(Time),
})

export async function work(
  ctx: Context,
  who: Person,
  { slug, agency }: z.infer<typeof ReadWork>,
): Promise<z.input<typeof Work>> {
  const id = agencyOf(who, 'assessments.work', agency)
  const round = await loadRound(ctx, { slug })
  const reached = await readWithin(ctx, who, round, id)
  const { items, appraisal } = await itemsRead(ctx, who, round, reached)
  const itemOf = ({ assessment }: Read): Item => items.get(assessment.id)!
  const read = reached.filter((one) => itemOf(one).state !== 'not-applicable')
  const led = read.filter(({ assignment }) => assignment.agency === id)
  // What nobody claims of a bonus is missing nowhere.
  const partsIn = (one: Read) => ({ ...itemOf(one).parts, ...(isBonus(one) && { notClaimed: 0 }) })
  const { name, short } = round.agencies.get(id) ?? { name: '–', short: '–' }
  const sum = (of: (one: Read) => number): number => led.reduce((total, one) => total + of(one), 0)
  const now = ctx.now().toISOString()
  const presents = isWithin(who, 'assessments.present', { agency: id }, false)
  const at: At = { now, calendar: round.calendar }
  const found = new Map(groups.map((kind) => [kind, [] as WorkRow[]]))
  // From lần 1 on, what was sent stays as it is: what is left to do is to answer for what was cut.
  if (appraisal) found.set('answers', answerRows(led, itemOf, at))
  else {
    for (const one of read) {
      const row = rowNow(one, one.assignment.agency === id, presents, { ...at, campaign: round.campaign })
      if (row) found.get(row.kind)?.push(row.row)
    }
    found.set('cuts', await cutRows(ctx, round.campaign.id, led, at))
    found.set('products', await productRows(ctx, id, read, at))
  }
  const open = led
    .flatMap((one) => (one.reading.isAccepted ? [] : (itemOf(one).due ?? [])))
    .filter((due) => due > now)
    .sort()
  const told = led.flatMap((one) => itemOf(one).told ?? [])
  const outside = outsideOf(
    led.filter((one) => !isInScale(one)).map((one) => ({ ...one, item: itemOf(one) })),
  )
  return {
    agency: { id, name, short },
    lockAt: round.campaign.lockAt,
    workingDaysLeft: workingDaysLeft(now, round.campaign.lockAt, round.calendar),
    now,
    totals: sumParts(led.map(partsIn)),
    possible: sum(({ leaf }) => possibleIn(leaf)),
    scale: sumParts(led.filter(isInScale).map((one) => itemOf(one).parts)),
    ...(outside && { outside }),
    self: sum((one) => itemOf(one).self ?? 0),
    ...(appraisal && { stage: appraisal.stage }),
    ...(told.length > 0 && { appraised: toldIn(told) }),
    survey: round.set.surveyTotal,
    slots: {
      have: sum(({ reading }) => reading.completeness.filled),
      need: sum(({ reading }) => reading.completeness.required),
    },
    groups: [...found]
      .filter(([, rows]) => rows.length)
      .map(([kind, rows]) => ({ kind, rows: rows.sort(byDeadline) })),
    tables: await tableRows(ctx, round, id),
    ...(open[0] && { next: open[0] }),
  }
}

const isBonus = ({ leaf }: Read): boolean => leaf.leaf.type === 'bonus'

const isInScale = ({ leaf }: Read): boolean => leaf.leaf.type === 'score'

function outsideOf(all: readonly (Read & { item: Item })[]) {
  const sum = (type: 'bonus' | 'penalty', of: (item: Item) => number): number =>
    all.reduce((total, { leaf, item }) => total + (leaf.leaf.type === type ? of(item) : 0), 0)
  const pointsOf = ({ told, self = 0 }: Item): number => told?.points ?? self
  const [bonus, penalty] = [sum('bonus', pointsOf), sum('penalty', pointsOf)]
  const atRisk = sum('bonus', ({ parts }) => parts.atRisk)
  return bonus || penalty || atRisk ? { bonus, penalty, atRisk } : undefined
}

const toldIn = (told: readonly Told[]): Told => ({
  claimed: told.reduce((sum, { claimed }) => sum + claimed, 0),
  points: told.reduce((sum, { points }) => sum + points, 0),
})

/** In a group: nearest deadline first, then points. */
const byDeadline = (a: WorkRow, b: WorkRow): number => a.due.localeCompare(b.due) || b.points - a.points

/** What can no longer be sent is work no more, but nobody is left to believe that it was sent. */
function rowNow(
  one: Read,
  isLead: boolean,
  presents: boolean,
  at: At & { campaign: Pick<Campaign, 'lockAt'> },
): ReturnType<typeof rowOf> {
  const row = rowOf(one, isLead, presents, at)
  if (!row || isOpenAt(one.assignment, at.campaign, at.now, one.requests)) return row
  const sentence = 'Chưa gửi trước khi khóa: chỉ gửi được khi có văn bản gia hạn của Sở Nội vụ.'
  return isLead ? { kind: 'locked', row: rowAt(one, at, sentence) } : undefined
}

function rowOf(
  one: Read,
  isLead: boolean,
  presents: boolean,
  at: At,
): { kind: (typeof groups)[number]; row: WorkRow } | undefined {
  const { assessment, reading, requests } = one
  const row = (sentence: string, words?: string, due?: string, place?: string): WorkRow =>
    rowAt(one, at, sentence, { words, due, at: place })
  const missing = reading.gaps.filter(({ at: place }) => place.part === 'slot')
  if (!isLead) {
    if (missing.length === 0 || !['draft', 'returned'].includes(assessment.state)) return undefined
    return { kind: 'coordination', row: row(`Phối hợp: ${missing[0]?.sentence ?? ''}`) }
  }
  const request = requests.find(({ state }) => state === 'open')
  if (reading.shown === 'requested')
    return {
      kind: 'requests',
      row: row(
        'Bổ sung theo yêu cầu của Sở Nội vụ.',
        request?.words ?? one.review?.reason,
        request?.due,
        request?.slot,
      ),
    }
  if (reading.shown === 'with-head')
    return { kind: 'with-head', row: row('Chờ lãnh đạo xác nhận và gửi.', assessment.note) }
  if (assessment.state === 'submitted') return undefined
  if (assessment.note) return { kind: 'returned', row: row('Lãnh đạo trả lại để sửa.', assessment.note) }
  if (!assessment.started)
    return { kind: 'unstarted', row: row('Chưa bắt đầu: kê khai số liệu, tự chấm và gắn tài liệu.') }
  const first = missing[0] ?? reading.gaps[0]
  const estimates = isEstimate(assessment)
  // An estimate stops nobody: it is the last of the gaps, and one.
  if (!first || (estimates && reading.gaps.length === 1)) {
    const complete = estimates ? 'Đã đủ, số liệu còn là ước thực hiện' : 'Đã đủ'
    return {
      kind: 'ready',
      row: row(`${complete}: ${presents ? 'trình lãnh đạo xác nhận' : 'chờ đầu mối trình lãnh đạo'}.`),
    }
  }
  return { kind: 'missing', row: row(first.sentence, undefined, undefined, first.at.key) }
}
