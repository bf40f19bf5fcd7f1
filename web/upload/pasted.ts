// Files from the clipboard: a copied file keeps its name; a picture, which browsers all call image.png, is named by when it was
// pasted, to the second, and within one by a number.
import { useEffect, useEffectEvent } from 'react'
import { dayOf, formatTime } from '../../schemas/format.ts'

/** Pasted anywhere on the screen, as long as it is `enabled`. */
export function usePaste(enabled: boolean, onFiles: (files: File[]) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const files = pastedFiles(event)
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  })
  useEffect(() => {
    if (!enabled) return undefined
    const paste = (event: ClipboardEvent) => take(event)
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [enabled])
}

/**
 * None where something is pasted into a field: text copied from Word brings a picture of itself along. None while a dialog
 * is open either: it is about something else.
 */
function pastedFiles({ clipboardData, target }: ClipboardEvent): File[] {
  const isField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
  if (isField || document.querySelector('dialog[open]')) return []
  return [...(clipboardData?.files ?? [])].map((file) => {
    const [, ending] = /^image\.(\w+)$/.exec(file.name) ?? []
    if (!ending) return file
    const name = `${newName()}.${ending}`
    return new File([file], name, { type: file.type, lastModified: file.lastModified })
  })
}

let last = { name: '', n: 0 }
function newName(): string {
  const now = new Date().toISOString()
  const name = `Ảnh dán ${dayOf(now)} ${formatTime(now).replace(':', '.')}.${now.slice(17, 19)}`
  last = { name, n: last.name === name ? last.n + 1 : 1 }
  return last.n > 1 ? `${name} (${last.n})` : name
}
