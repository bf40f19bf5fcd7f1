// What one member of the council says of a leaf, over exactly what was submitted; another one replaces it, and history
// keeps both. It decides nothing: points stand by the minutes.
import { z } from 'zod'
import { Id, Revision, Sha256, Time } from './id.ts'
import { Points } from './points.ts'

export const Opinion = z.object({
  id: Id,
  assessment: Id,
  campaign: Id,
  agency: Id,
  /** The digest of the submission that it is about. */
  over: Sha256,
  stance: z.enum(['agree', 'differ']),
  /** What the member would count instead. */
  points: z.exactOptional(Points),
  reason: z.exactOptional(z.string().trim().min(5).max(5000)),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Opinion = z.infer<typeof Opinion>
