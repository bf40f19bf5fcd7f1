import { Button } from 'antd'
import { formatMoment, formatPoints, unknown } from '../../schemas/format.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Assessment } from '../api/shapes.ts'
import { statusWord } from '../kit/status.tsx'

interface Props {
  seen: Assessment
  newest: Assessment
  error: unknown
  onTake: () => void
}

/** It changed under the reviewer's eyes: no decision over the old; the form stays as it was typed. */
export function Moved({ seen, newest, error, onTake }: Props) {
  const sent = newest.submissions.at(-1)
  const isResent = sent && sent.n > (seen.submissions.at(-1)?.n ?? 0)
  const review = newest.reviews.at(-1)
  const isReviewed = newest.reviews.length > seen.reviews.length && review
  return (
    <div className="note amber" role="alert">
      <strong>
        {isResent
          ? `Cơ quan vừa gửi lần ${sent.n} lúc ${formatMoment(sent.at)}.`
          : isReviewed
            ? `${review.byName} vừa quyết định lúc ${formatMoment(review.at)}.`
            : 'Bản tự đánh giá vừa thay đổi.'}
      </strong>{' '}
      {error instanceof ApiProblem ? 'Quyết định của bạn chưa được ghi; ' : ''}điều bạn đang viết vẫn còn.
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Bạn đang xem</th>
            <th scope="col">Hiện nay</th>
          </tr>
        </thead>
        <tbody>
          {differences(seen, newest).map(([what, before, now]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{before}</td>
              <td>{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="primary" onClick={onTake}>
        Xem nội dung hiện nay
      </Button>
    </div>
  )
}

function differences(a: Assessment, b: Assessment): [string, string, string][] {
  const papers = ({ slots }: Assessment) =>
    slots
      .flatMap(({ citations }) => citations)
      .map((one) => `${one.particulars.symbol ?? one.documentCode} (bản ${one.n})`)
      .join('; ') || unknown
  const points = ({ self }: Assessment) => (self === undefined ? unknown : formatPoints(self))
  const figures = ({ figures }: Assessment) =>
    figures.map(({ code, value }) => `${code}: ${value}`).join('; ')
  const all: [string, string, string][] = [
    ['Tình trạng', statusWord(a.shown), statusWord(b.shown)],
    ['Số liệu', figures(a), figures(b)],
    ['Điểm tự chấm', points(a), points(b)],
    ['Tài liệu', papers(a), papers(b)],
    ['Giải trình', a.explanation ?? unknown, b.explanation ?? unknown],
  ]
  return all.filter(([, before, now]) => before !== now)
}
