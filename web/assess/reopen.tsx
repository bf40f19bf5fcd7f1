import { Button } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import type { Assessment } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { useAct } from './acts.ts'
import { useSeen } from '../kit/seen.ts'
import { TextArea } from '../kit/text-area.tsx'

/** What was sent stays as it was sent; a changed one goes the whole way again. */
export function Reopen({
  assessment: { id, revision: now, code },
  onClose,
}: {
  assessment: Assessment
  onClose: () => void
}) {
  const { seen, over } = useSeen({ revision: now })
  const [reason, setReason] = useState('')
  const { act, error, isBusy } = useAct()
  const send = async () => {
    const ask = () =>
      over(post('/api/v1/assessments/{id}/reopenings', { id, ...seen, reason: reason.trim() }))
    if (await act(ask, `Đã mở lại tiêu chí ${code} để sửa.`)) onClose()
  }
  return (
    <Dialog
      title={`Mở lại tiêu chí ${code} để sửa`}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          size="middle"
          loading={isBusy}
          disabled={reason.trim().length < 5}
          onClick={() => void send()}
        >
          Mở lại
        </Button>
      }
    >
      <ErrorSummary error={error} />
      <p>Bản đã gửi được giữ nguyên. Sau khi sửa, phải trình và được lãnh đạo xác nhận, gửi lại.</p>
      <div className="field">
        <label htmlFor="reopen-reason">Lý do mở lại (bắt buộc)</label>
        <TextArea
          id="reopen-reason"
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Dialog>
  )
}
