// A machine's key: it acts for one service person, and its scopes only narrow what that person's one grant allows.
import { z } from 'zod'
import { Id, Revision, Sha256, Time } from './id.ts'

export const Token = z.object({
  id: Id,
  name: z.string().min(1).max(100),
  person: Id,
  /** Of the random secret, which was shown once and is kept nowhere. */
  hash: Sha256,
  /** Names of acts. */
  scopes: z.array(z.string()).min(1).max(50),
  until: Time,
  by: Id,
  at: Time,
  /** To the minute. */
  usedAt: z.exactOptional(Time),
  revokedAt: z.exactOptional(Time),
  revision: Revision,
})
export type Token = z.infer<typeof Token>

interface Holder {
  readonly isService?: true
  readonly leftAt?: string
  readonly sessionsFrom?: string
}

/** Like a session, a token is over when the rights or the standing of its person changed after it was made. */
export const isGood = (
  { at, until, revokedAt }: Token,
  holder: Holder | null | undefined,
  now: string,
): boolean =>
  !revokedAt &&
  now < until &&
  holder?.isService === true &&
  !holder.leftAt &&
  at >= (holder.sessionsFrom ?? '')
