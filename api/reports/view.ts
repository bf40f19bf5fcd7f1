import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { Id, Revision, Sha256, Time } from '../../schemas/id.ts'
import { Named } from '../../schemas/plan/plan.ts'
import { taskStates } from '../../schemas/plan/task-state.ts'
import { Facts } from '../../schemas/reports/facts.ts'
import { periods, reportModes, ReportYear } from '../../schemas/reports/period.ts'
import { reportMoves, reportStates, Texts } from '../../schemas/reports/report.ts'

export const standings = ['late', 'waiting', 'signed-late', 'signed'] as const
export type Standing = (typeof standings)[number]

const Terms = z.object({
  year: z.int(),
  period: z.enum(periods),
  /** «quý I năm 2026» */
  name: z.string(),
  mode: z.enum(reportModes),
  from: Day,
  cutoff: Day,
  due: Time,
  /** Late is negative. */
  workingDaysLeft: z.int(),
})

export const ReportRow = z.object({
  id: Id,
  agency: Named,
  state: z.enum(reportStates),
  standing: z.enum(standings),
  /** To the due day, at the signature where there is one. */
  workingDaysLeft: z.int(),
  signed: z.exactOptional(z.object({ at: Time, name: z.string() })),
})
export type ReportRow = z.input<typeof ReportRow>

export const ReportBoard = z.object({
  /** Newest first. */
  years: z.array(z.int()),
  terms: Terms,
  /** Of the year; counts are of what this person sees. */
  periods: z.array(
    z.object({ period: z.enum(periods), name: z.string(), due: Time, asked: z.int(), signed: z.int() }),
  ),
  /** One's own alone. */
  isPartial: z.boolean(),
  /** Late first, then whoever has not reported yet. */
  rows: z.array(ReportRow),
  settings: ReportYear.omit({ id: true, revision: true }).extend({
    id: z.exactOptional(Id),
    /** 0 while they are as the product brings them along. */
    revision: z.int().min(0),
  }),
  mayManage: z.boolean(),
})
export type ReportBoard = z.input<typeof ReportBoard>

const SignedView = z.object({
  at: Time,
  name: z.string(),
  position: z.exactOptional(z.string()),
  isLate: z.boolean(),
})

export const ReportView = ReportRow.omit({ signed: true }).extend({
  terms: Terms,
  ...Texts.shape,
  /** As signed; until then as it is now. */
  facts: Facts,
  /** The last day that they count: before the cut-off, where it is still to come or was at the signature. */
  until: Day,
  /** The figures in sentences. */
  sentences: z.array(z.string()),
  /** What the tasks say for parts that are still empty; '' where they say nothing. */
  proposed: z.object({ achievements: z.string(), hindrances: z.string() }),
  /** Of all that a signature would stand for, or stands for. */
  digest: Sha256,
  note: z.exactOptional(z.string()),
  signed: z.exactOptional(SignedView),
  earlier: z.array(SignedView),
  moves: z.array(z.enum(Object.keys(reportMoves) as [keyof typeof reportMoves])),
  revision: Revision,
})
export type ReportView = z.input<typeof ReportView>

const Counts = z.record(z.enum(taskStates), z.int())
const Said = z.array(z.object({ agency: z.string(), text: z.string() }))

export const Consolidation = z.object({
  terms: Terms,
  asked: z.int(),
  onTime: z.int(),
  late: z.int(),
  /** Who has not reported, latest first. */
  missing: z.array(z.object({ agency: z.string(), state: z.enum(reportStates), workingDaysLeft: z.int() })),
  /** Of who has, by name. */
  agencies: z.array(
    z.object({
      agency: z.string(),
      counts: Counts,
      tasks: z.int(),
      products: z.int(),
      uploaded: z.int(),
      isLate: z.boolean(),
    }),
  ),
  counts: Counts,
  tasks: z.int(),
  products: z.int(),
  achievements: Said,
  hindrances: Said,
  proposals: Said,
})
export type Consolidation = z.input<typeof Consolidation>
