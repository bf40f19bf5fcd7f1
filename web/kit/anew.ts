// Lines of one act over many: as they were when its dialog opened; what was refused because somebody else was first is
// shown anew in place, to be looked at and chosen again.
import { useState } from 'react'

interface Lines<T> {
  /** As the server lists them at present. */
  rows: readonly T[]
  /** Of them, what the dialog opens with. */
  first: (rows: readonly T[]) => readonly T[]
  idOf: (row: T) => string
  differs: (now: T, then: T) => boolean
}

export function useAnew<T>({ rows, first, idOf, differs }: Lines<T>) {
  const [seen, see] = useState(() => first(rows))
  /** Refused over what others did, and not shown anew yet. */
  const [told, setTold] = useState<ReadonlySet<string>>(new Set())
  const newest = new Map(rows.map((row) => [idOf(row), row]))
  const anew = new Map(
    seen.flatMap((row) => {
      const now = newest.get(idOf(row))
      return now && told.has(idOf(row)) && differs(now, row) ? [[idOf(row), now] as const] : []
    }),
  )
  if (anew.size > 0) {
    see(seen.map((row) => anew.get(idOf(row)) ?? row))
    setTold(new Set([...told].filter((id) => !anew.has(id))))
  }
  return {
    seen,
    tell: (ids: readonly string[]) => setTold(new Set([...told, ...ids])),
    /** Lists of what waits leave out what another has done. */
    isGone: (row: T) => told.has(idOf(row)) && !newest.has(idOf(row)),
  }
}
