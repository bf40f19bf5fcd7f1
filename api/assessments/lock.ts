import type { Request } from '../../schemas/assessment.ts'
import type { Assignment, Campaign, LateException } from '../../schemas/campaign.ts'
import { lockedWords } from '../../schemas/format.ts'
import { Problem } from '../../schemas/problem.ts'

export interface Lateness {
  readonly isLate: boolean
  readonly exception?: LateException
}

type Asked = Pick<Request, 'state' | 'due'>
type Given = Pick<Assignment, 'exception'>
type Locked = Pick<Campaign, 'lockAt'>

const isAsked = (requests: readonly Asked[], at: string): boolean =>
  requests.some((request) => request.state !== 'closed' && at < request.due)

/** Whether it can still be sent at all: before the lock, by an exception, or because Sở Nội vụ asked for it. */
export const isOpenAt = (
  { exception }: Given,
  { lockAt }: Locked,
  at: string,
  requests: readonly Asked[] = [],
): boolean => isAsked(requests, at) || at < lockAt || (exception !== undefined && at < exception.until)

/**
 * What was sent at `at` is: in time; late, which is accepted and marked until the lock; or after the lock, by a recorded
 * exception alone, which goes with it. What Sở Nội vụ asked for has a deadline of its own. Throws `late` with what cannot
 * be done any more.
 */
export function latenessAt(
  { due, exception }: Given & Pick<Assignment, 'due'>,
  { lockAt }: Locked,
  at: string,
  { act, requests = [] }: { act: 'gửi' | 'mở lại' | 'sửa'; requests?: readonly Asked[] },
): Lateness {
  if (isAsked(requests, at)) return { isLate: false }
  if (at < lockAt) return { isLate: at >= due }
  if (exception && at < exception.until) return { isLate: true, exception }
  throw new Problem('late', lockedWords(lockAt, act))
}
