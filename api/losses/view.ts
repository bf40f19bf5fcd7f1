import { z } from 'zod'
import { Revision, Time } from '../../schemas/id.ts'
import { Loss, LossExplanation, lossMoves, lossStates, outcomes } from '../../schemas/losses/loss.ts'
import { Decision, Named } from '../../schemas/plan/plan.ts'

const by = { byName: z.string(), at: Time }
const Explained = LossExplanation.omit({ by: true })

export const LossRow = Loss.pick({
  ...{ id: true, year: true, code: true, name: true, points: true, max: true, state: true, due: true },
  ...{ reason: true, remedy: true, note: true },
}).extend({
  /** Who answers for it; none where nobody was named yet. */
  owner: z.exactOptional(Named),
  /** Who heads it today, with position. */
  heads: z.array(z.string()),
  /** Of the province's calendar; late is negative. */
  workingDaysLeft: z.int(),
  /** Its day is over and the head has not explained. */
  isLate: z.boolean(),
  /** What the source says of why. */
  source: z.exactOptional(z.string()),
  /** The result lacks other points by now. */
  now: z.exactOptional(z.int()),
  /** Of the plan that follows, as far as this person sees it. */
  tasks: z.array(z.object({ code: z.string(), content: z.string(), lead: z.string(), points: z.int() })),
  explanation: z.exactOptional(Explained),
  earlier: z.array(Explained),
  outcome: z.exactOptional(
    z.object({ kind: z.enum(outcomes), document: Decision, text: z.exactOptional(z.string()), ...by }),
  ),
  /** To the province alone. */
  handovers: z.array(z.object({ from: z.exactOptional(Named), to: Named, reason: z.string(), ...by })),
  mayReadHistory: z.boolean(),
  moves: z.array(z.enum(Object.keys(lossMoves) as [keyof typeof lossMoves])),
  revision: Revision,
})
export type LossRow = z.input<typeof LossRow>

export const LossList = z.object({
  /** Of which there is a published result, newest first. */
  years: z.array(z.int()),
  year: z.exactOptional(z.int()),
  /** One's own alone: then nothing is told of the whole. */
  isPartial: z.boolean(),
  result: z.exactOptional(
    z.object({
      points: z.int(),
      scale: z.int(),
      rank: z.exactOptional(z.int()),
      of: z.exactOptional(z.int()),
    }),
  ),
  /** Hundredths, of what is shown. */
  points: z.int(),
  counts: z.record(z.enum(lossStates), z.int()),
  /** By who answers, dearest first; for those who see all. */
  owners: z.array(
    z.object({
      owner: z.exactOptional(Named),
      points: z.int(),
      rows: z.int(),
      explained: z.int(),
      decided: z.int(),
    }),
  ),
  rows: z.array(LossRow),
  /** Lost in the result and not in the list yet, or with other points. */
  unlisted: z.int(),
  mayManage: z.boolean(),
  /** To choose from, for those who may name one. */
  agencies: z.array(Named),
})
export type LossList = z.input<typeof LossList>
