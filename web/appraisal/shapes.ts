import { formatPoints, unknown } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'

export type Appraisal = Output<'/api/v1/campaigns/{slug}/appraisal', 'get'>
export type Row = Output<'/api/v1/campaigns/{slug}/marks', 'get'>['rows'][number]
export type Session = NonNullable<Appraisal['sitting']>

export const show = (points: number | undefined): string =>
  points === undefined ? unknown : formatPoints(points)

export const labels: Readonly<Record<string, string>> = {
  points: 'Điểm',
  reason: 'Ý kiến',
  text: 'Giải trình',
  votes: 'Số thành viên tán thành',
  due: 'Hạn giải trình',
  members: 'Thành viên',
  chair: 'Chủ trì',
  place: 'Địa điểm',
  starts: 'Thời gian',
  quorum: 'Tỷ lệ có mặt',
  number: 'Số, ký hiệu',
  issued: 'Ngày ban hành',
  signer: 'Người ký',
  files: 'Tệp PDF',
}
