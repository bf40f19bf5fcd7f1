// The board as it is answered. Points are hundredths; what a person does not reach is not in it, and it says so.
import { z } from 'zod'
import { stages } from '../../schemas/appraisal.ts'
import { appraisedStates } from '../../schemas/appraised.ts'
import { campaignKinds } from '../../schemas/campaign.ts'
import { Id, Time } from '../../schemas/id.ts'
import { shownStates } from '../../schemas/reading.ts'

/** Late: it can still be sent (`overdue`), or was not sent before the lock (`locked`). */
export const lateStates = ['overdue', 'locked'] as const
export const boardStates = [...lateStates, ...shownStates, ...appraisedStates] as const
export type BoardState = (typeof boardStates)[number]
type LateState = (typeof lateStates)[number]

export const isLateState = (state: BoardState): state is LateState =>
  lateStates.some((late) => late === state)

export const ReadBoard = z.strictObject({
  slug: z.string().max(40),
  rows: z.enum(['agency', 'person']).default('agency'),
  columns: z.enum(['leaf', 'area']).default('leaf'),
})
export type ReadBoard = z.infer<typeof ReadBoard>

/** One leaf of one agency; of an area, its leaves together under the state that presses most. */
const Cell = z.object({
  state: z.enum(boardStates),
  /** Working days to the deadline; late is negative. Absent where nothing is asked of the agency any more. */
  days: z.exactOptional(z.int()),
  have: z.int(),
  need: z.int(),
  /** Once an appraisal is open, as it was sent. */
  self: z.exactOptional(z.int()),
  max: z.int(),
  risk: z.int(),
  /** Of what was judged and one is told: what was claimed, and what it got. */
  claimed: z.exactOptional(z.int()),
  appraised: z.exactOptional(z.int()),
  /** Leaves whose score rests on a figure that is ước thực hiện. */
  estimates: z.exactOptional(z.int()),
  /** Leaves that were sent after their deadline. */
  late: z.exactOptional(z.int()),
})
export type Cell = z.infer<typeof Cell>

/** Own and appraised points, of the same leaves: those that were judged and that one is told of. */
const Appraised = z.object({
  leaves: z.int(),
  /** Got less than was claimed. */
  cut: z.int(),
  /** Of one agency alone. */
  points: z.exactOptional(z.object({ claimed: z.int(), got: z.int() })),
})

export const Sum = z.object({
  leaves: z.int(),
  states: z.partialRecord(z.enum(boardStates), z.int()),
  have: z.int(),
  need: z.int(),
  estimates: z.int(),
  late: z.int(),
  /** Points: of one agency, or of the province before the ministry; never of several agencies of an internal index. */
  points: z.exactOptional(z.object({ max: z.int(), self: z.int(), accepted: z.int(), risk: z.int() })),
  /** Of an internal index, from lần 1 on. */
  appraised: z.exactOptional(Appraised),
})
export type Sum = z.infer<typeof Sum>

const ranked = { ranked: z.exactOptional(z.int()), median: z.exactOptional(z.string()) }

export const BoardView = z.object({
  kind: z.enum(campaignKinds),
  /** Of the appraisal of an internal index, once it was opened. */
  stage: z.exactOptional(z.enum(stages)),
  now: Time,
  lockAt: Time,
  workingDaysLeft: z.int(),
  /** False: all counts and sums are of what this person reaches, and are to be called so. */
  isWhole: z.boolean(),
  columns: z.array(z.object({ key: z.string(), code: z.string(), name: z.string(), area: z.string() })),
  areas: z.array(z.object({ code: z.string(), name: z.string() })),
  rows: z.array(
    z.object({
      key: z.string(),
      agency: Id,
      code: z.string(),
      name: z.string(),
      short: z.string(),
      kind: z.string(),
      /** Who has the leaves of this row in hand, where rows are people. */
      person: z.exactOptional(z.string()),
      /** One a column; null where nothing is assigned. */
      cells: z.array(Cell.nullable()),
      sum: Sum,
      /** Of the internal index: '0.8750', and its place among `total.ranked` agencies. */
      index: z.exactOptional(z.string()),
      rank: z.exactOptional(z.int()),
      /** The same of the appraised points, once all of the agency is judged; of the published ones for everybody. */
      given: z.exactOptional(z.object({ index: z.string(), rank: z.exactOptional(z.int()) })),
    }),
  ),
  /** One a column. */
  sums: z.array(Sum),
  total: Sum.extend({
    ...ranked,
    given: z.exactOptional(z.object(ranked)),
  }),
})
export type BoardView = z.input<typeof BoardView>
export type BoardRow = BoardView['rows'][number]
