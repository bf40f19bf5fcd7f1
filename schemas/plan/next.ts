// What the next year's plan begins with, and why: nobody wrote it yet, so each value is said to be looked at.
import { addWorkingDays, type Calendar } from '../calendar.ts'
import { formatPoints } from '../format.ts'
import { mainsOf } from '../results/compare.ts'
import { neededFor, newestOf, targetOf } from '../results/needed.ts'
import type { Result } from '../results/result.ts'
import type { Objective, Plan, Task } from './plan.ts'
import { deadlineIn } from './read-deadline.ts'
import { deadlineOf } from './words.ts'

/** Tasks of an earlier plan as the next one takes them over: with their origin, as many years on as the plan. */
export function carried(plan: Plan, year: number, codes: readonly string[], calendar: Calendar): Task[] {
  return plan.tasks
    .filter(({ code }) => codes.includes(code))
    .map(({ deadline, deadlineWords, ...task }) => {
      const was = { deadline, ...(deadlineWords && { deadlineWords }) }
      const next = later(was, year - plan.year, calendar)
      return {
        ...{ ...task, ...next },
        toCheck: [
          `Thời hạn ${deadlineOf(was)} của kế hoạch năm ${plan.year} chuyển thành ${deadlineOf(next)}.`,
        ],
        origin: task.origin ?? { plan: plan.id, year: plan.year, code: task.code },
      }
    })
}

type Deadline = Pick<Task, 'deadline' | 'deadlineWords'>

/** Words keep their meaning; a day becomes a working day of the same year. */
function later({ deadline, deadlineWords }: Deadline, years: number, calendar: Calendar): Deadline {
  const year = Number(deadline.slice(0, 4)) + years
  const words = deadlineWords?.replace(/20\d\d/g, (of) => String(Number(of) + years))
  const read = words === undefined ? undefined : deadlineIn(words, year)
  return read?.deadlineWords
    ? { deadline: read.deadline, deadlineWords: read.deadlineWords }
    : { deadline: workingDay(`${year}${deadline.slice(4)}`, calendar) }
}

/** The day itself or the next one that is worked, but none of the next year. */
export function workingDay(day: string, calendar: Calendar): string {
  const that = day.endsWith('-02-29') ? day.replace('-29', '-28') : day
  const next = addWorkingDays(that, 0, calendar)
  return next.slice(0, 4) === that.slice(0, 4) ? next : addWorkingDays(that, -1, calendar)
}

/**
 * The indices as they were published last: PAR INDEX with what its rank needed, SIPAS with what was reached, or what the plan
 * before aimed at and missed. The other aims of the plan before go on.
 */
export function nextAims(
  before: readonly Objective[],
  results: readonly Result[],
  year: number,
): Objective[] {
  const home = mainsOf(results)
    .filter((one) => one.place === 'home' && one.year < year)
    .sort((a, b) => b.year - a.year)
  const [par, sipas] = (['par', 'sipas'] as const).map((wanted) => home.find(({ index }) => index === wanted))
  const aimAt = (measure: Objective['measure']) => before.find((one) => one.measure === measure)
  const isNewer = ({ measure }: Objective) =>
    (measure === 'par' && par !== undefined) || (measure === 'sipas' && sipas !== undefined)
  const again = before
    .filter((aim) => !isNewer(aim))
    .map((aim) => ({ ...aim, toCheck: 'Lấy từ mục tiêu của kế hoạch trước.' }))
  return [
    ...(par ? [indexAim(aimAt('par'), par, results)] : []),
    ...(sipas ? [sipasAim(aimAt('sipas'), sipas)] : []),
    ...again,
  ]
}

/** In per cent, or on the scale that the source printed. */
function sipasAim(was: Objective | undefined, last: Result): Objective {
  const max = last.scale === 100_00 ? undefined : last.scale
  const isMissed = was?.target !== undefined && was.max === max && was.target > last.points
  const isBehind =
    was?.rank !== undefined && last.rank !== undefined && was.of === last.of && was.rank < last.rank
  const rank = isBehind ? was.rank : last.rank
  const reached = `${formatPoints(last.points)}${max === undefined ? '%' : ` trên ${formatPoints(max)} điểm`}`
  const why = isMissed ? `; mục tiêu ${formatPoints(was.target!)} của kế hoạch trước chưa đạt` : ''
  return {
    ...{ measure: 'sipas' as const, target: isMissed ? was.target! : last.points },
    ...(max !== undefined && { max }),
    ...(rank !== undefined && last.of !== undefined && { rank, of: last.of }),
    toCheck: `Năm ${last.year} SIPAS đạt ${reached}${last.rank === undefined ? '' : `, hạng ${last.rank}/${last.of ?? '–'}`}${why}.`,
  }
}

function indexAim(was: Objective | undefined, last: Result, results: readonly Result[]): Objective {
  const isOpen =
    was?.rank !== undefined && last.rank !== undefined && was.of === last.of && was.rank < last.rank
  const rank = isOpen ? was.rank : last.rank
  const need = rank === undefined ? undefined : newestOf(neededFor(rank, results))
  const needed = need && targetOf(need)
  const target = Math.max(last.points, needed ?? (isOpen ? (was.target ?? 0) : 0))
  const reached = `Năm ${last.year} đạt ${formatPoints(last.points)} điểm${last.rank === undefined ? '' : `, hạng ${last.rank}/${last.of ?? '–'}`}`
  const why =
    need && needed !== undefined ? `; hạng ${rank} năm ${need.year} cần ${formatPoints(needed)} điểm` : ''
  return {
    ...{ measure: 'par' as const, target, toCheck: `${reached}${why}.` },
    ...(rank !== undefined && last.of !== undefined && { rank, of: last.of }),
  }
}
