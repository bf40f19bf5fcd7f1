// What speaks against finishing a task with the products that it has, and the word why it is done all the same.
import { LongField } from '../kit/fields.tsx'

export const Lacks = ({ lacks }: { lacks: readonly string[] }) => (
  <ul className="task-lacks small">
    {lacks.map((lack) => (
      <li key={lack}>{lack}</li>
    ))}
  </ul>
)

interface Props {
  lacks: readonly string[]
  reason: string
  onType: (reason: string) => void
}

export const Despite = ({ lacks, reason, onType }: Props) => (
  <>
    <Lacks lacks={lacks} />
    <LongField
      label="Vì sao vẫn ghi hoàn thành"
      name="reason"
      required
      value={reason}
      onType={onType}
      hint="Sở Nội vụ thấy lời này cùng nhiệm vụ và trong lịch sử."
    />
  </>
)
