// A sign-in of one person in one browser. Its refresh tokens are one family, told apart by their number alone, so
// nothing that would let somebody in is stored.
import { z } from 'zod'
import { Id, Revision, Time } from './id.ts'

export const Session = z.object({
  id: Id,
  person: Id,
  at: Time,
  address: z.string().max(100),
  agent: z.string().max(300),
  /** The number of the newest refresh token. */
  n: z.int().min(1),
  /** When the one before it was exchanged. */
  rotatedAt: Time,
  ended: z.exactOptional(z.enum(['signed-out', 'reused'])),
  revision: Revision,
})
export type Session = z.infer<typeof Session>

/** How long an exchanged token still answers with its successor: two tabs, or an answer lost on the way. */
const GRACE_MS = 10_000
const LONGEST_MS = 7 * 24 * 3600_000

/** Sessions that began before the person's role, password or standing changed are over. */
export function isOpen({ at, ended }: Session, sessionsFrom: string | undefined, now: Date): boolean {
  return !ended && at >= (sessionsFrom ?? '') && now.getTime() - Date.parse(at) < LONGEST_MS
}

/** What to do with refresh token number `n`: give the next one, repeat the newest, or end a family that was stolen. */
export function answerTo(n: number, session: Session, now: Date): 'rotate' | 'repeat' | 'reused' {
  if (n === session.n) return 'rotate'
  const isRecent = now.getTime() - Date.parse(session.rotatedAt) < GRACE_MS
  return n === session.n - 1 && isRecent ? 'repeat' : 'reused'
}
