// What becomes of a task of an approved plan: how far it is, what was delivered, what stands in the way, what other
// agencies were asked for, and who answered for it before. One record a task and year, so that it outlives the plan's
// versions; none until somebody does something. `moves` says every step; routes, screens, docs and tests read it.
import { z } from 'zod'
import { Day } from '../agency.ts'
import { Id, Revision, Time } from '../id.ts'
import { Problem } from '../problem.ts'
import { NodeCode } from '../set.ts'
import { words } from '../words.ts'
import { Named, Plan, type Task } from './plan.ts'

export const phases = ['open', 'blocked', 'done'] as const
export type Phase = (typeof phases)[number]

/** Every step, from which phase to which. A step that is not here does not exist. */
export const taskMoves = {
  report: { open: 'open', blocked: 'blocked' },
  block: { open: 'blocked' },
  unblock: { blocked: 'open' },
  deliver: { open: 'open', blocked: 'blocked' },
  recall: { open: 'open', blocked: 'blocked' },
  cite: { open: 'open', blocked: 'blocked', done: 'done' },
  finish: { open: 'done', blocked: 'done' },
  reopen: { done: 'open' },
  ask: { open: 'open', blocked: 'blocked' },
  answer: { open: 'open', blocked: 'blocked' },
  drop: { open: 'open', blocked: 'blocked' },
  reassign: { open: 'open', blocked: 'blocked' },
  hand: { open: 'open', blocked: 'blocked' },
} as const satisfies Record<string, Partial<Record<Phase, Phase>>>
export type TaskMove = keyof typeof taskMoves

export const taskLeadsTo = (move: TaskMove, phase: Phase): Phase | undefined =>
  (taskMoves[move] as Partial<Record<Phase, Phase>>)[phase]

/** Where the step leads. Throws `wrong-state`. */
export function afterMove(move: TaskMove, phase: Phase): Phase {
  const to = taskLeadsTo(move, phase)
  if (to) return to
  const sentence = `Nhiệm vụ đang ở trạng thái “${words.taskPhases[phase]}” nên chưa thể ${words.taskMoves[move]}. Hãy tải lại trang để xem việc làm được.`
  throw new Problem('wrong-state', sentence, { phase, move })
}

const text = (max: number) => z.string().trim().min(2).max(max)
const made = { by: Id, at: Time }

export const Percent = z.int().min(0).max(100)

export const Report = z.strictObject({
  percent: Percent,
  text: z.exactOptional(text(2000)),
  /** Why it may not be done in time, in the agency's own words. */
  risk: z.exactOptional(text(2000)),
  ...made,
})

const InSlot = z.strictObject({ assessment: Id, leaf: NodeCode, slot: z.string().min(1).max(40) })
export type InSlot = z.infer<typeof InSlot>

/** A document that was handed in, and the citations by which it fills slots. */
export const Product = z.strictObject({
  document: Id,
  version: Id,
  cites: z.array(InSlot).max(30),
  /** Chờ gắn: what was closed when it was handed in, to be cited when that opens again. */
  waits: z.exactOptional(z.array(InSlot).max(30)),
  ...made,
})
export type Product = z.infer<typeof Product>

/** Why a task is done although no product is what it asks for, and what is not. */
export const Despite = z.strictObject({ reason: text(2000), lacks: z.array(text(1000)).min(1).max(10) })

/** Yêu cầu phối hợp: what the lead needs of another agency by when, and its answer. */
export const HelpRequest = z.strictObject({
  key: Id,
  to: Named,
  text: text(2000),
  due: Day,
  answer: z.exactOptional(
    z.strictObject({
      text: text(2000),
      /** Of whoever answered; whoever leads reads exactly these versions. */
      papers: z.exactOptional(z.array(z.strictObject({ document: Id, version: Id })).max(10)),
      ...made,
    }),
  ),
  ...made,
})
export type HelpRequest = z.infer<typeof HelpRequest>

export const Handover = z.strictObject({ from: Named, to: Named, reason: text(2000), ...made })

export const Progress = z.object({
  id: Id,
  year: Plan.shape.year,
  code: z.string().min(1).max(30),
  /** Who answers for it. */
  agency: Id,
  phase: z.enum(phases),
  percent: Percent,
  reports: z.array(Report).max(300),
  products: z.array(Product).max(50),
  obstacle: z.exactOptional(z.strictObject({ text: text(2000), ...made })),
  finished: z.exactOptional(z.strictObject({ despite: z.exactOptional(Despite), ...made })),
  /** Of the agency that leads: who does it. */
  person: z.exactOptional(Id),
  help: z.array(HelpRequest).max(100),
  handovers: z.array(Handover).max(30),
  revision: Revision,
})
export type Progress = z.infer<typeof Progress>

/** Nothing was done yet. */
export const untouched = {
  phase: 'open',
  percent: 0,
  reports: [],
  products: [],
  help: [],
  handovers: [],
} as const
export type Doing = Pick<Progress, 'phase' | 'percent' | 'obstacle' | 'finished' | 'person'> & {
  readonly [K in 'reports' | 'products' | 'help' | 'handovers']: readonly Progress[K][number][]
}

/** Who answers for it now: whoever it was handed to since the plan was approved, else whom the plan names. */
export const leadOf = (
  { lead }: Pick<Task, 'lead'>,
  { handovers }: Pick<Doing, 'handovers'>,
  approvedAt: string,
): Task['lead'] => handovers.findLast(({ at }) => at >= approvedAt)?.to ?? lead

/** Who helps: whom the plan names, and whoever else was asked; never who leads. */
export function helpersOf(
  { lead, coordinators }: Pick<Task, 'lead' | 'coordinators'>,
  { help, handovers }: Pick<Doing, 'help' | 'handovers'>,
  now: Task['lead'],
): Task['lead'][] {
  const all = [
    ...coordinators,
    ...(lead.id === now.id || handovers.length === 0 ? [] : [lead]),
    ...help.map(({ to }) => to),
  ]
  return [...new Map(all.map((one) => [one.id, one])).values()].filter(({ id }) => id !== now.id)
}
