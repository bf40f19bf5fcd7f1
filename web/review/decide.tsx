import { Button } from 'antd'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'

interface Props {
  assessment: Assessment
  isBusy: boolean
  onAccept: () => void
  onAsk: () => void
  onLater: () => void
}

/** A decision is recorded at once; it can be withdrawn by a second act. */
export function Decide({ assessment: { may, reviews }, isBusy, onAccept, onAsk, onLater }: Props) {
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
        </div>
      )}
    </footer>
  )
}

const outcomes = {
  accept: 'Đã chấp nhận',
  return: 'Đã yêu cầu bổ sung',
  withdraw: 'Đã rút lại quyết định',
} as const
