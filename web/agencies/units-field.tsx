import { Button, Input } from 'antd'
import { formatDay } from '../../schemas/format.ts'
import { useFault } from '../kit/faults.tsx'
import type { Unit } from './shapes.ts'

interface Props {
  units: readonly Unit[]
  /** Those that are kept already: they can be closed, not forgotten. */
  kept: readonly Unit[]
  today: string
  onChange: (units: Unit[]) => void
}

/** The rooms of an agency; a leaf can be handed to one. A closed one stays in what was done. */
export function UnitsField({ units, kept, today, onChange }: Props) {
  const wrong = useFault('units')
  const put = (n: number, unit: Unit) => onChange(units.map((one, m) => (m === n ? unit : one)))
  const close = ({ key, name, validTo }: Unit): Unit => ({
    key,
    name,
    ...(validTo === undefined && { validTo: today }),
  })
  return (
    <section aria-label="Phòng">
      <h3>Phòng, đơn vị trực thuộc</h3>
      {wrong !== undefined && <p className="red small">{wrong}</p>}
      {units.map((unit, n) => {
        const { key, name, validTo } = unit
        const isKept = kept.some((one) => one.key === key)
        return (
          <div key={n} className="row unit">
            <UnitText
              n={n}
              part="key"
              label={`Mã phòng ${n + 1}`}
              value={key}
              disabled={isKept}
              onType={(text) => put(n, { ...unit, key: text.toUpperCase() })}
            />
            <UnitText
              n={n}
              part="name"
              label={`Tên phòng ${n + 1}`}
              value={name}
              onType={(text) => put(n, { ...unit, name: text })}
            />
            {validTo !== undefined && (
              <span className="muted small nowrap">đóng từ {formatDay(validTo)}</span>
            )}
            {isKept ? (
              <Button
                onClick={() => put(n, close(unit))}
                aria-label={`${validTo === undefined ? 'Đóng' : 'Mở lại'} phòng ${name}`}
              >
                {validTo === undefined ? 'Đóng phòng' : 'Mở lại'}
              </Button>
            ) : (
              <Button onClick={() => onChange(units.filter((_, m) => m !== n))}>Bỏ</Button>
            )}
          </div>
        )
      })}
      <Button onClick={() => onChange([...units, { key: '', name: '' }])}>Thêm phòng</Button>
    </section>
  )
}

interface TextProps {
  n: number
  part: 'key' | 'name'
  label: string
  value: string
  disabled?: boolean
  onType: (text: string) => void
}

function UnitText({ n, part, label, value, disabled = false, onType }: TextProps) {
  const wrong = useFault(`units.${n}.${part}`)
  return (
    <div className={part === 'name' ? 'grow' : 'unit-key'}>
      <Input
        size="middle"
        aria-label={label}
        placeholder={part === 'key' ? 'CCHC' : 'Phòng Cải cách hành chính'}
        autoComplete="off"
        disabled={disabled}
        value={value}
        {...(wrong !== undefined && { status: 'error' as const, 'aria-invalid': true })}
        onChange={({ target }) => onType(target.value)}
      />
      {wrong !== undefined && <div className="red small">{wrong}</div>}
    </div>
  )
}
