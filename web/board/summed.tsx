// The same board as a table: a row an agency with its sums; of the internal index with index and place.
import { capital, formatPercent, formatPoints, unknown } from '../../schemas/format.ts'
import type { Board, BoardOnScreen, Sum } from './use-board.ts'
import { statusWord } from '../kit/status.tsx'
import { difference, givenWord, isSettled, rowName } from './words.ts'

export function Summed({ board, on }: { board: Board; on: BoardOnScreen }) {
  const isInternal = board.kind === 'internal'
  const { total, stage } = board
  const given = givenWord(board)
  return (
    <div className="board-sums" role="region" aria-label="Tổng hợp theo cơ quan" tabIndex={0}>
      <table className="w">
        <thead>
          <tr>
            <th>{on.rows === 'person' ? 'Người phụ trách' : 'Cơ quan'}</th>
            <th className="num">Tiêu chí</th>
            <th className="num">{stage ? 'Không gửi' : 'Đã chấp nhận'}</th>
            <th className="num">{stage ? 'Bị giảm điểm' : 'Quá hạn'}</th>
            {total.states.locked !== undefined && <th className="num">{statusWord('locked')}</th>}
            <th className="num">Tài liệu</th>
            <th className="num">{stage ? 'Tự chấm đã gửi / tối đa' : 'Tự chấm / tối đa'}</th>
            {stage && <th className="num">{capital(given)} / tự chấm đã gửi</th>}
            {stage && <th className="num">Chênh</th>}
            {!isSettled(board) && <th className="num">Có nguy cơ mất</th>}
            {isInternal && <th className="num">Chỉ số tự chấm</th>}
            {isInternal && <th className="num">Hạng tự chấm</th>}
            {stage && <th className="num">Chỉ số {given}</th>}
            {stage && <th className="num">Hạng {given}</th>}
          </tr>
        </thead>
        <tbody>
          {on.shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button type="button" className="as-link" onClick={() => on.show({ agency: row.agency })}>
                  {rowName(row)}
                </button>
              </th>
              <Figures sum={row.sum} board={board} />
              {isInternal && <td className="num">{row.index ? formatPercent(row.index) : unknown}</td>}
              {isInternal && <td className="num">{row.rank ? `${row.rank} / ${total.ranked}` : unknown}</td>}
              {stage && (
                <td className="num strong">{row.given ? formatPercent(row.given.index) : unknown}</td>
              )}
              {stage && (
                <td className="num">
                  {row.given?.rank ? `${row.given.rank} / ${total.given?.ranked}` : unknown}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{board.isWhole ? 'Toàn bộ' : 'Trong phạm vi của bạn'}</th>
            <Figures sum={total} board={board} />
            {isInternal && (
              <td className="num" colSpan={2}>
                {total.median ? `trung vị ${formatPercent(total.median)}` : unknown}
              </td>
            )}
            {stage && (
              <td className="num" colSpan={2}>
                {total.given?.median
                  ? `trung vị ${formatPercent(total.given.median)} của ${total.given.ranked} cơ quan`
                  : unknown}
              </td>
            )}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Figures({ sum, board }: { sum: Sum; board: Board }) {
  const isAppraised = board.stage !== undefined
  const { leaves, states, have, need, points, appraised } = sum
  const both = appraised?.points
  return (
    <>
      <td className="num">{leaves}</td>
      <td className="num">{(isAppraised ? states.unsent : states.accepted) ?? 0}</td>
      {isAppraised ? (
        <td className="num">{appraised ? appraised.cut : unknown}</td>
      ) : (
        <td className={`num ${states.overdue ? 'red' : ''}`}>{states.overdue ?? 0}</td>
      )}
      {board.total.states.locked !== undefined && (
        <td className={`num ${states.locked ? 'red' : ''}`}>{states.locked ?? 0}</td>
      )}
      <td className="num">
        {have}/{need}
      </td>
      <td className="num">
        {points ? `${formatPoints(points.self)} / ${formatPoints(points.max)}` : unknown}
      </td>
      {isAppraised && (
        <td className="num">
          {both ? `${formatPoints(both.got)} / ${formatPoints(both.claimed)}` : unknown}
          {appraised && appraised.leaves < leaves && (
            <div className="small muted">
              của {appraised.leaves}/{leaves} tiêu chí
            </div>
          )}
        </td>
      )}
      {isAppraised && (
        <td className={`num ${both && both.got < both.claimed ? 'red strong' : ''}`}>
          {both ? difference(both.claimed, both.got) : appraised ? `giảm ${appraised.cut}` : unknown}
        </td>
      )}
      {!isSettled(board) && <td className="num">{points ? formatPoints(points.risk) : unknown}</td>}
    </>
  )
}
