// The papers that a leaf requires, a fieldset each: what, by whom, from when to when, how many, which classes, for whom.
import { Button } from 'antd'
import { useState } from 'react'
import { documentTypes } from '../../schemas/document-types.ts'
import { words } from '../../schemas/words.ts'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import type { LeafPart } from './node-editor.tsx'
import { dayText, readDay } from './year-day.ts'

type Slot = LeafPart['slots'][number]
const classes = ['ky-so', 'sao-y', 'scan', 'trich-xuat'] as const
const types = documentTypes.map(({ name }) => ({ value: name, label: name }))

const list = (text: string): string[] =>
  text
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter(Boolean)

const blank: Slot = {
  key: '',
  name: '',
  type: 'Báo cáo',
  issuer: { kinds: ['sở'] },
  period: { from: '0/01-01', to: '0/12-31' },
  count: 1,
  need: 'required',
  accepts: ['ky-so', 'sao-y', 'scan'],
}

interface Props {
  rows: Slot[]
  isOpen: boolean
  onChange: (rows: Slot[]) => void
}

export function SlotRows({ rows, isOpen, onChange }: Props) {
  return (
    <section aria-label="Tài liệu kiểm chứng yêu cầu">
      <h3>Tài liệu kiểm chứng yêu cầu</h3>
      {rows.map((row, n) => (
        <OneSlot
          key={`${n} of ${rows.length}`}
          {...{ row, n, isOpen }}
          onPut={(change) => onChange(rows.map((one, m) => (m === n ? { ...one, ...change } : one)))}
          onOnly={(only) =>
            onChange(
              rows.map((one, m) => {
                if (m !== n) return one
                const { only: _old, ...rest } = one
                return only ? { ...rest, only } : rest
              }),
            )
          }
          onConform={(isAsked) =>
            onChange(
              rows.map((one, m) => {
                if (m !== n) return one
                const { conforms: _old, ...rest } = one
                return isAsked ? { ...rest, conforms: true } : rest
              }),
            )
          }
          onRemove={() => onChange(rows.filter((_, m) => m !== n))}
        />
      ))}
      {isOpen && <Button onClick={() => onChange([...rows, blank])}>Thêm tài liệu</Button>}
    </section>
  )
}

interface OneProps {
  row: Slot
  n: number
  isOpen: boolean
  onPut: (change: Partial<Slot>) => void
  onOnly: (only: Slot['only'] | undefined) => void
  onConform: (isAsked: boolean) => void
  onRemove: () => void
}

function OneSlot({ row, n, isOpen, onPut, onOnly, onConform, onRemove }: OneProps) {
  const { key, name, type, issuer, period, count, need, accepts, conforms, only } = row
  const text = (label: string, value: string, onType: (text: string) => void, hint?: string) => (
    <Typed {...{ label, value, onType, disabled: !isOpen, hint }} />
  )
  return (
    <fieldset className="slot-row">
      <legend>Tài liệu {n + 1}</legend>
      {text('Mã mục', key, (next) => onPut({ key: next }))}
      {text('Tên tài liệu', name, (next) => onPut({ name: next }))}
      <ChoiceField
        label="Loại văn bản"
        value={type}
        options={types}
        disabled={!isOpen}
        onChoose={(next) => onPut({ type: next })}
      />
      {text(
        'Cơ quan ban hành',
        'body' in issuer ? issuer.body : `loại: ${issuer.kinds.join(' | ')}`,
        (next) => onPut({ issuer: /^loại:/.test(next) ? { kinds: list(next.slice(5)) } : { body: next } }),
        'Mã một cơ quan, hoặc “loại: sở | xã”',
      )}
      {text(
        'Ban hành từ',
        dayText(period.from),
        (next) => onPut({ period: { ...period, from: readDay(next) } }),
        '01/01, 31/12 năm trước',
      )}
      {text('Ban hành đến', dayText(period.to), (next) =>
        onPut({ period: { ...period, to: readDay(next) } }),
      )}
      {text('Số lượng', String(count || ''), (next) => onPut({ count: Number(next) || 0 }))}
      {text(
        'Bắt buộc',
        need === 'required'
          ? 'bắt buộc'
          : need === 'optional'
            ? 'không bắt buộc'
            : need.replace('oneOf:', 'một trong: '),
        (next) => onPut({ need: needOf(next) }),
        'bắt buộc · không bắt buộc · một trong: so',
      )}
      {text(
        'Chỉ yêu cầu với',
        only ? (only.kinds ? `loại: ${only.kinds.join(' | ')}` : (only.agencies ?? []).join('; ')) : '',
        (next) =>
          onOnly(
            next.trim() === ''
              ? undefined
              : /^loại:/.test(next)
                ? { kinds: list(next.slice(5)) }
                : { agencies: list(next) },
          ),
        'Để trống: mọi cơ quan',
      )}
      <div className="field slot-classes">
        {classes.map((one) => (
          <label key={one} className="small">
            <input
              type="checkbox"
              disabled={!isOpen}
              checked={accepts.includes(one)}
              onChange={({ target }) =>
                onPut({
                  accepts: target.checked ? [...accepts, one] : accepts.filter((other) => other !== one),
                })
              }
            />{' '}
            {words.proof[one]}
          </label>
        ))}
      </div>
      <label className="small">
        <input
          type="checkbox"
          disabled={!isOpen}
          checked={conforms === true}
          onChange={({ target }) => onConform(target.checked)}
        />{' '}
        Bản quét phải đúng Phụ lục I Nghị định 30/2020 (từ 200 dpi, có màu, ngay ngắn, không bị cắt mép)
      </label>
      {isOpen && (
        <Button type="text" danger aria-label={`Bỏ tài liệu ${n + 1}`} onClick={onRemove}>
          Bỏ
        </Button>
      )}
    </fieldset>
  )
}

interface TypedProps {
  label: string
  value: string
  disabled: boolean
  hint: string | undefined
  onType: (text: string) => void
}

/** Shows what was typed, also while it cannot be read yet. */
function Typed({ value, hint, onType, ...field }: TypedProps) {
  const [text, setText] = useState(value)
  const type = (next: string) => {
    setText(next)
    onType(next)
  }
  return <TextField {...field} {...(hint && { hint })} value={text} onType={type} />
}

function needOf(text: string): string {
  const [, group] = /^một trong:\s*(\w+)$/.exec(text) ?? []
  if (group) return `oneOf:${group}`
  return text === 'bắt buộc' ? 'required' : text === 'không bắt buộc' ? 'optional' : text
}
