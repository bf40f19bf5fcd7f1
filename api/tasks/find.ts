// The tasks of the plan in force with what became of each, as far as a person reaches; and the one way to write it down.
import { newId } from '../../schemas/id.ts'
import type { Plan, Task } from '../../schemas/plan/plan.ts'
import {
  afterMove,
  type Doing,
  helpersOf,
  leadOf,
  type Phase,
  Progress,
  type TaskMove,
  untouched,
} from '../../schemas/plan/progress.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, create, type Done, stale } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, isWithin, type Place, type Who } from '../may.ts'

export type Approved = Plan & { approved: NonNullable<Plan['approved']> }

export interface Running {
  readonly plan: Approved
  readonly task: Task
  readonly progress: Progress | undefined
  readonly doing: Doing
  readonly lead: Task['lead']
  readonly helpers: readonly Task['lead'][]
}

export const placeOf = ({ lead, helpers }: Pick<Running, 'lead' | 'helpers'>): Place => ({
  agency: lead.id,
  coordinators: helpers.map(({ id }) => id),
})

export function runningOf(plan: Approved, task: Task, progress: Progress | undefined): Running {
  const doing = progress ?? untouched
  const lead = leadOf(task, doing, plan.approved.at)
  return { plan, task, progress, doing, lead, helpers: helpersOf(task, doing, lead) }
}

/** The newest approved version of each year, newest year first. */
export async function plansInForce({ db }: Context): Promise<Approved[]> {
  const plans = (await db.plans.model
    .find({ approved: { $exists: true } })
    .sort({ year: -1, n: -1 })
    .lean()) as Approved[]
  return plans.filter(({ year }, n) => plans.findIndex((one) => one.year === year) === n)
}

export async function runningIn({ db }: Context, plan: Approved): Promise<Running[]> {
  const known = new Map(
    (await db.progress.model.find({ year: plan.year }).lean()).map((one) => [one.code, one]),
  )
  return plan.tasks.map((task) => runningOf(plan, task, known.get(task.code)))
}

interface Wanted {
  id: string
  code: string
  /** 0 while nothing was done. */
  revision?: number
}

/** Throws `not-found` outside one's reach, `wrong-state` where a newer version is in force, `stale`. */
export async function findTask(
  ctx: Context,
  who: Who,
  act: ActName,
  { id, code, revision }: Wanted,
): Promise<Running> {
  const { db } = ctx
  const plan = await db.plans.model.findOne({ id }).lean()
  const task = plan?.tasks.find((one) => one.code === code)
  if (!plan?.approved || !task) throw notFound()
  const progress = await db.progress.model.findOne({ year: plan.year, code }).lean()
  const running = runningOf(plan as Approved, task, progress ?? undefined)
  if (!isWithin(who, act, placeOf(running), true)) throw notFound()
  const newer = { year: plan.year, n: { $gt: plan.n }, approved: { $exists: true } }
  if (await db.plans.model.exists(newer))
    throw new Problem('wrong-state', 'Kế hoạch đã có phiên bản mới. Hãy tải lại trang rồi làm ở bản ấy.')
  if (revision !== undefined && revision !== (progress?.revision ?? 0))
    throw progress ? await stale(db, progress.id, revision) : notFound()
  return running
}

/** Papers of an answer are between whoever leads now, whoever answered, and those who see all. */
export const readsAnswer = (who: Who, { lead }: Pick<Running, 'lead'>, to: string): boolean =>
  isWithin(who, 'plans.read', { agency: lead.id, coordinators: [to] }, true)

/** Whether the version came with an answer that this person may read. */
export async function isShownInTask(ctx: Context, who: Who, version: string): Promise<boolean> {
  if (grantsFor(who, 'plans.read').length === 0) return false
  const found = await ctx.db.progress.model.find({ 'help.answer.papers.version': version }).lean()
  if (found.length === 0) return false
  const plans = await plansInForce(ctx)
  return found.some((progress) => {
    const plan = plans.find(({ year }) => year === progress.year)
    const task = plan?.tasks.find(({ code }) => code === progress.code)
    if (!plan || !task) return false
    const running = runningOf(plan, task, progress)
    return progress.help.some(
      ({ to, answer }) =>
        answer?.papers?.some((one) => one.version === version) && readsAnswer(who, running, to.id),
    )
  })
}

type Set = { [K in keyof Progress]?: Progress[K] | undefined }

/** Over exactly what was seen: of two who are first, one hears what the other did. */
export async function writeProgress(
  tx: Tx,
  { db }: Context,
  { plan, task, progress, lead }: Running,
  set: Set,
  done: Done,
): Promise<void> {
  const to = { agency: lead.id, ...set }
  if (progress) return void (await change(tx, db, db.progress, progress, to, done))
  const blank = { ...untouched, id: newId('tk'), year: plan.year, code: task.code, revision: 1 }
  const said = Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined))
  await create(tx, db, db.progress, Progress.parse({ ...blank, ...said }), done)
}

/** One step that changes nothing besides. */
export async function step(
  ctx: Context,
  who: Who,
  running: Running,
  move: TaskMove,
  set: (done: Done, phase: Phase) => Set,
): Promise<void> {
  const phase = afterMove(move, running.doing.phase)
  const done = doneBy(ctx, who, `tasks.${move}`)
  await once(ctx, running, () =>
    ctx.db.transaction((tx) => writeProgress(tx, ctx, running, { phase, ...set(done, phase) }, done)),
  )
}

/** Whoever comes second with the first thing ever done is told what the first one did. */
export async function once<T>(
  { db }: Context,
  { plan, task, progress }: Running,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (progress || !(error instanceof Problem) || error.type !== 'duplicate') throw error
    const first = await db.progress.model.findOne({ year: plan.year, code: task.code }).lean()
    throw first ? await stale(db, first.id, 0) : error
  }
}
