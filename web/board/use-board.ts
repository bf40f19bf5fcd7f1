// What the address asks of the board: which rows and columns, which states, what a cell shows, and which cell is open.
import { useSearchParams } from 'react-router'
import type { Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'

export type Board = Output<'/api/v1/campaigns/{slug}/board', 'get'>
export type BoardRow = Board['rows'][number]
export type Cell = NonNullable<BoardRow['cells'][number]>
export type BoardState = Cell['state']
export type Sum = Board['total']

export interface Open {
  agency: string
  column?: string
}

/** What a cell says: papers, own points, or own and appraised points side by side. */
export type Writes = 'count' | 'points' | 'appraised'
const inAddress: Readonly<Record<string, Writes>> = {
  'tai-lieu': 'count',
  diem: 'points',
  'tham-dinh': 'appraised',
}

export function useBoard(slug: string) {
  const [query, setQuery] = useSearchParams()
  const rows = query.get('hang') === 'nguoi' ? ('person' as const) : ('agency' as const)
  const columns = query.get('cot') === 'linh-vuc' ? ('area' as const) : ('leaf' as const)
  const asked = useGet(
    '/api/v1/campaigns/{slug}/board',
    { slug, rows, columns },
    { polled: true, keep: true },
  )
  const states = new Set((query.get('tt') ?? '').split(',').filter(Boolean)) as Set<BoardState>
  const kind = query.get('khoi') ?? ''
  const shown = (asked.data?.rows ?? []).filter(
    (row) =>
      (!kind || row.kind === kind) &&
      (states.size === 0 || row.cells.some((cell) => cell && states.has(cell.state))),
  )
  // The key of a leaf may have dots of its own.
  const [agency, ...rest] = (query.get('o') ?? '').split('.')
  const column = rest.join('.')
  const set = (changes: Record<string, string>) =>
    setQuery((old) => {
      const next = new URLSearchParams(old)
      for (const [key, value] of Object.entries(changes)) {
        if (value) next.set(key, value)
        else next.delete(key)
      }
      return next
    })
  return {
    ...asked,
    rows,
    columns,
    shown,
    states,
    kind,
    // Once there are points of the appraisal, they are what one comes for.
    writes: inAddress[query.get('o-ghi') ?? ''] ?? (asked.data?.total.appraised ? 'appraised' : 'count'),
    isSummed: query.get('xem') === 'tong-hop',
    open: agency ? ({ agency, ...(column && { column }) } satisfies Open) : undefined,
    set,
    toggle: (state: BoardState) => {
      const next = new Set(states)
      if (!next.delete(state)) next.add(state)
      set({ tt: [...next].join(',') })
    },
    show: (open: Open | undefined) =>
      set({ o: open ? [open.agency, open.column].filter((part) => part !== undefined).join('.') : '' }),
  }
}

export type BoardOnScreen = ReturnType<typeof useBoard>
