// Function and modifier keys only: under Telex and VNI single letters, digits and brackets are tone marks being typed.
import { useEffect, useRef } from 'react'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** Of a page: 'F8', 'Shift+F8', 'Ctrl+S', 'Ctrl+Enter'. A missing act leaves the key to the browser. Dialogs have `onAct`. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.key === 'Process' || event.defaultPrevented) return
      // Behind a dialog nothing is decided unseen; and nobody wants the page saved as a file.
      if (document.querySelector('dialog:modal')) {
        if (nameOf(event) === 'Ctrl+S') event.preventDefault()
        return
      }
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      if (isLetter && (isTyping() || !lettersAreOn())) return
      const act = current.current[nameOf(event)]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  const held = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey && key !== '?' ? 'Shift' : '']
  return [...held, name].filter(Boolean).join('+')
}

function isTyping(): boolean {
  const at = document.activeElement
  return at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))
}

/** `/` and `?` act only outside of text, and can be switched off (WCAG 2.1.4). */
export const lettersAreOn = (): boolean => localStorage.getItem('kc-letters') !== 'off'
export const setLetters = (on: boolean): void => localStorage.setItem('kc-letters', on ? 'on' : 'off')
