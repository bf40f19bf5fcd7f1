import type { Output } from '../api/client.ts'

export type Agency = Output<'/api/v1/agencies', 'get'>['agencies'][number]
export type Unit = Agency['units'][number]

/** As search reads it: without diacritics, đ as d. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

export const fieldLabels: Readonly<Record<string, string>> = {
  name: 'Tên đầy đủ',
  short: 'Tên viết tắt',
  code: 'Mã',
  symbol: 'Ký hiệu văn bản',
  kind: 'Loại',
  validFrom: 'Có hiệu lực từ',
  validTo: 'Hết hiệu lực sau ngày',
  successors: 'Cơ quan kế tục',
  units: 'Phòng',
  isHomeAffairs: 'Chủ trì đánh giá (Sở Nội vụ)',
  isIssuerOnly: 'Chỉ ban hành văn bản',
  on: 'Từ ngày',
}

/** `units.2.key` is of the third unit; a body that is made along has its fields under `body`. */
export function labelOf(field: string): string | undefined {
  const [name = '', at] = field.replace(/^body\./, '').split('.')
  const label = fieldLabels[name]
  return at === undefined ? label : `${label ?? name} ${Number(at) + 1}`
}

/** Of agencies and people, as they stand in a sentence. */
export const importedFields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(fieldLabels).map(([name, label]) => [
      name,
      label.charAt(0).toLowerCase() + label.slice(1),
    ]),
  ),
  position: 'chức vụ',
  email: 'thư điện tử',
  capacity: 'ký thay',
  grants: 'thêm vai trò',
}
