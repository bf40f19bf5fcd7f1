// One leaf for the whole room: both sides with their reasons, and the points before and after.
import { SentPapers } from './sent-papers.tsx'
import { show, type Row } from './shapes.ts'

export function Big({ row }: { row: Row }) {
  const second = row.second.at(-1)
  const judged = second ?? row.first.at(-1)
  return (
    <div className="session-leaf">
      <h2>
        {row.agencyName} · {row.code} {row.name}
      </h2>
      <dl className="session-points">
        <Figure label={row.min === undefined ? 'Tối đa' : 'Trừ tới'} points={row.min ?? row.max} />
        <Figure label="Tự chấm" points={row.claimed} />
        <Figure label="Lần 1" points={row.first.at(-1)?.points} />
        <Figure label="Cơ quan đề nghị" points={row.held} isStrong />
        <Figure label="Thẩm định đề xuất" points={row.proposed} isStrong />
        <Figure label="Hội đồng kết luận" points={row.verdict?.points} isStrong />
      </dl>
      <div className="session-sides">
        <section>
          <h3>Giải trình của cơ quan</h3>
          <p>{row.answer?.text ?? 'Không giải trình.'}</p>
          <SentPapers row={row} />
        </section>
        <section>
          <h3>Ý kiến thẩm định{judged ? `, ${judged.byName}` : ''}</h3>
          <p>{judged?.reason ?? 'Không có ý kiến.'}</p>
          {row.opinions.map(({ byName, stance, points, reason }) => (
            <p key={byName}>
              <b>
                {byName}: {stance === 'agree' ? 'đồng ý' : `đề nghị ${show(points)}`}
              </b>
              {reason && `. ${reason}`}
            </p>
          ))}
        </section>
      </div>
      {row.setAside && (
        <p className="session-verdict">
          Hội đồng: không áp dụng cho cơ quan này, {row.setAside.votes.for}/{row.setAside.votes.of} tán thành.{' '}
          {row.setAside.reason}
        </p>
      )}
      {row.verdict && !row.setAside && (
        <p className="session-verdict">
          Hội đồng: {show(row.verdict.points)} điểm, {row.verdict.votes.for}/{row.verdict.votes.of} tán thành
          {row.verdict.reason && `. ${row.verdict.reason}`}
        </p>
      )}
    </div>
  )
}

interface FigureProps {
  label: string
  points: number | undefined
  isStrong?: boolean
}

const Figure = ({ label, points, isStrong = false }: FigureProps) => (
  <div className={isStrong ? 'is-strong' : ''}>
    <dt>{label}</dt>
    <dd>{show(points)}</dd>
  </div>
)
