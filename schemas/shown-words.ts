// What a leaf is shown and printed as, and what points and indexes of the internal index are called by whose they are.
import type { AppraisedState } from './appraised.ts'
import type { ShownState } from './reading.ts'

export const shown = {
  'not-applicable': 'không áp dụng',
  accepted: 'đã chấp nhận',
  requested: 'yêu cầu bổ sung',
  submitted: 'chờ rà soát',
  'with-head': 'chờ lãnh đạo xác nhận',
  incomplete: 'thiếu tài liệu',
  draft: 'đang soạn',
  untouched: 'chưa bắt đầu',
  unsent: 'không gửi',
  'to-answer': 'chờ giải trình',
  judged: 'đã có điểm thẩm định',
  settled: 'đã chốt điểm',
} as const satisfies Record<ShownState | AppraisedState, string>

/** What is late: it can still be sent, or was not sent before the lock. */
export const late = { overdue: 'quá hạn', locked: 'đã khóa, chưa gửi' } as const

/** The agency's own; of the appraisal; what the decision says. */
export const whose = { self: 'tự chấm', given: 'thẩm định', published: 'công bố' } as const
