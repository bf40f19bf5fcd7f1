// Việc của tôi: what must be done today, and what it costs. A row is one sentence with one button.
import { z } from 'zod'
import { stages } from '../../schemas/appraisal.ts'
import type { Told } from '../../schemas/appraised.ts'
import { isEstimate } from '../../schemas/assessment.ts'
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import { formatPoints } from '../../schemas/format.ts'
import { Id, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { sumParts } from '../../schemas/reading.ts'
import { possibleIn } from '../../schemas/set.ts'
import { type Item, itemsRead } from '../board/items.ts'
import type { Context } from '../context.ts'
import { productNamer } from '../documents/named.ts'
import { agencyOf, isWithin } from '../may.ts'
import { unansweredCuts } from '../ministry/owed.ts'
import { waitingOf, waitingTasks } from '../tasks/waiting.ts'
import { readWithin } from './list.ts'
import { loadRound, type Read } from './load.ts'
import { PartsView } from './view.ts'

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
] as const
const WorkRow = z.object({
  assessment: Id,
  code: z.string(),
  name: z.string(),
  sentence: z.string(),
  /** The reviewer's or the head's own words. */
  words: z.exactOptional(z.string()),
  points: Points,
  due: Time,
  /** Of the province's calendar; 0 is today, late is negative. */
  workingDaysLeft: z.int(),
  isOverdue: z.boolean(),
  at: z.exactOptional(z.string()),
})
type WorkRow = z.infer<typeof WorkRow>

export const Work = z.object({
  agency: z.object({ id: Id, name: z.string(), short: z.string() }),
  lockAt: Time,
  /** Until the lock. */
  workingDaysLeft: z.int(),
  now: Time,
  totals: PartsView,
  /** What the agency is measured by: bonus and penalty move what is reached, not what is possible. */
  possible: Points,
  self: Points,
  /** Of the internal index: its stage, once lần 1 is open, and what the agency got, as far as one is told. */
  stage: z.exactOptional(z.enum(stages)),
  appraised: z.exactOptional(z.object({ claimed: Points, points: Points })),
  survey: Points,
  slots: z.object({ have: z.int(), need: z.int() }),
  groups: z.array(z.object({ kind: z.enum(groups), rows: z.array(WorkRow) })),
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
      const row = rowOf(one, one.assignment.agency === id, presents, at)
      if (row) found.get(row.kind)?.push(row.row)
    }
    found.set('cuts', await cutRows(ctx, round.campaign.id, led, at))
    found.set('products', await productRows(ctx, id, read, at))
  }
  const open = led.flatMap((one) => (one.reading.isAccepted ? [] : (itemOf(one).due ?? []))).sort()
  const told = led.flatMap((one) => itemOf(one).told ?? [])
  return {
    agency: { id, name, short },
    lockAt: round.campaign.lockAt,
    workingDaysLeft: workingDaysLeft(now, round.campaign.lockAt, round.calendar),
    now,
    totals: sumParts(led.map(partsIn)),
    possible: sum(({ leaf }) => possibleIn(leaf)),
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
    ...(open[0] && { next: open[0] }),
  }
}

const isBonus = ({ leaf }: Read): boolean => leaf.leaf.type === 'bonus'

const toldIn = (told: readonly Told[]): Told => ({
  claimed: told.reduce((sum, { claimed }) => sum + claimed, 0),
  points: told.reduce((sum, { points }) => sum + points, 0),
})

/** What lần 1 cut, while the agency may argue. */
function answerRows(led: readonly Read[], itemOf: (one: Read) => Item, at: At): WorkRow[] {
  return led.flatMap((one): WorkRow[] => {
    const { state, due, told, parts } = itemOf(one)
    if (state !== 'to-answer' || !told) return []
    const sentence = `Thẩm định lần 1 chấm ${formatPoints(told.points)} thay cho ${formatPoints(told.claimed)}: thống nhất, hoặc giải trình.`
    return [{ ...rowAt(one, at, sentence, { due }), points: parts.atRisk, isOverdue: false }]
  })
}

/** What the ministry cut, and the lead has to agree to or argue. */
async function cutRows(ctx: Context, campaign: string, led: readonly Read[], at: At): Promise<WorkRow[]> {
  const { due, scores = [] } = (await unansweredCuts(ctx, campaign)) ?? {}
  if (due === undefined) return []
  const byAssessment = new Map(led.map((one) => [one.assessment.id, one]))
  return scores.flatMap(({ assessment, claimed = 0, points, reason }): WorkRow[] => {
    const one = byAssessment.get(assessment ?? '')
    if (!one) return []
    const sentence = `Bộ chấm ${formatPoints(points)} thay cho ${formatPoints(claimed)}: thống nhất, hoặc đề nghị xem xét lại.`
    const row = rowAt(one, at, sentence, { words: reason, due })
    return [{ ...row, points: claimed - points, isOverdue: at.now >= due }]
  })
}

/** Chờ gắn: products of tasks that can be cited at last. */
async function productRows(ctx: Context, agency: string, read: readonly Read[], at: At): Promise<WorkRow[]> {
  const ids = read.map(({ assessment }) => assessment.id)
  const tasks = (await waitingTasks(ctx, ids)).filter(({ lead }) => lead.id === agency)
  const products = tasks.flatMap(({ doing }) => doing.products)
  const waiting = (await waitingOf(ctx, products)).filter(({ isOpen }) => isOpen)
  const nameOf = await productNamer(ctx, products)
  return read.flatMap((one) => {
    const here = waiting.filter(({ assessment }) => assessment === one.assessment.id)
    const first = products.find(({ version }) => version === here[0]?.version)
    if (!first) return []
    const { name, subject } = nameOf(first)
    const title = [name, subject].filter(Boolean).join(' – ')
    const sentence =
      here.length > 1 ? `Gắn ${here.length} sản phẩm đang chờ gắn.` : `Gắn sản phẩm đang chờ gắn: ${title}.`
    return rowAt(one, at, sentence)
  })
}

/** In a group: nearest deadline first, then points. */
const byDeadline = (a: WorkRow, b: WorkRow): number => a.due.localeCompare(b.due) || b.points - a.points

interface At {
  readonly now: string
  readonly calendar: Calendar
}

function rowAt(
  { assessment, assignment, leaf, reading }: Read,
  { now, calendar }: At,
  sentence: string,
  more: { words?: string | undefined; due?: string | undefined; at?: string | undefined } = {},
): WorkRow {
  const { words, due = assignment.due, at } = more
  return {
    assessment: assessment.id,
    code: assessment.code,
    name: leaf.name,
    sentence,
    ...(words && { words }),
    points: reading.parts.atRisk || reading.parts.max,
    due,
    workingDaysLeft: workingDaysLeft(now, due, calendar),
    isOverdue: reading.isOverdue,
    ...(at && { at }),
  }
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
