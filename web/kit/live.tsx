// One polite and one assertive live region for the whole page.
import { useSyncExternalStore } from 'react'

let polite = ''
let assertive = ''
const listeners = new Set<() => void>()

/** Said once the reader is free: saved, n results. `urgent` interrupts: net lost, locked. Never a tick per second. */
export function announce(sentence: string, { urgent = false } = {}): void {
  if (urgent) assertive = sentence
  else polite = sentence
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function LiveRegions() {
  const calm = useSyncExternalStore(listen, () => polite)
  const urgent = useSyncExternalStore(listen, () => assertive)
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        {calm}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        {urgent}
      </div>
    </>
  )
}
