// Tổ chức thực hiện: who does what, a numbered paragraph each.
import { Button } from 'antd'
import { LongField, TextField } from '../kit/fields.tsx'
import type { Duty } from './shapes.ts'

interface Props {
  duties: readonly Duty[]
  onChange: (duties: Duty[]) => void
}

export function Duties({ duties, onChange }: Props) {
  const change = (n: number, to: Partial<Duty>) =>
    onChange(duties.map((one, at) => (at === n ? { ...one, ...to } : one)))
  return (
    <fieldset className="plan-rows plan-duties">
      <legend className="field-label">Tổ chức thực hiện</legend>
      {duties.map(({ who, work }, n) => (
        <div key={n} className="plan-duty">
          <TextField
            label={`Cơ quan, đơn vị ${n + 1}`}
            name={`organisation.${n}.who`}
            value={who}
            onType={(text) => change(n, { who: text })}
          />
          <LongField
            label={`Việc phải làm ${n + 1}`}
            name={`organisation.${n}.work`}
            max={3000}
            value={work}
            onType={(text) => change(n, { work: text })}
          />
          <Button
            aria-label={`Bỏ mục tổ chức thực hiện ${n + 1}`}
            onClick={() => onChange(duties.filter((_, at) => at !== n))}
          >
            Bỏ
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...duties, { who: '', work: '' }])}>Thêm cơ quan, đơn vị</Button>
    </fieldset>
  )
}
