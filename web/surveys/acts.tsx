import { post, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { formatNumber } from '../../schemas/format.ts'
import type { Survey } from './shapes.ts'

interface Props {
  survey: Survey
  onClose: () => void
}

export function Conclude({ survey: { id, revision, batches = [], collecting, smallest }, onClose }: Props) {
  const brought = batches.filter(({ inUse }) => inUse).reduce((sum, { counts }) => sum + counts.forms, 0)
  const forms = brought + (collecting?.used ?? 0) + (collecting?.typed ?? 0)
  return (
    <ActDialog
      title="Chốt kết quả khảo sát"
      act={`Chốt kết quả ${formatNumber(forms)} phiếu`}
      done="Đã chốt kết quả khảo sát."
      run={() => post('/api/v1/surveys/{id}/conclusions', { id, revision })}
      onClose={onClose}
    >
      <p>
        Sau khi chốt, lãnh đạo xem toàn bộ, mỗi cơ quan xem kết quả của mình. Đơn vị, nhóm dưới {smallest}{' '}
        phiếu không hiển thị riêng; hệ thống ẩn thêm đơn vị khác khi cần, để không ai lấy tổng trừ đi mà suy
        ra.
      </p>
      <p>Không thêm, bớt phiếu được nữa, trừ khi mở lại khảo sát.</p>
    </ActDialog>
  )
}

export const Reopen = ({ survey: { id, revision }, onClose }: Props) => (
  <ReasonDialog
    title="Mở lại khảo sát"
    act="Mở lại khảo sát"
    danger
    done="Đã mở lại khảo sát."
    run={(reason) => remove('/api/v1/surveys/{id}/conclusions', { id, revision, reason })}
    onClose={onClose}
  >
    <p>Kết quả đã chốt không hiển thị nữa cho đến khi chốt lại. Lịch sử giữ lần chốt này và lý do.</p>
  </ReasonDialog>
)
