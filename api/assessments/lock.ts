import type { Request } from '../../schemas/assessment.ts'
import type { Assignment, Campaign, LateException } from '../../schemas/campaign.ts'
import { Problem } from '../../schemas/problem.ts'

export interface Lateness {
  readonly isLate: boolean
  readonly exception?: LateException
}

/**
 * What was sent at `at` is: in time; late, which is accepted and marked until the lock; or after the lock, by a recorded
 * exception alone, which goes with it. What Sở Nội vụ asked for has a deadline of its own. Throws `late` with what cannot
 * be done any more.
 */
export function latenessAt(
  { due, exception }: Pick<Assignment, 'due' | 'exception'>,
  { lockAt }: Pick<Campaign, 'lockAt'>,
  at: string,
  { act, requests = [] }: { act: 'gửi' | 'mở lại'; requests?: readonly Pick<Request, 'state' | 'due'>[] },
): Lateness {
  if (requests.some((request) => request.state !== 'closed' && at < request.due)) return { isLate: false }
  if (at < lockAt) return { isLate: at >= due }
  if (exception && at < exception.until) return { isLate: true, exception }
  throw new Problem(
    'late',
    `Đã quá thời điểm khóa của kỳ đánh giá. Hãy đề nghị Sở Nội vụ gia hạn tiêu chí này bằng văn bản rồi ${act}.`,
  )
}
