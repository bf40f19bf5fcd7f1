import { Button } from 'antd'
import { useFault } from '../kit/faults.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { DayField } from '../kit/read-field.tsx'
import { roleWords } from '../words/roles.ts'
import type { AgencyLine, Grant } from './shapes.ts'
import { firstDay, fromDay, lastDay, untilDay } from './span.ts'

interface Props {
  grants: readonly Grant[]
  agencies: readonly AgencyLine[]
  onChange: (grants: Grant[]) => void
}

const roleOptions = Object.entries(roleWords).map(([value, label]) => ({ value, label }))

/** What somebody may be: each row one role, in one place, for some time. */
export function GrantsField({ grants, agencies, onChange }: Props) {
  const wrong = useFault('grants')
  const put = (n: number, grant: Grant) => onChange(grants.map((one, m) => (m === n ? grant : one)))
  return (
    <section aria-label="Vai trò">
      <h3>Vai trò</h3>
      {grants.length === 0 && (
        <p className="muted small">Chưa có vai trò nào: đăng nhập được mà không thấy gì.</p>
      )}
      {wrong !== undefined && <p className="field wrong">{wrong}</p>}
      {grants.map((grant, n) => (
        <GrantRow
          key={n}
          n={n}
          grant={grant}
          agencies={agencies}
          onChange={(next) => put(n, next)}
          onRemove={() => onChange(grants.filter((_, m) => m !== n))}
        />
      ))}
      <Button onClick={() => onChange([...grants, { role: 'officer' }])}>Thêm vai trò</Button>
    </section>
  )
}

interface RowProps {
  n: number
  grant: Grant
  agencies: readonly AgencyLine[]
  onChange: (grant: Grant) => void
  onRemove: () => void
}

function GrantRow({ n, grant, agencies, onChange, onRemove }: RowProps) {
  const { role, agency: id, unit, areas, from, until } = grant
  /** Without what is undefined: the API takes a field or does not have it. */
  const set = (change: { [K in keyof Grant]?: Grant[K] | undefined }) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...grant, ...change }).filter(([, value]) => value !== undefined),
      ) as unknown as Grant,
    )
  const agency = agencies.find((one) => one.id === id)
  const units = agency?.units.filter(({ key, validTo }) => key === unit || validTo === undefined) ?? []
  return (
    <fieldset className="grant">
      <legend className="visually-hidden">Vai trò {n + 1}</legend>
      <div className="three-fields">
        <ChoiceField
          label="Vai trò"
          name={`grants.${n}.role`}
          value={role}
          options={roleOptions}
          onChoose={(next) => set({ role: next as Grant['role'], areas: undefined })}
        />
        <ChoiceField
          label="Cơ quan"
          name={`grants.${n}.agency`}
          value={id ?? ''}
          options={[{ value: '', label: 'Toàn tỉnh' }, ...optionsOf(agencies, id)]}
          onChoose={(next) => set({ agency: next || undefined, unit: undefined })}
        />
        {units.length > 0 && role !== 'appraiser' ? (
          <ChoiceField
            label="Phòng"
            name={`grants.${n}.unit`}
            value={unit ?? ''}
            options={[
              { value: '', label: 'Cả cơ quan' },
              ...units.map(({ key, name }) => ({ value: key, label: name })),
            ]}
            onChoose={(next) => set({ unit: next || undefined })}
          />
        ) : (
          role !== 'appraiser' && <span />
        )}
        {role === 'appraiser' && (
          <TextField
            label="Lĩnh vực được giao"
            name={`grants.${n}.areas`}
            value={(areas ?? []).join(', ')}
            hint="Mã lĩnh vực, cách nhau bằng dấu phẩy: 1, 3, 6"
            onType={(text) => set({ areas: text ? text.split(/[,\s]+/) : undefined })}
          />
        )}
        <DayField
          label="Từ ngày"
          size="middle"
          value={firstDay(from)}
          onRead={(day) => set({ from: fromDay(day) })}
        />
        <DayWithFault
          name={`grants.${n}.until`}
          value={lastDay(until)}
          onRead={(day) => set({ until: untilDay(day) })}
        />
        <Button
          type="text"
          danger
          className="beside-field"
          onClick={onRemove}
          aria-label={`Bỏ vai trò ${n + 1}`}
        >
          Bỏ vai trò này
        </Button>
      </div>
    </fieldset>
  )
}

function DayWithFault(props: {
  name: string
  value: string | undefined
  onRead: (day: string | undefined) => void
}) {
  const wrong = useFault(props.name, 'Đến hết ngày')
  return (
    <div>
      <DayField label="Đến hết ngày" size="middle" value={props.value} onRead={props.onRead} />
      {wrong !== undefined && <div className="field wrong">{wrong}</div>}
    </div>
  )
}

/** Those that are there today, and the one that stands already. */
export const optionsOf = (agencies: readonly AgencyLine[], kept?: string) =>
  agencies
    .filter(({ id, validTo, isIssuerOnly }) => id === kept || (validTo === undefined && !isIssuerOnly))
    .map(({ id, name, validTo }) => ({ value: id, label: validTo ? `${name} (đã hết hiệu lực)` : name }))
