import { Link } from 'react-router'
import { formatPoints, leftWords } from '../../schemas/format.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { agencyPath } from '../shell/scope.tsx'
import { stateWord } from '../words/review.ts'
import { isLocked, type Overview } from './shapes.ts'

export function Risks({ view }: { view: Overview }) {
  const { risks } = view
  const { campaign } = useCampaignScope()
  const more = risks.leaves - risks.first.length
  return (
    <section className="card">
      <header>
        <h2>Có nguy cơ mất điểm ({risks.leaves})</h2>
      </header>
      {risks.leaves === 0 ? (
        <p className="empty">Hiện không có tiêu chí nào có nguy cơ mất điểm.</p>
      ) : (
        <table className="w">
          <thead>
            <tr>
              <th>Tiêu chí</th>
              <th>Cơ quan</th>
              <th>Vì sao</th>
              <th className="num">Điểm</th>
            </tr>
          </thead>
          <tbody>
            {risks.first.map(({ code, name, agency, state, days, points }) => (
              <tr key={`${code} ${agency.id}`}>
                <td>
                  <Link
                    className="two"
                    to={`${agencyPath(campaign.slug, agency.code, 'tu-danh-gia')}/${code}`}
                  >
                    {code} {name}
                  </Link>
                </td>
                <td>{agency.short}</td>
                <td className="overview-why">
                  {stateWord(state, 'rà soát')}
                  <div className="tiny muted">{isLocked(view) && days < 0 ? 'đã khóa' : leftWords(days)}</div>
                </td>
                <td className="num red">{formatPoints(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className="overview-more small muted">và {more} tiêu chí khác, xem ở Bảng theo dõi</p>}
    </section>
  )
}
