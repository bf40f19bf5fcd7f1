import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { Id, Time } from '../../schemas/id.ts'
import { MinistryRound, MinistryScore } from '../../schemas/ministry.ts'

const Loss = z.object({ lost: z.int(), contestable: z.int(), givenUp: z.int(), wonBack: z.int() })
/** Points with who said them, when, and why. */
const Said = z.object({
  points: z.int(),
  at: Time,
  by: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
})

const Paper = z.object({
  document: Id,
  version: Id,
  code: z.string(),
  subject: z.string(),
  cited: z.string(),
})

export const ReadMinistry = z.strictObject({
  slug: z.string().max(40),
  /** As things stood at the end of that day. */
  on: z.exactOptional(Day),
})

export const MinistryView = z.object({
  now: Time,
  on: z.exactOptional(Day),
  isWhole: z.boolean(),
  /** Why the ministry's points cannot be recorded, and what comes first. */
  notYet: z.exactOptional(z.string()),
  rounds: z.array(
    MinistryRound.omit({ campaign: true }).extend({
      byName: z.string(),
      workingDaysLeft: z.int(),
      isOpen: z.boolean(),
    }),
  ),
  rows: z.array(
    z.object({
      leaf: z.string(),
      code: z.string(),
      name: z.string(),
      area: z.string(),
      max: z.int(),
      min: z.exactOptional(z.int()),
      assessment: z.exactOptional(Id),
      agency: z.exactOptional(z.object({ id: Id, code: z.string(), short: z.string() })),
      self: z.exactOptional(Said.extend({ isEstimate: z.exactOptional(z.literal(true)) })),
      home: z.exactOptional(Said),
      /** By id of the round. */
      scores: z.array(
        MinistryScore.pick({ id: true, round: true, points: true, revision: true }).extend({
          claimed: z.exactOptional(z.int()),
          held: z.exactOptional(z.int()),
          reason: z.exactOptional(z.string()),
          at: Time,
          isCut: z.boolean(),
          answer: z.exactOptional(
            z.object({
              stance: z.enum(['agree', 'ask']),
              points: z.exactOptional(z.int()),
              text: z.string(),
              documents: z.array(Paper),
              isLate: z.boolean(),
              byName: z.string(),
              at: Time,
            }),
          ),
          choice: z.exactOptional(
            z.object({
              outcome: z.enum(['send', 'keep']),
              reason: z.exactOptional(z.string()),
              byName: z.string(),
              at: Time,
            }),
          ),
          mayAnswer: z.boolean(),
          mayChoose: z.boolean(),
        }),
      ),
      loss: Loss,
    }),
  ),
  totals: Loss.extend({
    max: z.int(),
    self: z.int(),
    home: z.int(),
    /** How many leaves have points that are summed. */
    leaves: z.object({ self: z.int(), home: z.int() }),
    /** By id of the round. A leaf that it does not name keeps its last points: `kept` of `leaves`. */
    rounds: z.array(z.object({ round: Id, points: z.int(), leaves: z.int(), kept: z.int() })),
  }),
})
export type MinistryView = z.input<typeof MinistryView>
export type MinistryRow = MinistryView['rows'][number]
