// The board: every task of the plan in force that a person reaches, with its state; for those who see all also by agency.
import { compareText } from '../../schemas/format.ts'
import { z } from 'zod'
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import { Id } from '../../schemas/id.ts'
import { liftOf, Plan } from '../../schemas/plan/plan.ts'
import { taskLeadsTo } from '../../schemas/plan/progress.ts'
import { dueOf, emptyCounts, standingOf, taskStates } from '../../schemas/plan/task-state.ts'
import { deadlineOf } from '../../schemas/plan/words.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin, type Who } from '../may.ts'
import { seesAll } from '../plans/find.ts'
import { placeOf, plansInForce, type Running, runningIn } from './find.ts'
import type { Board, TaskRow } from './view.ts'

export const ReadBoard = z.strictObject({
  /** The newest one where nothing is said. */
  year: z.exactOptional(z.coerce.number().pipe(Plan.shape.year)),
  /** Only what this agency leads or helps with. */
  agency: z.exactOptional(Id),
})

export async function readBoard(
  ctx: Context,
  who: Who,
  { year, agency }: z.infer<typeof ReadBoard>,
): Promise<Board> {
  const plans = await plansInForce(ctx)
  const plan = year === undefined ? plans[0] : plans.find((one) => one.year === year)
  const calendar = await calendarOf(ctx)
  const now = ctx.now().toISOString()
  const all = plan ? await runningIn(ctx, plan) : []
  const seen = all.filter(
    (one) =>
      isWithin(who, 'plans.read', placeOf(one), true) &&
      (agency === undefined || [one.lead, ...one.helpers].some(({ id }) => id === agency)),
  )
  const rows = seen.map((one) => rowOf(one, now, calendar))
  return {
    ...(plan && { plan: { id: plan.id, year: plan.year, n: plan.n, title: plan.title } }),
    plans: plans.map((one) => ({ id: one.id, year: one.year })),
    isPartial: !seesAll(who),
    counts: countsOf(rows),
    agencies: seesAll(who) ? byAgency(rows) : [],
    rows: rows.map((row, n) => ({ ...row, isMine: seen[n]?.doing.person === who.id })),
    asked: seen.flatMap((one) => askedOf(who, one, now, calendar, agency)),
  }
}

export function rowOf({ plan, task, doing, lead }: Running, now: string, calendar: Calendar): TaskRow {
  const { origin: _origin, ...shown } = task
  return {
    ...shown,
    ...{ deadlineText: deadlineOf(task), lead, lift: liftOf([task]) },
    // As the plan says; who was asked for something stands with what was asked.
    coordinators: task.coordinators.filter(({ id }) => id !== lead.id),
    ...standingOf(task, doing, { now, from: plan.approved.at, calendar }),
    ...{ phase: doing.phase, percent: doing.percent, products: doing.products.length },
    helpOpen: doing.help.filter(({ answer }) => !answer).length,
  }
}

export function countsOf(rows: readonly Pick<TaskRow, 'state'>[]) {
  const counts = emptyCounts()
  for (const { state } of rows) counts[state] += 1
  return counts
}

/** Worst first: by late, then blocked, and so on. */
function byAgency(rows: readonly TaskRow[]): Board['agencies'] {
  const leads = [...new Map(rows.map(({ lead }) => [lead.id, lead])).values()]
  const all = leads.map((lead) => {
    const own = rows.filter((one) => one.lead.id === lead.id)
    return { ...lead, counts: countsOf(own), total: own.length }
  })
  return all.sort((a, b) => {
    const worse = taskStates.find((state) => a.counts[state] !== b.counts[state])
    return worse ? b.counts[worse] - a.counts[worse] : compareText(a.name, b.name)
  })
}

function askedOf(
  who: Who,
  { task, doing, lead }: Running,
  now: string,
  calendar: Calendar,
  agency: string | undefined,
): Board['asked'] {
  if (!taskLeadsTo('answer', doing.phase)) return []
  const mine = grantsFor(who, 'tasks.answer').map((grant) => grant.agency)
  return doing.help
    .filter(({ to, answer }) => !answer && mine.includes(to.id) && (agency ?? to.id) === to.id)
    .map(({ key, text, due: day }) => {
      const due = dueOf(day, calendar)
      const left = workingDaysLeft(now, due, calendar)
      return { code: task.code, key, from: lead.name, text, due, workingDaysLeft: left }
    })
}
