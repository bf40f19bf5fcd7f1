import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { Dialog } from './dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FaultsOf } from './faults.tsx'
import { announce } from './live.tsx'
import { OthersChanged } from './others-changed.tsx'
import { refuseUnread } from './unread.ts'

interface Props {
  title: string
  /** The button: names the act and its object. None while there is nothing to do. */
  act: string | undefined
  /** False while something that the act cannot do without is not given yet. */
  isReady?: boolean
  danger?: boolean
  kind?: 'plain' | 'wide' | 'side'
  /** What is said when it is done, also of what the act answered. */
  done: string | ((outcome: unknown) => string)
  labelOf?: (field: string) => string | undefined
  tell?: (field: string, value: unknown) => string | undefined
  run: () => Promise<unknown>
  onClose: () => void
  /** Left of the buttons. */
  aside?: ReactNode
  children: ReactNode
}

/** One act of the server: says what it brings about, keeps what was typed when it is refused. */
export function ActDialog(props: Props) {
  const {
    title,
    act,
    isReady = true,
    danger = false,
    kind = 'plain',
    done,
    labelOf,
    tell,
    run,
    onClose,
    aside,
    children,
  } = props
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const submit = async () => {
    if (isBusy || !isReady || act === undefined || refuseUnread(form.current)) return
    setBusy(true)
    try {
      const outcome = await run()
      await cache.invalidateQueries() // the next act begins over what this one left
      announce(typeof done === 'string' ? done : done(outcome))
      onClose()
    } catch (problem) {
      if (isProblem(problem, 'stale')) await cache.invalidateQueries() // the next try is over what there is now
      setError(problem)
      setBusy(false)
    }
  }
  const onAct = act === undefined ? undefined : () => void submit()
  const footer = (
    <>
      {aside}
      {aside !== undefined && <span className="grow" />}
      <Button onClick={onClose}>Đóng</Button>
      {act !== undefined && (
        <Button type="primary" danger={danger} loading={isBusy} disabled={!isReady} onClick={onAct}>
          {act}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={title} kind={kind} onClose={onClose} onAct={onAct} footer={footer}>
      <ErrorSummary error={error} {...(labelOf && { labelOf })} />
      {labelOf && <OthersChanged error={error} labelOf={labelOf} tell={tell} />}
      <FaultsOf error={error}>
        <div ref={form} className="act-form" onKeyDown={(event) => isEnter(event) && void submit()}>
          {children}
        </div>
      </FaultsOf>
    </Dialog>
  )
}

/** In a line of text Enter is the act, as in a form; a form it cannot be, because another dialog may stand inside. */
function isEnter(event: KeyboardEvent): boolean {
  const { target, key, nativeEvent, defaultPrevented } = event
  const isLine = target instanceof HTMLInputElement && ['text', 'password'].includes(target.type)
  if (key !== 'Enter' || !isLine || nativeEvent.isComposing || defaultPrevented) return false
  event.preventDefault()
  event.stopPropagation()
  return true
}
