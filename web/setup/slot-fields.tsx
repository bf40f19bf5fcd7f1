// One paper that is required: what, by whom, from when to when, how many, whether it must be, which classes, of whom.
import { Button } from 'antd'
import { documentTypes } from '../../schemas/document-types.ts'
import { words } from '../../schemas/words.ts'
import { ChoiceField, type Option, TextField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { byCode, kindsOf, withKnown } from './agency-options.ts'
import type { Agency } from './shapes.ts'
import type { Slot } from './slot-rows.tsx'
import { YearDay } from './year-day.tsx'

const classes = ['ky-so', 'sao-y', 'scan', 'trich-xuat'] as const
const types = documentTypes.map(({ name }) => ({ value: name, label: name }))

interface Props {
  row: Slot
  n: number
  agencies: readonly Agency[]
  groups: { known: readonly string[]; next: string }
  isOpen: boolean
  onPut: (row: Slot) => void
  onRemove: () => void
}

export function SlotFields({ row, n, agencies, groups, isOpen, onPut, onRemove }: Props) {
  const { key, name, type, period, count, need, accepts, conforms } = row
  const at = `slots.${n}`
  const put = (change: Partial<Slot>) => onPut({ ...row, ...change })
  const field = (part: string) => ({ name: `${at}.${part}`, disabled: !isOpen })
  const day = (part: 'from' | 'to', label: string, yearLabel: string) => (
    <div className="field">
      <span className="field-label">{label}</span>
      <YearDay
        {...{ label, yearLabel }}
        {...field(`period.${part}`)}
        value={period[part]}
        onType={(next = '') => put({ period: { ...period, [part]: next } })}
      />
    </div>
  )
  return (
    <fieldset className="slot-row">
      <legend>Tài liệu {n + 1}</legend>
      <TextField
        label="Mã mục"
        {...field('key')}
        hint="Cách tính gọi tài liệu bằng mã này."
        value={key}
        onType={(next) => put({ key: next })}
      />
      <div className="slot-name">
        <TextField
          label="Tên tài liệu"
          {...field('name')}
          value={name}
          onType={(next) => put({ name: next })}
        />
      </div>
      <ChoiceField
        label="Loại văn bản"
        {...field('type')}
        value={type}
        options={types}
        onChoose={(next) => put({ type: next })}
      />
      <TextField
        label="Số lượng"
        {...field('count')}
        numeric
        value={String(count || '')}
        onType={(next) => put({ count: Number(next) || 0 })}
      />
      <ChoiceField
        label="Có bắt buộc không"
        {...field('need')}
        hint={need.startsWith('oneOf:') && 'Cả nhóm chỉ cần một tài liệu.'}
        value={need}
        options={needs(groups)}
        onChoose={(next) => put({ need: next })}
      />
      {day('from', 'Ban hành từ ngày', 'Năm của ngày đầu')}
      {day('to', 'Ban hành đến ngày', 'Năm của ngày cuối')}
      <Issuer {...{ row, agencies, isOpen, at }} onPut={put} />
      <Only {...{ row, agencies, isOpen, at, onPut }} />
      <div className="field slot-classes">
        {classes.map((one) => (
          <Check
            key={one}
            label={words.proof[one]}
            disabled={!isOpen}
            isChecked={accepts.includes(one)}
            onCheck={(isAsked) =>
              put({ accepts: isAsked ? [...accepts, one] : accepts.filter((other) => other !== one) })
            }
          />
        ))}
        <Check
          label="Bản quét phải đúng Phụ lục I Nghị định 30/2020 (từ 200 dpi, có màu, ngay ngắn, không bị cắt mép)"
          disabled={!isOpen}
          isChecked={conforms === true}
          onCheck={(isAsked) => {
            const { conforms: _old, ...others } = row
            onPut({ ...others, ...(isAsked && { conforms: true }) })
          }}
        />
      </div>
      {isOpen && (
        <Button className="slot-drop" onClick={onRemove}>
          Bỏ tài liệu {n + 1}
        </Button>
      )}
    </fieldset>
  )
}

const needs = ({ known, next }: Props['groups']): Option[] => [
  { value: 'required', label: 'bắt buộc' },
  { value: 'optional', label: 'không bắt buộc' },
  ...known.map((group) => ({ value: `oneOf:${group}`, label: `một trong nhóm “${group}”` })),
  { value: `oneOf:${next}`, label: 'một trong nhóm mới' },
]

interface PartProps extends Pick<Props, 'row' | 'agencies' | 'isOpen'> {
  /** Where the API keeps the slot. */
  at: string
}

/** One body, or any of some kinds. */
function Issuer({
  row,
  agencies,
  isOpen,
  at,
  onPut,
}: PartProps & { onPut: (change: Partial<Slot>) => void }) {
  const { issuer } = row
  const body = 'body' in issuer ? issuer.body : ''
  return (
    <>
      <ChoiceField
        label="Cơ quan ban hành"
        name={`${at}.issuer`}
        disabled={!isOpen}
        value={body}
        options={[
          { value: '', label: 'Theo loại cơ quan' },
          ...withKnown(byCode(agencies), body ? [body] : []),
        ]}
        onChoose={(next) => onPut({ issuer: next ? { body: next } : { kinds: [] } })}
      />
      {'kinds' in issuer && (
        <PickMany
          label="Loại cơ quan ban hành"
          name={`${at}.issuer.kinds`}
          disabled={!isOpen}
          options={withKnown(kindsOf(agencies), issuer.kinds)}
          chosen={issuer.kinds}
          ask="Thêm loại cơ quan"
          onChange={(kinds) => onPut({ issuer: { kinds } })}
        />
      )}
    </>
  )
}

/** Asked of every agency while nothing is chosen. */
function Only({ row, agencies, isOpen, at, onPut }: PartProps & { onPut: (row: Slot) => void }) {
  const { only: { kinds = [], agencies: some = [] } = {}, ...rest } = row
  const put = (by: readonly string[], named: readonly string[]) =>
    onPut({
      ...rest,
      ...((by.length > 0 || named.length > 0) && {
        only: { ...(by.length && { kinds: [...by] }), ...(named.length && { agencies: [...named] }) },
      }),
    })
  const anybody = kinds.length + some.length === 0
  return (
    <>
      <PickMany
        label="Chỉ yêu cầu với loại cơ quan"
        name={`${at}.only.kinds`}
        disabled={!isOpen}
        options={withKnown(kindsOf(agencies), kinds)}
        chosen={kinds}
        ask={anybody ? 'Mọi loại cơ quan' : 'Thêm loại cơ quan'}
        onChange={(next) => put(next, some)}
      />
      <PickMany
        label="Chỉ yêu cầu với cơ quan"
        name={`${at}.only.agencies`}
        disabled={!isOpen}
        options={withKnown(byCode(agencies), some)}
        chosen={some}
        ask={anybody ? 'Mọi cơ quan' : 'Thêm cơ quan'}
        onChange={(next) => put(kinds, next)}
      />
    </>
  )
}

interface CheckProps {
  label: string
  disabled: boolean
  isChecked: boolean
  onCheck: (isChecked: boolean) => void
}

const Check = ({ label, disabled, isChecked, onCheck }: CheckProps) => (
  <label className="small">
    <input
      type="checkbox"
      disabled={disabled}
      checked={isChecked}
      onChange={({ target }) => onCheck(target.checked)}
    />{' '}
    {label}
  </label>
)
