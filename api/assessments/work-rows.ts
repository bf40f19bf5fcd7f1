// Rows of Việc của tôi: what one is made of, and those that somebody else asks for: the ministry, lần 1, a task.
import { z } from 'zod'
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import { formatPoints } from '../../schemas/format.ts'
import { Id, Time } from '../../schemas/id.ts'
import { Points } from '../../schemas/points.ts'
import type { Item } from '../board/items.ts'
import type { Context } from '../context.ts'
import { roundsOf, tablesOwed } from '../collections/owed.ts'
import { productNamer } from '../documents/named.ts'
import { unansweredCuts } from '../ministry/owed.ts'
import { waitingOf, waitingTasks } from '../tasks/waiting.ts'
import type { Read, Round } from './load.ts'

export const WorkRow = z.object({
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
export type WorkRow = z.infer<typeof WorkRow>

/** A table to fill: of another's leaf, and worth no points of one's own. */
export const WorkTable = WorkRow.pick({
  code: true,
  due: true,
  workingDaysLeft: true,
  isOverdue: true,
}).extend({
  row: Id,
  title: z.string(),
  /** Who asks. */
  lead: z.string(),
})
export type WorkTable = z.infer<typeof WorkTable>

export interface At {
  readonly now: string
  readonly calendar: Calendar
}

export function rowAt(
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

/** What lần 1 cut, while the agency may argue. */
export function answerRows(led: readonly Read[], itemOf: (one: Read) => Item, at: At): WorkRow[] {
  return led.flatMap((one): WorkRow[] => {
    const { state, due, told, parts } = itemOf(one)
    if (state !== 'to-answer' || !told) return []
    const sentence = `Thẩm định lần 1 chấm ${formatPoints(told.points)} thay cho ${formatPoints(told.claimed)}: thống nhất, hoặc giải trình.`
    return [{ ...rowAt(one, at, sentence, { due }), points: parts.atRisk, isOverdue: false }]
  })
}

/** What the ministry cut, and the lead has to agree to or argue. */
export async function cutRows(
  ctx: Context,
  campaign: string,
  led: readonly Read[],
  at: At,
): Promise<WorkRow[]> {
  const { due, scores = [] } = (await unansweredCuts(ctx, campaign)) ?? {}
  if (due === undefined) return []
  const byAssessment = new Map(led.map((one) => [one.assessment.id, one]))
  return scores.flatMap(({ assessment, claimed = 0, held = claimed, points, reason }): WorkRow[] => {
    const one = byAssessment.get(assessment ?? '')
    if (!one) return []
    const sentence = `Bộ chấm ${formatPoints(points)} thay cho ${formatPoints(held)}: thống nhất, hoặc đề nghị xem xét lại.`
    const row = rowAt(one, at, sentence, { words: reason, due })
    return [{ ...row, points: held - points, isOverdue: at.now >= due }]
  })
}

/** Chờ gắn: products of tasks that can be cited at last. */
export async function productRows(
  ctx: Context,
  agency: string,
  read: readonly Read[],
  at: At,
): Promise<WorkRow[]> {
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

/** Tables that the agency owes in the round's year: one that leads nothing in a round may be asked for figures there. */
export async function tableRows(
  ctx: Context,
  { campaign, calendar, agencies }: Round,
  agency: string,
): Promise<WorkTable[]> {
  const now = ctx.now().toISOString()
  const rounds = await roundsOf(ctx, campaign)
  const owed = await Promise.all(rounds.map((one) => tablesOwed(ctx, one, { calendar, agency })))
  return owed
    .flat()
    .sort((a, b) => a.due.localeCompare(b.due))
    .map(({ object, code, due, workingDaysLeft, table }) => ({
      ...{ row: object, title: table.title, lead: agencies.get(table.agency)?.short ?? '–', code, due },
      ...{ workingDaysLeft, isOverdue: due <= now },
    }))
}
