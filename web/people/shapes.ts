import { formatDay } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { roleWords } from '../words/roles.ts'
import { firstDay, lastDay } from './span.ts'

export type PersonRow = Output<'/api/v1/people', 'get'>['rows'][number]
export type PersonView = Output<'/api/v1/people/{id}', 'get'>
export type Grant = PersonRow['grants'][number]
export type AgencyLine = Output<'/api/v1/agencies', 'get'>['agencies'][number]

/** «Đầu mối · Sở KH&CN · Phòng Một, đến 30/06/2026». */
export function grantText({ role, agency: id, unit: key, from, until }: Grant, all: readonly AgencyLine[]) {
  const agency = all.find((one) => one.id === id)
  const unit = agency?.units.find((one) => one.key === key)?.name
  const place = [roleWords[role] ?? role, agency?.short, unit].filter(Boolean).join(' · ')
  const [first, last] = [firstDay(from), lastDay(until)]
  const span = [first && `từ ${formatDay(first)}`, last && `đến ${formatDay(last)}`].filter(Boolean).join(' ')
  return span ? `${place}, ${span}` : place
}

export const fieldLabels: Readonly<Record<string, string>> = {
  login: 'Tên đăng nhập',
  name: 'Họ tên',
  position: 'Chức vụ',
  email: 'Thư điện tử',
  capacity: 'Thẩm quyền ký',
  grants: 'Vai trò',
}

/** `grants.1.agency` is of the second role. */
export function labelOf(field: string): string | undefined {
  const [name = '', at] = field.split('.')
  return at === undefined ? fieldLabels[name] : `${fieldLabels[name] ?? name} ${Number(at) + 1}`
}
