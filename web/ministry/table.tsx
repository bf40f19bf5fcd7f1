import { useState } from 'react'
import { formatPoints, unknown } from '../../schemas/format.ts'
import { kindWords, type Ministry, type Row } from './shapes.ts'

const show = (points: number | undefined): string => (points === undefined ? unknown : formatPoints(points))

const wordOf = (rounds: Ministry['rounds'], id: string): string =>
  rounds.flatMap((one) => (one.id === id ? `${kindWords[one.kind]} (đợt ${one.n})` : [])).join('')

/** Cut leaves first, the largest loss on top; or all in the order of the set. */
export function Comparison({ view, onOpen }: { view: Ministry; onOpen: (row: Row) => void }) {
  const [wanted, setAll] = useState<boolean>()
  const isAll = wanted ?? view.rounds.length === 0
  const cut = view.rows.filter(({ loss, scores }) => loss.lost > 0 || scores.some((score) => score.isCut))
  const rows = isAll ? view.rows : [...cut].sort((a, b) => b.loss.lost - a.loss.lost)
  const { rounds, totals } = view
  const all = view.rows.length
  return (
    <>
      <div className="board-choice ministry-choice" role="group" aria-label="Tiêu chí">
        <button type="button" aria-pressed={!isAll} onClick={() => setAll(false)}>
          Bị trừ ({cut.length})
        </button>
        <button type="button" aria-pressed={isAll} onClick={() => setAll(true)}>
          Tất cả ({view.rows.length})
        </button>
      </div>
      <div className="card cards cards-dense" role="region" aria-label="So sánh điểm" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th>Mã</th>
              <th>Tiêu chí</th>
              <th>Chủ trì</th>
              <th className="num">Tối đa</th>
              <th className="num">Tự chấm đã gửi</th>
              <th className="num">Sở Nội vụ</th>
              {rounds.map(({ id }) => (
                <th key={id} className="num">
                  {wordOf(rounds, id)}
                </th>
              ))}
              <th className="num">Bị trừ</th>
              <th className="num">Giành lại</th>
              <th>Đang ở đâu</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <td className="strong nowrap" data-label="Mã">
                  {row.code}
                </td>
                <td data-label="Tiêu chí">
                  <button type="button" className="as-link" onClick={() => onOpen(row)}>
                    {row.name}
                  </button>
                </td>
                <td className="nowrap" data-label="Chủ trì">
                  {row.agency?.short ?? unknown}
                </td>
                <td className="num" data-label="Tối đa">
                  {formatPoints(row.max)}
                </td>
                <td className="num" data-label="Tự chấm đã gửi">
                  {show(row.self?.points)}
                </td>
                <td className="num" data-label="Sở Nội vụ">
                  {show(row.home?.points)}
                </td>
                {rounds.map(({ id }) => {
                  const score = row.scores.find(({ round }) => round === id)
                  return (
                    <td
                      key={id}
                      className={`num ${score?.isCut ? 'red medium' : ''}`}
                      data-label={wordOf(rounds, id)}
                    >
                      {show(score?.points)}
                    </td>
                  )
                })}
                <td className={`num ${row.loss.lost ? 'red strong' : ''}`} data-label="Bị trừ">
                  {show(row.scores.length > 0 ? row.loss.lost : undefined)}
                </td>
                <td className={`num ${row.loss.wonBack ? 'green strong' : ''}`} data-label="Giành lại">
                  {show(row.scores.length > 0 ? row.loss.wonBack : undefined)}
                </td>
                <td data-label="Đang ở đâu">{standing(row, view.rounds.at(-1)?.id)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {view.isWhole ? 'Tổng cộng, mọi tiêu chí' : 'Cộng trong phạm vi của bạn'}
              </th>
              <td className="num" data-label="Tối đa">
                {formatPoints(totals.max)}
              </td>
              <td className="num" data-label="Tự chấm đã gửi">
                <Total points={totals.self} leaves={totals.leaves.self} of={all} />
              </td>
              <td className="num" data-label="Sở Nội vụ">
                <Total points={totals.home} leaves={totals.leaves.home} of={all} />
              </td>
              {totals.rounds.map(({ round, points, leaves, kept }) => (
                <td key={round} className="num" data-label={wordOf(rounds, round)}>
                  <Total points={points} leaves={leaves} of={all} kept={kept} />
                </td>
              ))}
              <td className="num" data-label="Bị trừ">
                {formatPoints(totals.lost)}
              </td>
              <td className="num" data-label="Giành lại">
                {formatPoints(totals.wonBack)}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}

interface Summed {
  points: number
  leaves: number
  of: number
  kept?: number
}

/** A sum, and how many leaves it is of where that is not all, or where some kept the points of the round before. */
function Total({ points, leaves, of, kept = 0 }: Summed) {
  return (
    <>
      {formatPoints(points)}
      {(leaves < of || kept > 0) && (
        <small className="ministry-covers">
          {leaves}/{of} tiêu chí{kept > 0 && `, ${kept} giữ điểm đợt trước`}
        </small>
      )}
    </>
  )
}

function standing({ loss, scores }: Row, newest: string | undefined): string {
  const last = scores.at(-1)
  if (!last) return 'chưa có điểm của Bộ'
  if (loss.lost === 0) return 'không bị trừ'
  const { answer, choice } = last
  if (choice) return choice.outcome === 'send' ? 'đưa vào văn bản' : 'không đưa vào văn bản'
  const isPast = last.round !== newest
  if (answer?.stance === 'ask')
    return isPast ? 'đề nghị xem xét lại, chưa đưa vào văn bản nên đã thôi' : 'đề nghị xem xét lại'
  if (answer) return 'thống nhất'
  if (last.held !== undefined && loss.contestable === 0) return 'đã thôi từ đợt trước'
  if (isPast) return 'không trả lời trong đợt nên coi như thống nhất'
  return last.mayAnswer ? 'chờ bạn trả lời' : loss.contestable ? 'chờ trả lời' : 'đã kết thúc'
}
