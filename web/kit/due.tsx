import { formatDay, formatTime, dayOf, formatDeadline } from '../../schemas/format.ts'
import { timeLeft, useTick } from './clock.ts'

interface Props {
  at: string
  workingDays: number
  /** It was not sent and can no longer be. */
  isLocked?: boolean
  /** Said instead of what is left, where nothing waits for the day any more. */
  said?: string
}

/** «17:00, 27/11» with what is left (of what was not sent: «đã khóa»), in two short lines; a full sentence for screen readers and on hover. */
export function Due({ at, workingDays, isLocked, said = isLocked ? 'đã khóa' : undefined }: Props) {
  useTick(60_000)
  const { words, isSoon } = said === undefined ? timeLeft(at, workingDays) : { words: said, isSoon: false }
  return (
    <span className="due" title={formatDeadline(at)}>
      {formatTime(at)}, {formatDay(dayOf(at))}
      <small className={isSoon ? 'red medium' : 'muted'}>{words}</small>
    </span>
  )
}

/** The page's big countdown: «còn 14 ngày làm việc» over the deadline in full. */
export function Countdown({ at, workingDays }: { at: string; workingDays: number }) {
  useTick(60_000)
  const { words, isSoon, isOver } = timeLeft(at, workingDays)
  const [, before = words, number = '', after = ''] = /^(còn )(\d+)(.*)$/.exec(words) ?? []
  return (
    <div className={`countdown ${isSoon ? 'red' : ''}`}>
      <div>
        {isOver ? <b>Đã khóa</b> : before}
        {number && <b>{number}</b>}
        {after}
      </div>
      <small>Hạn gửi {formatDeadline(at)}</small>
    </div>
  )
}
