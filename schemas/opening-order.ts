// Leaves that are given out by a worker, because there are more than one transaction takes: what is to be given is kept
// first, and who falls over in the middle begins again where it stopped.
import { z } from 'zod'
import { Id, Revision, Time } from './id.ts'
import { Row } from './opening.ts'

export const openingStates = ['ordered', 'done', 'failed'] as const

export const OpeningOrder = z.object({
  id: Id,
  campaign: Id,
  rows: z.exactOptional(z.array(Row).max(20_000)),
  reason: z.exactOptional(z.string()),
  state: z.enum(openingStates),
  /** Leaves that were to be given out or changed when it was ordered. */
  total: z.int().min(1),
  progress: z.exactOptional(z.strictObject({ done: z.int().min(0), at: Time })),
  problem: z.exactOptional(z.record(z.string(), z.unknown())),
  by: Id,
  at: Time,
  revision: Revision,
})
export type OpeningOrder = z.infer<typeof OpeningOrder>
