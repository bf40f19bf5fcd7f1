import type { Output } from '../api/client.ts'

export type Compared = Output<'/api/v1/campaigns/{slug}/entry/comparisons', 'post'>
export type Outcome = Compared['rows'][number]['outcome']

/** What became of a leaf that was compared. */
export const outcomeWords: Record<Outcome, string> = {
  equal: 'Khớp, đã đối chiếu.',
  differs: 'Không khớp.',
  'not-typed': 'Chưa đánh dấu đã nhập điểm và tải tài liệu.',
  changed: 'Nội dung đã đổi sau khi nhập. Hãy nhập lại trước.',
  own: 'Khớp, nhưng bạn là người nhập. Hãy để người khác đối chiếu.',
  nothing: 'Chưa có gì để nhập.',
}
