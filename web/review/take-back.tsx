import { remove } from '../api/client.ts'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { useSeen } from '../kit/seen.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { reviewWord } from '../words/review.ts'
import type { Decided } from './use-queue.ts'

interface Props extends Omit<Decided, 'outcome'> {
  onClose: () => void
  onDone?: () => void
}

/** «Rút lại» is a second recorded act, never an undo. */
export function TakeBack({ id, code, onClose, onDone, ...now }: Props) {
  const { seen, over } = useSeen({ revision: now.revision, over: now.over })
  const { campaign } = useCampaignScope()
  return (
    <ReasonDialog
      title={`Rút lại quyết định về ${code}`}
      act="Rút lại quyết định"
      done={`Đã rút lại quyết định về ${code}.`}
      onClose={onClose}
      run={async (reason) => {
        await over(remove('/api/v1/assessments/{id}/reviews', { id, ...seen, reason }))
        onDone?.()
      }}
    >
      <p>
        Bản tự đánh giá trở lại chờ {reviewWord(campaign)}. Quyết định cũ và lý do rút lại đều được ghi lịch
        sử.
      </p>
    </ReasonDialog>
  )
}
