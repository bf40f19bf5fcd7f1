// The council sits again: to put right what was written down, or at another time and maybe with others there. A meeting
// that is still going on is broken off by it.
import { useState } from 'react'
import { remove } from '../api/client.ts'
import { ChoiceField } from '../kit/fields.tsx'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { useSeen } from '../kit/seen.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import type { Appraisal } from './shapes.ts'

export function Reconvene({ view, onClose }: { view: Appraisal; onClose: () => void }) {
  const { slug } = useCampaignScope().campaign
  const { seen, over } = useSeen({ revision: view.revision })
  const isSitting = view.stage === 'council'
  const [isAnew, setAnew] = useState(isSitting)
  return (
    <ReasonDialog
      title={isSitting ? 'Họp phiên khác' : 'Họp lại'}
      act={isSitting ? 'Dừng phiên này, họp phiên khác' : 'Mở lại phiên họp'}
      label="Lý do, ghi vào biên bản (bắt buộc)"
      done={isAnew ? 'Đã mở phiên khác. Hãy điểm danh lại.' : 'Đã mở lại phiên họp.'}
      run={(reason) =>
        over(
          remove('/api/v1/campaigns/{slug}/appraisal/adjournment', { slug, ...seen, reason, anew: isAnew }),
        )
      }
      onClose={onClose}
    >
      {!isSitting && (
        <>
          <p>Biên bản đã in không còn dùng: mã nội dung sẽ khác. Kết luận đã ghi vẫn còn, sửa được.</p>
          <ChoiceField
            label="Mở lại để"
            name="anew"
            value={isAnew ? 'anew' : 'same'}
            options={[
              { value: 'same', label: 'Sửa ghi chép của phiên vừa họp' },
              { value: 'anew', label: 'Họp phiên khác' },
            ]}
            onChoose={(value) => setAnew(value === 'anew')}
          />
        </>
      )}
      {isAnew && (
        <p>
          {isSitting && 'Phiên đang họp dừng tại đây; kết luận đã ghi vẫn còn, sửa được. '}
          Phiên khác điểm danh lại từ đầu; ghi giờ, nơi họp và thành viên ở “Sửa phiên họp”. Biên bản ghi cả
          phiên trước và phiên này.
        </p>
      )}
    </ReasonDialog>
  )
}
