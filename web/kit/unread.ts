// A field whose text could not be read holds nothing that anybody meant: no act goes over it.
import { useSyncExternalStore } from 'react'
import { announce } from './live.tsx'

let unread = 0
const listeners = new Set<() => void>()

/** Called by such a field; the answer when it is one no more. */
export function holdUnread(): () => void {
  const count = (by: number) => {
    unread += by
    for (const listener of listeners) listener()
  }
  count(1)
  return () => count(-1)
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether there is one on the page. */
export const useUnread = (): boolean => useSyncExternalStore(listen, () => unread > 0)

/** True where there is one: it is led to, and says what is wrong. Asked before an act takes what was typed. */
export function refuseUnread(within: ParentNode | null = document): boolean {
  const field = within?.querySelector<HTMLElement>('[data-unread]')
  if (!field) return false
  field.blur() // it says what is wrong once it is left
  field.focus()
  announce('Có ô chưa đọc được. Hãy sửa ô ấy rồi làm lại.')
  return true
}
