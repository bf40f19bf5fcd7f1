import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import { Problem } from '../../schemas/problem.ts'

/**
 * Whether it is late at `at`. Late is accepted and stays marked until the lock; after it only where the leaf's own
 * deadline was extended. Throws `late` with what cannot be done any more.
 */
export function lateAt(
  { due }: Pick<Assignment, 'due'>,
  { lockAt }: Pick<Campaign, 'lockAt'>,
  at: string,
  { act }: { act: 'gửi' | 'mở lại' },
): boolean {
  const isLate = at >= due
  if (!isLate || at < lockAt) return isLate
  throw new Problem(
    'late',
    `Đã quá thời điểm khóa của kỳ đánh giá. Hãy đề nghị Sở Nội vụ gia hạn tiêu chí này rồi ${act}.`,
  )
}
