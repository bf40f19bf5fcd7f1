// What the database, the store and the disk say when they are away or full, as the Problem that people read. Known by
// names and codes alone: by the time it is asked, nobody knows which of them it was.
import { Problem } from '../schemas/problem.ts'

interface Thrown {
  name?: string
  code?: unknown
  cause?: unknown
  errorLabels?: readonly string[]
  $metadata?: { httpStatusCode?: number }
}

/** Undefined: the error is something else, and probably our own fault. */
export function outage(thrown: unknown): Problem | undefined {
  for (let error = thrown as Thrown | undefined; error; error = error.cause as Thrown | undefined) {
    if (isFull(error))
      return new Problem(
        'disk-full',
        'Máy chủ đã hết chỗ lưu nên chưa nhận được. Hãy báo quản trị, rồi gửi lại sau.',
        {},
        { cause: thrown },
      )
    if (isAway(error))
      return new Problem('unavailable', 'Hệ thống đang bận. Hãy thử lại sau một phút.', {}, { cause: thrown })
  }
  return undefined
}

/** 14031: a database that refuses writes to keep the rest of its disk. */
const full = new Set<unknown>(['ENOSPC', 'EDQUOT', 'XMinioStorageFull', 'QuotaExceeded', 14_031])
const gone = new Set<unknown>(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'])
/** The server is stopping, or no longer the one that may write. */
const stepping = new Set<unknown>([91, 189, 10_107, 11_600, 11_602, 13_435, 13_436])

const isFull = ({ name, code, $metadata }: Thrown): boolean =>
  full.has(code) || full.has(name) || $metadata?.httpStatusCode === 507

function isAway({ name = '', code, errorLabels = [], $metadata }: Thrown): boolean {
  if (gone.has(code) || ($metadata?.httpStatusCode ?? 0) >= 500 || name === 'TimeoutError') return true
  if (!name.startsWith('Mongo')) return false
  return (
    /Selection|Network|Timeout|PoolCleared|PoolClosed|NotConnected/.test(name) ||
    stepping.has(code) ||
    ['TransientTransactionError', 'UnknownTransactionCommitResult'].some((label) =>
      errorLabels.includes(label),
    )
  )
}
