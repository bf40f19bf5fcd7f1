import { Due } from '../kit/due.tsx'
import type { Row } from './shapes.ts'
import { Percent, states, TaskStatus } from './state.tsx'

interface Props {
  rows: readonly Row[]
  isPartial: boolean
  onOpen: (code: string) => void
}

/** Worst first, then by deadline. */
export function Rows({ rows, isPartial, onOpen }: Props) {
  if (rows.length === 0) return <p className="muted">Không có nhiệm vụ nào ở đây.</p>
  const order = (row: Row) => states.indexOf(row.state)
  const sorted = [...rows].sort((a, b) => order(a) - order(b) || a.due.localeCompare(b.due))
  return (
    <div className="card cards" role="region" aria-label="Bảng nhiệm vụ" tabIndex={0}>
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Tiến độ</th>
            <th scope="col">Thời hạn</th>
            <th scope="col">{isPartial ? 'Chủ trì' : 'Cơ quan chủ trì'}</th>
            <th scope="col" className="num">
              Sản phẩm
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.code}>
              <td className="strong nowrap" data-label="Mã">
                {row.code}
              </td>
              <td data-label="Nhiệm vụ">
                <button type="button" className="as-link" onClick={() => onOpen(row.code)}>
                  {row.content}
                </button>
                <div className="small muted">Sản phẩm: {row.product}</div>
              </td>
              <td data-label="Tình trạng" className="task-state">
                <TaskStatus state={row.state} />
                {/* How late it is stands at the deadline. */}
                {row.reasons.slice(row.state === 'late' ? 1 : 0).map((reason, n) => (
                  <div key={n} className="small muted">
                    {reason}
                  </div>
                ))}
              </td>
              <td data-label="Tiến độ">
                <Percent of={row.percent} />
              </td>
              <td data-label="Thời hạn" className="nowrap">
                {row.state === 'done' ? (
                  row.deadlineText
                ) : (
                  <Due at={row.due} workingDays={row.workingDaysLeft} />
                )}
              </td>
              <td data-label="Chủ trì">
                {row.lead.name}
                {row.isMine && <div className="small strong">Giao cho bạn</div>}
                {row.helpOpen > 0 && (
                  <div className="small muted">{row.helpOpen} yêu cầu phối hợp đang chờ</div>
                )}
              </td>
              <td className="num" data-label="Sản phẩm">
                {row.products}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
