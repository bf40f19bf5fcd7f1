// Whether the window is as a media query says, followed while it changes. What is drawn in one width alone is not made in others.
import { useSyncExternalStore } from 'react'

export function mediaHook(query: string): () => boolean {
  const list = matchMedia(query)
  const listen = (told: () => void) => {
    list.addEventListener('change', told)
    return () => list.removeEventListener('change', told)
  }
  return () => useSyncExternalStore(listen, () => list.matches)
}
