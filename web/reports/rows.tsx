import { capital, formatMoment } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { Due } from '../kit/due.tsx'
import { Status, type StatusKey } from '../kit/status.tsx'
import { type Board, type Row } from './shapes.ts'

const looks: Readonly<Record<Row['state'], StatusKey>> = {
  draft: 'draft',
  'with-head': 'with-head',
  signed: 'accepted',
}

export function ReportStatus({ row: { state, standing } }: { row: Pick<Row, 'state' | 'standing'> }) {
  const word: string = words.reportStates[state]
  if (standing === 'late') return <Status of="overdue" text={`Quá hạn, ${word}`} />
  return <Status of={looks[state]} text={`${capital(word)}${standing === 'signed-late' ? ' (chậm)' : ''}`} />
}

/** Late first. */
export function Rows({ board, onOpen }: { board: Board; onOpen: (id: string) => void }) {
  const { rows, terms } = board
  if (rows.length === 0) return <Empty board={board} />
  return (
    <section aria-label="Cơ quan phải báo cáo">
      <h2>{board.isPartial ? 'Báo cáo của cơ quan bạn' : `Cơ quan phải báo cáo (${rows.length})`}</h2>
      <div className="card cards" role="region" aria-label="Bảng báo cáo" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Hạn, ký gửi</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td data-label="Cơ quan">
                  <button type="button" className="as-link" onClick={() => onOpen(row.id)}>
                    {row.agency.name}
                  </button>
                </td>
                <td data-label="Tình trạng">
                  <ReportStatus row={row} />
                </td>
                <td data-label="Hạn, ký gửi">
                  {row.signed ? (
                    `${row.signed.name}, ${formatMoment(row.signed.at)}`
                  ) : (
                    <Due at={terms.due} workingDays={row.workingDaysLeft} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Empty = ({ board: { terms } }: { board: Board }) => (
  <div className="empty">
    <strong>Không có báo cáo nào của kỳ {terms.name}.</strong>
    <p>
      Báo cáo được giao khi kỳ bắt đầu (sau ngày chốt số liệu của kỳ trước), cho cơ quan chủ trì nhiệm vụ của
      kế hoạch đã phê duyệt hoặc chủ trì tiêu chí. Kỳ đã qua trước khi kế hoạch được phê duyệt thì không phải
      báo cáo.
    </p>
  </div>
)
