// The server's clock: a deadline must not depend on an office PC's idea of the time.
import { useEffect, useState } from 'react'
import { leftWords } from '../../schemas/format.ts'

let offset = 0

/** From the Date header of any reply; a second's precision is enough for a deadline of 17:00:00. */
export function noteServerTime(date: string | null): void {
  const told = date === null ? NaN : Date.parse(date)
  if (!Number.isNaN(told)) offset = told - Date.now()
}

export const serverNow = (): number => Date.now() + offset

/** Draws again each `ms`, for what counts down. */
export function useTick(ms: number): void {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), ms)
    return () => clearInterval(timer)
  }, [ms])
}

export interface Left {
  words: string
  isSoon: boolean
  isOver: boolean
}

/**
 * «còn 14 ngày làm việc», hours from two days on, minutes in the last hour; «vừa quá hạn», «quá hạn 2 ngày làm việc».
 * `workingDays` comes from the server's calendar, below 0 when it is over.
 */
export function timeLeft(due: string, workingDays: number): Left {
  const ms = Date.parse(due) - serverNow()
  if (ms <= 0) {
    // An answer of before the deadline does not know yet that it passed.
    return { words: leftWords(Math.min(workingDays, -1)), isSoon: true, isOver: true }
  }
  const hours = Math.floor(ms / 3600_000)
  if (hours < 1)
    return { words: `còn ${Math.max(1, Math.floor(ms / 60_000))} phút`, isSoon: true, isOver: false }
  if (hours < 48 || workingDays < 1) return { words: `còn ${hours} giờ`, isSoon: true, isOver: false }
  return { words: leftWords(workingDays), isSoon: workingDays <= 2, isOver: false }
}
