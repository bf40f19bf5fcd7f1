// What opening lần 1 brings about, named while there is time: who would get 0 points, what is being supplemented, and areas
// that nobody was given.
import type { Appraisal } from './shapes.ts'

type Before = NonNullable<Appraisal['before']>

export function Unsent({ before: { unsent, again, areas } }: { before: Before }) {
  return (
    <>
      {unsent.length === 0 ? (
        <p>Mọi cơ quan đã gửi đủ.</p>
      ) : (
        <div className="note amber">
          <b>{`Còn ${sumOf(unsent)} tiêu chí của ${unsent.length} cơ quan chưa gửi:`}</b> {listOf(unsent)}.
          Hãy đôn đốc, hoặc cho phép gửi muộn ở Thiết lập trước khi mở.
        </div>
      )}
      {again.length > 0 && (
        <div className="note amber">
          <b>{`${sumOf(again)} tiêu chí của ${again.length} cơ quan đang bổ sung, chưa gửi lại:`}</b>{' '}
          {listOf(again)}. Mở bây giờ thì chấm theo bản đã gửi trước đó, phần bổ sung không gửi được nữa.
        </div>
      )}
      {areas.length > 0 && (
        <div className="note amber">
          <b>Chưa ai được giao thẩm định:</b> {areas.join('; ')}. Hãy báo quản trị giao ở mục Quản trị, vì
          chấm xong mọi tiêu chí mới thông báo được kết quả lần 1.
        </div>
      )}
    </>
  )
}

const sumOf = (counts: Before['unsent']): number => counts.reduce((sum, { leaves }) => sum + leaves, 0)
const listOf = (counts: Before['unsent']): string =>
  counts.map(({ short, leaves }) => `${short} (${leaves})`).join(', ')
