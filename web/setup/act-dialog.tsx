import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { cache } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'

interface Props {
  title: string
  /** The button: names the act and its object. None while there is nothing to do. */
  act: string | undefined
  danger?: boolean
  kind?: 'plain' | 'wide'
  /** What is said when it is done. */
  done: string
  labelOf?: (field: string) => string | undefined
  run: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/** One act of the server: says what it brings about, keeps what was typed when it is refused. */
export function ActDialog(props: Props) {
  const { title, act, danger = false, kind = 'plain', done, labelOf, run, onClose, children } = props
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    try {
      await run()
      await cache.invalidateQueries()
      announce(done)
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const footer = (
    <>
      <Button onClick={onClose}>Bỏ</Button>
      {act !== undefined && (
        <Button type="primary" danger={danger} loading={isBusy} onClick={() => void submit()}>
          {act}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={title} kind={kind} onClose={onClose} footer={footer}>
      <ErrorSummary error={error} {...(labelOf && { labelOf })} />
      <div className="setup-form">{children}</div>
    </Dialog>
  )
}
