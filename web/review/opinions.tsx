// Ý kiến của Hội đồng: what each member says of the points, and one's own where one may speak.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import { type Output, put } from '../api/client.ts'
import { cache, keyOf, useGet } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { PointsField } from '../kit/read-field.tsx'
import { Status } from '../kit/status.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { refuseUnread } from '../kit/unread.ts'
import { Wait } from '../kit/wait.tsx'

type Opinion = Output<'/api/v1/assessments/{id}/opinions', 'get'>['opinions'][number]
const path = '/api/v1/assessments/{id}/opinions'

export function Opinions({ assessment }: { assessment: Assessment }) {
  const { id } = assessment
  const asked = useGet(path, { id }, { polled: true })
  return (
    <section className="block">
      <h2>Ý kiến của Hội đồng thẩm định</h2>
      <Wait for={asked}>
        {({ opinions, mayRecord }) => (
          <>
            {opinions.length === 0 && <p className="muted small">Chưa có ý kiến nào.</p>}
            {opinions.map((one) => (
              <Said key={one.id} one={one} />
            ))}
            {mayRecord && <Own assessment={assessment} />}
          </>
        )}
      </Wait>
    </section>
  )
}

function Said({ one: { stance, points, reason, byName, at, isCurrent } }: { one: Opinion }) {
  return (
    <div className="said-by-agency">
      <div className="row small">
        <Status
          of={stance === 'agree' ? 'accepted' : 'requested'}
          text={stance === 'agree' ? 'Đồng ý' : 'Ý kiến khác'}
          quiet
        />
        {points !== undefined && <b>{formatPoints(points)} điểm</b>}
        <span className="muted">
          {byName}, {formatMoment(at)}
          {!isCurrent && ' · về lần gửi trước'}
        </span>
      </div>
      {reason && <p>{reason}</p>}
    </div>
  )
}

/** Recorded over exactly what is on the screen; another one replaces it, and history keeps both. */
function Own({ assessment: { id, digest: over, self } }: { assessment: Assessment }) {
  const [points, setPoints] = useState(self)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const record = async (stance: 'agree' | 'differ') => {
    if (refuseUnread(document.querySelector('.own-opinion'))) return
    setBusy(true)
    setError(undefined)
    try {
      const other = stance === 'differ' && points !== undefined && { points: formatPoints(points) }
      const words = reason.trim() && { reason: reason.trim() }
      const said = await put('/api/v1/assessments/{id}/opinion', { id, over, stance, ...other, ...words })
      cache.setQueryData(keyOf(path, { id }), said)
      announce('Đã ghi ý kiến của bạn.')
      setReason('')
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="own-opinion">
      <ErrorSummary error={error} labelOf={(field) => labels[field]} />
      <div className="row">
        <PointsField label="Điểm đề nghị" value={points} onRead={setPoints} />
      </div>
      <label htmlFor={`ly-do-${id}`}>Lý do (bắt buộc khi có ý kiến khác)</label>
      <TextArea
        id={`ly-do-${id}`}
        rows={2}
        maxLength={5000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="row">
        <Button size="middle" loading={isBusy} onClick={() => void record('agree')}>
          Đồng ý với đề xuất
        </Button>
        <Button size="middle" disabled={isBusy} onClick={() => void record('differ')}>
          Ghi ý kiến khác
        </Button>
      </div>
    </div>
  )
}

const labels: Record<string, string> = { points: 'Điểm đề nghị', reason: 'Lý do' }
