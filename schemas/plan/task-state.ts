// How a task stands, and why: one function for the board, the counts, reminders and reports. Nothing here is stored.
import { addWorkingDays, type Calendar, endOfWork, isLate, lateDays, workingDaysLeft } from '../calendar.ts'
import { capital, formatDay, leftWords } from '../format.ts'
import type { Task } from './plan.ts'
import { despiteOf } from './product.ts'
import type { Doing, HelpRequest } from './progress.ts'

export const taskStates = ['late', 'blocked', 'at-risk', 'doing', 'not-started', 'done'] as const
export type TaskState = (typeof taskStates)[number]

/** Working days before the deadline from which a task without a product is at risk. */
const close = 5
/** Points of progress behind the share of time that has passed, from which it is at risk. */
const behind = 30

export interface Standing {
  readonly state: TaskState
  readonly reasons: string[]
  /** The end of work on the deadline, or on the next working day where that is none. */
  readonly due: string
  /** At the finish where it is done, else now; late is negative. */
  readonly workingDaysLeft: number
}

interface At {
  readonly now: string
  /** When the plan was approved, from which time passes. */
  readonly from: string
  readonly calendar: Calendar
}

/** A deadline on a day off ends with the next working day. */
export const dueOf = (deadline: string, calendar: Calendar): string =>
  endOfWork(addWorkingDays(deadline, 0, calendar))

export function standingOf(task: Pick<Task, 'deadline'>, doing: Doing, at: At): Standing {
  const { now, calendar } = at
  const due = dueOf(task.deadline, calendar)
  const left = workingDaysLeft(doing.finished?.at ?? now, due, calendar)
  const say = (state: TaskState, ...reasons: string[]): Standing => ({
    ...{ state, reasons, due, workingDaysLeft: left },
  })
  if (doing.phase === 'done')
    return say(
      'done',
      ...(left < 0 ? [`Hoàn thành sau hạn${left < -1 ? ` ${lateDays(left)} ngày làm việc` : ''}.`] : []),
      ...despiteOf(doing),
    )
  const obstacle = doing.obstacle ? [`Vướng mắc: ${doing.obstacle.text}`] : []
  const risks = risksOf(doing, { ...at, due, left })
  if (isLate(now, due)) return say('late', `${capital(leftWords(left))}.`, ...obstacle)
  if (doing.phase === 'blocked') return say('blocked', ...obstacle, ...risks)
  if (risks.length > 0) return say('at-risk', ...risks)
  return say(
    doing.percent > 0 || doing.products.length > 0 || doing.reports.length > 0 ? 'doing' : 'not-started',
  )
}

function risksOf(
  doing: Doing,
  { now, from, calendar, due, left }: At & { due: string; left: number },
): string[] {
  const said = doing.reports.at(-1)?.risk
  const passed = shareOf(from, now, due)
  const waiting = doing.help.filter((one) => isHelpLate(one, now, calendar))
  return [
    ...(said ? [`Cơ quan chủ trì báo: ${said}`] : []),
    ...(left <= close && doing.products.length === 0
      ? [`${capital(leftWords(left))} mà chưa có sản phẩm.`]
      : []),
    ...(passed - doing.percent >= behind ? [`Đã qua ${passed}% thời gian, tiến độ ${doing.percent}%.`] : []),
    ...waiting.map(({ to, due: day }) => `${to.name} chưa trả lời yêu cầu phối hợp, hạn ${formatDay(day)}.`),
  ]
}

export const isHelpLate = ({ answer, due }: HelpRequest, now: string, calendar: Calendar): boolean =>
  answer === undefined && isLate(now, dueOf(due, calendar))

/** Whole percent of the time from the approval to the deadline. */
function shareOf(from: string, now: string, due: string): number {
  const [start, at, end] = [from, now, due].map((time) => Date.parse(time)) as [number, number, number]
  if (end <= start) return 100
  return Math.max(0, Math.min(100, Math.floor(((at - start) * 100) / (end - start))))
}

export const emptyCounts = (): Record<TaskState, number> =>
  Object.fromEntries(taskStates.map((state) => [state, 0])) as Record<TaskState, number>
