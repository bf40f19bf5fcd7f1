// Khóa ngay: first whom it shuts out, by the same question that the act itself asks; then with its reason.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDeadline } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import type { Campaign } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { LongField } from '../kit/fields.tsx'
import { Wait } from '../kit/wait.tsx'

type Shut = Output<'/api/v1/campaigns/{slug}/locks', 'post'>

export function LockNow({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { slug, revision, year, lockAt } = campaign
  const [reason, setReason] = useState('')
  const asked = useQuery({
    queryKey: ['lock-now', slug, revision],
    queryFn: () => post('/api/v1/campaigns/{slug}/locks', { slug, revision }),
    staleTime: 0,
  })
  return (
    <ActDialog
      title={`Khóa ngay năm đánh giá ${year}`}
      act={asked.data && 'Khóa ngay'}
      danger
      done="Đã khóa năm đánh giá."
      labelOf={() => 'Lý do khóa ngay'}
      run={() => post('/api/v1/campaigns/{slug}/locks', { slug, revision, reason })}
      onClose={onClose}
    >
      <p>Giờ khóa đã đặt là {formatDeadline(lockAt)}. Khóa ngay thì từ lúc này cơ quan không gửi được nữa.</p>
      <Wait for={asked}>{(shut) => <Effect shut={shut} />}</Wait>
      <LongField label="Lý do khóa ngay" name="reason" required value={reason} onType={setReason} />
    </ActDialog>
  )
}

function Effect({ shut: { leaves, agencies, withHead, open } }: { shut: Shut }) {
  return (
    <>
      <p className={leaves > 0 ? 'note amber' : 'note'}>
        {leaves > 0 ? (
          <>
            <b>
              {leaves} tiêu chí của {agencies} cơ quan chưa gửi
            </b>
            {withHead > 0 && `, trong đó ${withHead} đang chờ lãnh đạo xác nhận`}. Sau khi khóa, các tiêu chí
            này chỉ gửi được khi có văn bản gia hạn.
          </>
        ) : (
          'Không có tiêu chí nào bị khóa khi chưa gửi.'
        )}
      </p>
      {open > 0 && (
        <p className="small muted">
          {open} tiêu chí chưa gửi khác vẫn gửi được, vì có văn bản gia hạn hoặc yêu cầu bổ sung còn hạn.
        </p>
      )}
    </>
  )
}
