// A secret address of one person in one agency: files that this person mails to it are received as if they had been uploaded.
// What opens the door is made of the key and the secret of the server (api/mailbox/address.ts); here only its hash stands.
import { z } from 'zod'
import { Id, Revision, Sha256, Time } from './id.ts'

export const MailAddress = z.object({
  id: Id,
  person: Id,
  agency: Id,
  key: Id,
  hash: Sha256,
  at: Time,
  revoked: z.exactOptional(Time),
  revision: Revision,
})
export type MailAddress = z.infer<typeof MailAddress>

/** The mailbox of the province, as the worker that looked into it last left it; notes without a history. */
export const Mailbox = z.object({
  id: Id,
  name: z.literal('mailbox'),
  /** When it was last read to the end, and when that last failed. */
  lookedAt: z.exactOptional(Time),
  failedAt: z.exactOptional(Time),
  /** Letters that lay there then. */
  waiting: z.int().min(0),
  /** Letters over which reading broke, by UIDVALIDITY and UID, and how often. */
  tried: z.record(z.string(), z.int()),
  revision: Revision,
})
export type Mailbox = z.infer<typeof Mailbox>
