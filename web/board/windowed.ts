// Which rows and columns of a large grid are drawn: those in sight and a few around them.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

export const ROW = 29
export const HEAD = 64
const AROUND = 4

export interface Window {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

export function useWindowed(counts: { rows: number; columns: number }, left: number, width: number) {
  const box = useRef<HTMLDivElement>(null)
  // Nothing until the room is measured: what is drawn is laid out once.
  const [seen, setSeen] = useState({ top: 0, left: 0, height: 0, width: 0 })
  const look = useCallback(() => {
    const at = box.current
    if (at)
      setSeen({ top: at.scrollTop, left: at.scrollLeft, height: at.clientHeight, width: at.clientWidth })
  }, [])
  useLayoutEffect(() => {
    look()
    if (!box.current) return
    const observer = new ResizeObserver(look)
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [look])
  const span = (from: number, size: number, each: number, count: number): [number, number] => [
    Math.max(0, Math.floor(from / each) - AROUND),
    Math.min(count, Math.ceil((from + size) / each) + AROUND),
  ]
  const drawn: Window = {
    rows: span(seen.top, seen.height - HEAD, ROW, counts.rows),
    columns: span(seen.left, seen.width - left, width, counts.columns),
  }
  return { box, look, drawn }
}

/** So that a cell is not under the sticky head, foot or left columns. */
export function bringIntoSight(
  box: RefObject<HTMLDivElement | null>,
  { row, column }: { row: number; column: number },
  left: number,
  width: number,
): void {
  const at = box.current
  if (!at) return
  const top = row * ROW
  const below = top + ROW - (at.clientHeight - HEAD - ROW)
  if (at.scrollTop > top) at.scrollTop = top
  else if (at.scrollTop < below) at.scrollTop = below
  const from = column * width
  const beyond = from + width - (at.clientWidth - left)
  if (at.scrollLeft > from) at.scrollLeft = from
  else if (at.scrollLeft < beyond) at.scrollLeft = beyond
}
