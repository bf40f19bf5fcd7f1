// The browser's own dialog: it traps focus, makes the rest inert, closes on Esc and gives focus back.
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface Props {
  title: string
  onClose: () => void
  footer?: ReactNode
  /** `side`: a drawer at the right edge; `whole`: as large as the window, its parts scroll by themselves. */
  kind?: 'plain' | 'wide' | 'side' | 'whole'
  /** One that must be answered cannot be waved away. */
  stays?: boolean
  /** The primary act, by Ctrl Enter from anywhere inside. */
  onAct?: (() => void) | undefined
  children: ReactNode
}

export function Dialog({ title, onClose, footer, kind = 'plain', stays = false, onAct, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Before it leaves the page, or the browser has nothing to give the focus back from.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`layer ${kind}`}
      tabIndex={-1} // a press beside the fields leaves the focus inside, where its keys are heard
      aria-labelledby={heading}
      onCancel={(event) => {
        // A file picker inside that is left without a choice says so by the same event, and it bubbles.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        // What lies below is a parent to React, and would close with it.
        event.stopPropagation()
        if (!stays) onClose()
      }}
      onKeyDown={(event) => {
        if (!onAct || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.stopPropagation() // not also the act of what lies below
        onAct()
      }}
    >
      <header>
        <h2 id={heading} className="grow">
          {title}
        </h2>
        {!stays && (
          <button type="button" className="close" aria-label="Đóng" onClick={onClose}>
            ×
          </button>
        )}
      </header>
      {/* A drawer of text alone scrolls by keyboard too. */}
      <div className="layer-body" {...(kind === 'side' && { tabIndex: 0 })}>
        {children}
      </div>
      {footer !== undefined && <footer>{footer}</footer>}
    </dialog>
  )
}
