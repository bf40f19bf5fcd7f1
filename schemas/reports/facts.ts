// What a periodic report says by itself: the agency's tasks as they stood at the cut-off, what was delivered and said within
// the period, evidence, points, help asked and given.
import { z } from 'zod'
import { Time } from '../id.ts'
import { formatNumber } from '../format.ts'
import { formatPoints, Points } from '../points.ts'
import { Percent, type Progress } from '../plan/progress.ts'
import { emptyCounts, type TaskState, taskStates } from '../plan/task-state.ts'
import { words } from '../words.ts'

const count = z.int().min(0)
const text = (max: number) => z.string().max(max)

export const TaskFact = z.strictObject({
  code: text(30),
  content: text(2000),
  product: text(500),
  deadlineText: text(100),
  state: z.enum(taskStates),
  percent: Percent,
  reasons: z.array(text(3000)).max(20),
  /** Handed in within the period. */
  products: z.array(z.strictObject({ name: text(500), at: Time })).max(50),
  /** Said within the period, oldest first. */
  said: z.array(text(2000)).max(300),
})
export type TaskFact = z.infer<typeof TaskFact>

export const Facts = z.strictObject({
  tasks: z.array(TaskFact).max(500),
  /** Documents that came in within the period; those of them that are cited. */
  evidence: z.strictObject({ uploaded: count, cited: count }),
  /** Of the year's self-assessment, once there is one. */
  scores: z.exactOptional(
    z.strictObject({ leaves: count, sent: count, max: Points, self: Points, accepted: Points }),
  ),
  /** Requests within the period: asked of others and answered by them, got from others and answered. */
  help: z.strictObject({ asked: count, answered: count, got: count, replied: count }),
})
export type Facts = z.infer<typeof Facts>

/**
 * As it was at that moment, from what carries its time. An obstacle that was removed since, or a task that was opened again
 * since, counts as it is now.
 */
export function asOf(progress: Progress, at: string): Progress {
  const { reports, products, help, handovers, obstacle, finished, ...rest } = progress
  const until = <T extends { at: string }>(made: readonly T[]): T[] => made.filter((one) => one.at <= at)
  const said = until(reports)
  const isDone = finished !== undefined && finished.at <= at
  const isBlocked = !isDone && obstacle !== undefined && obstacle.at <= at
  return {
    ...rest,
    phase: isDone ? 'done' : isBlocked ? 'blocked' : 'open',
    percent: isDone ? 100 : (said.at(-1)?.percent ?? 0),
    reports: said,
    products: until(products),
    help: until(help).map(({ answer, ...asked }) => ({
      ...asked,
      ...(answer && answer.at <= at && { answer }),
    })),
    handovers: until(handovers),
    ...(isBlocked && { obstacle }),
    ...(isDone && { finished }),
  }
}

export function countsOf(tasks: readonly Pick<TaskFact, 'state'>[]): Record<TaskState, number> {
  const counts = emptyCounts()
  for (const { state } of tasks) counts[state] += 1
  return counts
}

/** «Chủ trì 5 nhiệm vụ: 1 chậm, 2 đang làm, 2 hoàn thành.», and so on: the figures of a report in sentences. */
export function factSentences({ tasks, evidence, scores, help }: Facts): string[] {
  const counts = countsOf(tasks)
  const of = taskStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${formatNumber(counts[state])} ${words.taskStates[state]}`)
  const products = tasks.reduce((sum, one) => sum + one.products.length, 0)
  return [
    tasks.length === 0
      ? 'Không chủ trì nhiệm vụ nào của kế hoạch.'
      : `Chủ trì ${formatNumber(tasks.length)} nhiệm vụ của kế hoạch: ${of.join(', ')}; nộp ${formatNumber(products)} sản phẩm trong kỳ.`,
    `Tải lên ${formatNumber(evidence.uploaded)} tài liệu trong kỳ, trong đó ${formatNumber(evidence.cited)} tài liệu đã gắn vào tiêu chí.`,
    ...(scores
      ? [
          `Tự đánh giá ${formatNumber(scores.leaves)} tiêu chí chủ trì: đã gửi ${formatNumber(scores.sent)}, tự chấm ${formatPoints(scores.self)}/${formatPoints(scores.max)} điểm, được chấp nhận ${formatPoints(scores.accepted)} điểm.`,
        ]
      : []),
    ...(help.asked > 0
      ? [`Yêu cầu phối hợp ${formatNumber(help.asked)} lần, được trả lời ${formatNumber(help.answered)} lần.`]
      : []),
    ...(help.got > 0
      ? [`Được yêu cầu phối hợp ${formatNumber(help.got)} lần, đã trả lời ${formatNumber(help.replied)} lần.`]
      : []),
  ]
}

/** What the tasks say for a part that is still empty, a line a task; whoever writes changes it as they like. */
export function proposedTexts({ tasks }: Pick<Facts, 'tasks'>): { achievements: string; hindrances: string } {
  const lines = (of: (task: TaskFact) => readonly string[]) =>
    tasks
      .flatMap((task) => {
        const said = of(task)
        return said.length > 0 ? [`- ${task.code} ${task.content}: ${said.map(plain).join('; ')}.`] : []
      })
      .join('\n')
  return {
    achievements: lines(({ state, products, said }) => [
      ...(state === 'done' ? ['đã hoàn thành'] : said.slice(-1)),
      ...(products.length > 0 ? [`sản phẩm: ${products.map(({ name }) => name).join(', ')}`] : []),
    ]),
    hindrances: lines(({ state, reasons }) => (isHindered.has(state) ? reasons : [])),
  }
}

const isHindered: ReadonlySet<TaskState> = new Set(['late', 'blocked', 'at-risk'])
const plain = (text: string): string => text.replace(/[.;\s]+$/, '')
