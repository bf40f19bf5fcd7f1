// How fast, and how long still: of the last seconds, so that a line that has become slow is said to be slow.
import { formatSize } from '../../schemas/format.ts'

const WINDOW_MS = 8000

/** Tells of each count of bytes how many a second there were of late. */
export function speedometer(): (sent: number) => number {
  let seen: { at: number; sent: number }[] = []
  return (sent) => {
    const at = performance.now()
    if (sent < (seen.at(-1)?.sent ?? 0)) seen = [] // it began again further back
    seen = [...seen.filter((one) => at - one.at < WINDOW_MS), { at, sent }]
    const first = seen[0] ?? { at, sent }
    return at - first.at < 500 ? 0 : ((sent - first.sent) / (at - first.at)) * 1000
  }
}

/** «1,2 MB/giây», «còn khoảng 3 phút»; nothing until it can be told. */
export function remaining(bytes: number, speed = 0): string[] {
  if (speed <= 0) return []
  return [`${formatSize(speed)}/giây`, ...(bytes > 0 ? [`còn ${timeFor(bytes / speed)}`] : [])]
}

/** «chưa đến 1 phút», «khoảng 3 phút» */
export const timeFor = (seconds: number): string =>
  seconds < 60
    ? 'chưa đến 1 phút'
    : seconds < 5400
      ? `khoảng ${Math.round(seconds / 60)} phút`
      : `khoảng ${Math.round(seconds / 3600)} giờ`
