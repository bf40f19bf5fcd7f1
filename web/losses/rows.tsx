import { capital, formatPoints } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { LinkButton } from '../kit/link-button.tsx'
import { Status, type StatusKey } from '../kit/status.tsx'
import { useScope } from '../shell/scope.tsx'
import { type List, nameOf, type Row } from './shapes.ts'

const looks: Readonly<Record<Row['state'], StatusKey>> = {
  open: 'untouched',
  answered: 'with-head',
  explained: 'submitted',
  decided: 'accepted',
}

export function LossStatus({ row: { state, isLate } }: { row: Row }) {
  const word: string = words.lossStates[state]
  const text = isLate ? `Quá hạn, ${word}` : capital(word)
  return <Status of={isLate ? 'overdue' : looks[state]} text={text} />
}

interface Props {
  list: List
  owner: string | undefined
  onOpen: (id: string) => void
}

/** Dearest first. */
export function Rows({ list, owner, onOpen }: Props) {
  const rows = list.rows.filter((row) => owner === undefined || row.owner?.id === owner)
  return (
    <section aria-label="Các mục mất điểm">
      <h2>{list.isPartial ? 'Mục cơ quan bạn trả lời' : `Các mục mất điểm (${rows.length})`}</h2>
      <div className="card cards" role="region" aria-label="Bảng mất điểm" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Lĩnh vực, tiêu chí</th>
              <th scope="col" className="num">
                Mất
              </th>
              {!list.isPartial && <th scope="col">Cơ quan</th>}
              <th scope="col">Nguyên nhân, khắc phục</th>
              <th scope="col">Nhiệm vụ</th>
              <th scope="col">Tình trạng, kết luận</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td data-label="Mục">
                  <button type="button" className="as-link" onClick={() => onOpen(row.id)}>
                    {nameOf(row)}
                  </button>
                </td>
                <td className="num red nowrap" data-label="Mất">
                  {formatPoints(row.points)}
                </td>
                {!list.isPartial && (
                  <td data-label="Cơ quan">
                    {row.owner?.name ?? <b className="amber">⚠ chưa giao</b>}
                    {row.heads.map((head) => (
                      <div key={head} className="small muted">
                        {head}
                      </div>
                    ))}
                  </td>
                )}
                <td data-label="Nguyên nhân" className="small">
                  {row.reason && <div>{row.reason}</div>}
                  {row.remedy && <div>Khắc phục: {row.remedy}</div>}
                  {!row.reason && row.source && <div className="muted">Nguồn công bố: {row.source}</div>}
                </td>
                <td data-label="Nhiệm vụ" className="small">
                  <TaskLinks row={row} />
                </td>
                <td data-label="Tình trạng">
                  <LossStatus row={row} />
                  {row.outcome && <div className="small">{words.outcomes[row.outcome.kind]}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function TaskLinks({ row: { tasks } }: { row: Row }) {
  const { campaign } = useScope()
  if (tasks.length === 0) return <b className="amber">⚠ chưa có nhiệm vụ</b>
  return (
    <>
      {tasks.map(({ code, content }) => (
        <LinkButton
          key={code}
          type="link"
          className="losses-task"
          title={content}
          to={`/ky/${campaign?.slug ?? ''}/nhiem-vu?nv=${encodeURIComponent(code)}`}
        >
          {code}
        </LinkButton>
      ))}
    </>
  )
}
