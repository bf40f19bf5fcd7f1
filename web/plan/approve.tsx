import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { post, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { TextField } from '../kit/fields.tsx'
import { DayField } from '../kit/read-field.tsx'
import type { Plan } from './shapes.ts'

const labels: Readonly<Record<string, string>> = {
  decision: 'Văn bản phê duyệt',
  tasks: 'Nhiệm vụ',
  objectives: 'Mục tiêu',
}

export function Approve({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [number, setNumber] = useState('')
  const [issued, setIssued] = useState<string>()
  const { id, revision } = plan
  const unseen = [...plan.objectives, ...plan.tasks].filter(({ toCheck }) => toCheck).length
  const decision = number.trim() && issued ? { number: number.trim(), issued } : undefined
  return (
    <ActDialog
      title={`Phê duyệt kế hoạch năm ${plan.year}, bản ${plan.n}`}
      act={`Phê duyệt bản ${plan.n}`}
      done="Đã phê duyệt kế hoạch."
      labelOf={(field) => labels[field.split('.')[0] ?? '']}
      run={() => post('/api/v1/plans/{id}/approvals', { id, revision, ...(decision && { decision }) })}
      onClose={onClose}
    >
      <p>
        {plan.tasks.length} nhiệm vụ, dự kiến nâng {formatPoints(plan.lift)} điểm. Phê duyệt xong, nội dung
        không sửa được nữa và từng cơ quan thấy nhiệm vụ của mình; thay đổi về sau là một phiên bản mới.
      </p>
      {unseen > 0 && (
        <p className="note amber">
          Còn {unseen} mục tiêu, nhiệm vụ mang giá trị đề xuất mà chưa ai mở ra lưu lại. Phê duyệt là nhận cả
          các giá trị ấy.
        </p>
      )}
      <TextField
        label="Số văn bản"
        name="decision"
        value={number}
        onType={setNumber}
        hint="Kế hoạch, quyết định UBND tỉnh đã ký. Sở Nội vụ phải ghi; lãnh đạo phê duyệt tại đây thì có thể để trống."
      />
      <DayField label="Ngày văn bản" size="middle" value={issued} onRead={setIssued} />
    </ActDialog>
  )
}

interface RemoveProps {
  plan: Plan
  onGone: () => void
  onClose: () => void
}

export const Remove = ({ plan, onGone, onClose }: RemoveProps) => (
  <ActDialog
    title={`Bỏ dự thảo năm ${plan.year}, bản ${plan.n}`}
    act={`Bỏ dự thảo bản ${plan.n}`}
    danger
    done="Đã bỏ dự thảo."
    run={async () => {
      await remove('/api/v1/plans/{id}', { id: plan.id, revision: plan.revision })
      onGone()
    }}
    onClose={onClose}
  >
    <p>Dự thảo với {plan.tasks.length} nhiệm vụ không còn trên trang này; nhật ký còn giữ.</p>
  </ActDialog>
)
