import { formatPoints } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'

export type Ministry = Output<'/api/v1/campaigns/{slug}/ministry', 'get'>
export type Row = Ministry['rows'][number]
export type Score = Row['scores'][number]
export type Round = Ministry['rounds'][number]
export type Loss = Row['loss']

export const kindWords = { draft: 'Bộ dự kiến', explained: 'Sau giải trình', final: 'Công bố' } as const
export const stanceWords = { agree: 'thống nhất', ask: 'đề nghị xem xét lại' } as const
export const outcomeWords = {
  send: 'đưa vào văn bản giải trình',
  keep: 'không đưa vào văn bản giải trình',
} as const

/** How many points an agency asks for; without its word all that was still stood for. */
export const askedWords = ({ answer, held, claimed = 0, points }: Score): string =>
  `Đề nghị ${formatPoints(answer?.points ?? held ?? claimed)} điểm thay cho ${formatPoints(points)} Bộ chấm.`
