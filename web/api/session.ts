// Keeps the short session alive, and says when it is over. All tabs share the cookies, so only one may refresh at a time.
type Listener = () => void

let refreshedAt = 0
let isOver = false
const listeners = new Set<Listener>()

/** True when there is a session again. `since`: when the refused request was sent; a refresh after it is good enough. */
export function refresh(since: number): Promise<boolean> {
  return navigator.locks.request('kc-session', async () => {
    if (refreshedAt > since) return true
    const response = await fetch('/api/v1/sessions/refresh', { method: 'POST' }).catch(() => undefined)
    if (response?.ok) refreshedAt = Date.now()
    return response?.ok ?? false
  })
}

/** The dialog opens over the work, which stays as it is. */
export function sessionOver(): void {
  set(true)
}

/** After a new sign-in: the officer repeats the interrupted act. */
export function sessionBack(): void {
  refreshedAt = Date.now()
  set(false)
}

export const isSessionOver = (): boolean => isOver

export function onSession(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(value: boolean): void {
  if (isOver === value) return
  isOver = value
  for (const listener of listeners) listener()
}
