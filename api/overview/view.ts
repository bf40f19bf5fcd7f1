// The leaders' page as it is answered: the province's round on one sheet. Points and indices are hundredths.
import { z } from 'zod'
import { Id, Time } from '../../schemas/id.ts'
import { taskStates } from '../../schemas/plan/task-state.ts'
import { periods } from '../../schemas/reports/period.ts'
import { boardStates } from '../board/view.ts'

export const ReadOverview = z.strictObject({ slug: z.string().max(40) })

const Points = z.object({
  max: z.int(),
  self: z.int(),
  accepted: z.int(),
  risk: z.int(),
})
/** Of its own scores: what was sent, as it was sent, and what never was. */
const Sent = z.object({ sent: z.int(), unsent: z.int() })
const Agency = z.object({ id: Id, code: z.string(), short: z.string() })

/** What was done in seven days; `before`, in the seven days before them. */
const Week = z.object({
  from: Time,
  sent: z.int(),
  accepted: z.int(),
  /** Of what was accepted in these days and still is. */
  points: z.int(),
  returned: z.int(),
  documents: z.int(),
  products: z.int(),
  /** Leaves whose due date passed in these days without their being sent. */
  late: z.int(),
})
export type Week = z.infer<typeof Week>

/** `n` in all, and who owes most; `object` is the first that an agency owes. */
const owing = {
  n: z.int(),
  agencies: z.int(),
  first: z.array(z.object({ id: z.string(), short: z.string(), n: z.int(), object: Id })),
}

export const Overview = z.object({
  now: Time,
  year: z.int(),
  lockAt: Time,
  workingDaysLeft: z.int(),
  leaves: z.int(),
  accepted: z.int(),
  total: Points,
  sent: Sent,
  /** What the ministry gave last for what was sent to it, once it gave any. */
  ministry: z.exactOptional(z.object({ leaves: z.int(), points: z.int(), claimed: z.int() })),
  /** The index that the plan in force aims at, and its place among how many. */
  target: z.exactOptional(
    z.object({
      points: z.exactOptional(z.int()),
      rank: z.exactOptional(z.int()),
      of: z.exactOptional(z.int()),
    }),
  ),
  /** The newest index published of the province. */
  last: z.exactOptional(
    z.object({
      year: z.int(),
      points: z.int(),
      rank: z.exactOptional(z.int()),
      of: z.exactOptional(z.int()),
    }),
  ),
  areas: z.array(
    Points.extend({
      ...Sent.shape,
      code: z.string(),
      name: z.string(),
      /** Leaves: before the first there are no accepted points to be shown, not even 0,00. */
      acceptedLeaves: z.int(),
    }),
  ),
  /** The leaves with most points at risk, of `leaves` in all. */
  risks: z.object({
    leaves: z.int(),
    first: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        agency: Agency,
        state: z.enum(boardStates),
        points: z.int(),
        days: z.int(),
      }),
    ),
  }),
  /** Who is late with leaves or tasks, of `agencies` in all. */
  late: z.object({
    agencies: z.int(),
    first: z.array(Agency.extend({ leaves: z.int(), points: z.int(), tasks: z.int() })),
  }),
  /** Of the plan in force. */
  tasks: z.exactOptional(z.partialRecord(z.enum(taskStates), z.int())),
  /** Tasks that cannot go on, late ones first; of all of them the first few. */
  stuck: z.object({
    tasks: z.int(),
    first: z.array(
      z.object({
        code: z.string(),
        content: z.string(),
        lead: z.string(),
        reason: z.string(),
        isLate: z.boolean(),
      }),
    ),
  }),
  owed: z.object({
    /** Of each period whose day is over: who has not reported. */
    reports: z.array(z.object({ period: z.enum(periods), name: z.string(), ...owing })),
    /** Lost points of the newest published result that no head has explained. */
    losses: z.exactOptional(z.object({ year: z.int(), points: z.int(), late: z.int(), ...owing })),
    /** Findings of inspections that were not repaired in time. */
    findings: z.object(owing),
  }),
  /** Packages that wait for a leader's word. */
  proposed: z.int(),
  week: Week,
  before: Week,
})
export type Overview = z.input<typeof Overview>
