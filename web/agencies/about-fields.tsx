import { Checkbox } from 'antd'
import { TextField } from '../kit/fields.tsx'
import { type Agency, fieldLabels } from './shapes.ts'

export type About = Pick<
  Agency,
  'name' | 'short' | 'code' | 'symbol' | 'kind' | 'isHomeAffairs' | 'isIssuerOnly'
>

const hints: Partial<Record<keyof About, string>> = {
  short: 'Viết đủ hoặc viết tắt hẳn: Sở KH&CN',
  code: 'Chữ hoa, số: có trong mã tài liệu TL-MÃ-2026-00001',
  symbol: 'Sau dấu gạch của số văn bản: 214/BC-SKHCN',
  kind: 'sở, xã, phường, đặc khu, ngành dọc…',
}

interface Props {
  about: About
  /** Where the API keeps these fields, if not on top. */
  under?: string
  onChange: (change: Partial<About>) => void
}

export function AboutFields({ about, under = '', onChange }: Props) {
  const text = (name: 'name' | 'short' | 'code' | 'symbol' | 'kind') => (
    <TextField
      label={fieldLabels[name]!}
      name={under + name}
      required
      value={about[name]}
      hint={hints[name]}
      onType={(value) => onChange({ [name]: name === 'code' ? value.toUpperCase() : value })}
    />
  )
  const check = (name: 'isHomeAffairs' | 'isIssuerOnly') => (
    <Checkbox checked={about[name]} onChange={({ target }) => onChange({ [name]: target.checked })}>
      {fieldLabels[name]}
    </Checkbox>
  )
  return (
    <>
      {text('name')}
      <div className="two-fields">
        {text('short')}
        {text('kind')}
        {text('code')}
        {text('symbol')}
      </div>
      <div className="row">
        {check('isHomeAffairs')}
        {check('isIssuerOnly')}
      </div>
    </>
  )
}
