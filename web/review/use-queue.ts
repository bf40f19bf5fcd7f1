import { useSearchParams } from 'react-router'
import { useGet } from '../api/query.ts'
import type { Output } from '../api/client.ts'

export type Queue = Output<'/api/v1/campaigns/{slug}/queue', 'get'>
export type QueueRow = Queue['rows'][number]
export type Sort = 'lau' | 'diem' | 'ma'

/** The decision made last, so that it can be withdrawn by a second act. */
export interface Decided {
  id: string
  code: string
  outcome: 'accept' | 'return'
  revision: number
  over: string
}

/** What the address asks of the queue: which kind, of which agency, in which order. */
export function useQueue(slug: string) {
  const [query, setQuery] = useSearchParams()
  const show = (query.get('xem') ?? 'waiting') as 'waiting' | 'asked' | 'requested' | 'accepted' | 'all'
  const sort = (query.get('xep') ?? 'lau') as Sort
  const agency = query.get('cq')
  const asked = useGet('/api/v1/campaigns/{slug}/queue', { slug, show }, { polled: true, keep: true })
  const all = asked.data?.rows ?? []
  const rows = [...(agency ? all.filter((row) => row.agency === agency) : all)].sort(orders[sort])
  return { ...asked, rows, sort: { show, sort, agency, set: setIn(setQuery) } }
}

const setIn = (setQuery: ReturnType<typeof useSearchParams>[1]) => (key: string, value: string) =>
  setQuery((old) => {
    const next = new URLSearchParams(old)
    if (value) next.set(key, value)
    else next.delete(key)
    return next
  })

const parts = (code: string) => code.split('.').map(Number)
function byCode(a: QueueRow, b: QueueRow): number {
  const [x, y] = [parts(a.code), parts(b.code)]
  const at = x.findIndex((n, i) => n !== y[i])
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? 0)
}

const orders: Record<Sort, (a: QueueRow, b: QueueRow) => number> = {
  lau: (a, b) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '') || b.max - a.max,
  diem: (a, b) => (b.self ?? b.max) - (a.self ?? a.max) || byCode(a, b),
  ma: byCode,
}

/** The neighbour in the list as it now stands. */
export function nextOf(rows: readonly QueueRow[], id: string | undefined, by: 1 | -1): string | undefined {
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? rows[0]?.id : rows[at + by]?.id
}
