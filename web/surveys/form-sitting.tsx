// The forms of this sitting, each of which can still be taken back, and what it means to close the page on them.
import { Button } from 'antd'
import { useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { Dialog } from '../kit/dialog.tsx'
import type { Answers } from './form-answers.tsx'
import type { Survey } from './shapes.ts'

export interface Typed {
  /** The how manieth of this sitting. */
  n: number
  key: string
  unit: string
  group: string
  number?: string
  levels: Answers
  comment: string
}

interface Props {
  survey: Survey
  collecting: NonNullable<Survey['collecting']>
  /** Newest first. */
  typed: readonly Typed[]
  onTaken: (one: Typed) => void
}

export function Sitting({ survey: { id, groups }, collecting: { units }, typed, onTaken }: Props) {
  const [taking, take] = useState<Typed>()
  if (typed.length === 0) return null
  const nameOf = ({ n, number, unit, group }: Typed) =>
    `Phiếu thứ ${n}${number ? `, số ${number}` : ''}: ${units.find((one) => one.id === unit)?.name ?? ''}, ${
      groups.find(({ code }) => code === group)?.name ?? ''
    }`
  return (
    <section aria-label="Phiếu vừa nhập">
      <h3>Phiếu vừa nhập</h3>
      <p className="small muted">
        Phiếu đã cộng vào tổng, không lưu riêng; chỉ màn hình này còn nhớ. Đóng màn hình rồi thì không bỏ được
        từng phiếu nữa.
      </p>
      <ul className="form-sitting">
        {typed.map((one) => (
          <li key={one.key} className="row">
            <span className="grow">{nameOf(one)}</span>
            <Button size="small" aria-label={`Bỏ ${nameOf(one)}`} onClick={() => take(one)}>
              Bỏ phiếu…
            </Button>
          </li>
        ))}
      </ul>
      {taking && (
        <ActDialog
          title="Bỏ phiếu vừa nhập"
          act={`Trừ phiếu thứ ${taking.n} khỏi tổng`}
          danger
          done={`Đã bỏ phiếu thứ ${taking.n}.`}
          run={async () => {
            const { key, levels, comment } = taking
            await remove('/api/v1/surveys/{id}/forms', { id, key, levels, comment })
            onTaken(taking)
          }}
          onClose={() => take(undefined)}
        >
          <p>{nameOf(taking)}.</p>
          <p>Nếu chưa nhập dở phiếu nào, câu trả lời hiện lại để sửa và lưu như phiếu mới.</p>
        </ActDialog>
      )}
    </section>
  )
}

interface LeaveProps {
  isTouched: boolean
  isUnsure: boolean
  forms: number
  onStay: () => void
  onLeave: () => void
}

export const Leave = ({ isTouched, isUnsure, forms, onStay, onLeave }: LeaveProps) => (
  <Dialog
    title="Đóng màn hình nhập phiếu"
    onClose={onStay}
    footer={
      <>
        <Button onClick={onStay}>Nhập tiếp</Button>
        <Button type="primary" danger={isTouched} onClick={onLeave}>
          {isTouched ? 'Đóng, bỏ phiếu đang nhập' : 'Đóng'}
        </Button>
      </>
    }
  >
    {isUnsure ? (
      <p>Chưa rõ máy chủ đã nhận phiếu đang gửi chưa. Hãy gửi lại trước khi đóng.</p>
    ) : (
      isTouched && <p>Phiếu đang nhập chưa lưu, đóng lại sẽ mất.</p>
    )}
    {forms > 0 && (
      <p>
        Đã lưu {formatNumber(forms)} phiếu. Đóng rồi thì không bỏ được từng phiếu đã lưu, vì không nơi nào giữ
        câu trả lời của từng phiếu.
      </p>
    )}
  </Dialog>
)
