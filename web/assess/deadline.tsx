// Until when a leaf can be sent: the deadline that counts first, and once it is locked, what to do.
import { formatDeadline, formatMoment, lockedWords } from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import { timeLeft, useTick } from '../kit/clock.ts'

export function Deadline({ assessment }: { assessment: Assessment }) {
  useTick(60_000)
  const { due, workingDaysLeft, locked, requests, accepted, state } = assessment
  const asked = requests
    .filter((request) => request.state === 'open')
    .sort((a, b) => b.due.localeCompare(a.due))
    .at(0)
  if (locked && !(asked && state !== 'submitted'))
    return (
      <span className="muted nowrap" title={formatDeadline(locked)}>
        Đã khóa {formatMoment(locked)}
      </span>
    )
  if (asked && !accepted)
    return (
      <span className="muted" title={formatDeadline(asked.due)}>
        Hạn bổ sung {formatMoment(asked.due)}, {timeLeft(asked.due, asked.workingDaysLeft).words}
        {asked.due !== due && <> (hạn của tiêu chí: {formatMoment(due)})</>}
      </span>
    )
  return (
    <span className="muted nowrap" title={formatDeadline(due)}>
      Hạn {formatMoment(due)}, {timeLeft(due, workingDaysLeft).words}
    </span>
  )
}

/** Nobody types into a leaf that cannot be sent any more. */
export function LockedNote({ assessment: { locked, state } }: { assessment: Assessment }) {
  if (!locked || state === 'submitted') return null
  return <p className="note amber">{lockedWords(locked)}</p>
}
