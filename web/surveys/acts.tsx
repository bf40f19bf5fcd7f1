import { useState } from 'react'
import { post, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { formatNumber } from '../../schemas/format.ts'
import { CommentsBefore } from './comments-before.tsx'
import type { Survey } from './shapes.ts'

interface Props {
  survey: Survey
  onClose: () => void
}

export function Conclude({ survey, onClose }: Props) {
  const { id, revision, batches = [], collecting, smallest, wasShown } = survey
  const [asBefore, setAsBefore] = useState(false)
  const brought = batches.filter(({ inUse }) => inUse).reduce((sum, { counts }) => sum + counts.forms, 0)
  const forms = brought + (collecting?.used ?? 0) + (collecting?.typed ?? 0)
  return (
    <ActDialog
      title="Chốt kết quả khảo sát"
      act={asBefore ? 'Chốt như lần trước' : `Chốt kết quả ${formatNumber(forms)} phiếu`}
      kind="wide"
      done="Đã chốt kết quả khảo sát."
      run={() => post('/api/v1/surveys/{id}/conclusions', { id, revision, ...(asBefore && { asBefore }) })}
      onClose={onClose}
    >
      {wasShown && (
        <fieldset className="field">
          <legend>Chốt kết quả nào</legend>
          <label className="surveys-which">
            <input type="radio" name="which" checked={!asBefore} onChange={() => setAsBefore(false)} /> Theo
            các phiếu hiện có
          </label>
          <label className="surveys-which">
            <input type="radio" name="which" checked={asBefore} onChange={() => setAsBefore(true)} /> Như lần
            chốt trước, không tính phiếu mới và phiếu đã sửa
          </label>
          <p className="small muted">
            Kết quả lần trước đã có người xem. Chỉ chốt theo phiếu hiện có được khi mỗi nơi được hiển thị, và
            các nơi bị ẩn cộng lại, không đổi hoặc đổi từ {smallest} phiếu trở lên; nơi đã ẩn cùng nhau vẫn ẩn
            cùng nhau.
          </p>
        </fieldset>
      )}
      <p>
        Sau khi chốt, lãnh đạo xem toàn bộ, mỗi cơ quan xem kết quả của mình. Đơn vị, nhóm dưới {smallest}{' '}
        phiếu không hiển thị riêng; hệ thống ẩn thêm đơn vị khác khi cần, để không ai lấy tổng trừ đi mà suy
        ra.
      </p>
      <p>Không thêm, bớt phiếu được nữa, trừ khi mở lại khảo sát.</p>
      <CommentsBefore key={String(asBefore)} id={id} asBefore={asBefore} />
    </ActDialog>
  )
}

export const Reopen = ({ survey: { id, revision, smallest }, onClose }: Props) => (
  <ReasonDialog
    title="Mở lại khảo sát"
    act="Mở lại khảo sát"
    danger
    done="Đã mở lại khảo sát."
    run={(reason) => remove('/api/v1/surveys/{id}/conclusions', { id, revision, reason })}
    onClose={onClose}
  >
    <p>
      Kết quả đã chốt không hiển thị nữa cho đến khi chốt lại. Lịch sử giữ lần chốt này và lý do; kế hoạch và
      nhóm nhỏ nhất giữ nguyên.
    </p>
    <p>
      Chốt lại được khi mỗi nơi được hiển thị không đổi hoặc đổi từ {smallest} phiếu trở lên, để không ai lấy
      kết quả mới trừ kết quả cũ mà biết từng phiếu; hoặc chốt như lần này, không tính phần thay đổi.
    </p>
  </ReasonDialog>
)
