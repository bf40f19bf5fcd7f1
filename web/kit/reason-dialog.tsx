import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { Dialog } from './dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { announce } from './live.tsx'
import { TextArea } from './text-area.tsx'

interface Props {
  title: string
  /** The button: names the act and its object. */
  act: string
  danger?: boolean
  label?: string
  /** What is said when it is done. */
  done: string
  run: (reason: string) => Promise<unknown>
  onClose: () => void
  /** What it brings about. */
  children: ReactNode
}

/** An act that needs a reason. The server says when the reason is not enough. */
export function ReasonDialog({
  title,
  act,
  danger = false,
  label = 'Lý do (bắt buộc)',
  done,
  run,
  onClose,
  children,
}: Props) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    try {
      await run(reason.trim())
      await cache.invalidateQueries()
      announce(done)
      onClose()
    } catch (problem) {
      if (isProblem(problem, 'stale')) await cache.invalidateQueries() // the next try is over what there is now
      setError(problem)
      setBusy(false)
    }
  }
  const footer = (
    <>
      <Button onClick={onClose}>Đóng</Button>
      <Button type="primary" danger={danger} loading={isBusy} onClick={() => void submit()}>
        {act}
      </Button>
    </>
  )
  return (
    <Dialog title={title} onClose={onClose} footer={footer}>
      <ErrorSummary error={error} labelOf={() => 'Lý do'} />
      {children}
      <div className="field">
        <label htmlFor="reason-of-act">{label}</label>
        <TextArea
          id="reason-of-act"
          autoFocus
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Dialog>
  )
}
