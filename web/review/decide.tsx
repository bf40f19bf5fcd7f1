import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import { TakeBack } from './take-back.tsx'

interface Props {
  assessment: Assessment
  isBusy: boolean
  onAccept: () => void
  onAsk: () => void
  onLater: () => void
}

/** A decision is recorded at once; it can be withdrawn by a second act. */
export function Decide({ assessment, isBusy, onAccept, onAsk, onLater }: Props) {
  const { id, code, revision, digest: over, may, reviews } = assessment
  const [isTaking, setTaking] = useState(false)
  const last = reviews.at(-1)
  return (
    <footer className="decide">
      {may.includes('accept') ? (
        <div className="row">
          <Button size="middle" type="primary" className="accept" loading={isBusy} onClick={onAccept}>
            Chấp nhận <kbd>F2</kbd>
          </Button>
          <Button size="middle" className="ask-button" disabled={isBusy} onClick={onAsk}>
            Yêu cầu bổ sung <kbd>F4</kbd>
          </Button>
          <Button size="middle" type="text" onClick={onLater}>
            Để sau <kbd>F8</kbd>
          </Button>
        </div>
      ) : (
        <div className="row">
          <Button size="middle" onClick={onLater}>
            Bản tiếp theo <kbd>F8</kbd>
          </Button>
        </div>
      )}
      {last && (
        <div className="small muted">
          {outcomes[last.outcome]} {formatMoment(last.at)}, {last.byName}
          {last.points !== undefined && ` · ${formatPoints(last.points)} điểm`}
          {may.includes('withdraw') && (
            <>
              {' '}
              <button type="button" className="as-link" onClick={() => setTaking(true)}>
                Rút lại quyết định này…
              </button>
            </>
          )}
        </div>
      )}
      {isTaking && <TakeBack {...{ id, code, revision, over }} onClose={() => setTaking(false)} />}
    </footer>
  )
}

const outcomes = {
  accept: 'Đã chấp nhận',
  return: 'Đã yêu cầu bổ sung',
  withdraw: 'Đã rút lại quyết định',
} as const
