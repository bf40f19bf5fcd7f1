import type { Output } from '../api/client.ts'

export type Assignment = Output<'/api/v1/campaigns/{slug}/assignments', 'get'>['assignments'][number]
export type Agency = Output<'/api/v1/agencies', 'get'>['agencies'][number]

/** A body must stand at the end of the year it is assessed for. */
export const isGone = (agency: Agency | undefined, year: number): boolean =>
  agency?.validTo !== undefined && agency.validTo < `${year}-12-31`

export const options = (agencies: readonly Agency[]) =>
  agencies.map(({ id, name }) => ({ value: id, label: name }))

export const fieldLabels: Readonly<Record<string, string>> = {
  lead: 'Chủ trì',
  agency: 'Chủ trì',
  coordinators: 'Phối hợp',
  due: 'Hạn gửi',
  reason: 'Lý do',
  decision: 'Văn bản cho phép',
  unit: 'Phòng được giao',
  contributors: 'Người được giao',
}
