// One task with all that became of it, what this person may do now, and where its product may be cited.
import { z } from 'zod'
import { type Calendar, dayAt } from '../../schemas/calendar.ts'
import { Id } from '../../schemas/id.ts'
import { type Delivered, unfit } from '../../schemas/plan/product.ts'
import { type Product, type TaskMove, taskLeadsTo, taskMoves } from '../../schemas/plan/progress.ts'
import { isHelpLate } from '../../schemas/plan/task-state.ts'
import { leafSlots } from '../assessments/leaf-slots.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { agencyNames } from '../agencies/names.ts'
import { grantsFor, isWithin, type Who } from '../may.ts'
import { type NameOfPaper, paperNamer, productNamer } from '../documents/named.ts'
import { namesOf } from '../people/names.ts'
import { rowOf } from './board.ts'
import { findTask, placeOf, readsAnswer, type Running } from './find.ts'
import { transitions } from './transitions.ts'
import type { TaskView } from './view.ts'
import { delivered } from './product.ts'
import { waitingOf } from './waiting.ts'
import { workersOf } from './workers.ts'

export const ReadTask = z.strictObject({ id: Id, code: z.string().min(1).max(30) })

export async function readTask(ctx: Context, who: Who, at: z.infer<typeof ReadTask>): Promise<TaskView> {
  const running = await findTask(ctx, who, 'plans.read', at)
  const { plan, progress, doing } = running
  const { obstacle, finished, reports, help, handovers, person } = doing
  const products = await delivered(ctx, running, doing.products)
  const calendar = await calendarOf(ctx)
  const now = ctx.now().toISOString()
  const moves = movesOf(who, running)
  const named = await namer(ctx, running)
  const people = await workersOf(ctx, running.lead.id)
  const doer =
    person && (people.find(({ id }) => id === person)?.name ?? (await namesOf(ctx, [person])).get(person))
  const paper = await paperNamer(
    ctx,
    help.flatMap(({ answer }) => answer?.papers ?? []),
  )
  const codes = running.task.lifts.map(({ leaf }) => leaf)
  const { products: _count, ...row } = rowOf(running, now, calendar)
  return {
    ...row,
    ...{ plan: plan.id, year: plan.year, revision: progress?.revision ?? 0, moves },
    ...(progress && { id: progress.id }),
    reports: reports.map(named),
    products: await productsOf(ctx, products, named),
    unfit: unfit(running.task, products),
    ...(obstacle && { obstacle: named(obstacle) }),
    ...(finished && { finished: named(finished) }),
    help: help.map((one) => helpOf(who, running, one, { moves, now, calendar, named, paper })),
    handovers: handovers.map(named),
    ...(person &&
      doer && { person: { id: person, name: doer, isGone: !people.some(({ id }) => id === person) } }),
    people: moves.includes('hand') ? people : [],
    leaves: moves.includes('cite') ? await leafSlots(ctx, who, plan.year, codes) : [],
    agencies: moves.some((move) => move === 'ask' || move === 'reassign')
      ? await agencyNames(ctx, { from: dayAt(now), to: dayAt(now) })
      : [],
  }
}

/** By the table: what this person's roles may do here, in the phase that it is in. */
export const movesOf = (who: Who, running: Running): TaskMove[] =>
  (Object.keys(taskMoves) as TaskMove[]).filter(
    (move) =>
      taskLeadsTo(move, running.doing.phase) !== undefined &&
      isWithin(who, transitions[move].may, placeOf(running), true),
  )

type Named = <T extends { by: string; at: string }>(made: T) => Omit<T, 'by'> & { byName: string }

async function namer(ctx: Context, { doing }: Running): Promise<Named> {
  const { obstacle, finished, reports, products, help, handovers } = doing
  const answers = help.flatMap(({ answer }) => answer ?? [])
  const made = [obstacle ?? [], finished ?? [], reports, products, help, answers, handovers].flat()
  const names = await namesOf(
    ctx,
    made.map(({ by }) => by),
  )
  return ({ by, ...rest }) => ({ ...rest, byName: names.get(by) ?? '–' })
}

interface Asking {
  moves: readonly TaskMove[]
  now: string
  calendar: Calendar
  named: Named
  paper: NameOfPaper
}

function helpOf(
  who: Who,
  running: Running,
  one: Running['doing']['help'][number],
  { moves, now, calendar, named, paper }: Asking,
): TaskView['help'][number] {
  const { answer, ...asked } = one
  const papers = readsAnswer(who, running, one.to.id) ? (answer?.papers ?? []) : []
  const isMine = grantsFor(who, 'tasks.answer').some(({ agency }) => agency === one.to.id)
  return {
    ...named(asked),
    ...(answer && { answer: { ...named(answer), papers: papers.map(paper) } }),
    isLate: isHelpLate(one, now, calendar),
    mayAnswer: !answer && isMine && moves.includes('answer'),
  }
}

async function productsOf(
  ctx: Context,
  products: readonly (Product & Delivered)[],
  named: Named,
): Promise<TaskView['products']> {
  const nameOf = await productNamer(ctx, products)
  const waiting = await waitingOf(ctx, products)
  return products.map((product) => {
    const { cites, waits: _, ...one } = named(product)
    return {
      ...{ ...one, ...nameOf(product), leaves: cites.map(({ leaf }) => leaf) },
      waits: waiting
        .filter(({ version }) => version === product.version)
        .map(({ version: _version, ...wait }) => wait),
    }
  })
}
