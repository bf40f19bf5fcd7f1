import { dayOf, formatDay, formatPoints } from '../../schemas/format.ts'
import type { Overview } from './shapes.ts'

type Days = Overview['week']
const rows: readonly [label: string, of: (week: Days) => string][] = [
  ['Tiêu chí cơ quan đã gửi', ({ sent }) => String(sent)],
  ['Tiêu chí được chấp nhận', ({ accepted }) => String(accepted)],
  ['Điểm được chấp nhận', ({ points }) => formatPoints(points)],
  ['Tiêu chí bị trả, yêu cầu bổ sung', ({ returned }) => String(returned)],
  ['Tiêu chí mới quá hạn', ({ late }) => String(late)],
  ['Tài liệu mới', ({ documents }) => String(documents)],
  ['Sản phẩm nhiệm vụ được nộp', ({ products }) => String(products)],
]

export function Week({ view: { week, before } }: { view: Overview }) {
  return (
    <section className="card">
      <header>
        <h2>Bảy ngày qua, từ {formatDay(dayOf(week.from))}</h2>
      </header>
      <table className="w">
        <thead>
          <tr>
            <th>Việc</th>
            <th className="num">Bảy ngày qua</th>
            <th className="num">Bảy ngày trước đó</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, of]) => (
            <tr key={label}>
              <td>{label}</td>
              <td className="num strong">{of(week)}</td>
              <td className="num">{of(before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
