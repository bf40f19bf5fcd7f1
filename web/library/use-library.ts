import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { get, type Output } from '../api/client.ts'
import { announce } from '../kit/live.tsx'
import { askedOf, useFilter } from './filter.ts'

export type DocumentRow = Output<'/api/v1/documents', 'get'>['rows'][number]
export interface Found {
  rows: DocumentRow[]
  total: number
  /** Of what was asked before: the answer is on its way. */
  isBefore: boolean
}

/** Page after page of what matches the address; said aloud when it changes. Asked again while files are being checked. */
export function useLibrary(agency: string | undefined, campaign: string | undefined) {
  const { filter } = useFilter()
  const input = askedOf(filter, agency, campaign)
  const asked = useInfiniteQuery({
    queryKey: ['/api/v1/documents', input, 'all'],
    queryFn: ({ pageParam, signal }) =>
      get('/api/v1/documents', { ...input, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ rows }) => rows.some((row) => row.state === 'received')) ? 2000 : 15_000,
  })
  const pages = asked.data?.pages
  const total = pages?.[0]?.total
  useEffect(() => {
    if (total !== undefined) announce(`${total} tài liệu.`)
  }, [total])
  const data: Found | undefined = pages && {
    rows: pages.flatMap(({ rows }) => rows),
    total: total ?? 0,
    isBefore: asked.isPlaceholderData,
  }
  const more = asked.hasNextPage ? () => void asked.fetchNextPage() : undefined
  return { data, error: asked.error, refetch: asked.refetch, more }
}
