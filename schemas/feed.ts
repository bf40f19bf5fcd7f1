// A personal address under which a calendar program reads one's deadlines: whoever has it reads them, so it is long, kept
// as its hash, and taken back by one click.
import { z } from 'zod'
import { Id, Revision, Sha256, Time } from './id.ts'

export const Feed = z.object({
  id: Id,
  person: Id,
  hash: Sha256,
  at: Time,
  revoked: z.exactOptional(Time),
  revision: Revision,
})
export type Feed = z.infer<typeof Feed>
