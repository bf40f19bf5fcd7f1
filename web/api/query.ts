// Reading through one cache. A key carries its whole scope (campaign, agency), so a late answer of another year or
// agency cannot land on this page.
import {
  keepPreviousData,
  type Query,
  QueryClient,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { get, type Input, type Output, type PathOf } from './client.ts'
import { isProblem } from './problem.ts'

export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (times, error) => isProblem(error, 'offline', 'unavailable') && times < 3,
    },
  },
})

export const keyOf = <P extends PathOf<'get'>>(path: P, input: Input<P, 'get'>) => [path, input] as const

interface How {
  enabled?: boolean
  /** Asks again by itself while the page is looked at. */
  polled?: boolean
  /** Asks again each minute, for a number in the bar. */
  slowly?: boolean
  /** Asks again after so many milliseconds, while the page is looked at. */
  every?: number
  /** Keeps showing the last answer while another input is asked. */
  keep?: boolean
  /** Asked when the page opens and not again: the server writes each asking down. */
  once?: boolean
}

export function useGet<P extends PathOf<'get'>>(
  path: P,
  input: Input<P, 'get'>,
  how: How = {},
): UseQueryResult<Output<P, 'get'>> {
  const began = useRef(Date.now())
  return useQuery({
    queryKey: keyOf(path, input),
    queryFn: ({ signal }) => get(path, input, signal),
    enabled: how.enabled ?? true,
    ...(how.once && { staleTime: Infinity }),
    ...(how.keep && { placeholderData: keepPreviousData }),
    ...(how.slowly && { refetchInterval: 60_000 }),
    ...(how.every !== undefined && { staleTime: 0, refetchInterval: how.every }),
    ...(how.polled && { meta: { polled: true }, staleTime: 0, refetchInterval: () => pace(began.current) }),
  })
}

/** 2 s, after a minute 5 s, after five 10 s. Hidden pages do not ask; one that is looked at again asks at once. */
const pace = (began: number): number => {
  const minutes = (Date.now() - began) / 60_000
  return minutes < 1 ? 2000 : minutes < 5 ? 5000 : 10_000
}

// Of several windows that show the same, one asks: what it hears it tells the others, whose own turn then starts anew.
const windows = new BroadcastChannel('kc-polled')

cache.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
  const { meta, queryKey, state } = event.query as Query
  if (meta?.['polled']) windows.postMessage({ key: queryKey, data: state.data, at: state.dataUpdatedAt })
})

windows.onmessage = ({ data }: MessageEvent<unknown>) => {
  const heard = data as { key: readonly unknown[]; data: unknown; at: number }
  const known = cache.getQueryState(heard.key)
  if (!known || known.dataUpdatedAt >= heard.at) return // not shown here, or newer already
  cache.setQueryData(heard.key, heard.data, { updatedAt: heard.at })
}
