// Facts of slots that the rule reads like figures: how many papers count, and of these how many were issued, or sent, by
// a day. Nobody types them; they follow the papers.
import { Button, Input } from 'antd'
import type { LeafPart } from './node-editor.tsx'
import { YearDay } from './year-day.tsx'

type Fact = NonNullable<LeafPart['facts']>[number]

const kinds = {
  accepted: 'Số văn bản đủ điều kiện',
  issued: 'Số văn bản ban hành đến ngày',
  sent: 'Số văn bản gửi đến ngày',
} as const

interface Props {
  rows: Fact[]
  slots: LeafPart['slots']
  isOpen: boolean
  onChange: (rows: Fact[]) => void
}

export function FactRows({ rows, slots, isOpen, onChange }: Props) {
  const put = (n: number, next: Fact) => onChange(rows.map((row, m) => (m === n ? next : row)))
  if (!isOpen && rows.length === 0) return null
  return (
    <section aria-label="Số đếm từ tài liệu">
      <h3>Số đếm từ tài liệu</h3>
      {rows.length > 0 && (
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Mã</th>
              <th scope="col">Đếm</th>
              <th scope="col">Ở mục</th>
              <th scope="col">Đến ngày</th>
              {isOpen && (
                <th scope="col">
                  <span className="visually-hidden">Bỏ</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <Row
                key={`${n} of ${rows.length}`}
                {...{ row, n, slots, isOpen }}
                onPut={(next) => put(n, next)}
                onRemove={() => onChange(rows.filter((_, m) => m !== n))}
              />
            ))}
          </tbody>
        </table>
      )}
      {isOpen && (
        <Button
          disabled={slots.length === 0}
          onClick={() => onChange([...rows, { code: '', slot: slots[0]?.key ?? '', of: 'accepted' }])}
        >
          Thêm số đếm
        </Button>
      )}
    </section>
  )
}

interface RowProps {
  row: Fact
  n: number
  slots: LeafPart['slots']
  isOpen: boolean
  onPut: (next: Fact) => void
  onRemove: () => void
}

function Row({ row, n, slots, isOpen, onPut, onRemove }: RowProps) {
  const { code, slot, of, notAfter } = row
  const dated = (kind: Fact['of'], day = notAfter): Fact => ({
    ...{ code, slot, of: kind },
    ...(kind !== 'accepted' && day !== undefined && { notAfter: day }),
  })
  return (
    <tr>
      <td>
        <Input
          aria-label={`Mã của số đếm ${n + 1}`}
          maxLength={20}
          disabled={!isOpen}
          value={code}
          onChange={({ target }) => onPut({ ...row, code: target.value })}
        />
      </td>
      <td>
        <select
          aria-label={`Cách đếm của số đếm ${n + 1}`}
          disabled={!isOpen}
          value={of}
          onChange={({ target }) => onPut(dated(target.value as Fact['of']))}
        >
          {Object.entries(kinds).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          aria-label={`Mục của số đếm ${n + 1}`}
          disabled={!isOpen}
          value={slot}
          onChange={({ target }) => onPut({ ...row, slot: target.value })}
        >
          {slots.every(({ key }) => key !== slot) && <option value={slot}>{slot || '–'}</option>}
          {slots.map(({ key, name }) => (
            <option key={key} value={key}>
              {key}. {name}
            </option>
          ))}
        </select>
      </td>
      <td>
        {of !== 'accepted' && (
          <YearDay
            label={`Đến ngày của số đếm ${n + 1}`}
            yearLabel={`Năm của hạn ở số đếm ${n + 1}`}
            value={notAfter}
            disabled={!isOpen}
            onType={(day) => onPut({ code, slot, of, ...(day !== undefined && { notAfter: day }) })}
          />
        )}
      </td>
      {isOpen && (
        <td>
          <Button type="text" danger aria-label={`Bỏ số đếm ${n + 1}`} onClick={onRemove}>
            Bỏ
          </Button>
        </td>
      )}
    </tr>
  )
}
