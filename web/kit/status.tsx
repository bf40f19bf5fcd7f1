// A status is glyph + word + colour, never colour alone.
import type { ReactNode } from 'react'
import { capital } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'

export type StatusKey =
  | 'untouched'
  | 'draft'
  | 'with-head'
  | 'submitted'
  | 'accepted'
  | 'requested'
  | 'incomplete'
  | 'overdue'
  | 'locked'
  | 'not-applicable'
  | 'unsent'
  | 'to-answer'
  | 'judged'
  | 'settled'
  | 'survey'

const hollow = <circle cx="7" cy="7" r="5" fill="none" strokeWidth="1.6" />

const shown: Record<StatusKey, { word: string; colour: string; glyph: ReactNode }> = {
  untouched: { word: 'Chưa bắt đầu', colour: 'grey', glyph: hollow },
  draft: {
    word: 'Đang soạn',
    colour: 'grey',
    glyph: (
      <>
        {hollow}
        <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
      </>
    ),
  },
  'with-head': {
    word: 'Chờ lãnh đạo xác nhận',
    colour: 'blue',
    glyph: (
      <path
        d="M2 11.5h10M3 9l6.2-6.2 1.9 1.9L5 10.8 2.6 11.4z"
        fill="none"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    ),
  },
  submitted: {
    word: 'Chờ rà soát',
    colour: 'blue',
    glyph: (
      <>
        <circle cx="7" cy="7" r="5.2" fill="none" strokeWidth="1.6" />
        <path d="M7 4v3.2l2.2 1.4" fill="none" strokeWidth="1.6" />
      </>
    ),
  },
  accepted: {
    word: 'Đã chấp nhận',
    colour: 'green',
    glyph: (
      <>
        <circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" />
        <path d="M4 7.2 6.2 9.4 10.2 5" fill="none" stroke="#fff" strokeWidth="1.7" />
      </>
    ),
  },
  requested: {
    word: 'Yêu cầu bổ sung',
    colour: 'amber',
    glyph: <path d="M5.2 2.2 2.2 5.2l3 3M2.4 5.2h6a3.2 3.2 0 0 1 0 6.4H6" fill="none" strokeWidth="1.7" />,
  },
  incomplete: {
    word: 'Thiếu tài liệu',
    colour: 'red',
    glyph: (
      <>
        <path d="M7 1.2 13.2 12.4H.8z" fill="currentColor" stroke="none" />
        <path d="M7 5v3.4M7 9.8v1.2" stroke="#fff" strokeWidth="1.5" />
      </>
    ),
  },
  overdue: {
    word: 'Quá hạn',
    colour: 'red',
    glyph: (
      <>
        <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="1" fill="currentColor" stroke="none" />
        <path d="M7 3.6v4M7 9.2v1.4" stroke="#fff" strokeWidth="1.7" />
      </>
    ),
  },
  locked: {
    word: capital(words.late.locked),
    colour: 'red',
    glyph: (
      <>
        <rect x="2" y="6" width="10" height="7" rx="1" fill="currentColor" stroke="none" />
        <path d="M4.4 6V4.2a2.6 2.6 0 0 1 5.2 0V6" fill="none" strokeWidth="1.6" />
      </>
    ),
  },
  'not-applicable': { word: 'Không áp dụng', colour: 'grey', glyph: <path d="M2.5 7h9" strokeWidth="1.8" /> },
  unsent: {
    word: 'Không gửi',
    colour: 'red',
    glyph: <path d="M3 3l8 8M11 3l-8 8" strokeWidth="1.8" />,
  },
  'to-answer': {
    word: 'Chờ giải trình',
    colour: 'amber',
    glyph: <path d="M2 2.6h10v6.8H6.4L3.4 12V9.4H2z" fill="none" strokeWidth="1.5" />,
  },
  judged: {
    word: 'Đã có điểm thẩm định',
    colour: 'blue',
    glyph: (
      <>
        {hollow}
        <path d="M4.6 7.1 6.3 8.8 9.6 5.3" fill="none" strokeWidth="1.5" />
      </>
    ),
  },
  settled: {
    word: 'Đã chốt điểm',
    colour: 'green',
    glyph: (
      <>
        <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="2" fill="currentColor" stroke="none" />
        <path d="M4 7.2 6.2 9.4 10.2 5" fill="none" stroke="#fff" strokeWidth="1.7" />
      </>
    ),
  },
  survey: {
    word: 'Điều tra xã hội học',
    colour: 'violet',
    glyph: <path d="M7 1.4 12.6 7 7 12.6 1.4 7z" fill="none" strokeWidth="1.6" />,
  },
}

export const statusWord = (status: StatusKey): string => shown[status].word

/** Alone it says nothing to a screen reader: put the word beside it, or give a label. */
export function Glyph({ of, label }: { of: StatusKey; label?: string }) {
  const { colour, glyph } = shown[of]
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className={`glyph ${colour}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      stroke="currentColor"
      {...said}
    >
      {glyph}
    </svg>
  )
}

export function Status({ of, text, quiet }: { of: StatusKey; text?: string; quiet?: boolean }) {
  const { word, colour } = shown[of]
  const late = of === 'overdue' && !quiet ? 'late' : ''
  return (
    <span className={`status ${colour} ${quiet ? 'quiet' : ''} ${late}`}>
      {late ? null : <Glyph of={of} />}
      {text ?? word}
    </span>
  )
}
