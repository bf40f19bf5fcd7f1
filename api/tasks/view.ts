import { z } from 'zod'
import { Id, Time } from '../../schemas/id.ts'
import { Named, Task } from '../../schemas/plan/plan.ts'
import {
  Despite,
  Handover,
  HelpRequest,
  Percent,
  phases,
  Report,
  taskMoves,
} from '../../schemas/plan/progress.ts'
import { taskStates } from '../../schemas/plan/task-state.ts'
import { LeafSlots } from '../assessments/leaf-slots.ts'
import { NamedPaper } from '../documents/named.ts'

const by = { byName: z.string(), at: Time }

export const TaskRow = Task.omit({ origin: true }).extend({
  deadlineText: z.string(),
  /** The end of work on the last day. */
  due: Time,
  /** Of the province's calendar, at the finish where it is done; late is negative. */
  workingDaysLeft: z.int(),
  /** Who answers for it now. */
  lead: Named,
  /** Hundredths. */
  lift: z.int(),
  state: z.enum(taskStates),
  reasons: z.array(z.string()),
  phase: z.enum(phases),
  percent: Percent,
  products: z.int(),
  /** Requests that wait for an answer. */
  helpOpen: z.int(),
})
export type TaskRow = z.input<typeof TaskRow>

const Counts = z.record(z.enum(taskStates), z.int())

export const Board = z.object({
  plan: z.exactOptional(z.object({ id: Id, year: z.int(), n: z.int(), title: z.string() })),
  /** Of each year the version in force. */
  plans: z.array(z.object({ id: Id, year: z.int() })),
  /** Whoever leads or helps sees these alone. */
  isPartial: z.boolean(),
  counts: Counts,
  /** By who leads, most late first; only for those who see all. */
  agencies: z.array(Named.extend({ counts: Counts, total: z.int() })),
  rows: z.array(TaskRow.extend({ isMine: z.boolean() })),
  /** What one's agency was asked for and has not answered. */
  asked: z.array(
    z.object({
      code: z.string(),
      key: Id,
      from: z.string(),
      text: z.string(),
      due: Time,
      workingDaysLeft: z.int(),
    }),
  ),
})
export type Board = z.input<typeof Board>

export const TaskView = TaskRow.omit({ products: true }).extend({
  plan: Id,
  year: z.int(),
  /** Undefined while nothing was done. */
  id: z.exactOptional(Id),
  /** 0 while nothing was done. */
  revision: z.int(),
  /** What this person may do now. */
  moves: z.array(z.enum(Object.keys(taskMoves) as [keyof typeof taskMoves])),
  reports: z.array(Report.omit({ by: true, at: true }).extend(by)),
  products: z.array(
    z.object({
      document: Id,
      version: Id,
      /** Số, ký hiệu, else its code; what it is about, else its file; and its day. */
      name: z.string(),
      subject: z.exactOptional(z.string()),
      issued: z.exactOptional(z.string()),
      isWithdrawn: z.boolean(),
      /** What of it is not as the task asks. */
      lacks: z.array(z.string()),
      leaves: z.array(z.string()),
      /** Where it is still to be cited: at once, or when that opens again. */
      waits: z.array(z.object({ assessment: Id, leaf: z.string(), slot: z.string(), isOpen: z.boolean() })),
      ...by,
    }),
  ),
  obstacle: z.exactOptional(z.object({ text: z.string(), ...by })),
  /** What speaks against finishing with the products that there are. */
  unfit: z.array(z.string()),
  finished: z.exactOptional(z.object({ despite: z.exactOptional(Despite), ...by })),
  help: z.array(
    HelpRequest.omit({ by: true, at: true, answer: true }).extend({
      /** Papers for whoever leads, whoever answered, and those who see all. */
      answer: z.exactOptional(z.object({ text: z.string(), papers: z.array(NamedPaper), ...by })),
      isLate: z.boolean(),
      /** It was asked of this person's agency, and waits. */
      mayAnswer: z.boolean(),
      ...by,
    }),
  ),
  handovers: z.array(Handover.omit({ by: true, at: true }).extend(by)),
  /** Who does it, of the agency that leads. */
  person: z.exactOptional(z.object({ id: Id, name: z.string(), isGone: z.boolean() })),
  /** To choose from, for those who may say it. */
  people: z.array(Named),
  leaves: z.array(LeafSlots),
  /** To choose from, for those who may ask or hand on. */
  agencies: z.array(Named),
})
export type TaskView = z.input<typeof TaskView>
