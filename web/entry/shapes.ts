import type { Output } from '../api/client.ts'

export type Entry = Output<'/api/v1/campaigns/{slug}/entry', 'get'>
export type Row = Entry['rows'][number]
export type Step = keyof Row['steps']
export type Limits = Entry['limits']

export const stepWords = {
  points: 'Đã nhập điểm',
  documents: 'Đã tải tài liệu',
  compared: 'Đã đối chiếu',
} as const satisfies Record<Step, string>

export const partWords = { points: 'điểm', words: 'số liệu, giải trình', files: 'tài liệu' } as const

export const isChanged = ({ steps }: Row): boolean =>
  Object.values(steps).some(({ state }) => state === 'changed')

/** Which leaves are shown: what the choice in the address names. */
export const filters = {
  '': { label: 'Tất cả tiêu chí', is: () => true },
  'chua-nhap': {
    label: 'Chưa nhập xong',
    is: ({ content, steps }: Row) =>
      content !== undefined && (steps.points.state !== 'done' || steps.documents.state !== 'done'),
  },
  'cho-doi-chieu': {
    label: 'Chờ đối chiếu',
    is: ({ steps }: Row) =>
      steps.points.state === 'done' && steps.documents.state === 'done' && steps.compared.state !== 'done',
  },
  'da-doi': { label: 'Đã đổi sau khi nhập', is: isChanged },
  khac: { label: 'Bộ hiện khác', is: ({ differences }: Row) => differences.length > 0 },
  'chua-gui': {
    label: 'Chưa gửi Sở Nội vụ',
    is: ({ content, isNotApplicable }: Row) => !content && !isNotApplicable,
  },
} as const satisfies Record<string, { label: string; is: (row: Row) => boolean }>
export type Filter = keyof typeof filters
