import type { KeyboardEvent } from 'react'

/** Arrows go from document to document, up from the first back to the box; Enter, on a link, opens it. */
export function moveRow(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  const rows = [...document.querySelectorAll<HTMLElement>('.library-table [data-row]')]
  const next = rows.indexOf(document.activeElement as HTMLElement) + step
  const target =
    next < 0 ? document.querySelector<HTMLElement>('.library-search input, input.library-search') : rows[next]
  if (!target) return
  event.preventDefault()
  target.focus()
}
