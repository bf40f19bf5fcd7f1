import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatPoints, unknown } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import type { LeafRow } from '../api/shapes.ts'
import { useAct } from '../assess/acts.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Due } from '../kit/due.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { useSeen } from '../kit/seen.ts'
import { useAgencyScope } from '../shell/scope.tsx'
import { TextArea } from '../kit/text-area.tsx'

interface Props {
  row: LeafRow
  isChosen: boolean
  onToggle: () => void
}

export function PresentedRow({ row, isChosen, onToggle }: Props) {
  const { base } = useAgencyScope()
  const [isReturning, setReturning] = useState(false)
  const { code, name, self, max, have, need, gaps, digest, due, workingDaysLeft, ifSent } = row
  return (
    <tr>
      <td>
        <Checkbox checked={isChosen} onChange={onToggle} aria-label={`Gửi tiêu chí ${code}`} />
      </td>
      <td className="confirm-name">
        <Link to={`${base}/tu-danh-gia/${code}`}>
          <b>{code}</b> {name}
        </Link>
        <div className="small">
          Hạn <Due at={due} workingDays={workingDaysLeft} />
        </div>
        {ifSent && <div className="small red">Bản gửi sẽ được ghi: {ifSent}</div>}
      </td>
      <td className="num nowrap">
        <b>{self === undefined ? unknown : formatPoints(self)}</b>{' '}
        <span className="muted">/ {formatPoints(max)}</span>
      </td>
      <td className="nowrap" data-label="TLKC">
        {have}/{need}
      </td>
      <td className={`small ${gaps.length ? 'red' : 'muted'}`} data-label="Lưu ý">
        {gaps.length ? gaps.map(({ sentence }) => <div key={sentence}>{sentence}</div>) : 'đủ'}
      </td>
      <td className="nowrap" data-label="Mã nội dung">
        <code title={digest}>{groups(digest, 2)}</code>
      </td>
      <td className="nowrap">
        <Button
          type="text"
          onClick={() => setReturning(true)}
          aria-label={`Trả lại tiêu chí ${code} cho đầu mối`}
        >
          Trả lại…
        </Button>
        {isReturning && <GiveBack row={row} onClose={() => setReturning(false)} />}
      </td>
    </tr>
  )
}

/** '4be1 90c7 …' */
export const groups = (digest: string, n: number): string =>
  (digest.match(/.{4}/g) ?? []).slice(0, n).join(' ')

function GiveBack({ row, onClose }: { row: LeafRow; onClose: () => void }) {
  const { id, code } = row
  const { seen, over } = useSeen({ revision: row.revision })
  const [reason, setReason] = useState('')
  const { act, error, isBusy } = useAct()
  const send = async () => {
    const ask = () => over(post('/api/v1/assessments/{id}/returns', { id, ...seen, reason: reason.trim() }))
    if (await act(ask, `Đã trả lại tiêu chí ${code} cho đầu mối.`)) onClose()
  }
  return (
    <Dialog
      title={`Trả lại tiêu chí ${code} cho đầu mối`}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          size="middle"
          loading={isBusy}
          disabled={reason.trim().length < 5}
          onClick={() => void send()}
        >
          Trả lại
        </Button>
      }
    >
      <ErrorSummary error={error} />
      <div className="field">
        <label htmlFor="give-back">Cần sửa gì (đầu mối sẽ đọc nguyên văn)</label>
        <TextArea
          id="give-back"
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Dialog>
  )
}
