import { Link } from 'react-router'
import { formatPoints } from '../../schemas/format.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { states, stateWord } from '../tasks/state.tsx'
import type { Overview } from './shapes.ts'

export function Late({ view: { late, tasks, stuck } }: { view: Overview }) {
  const { campaign } = useCampaignScope()
  const more = late.agencies - late.first.length
  const counted = tasks && states.filter((state) => tasks[state])
  return (
    <section className="card">
      <header>
        <h2>Cơ quan chậm ({late.agencies})</h2>
      </header>
      {late.agencies === 0 ? (
        <p className="empty">Không có cơ quan nào quá hạn.</p>
      ) : (
        <table className="w">
          <thead>
            <tr>
              <th>Cơ quan</th>
              <th className="num">Tiêu chí quá hạn</th>
              <th className="num">Điểm nguy cơ</th>
              <th className="num">Nhiệm vụ quá hạn</th>
            </tr>
          </thead>
          <tbody>
            {late.first.map(({ id, short, leaves, points, tasks: own }) => (
              <tr key={id}>
                <td>{short}</td>
                <td className="num">{leaves || '–'}</td>
                <td className={`num ${points ? 'red' : ''}`}>{points ? formatPoints(points) : '–'}</td>
                <td className="num">
                  {own ? (
                    <Link to={`${campaignPath(campaign.slug, 'nhiem-vu')}?co-quan=${id}&tinh-trang=late`}>
                      {own}
                    </Link>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className="overview-more small muted">và {more} cơ quan khác, xem ở Bảng theo dõi</p>}
      {counted && (
        <p className="overview-more small">
          Nhiệm vụ của kế hoạch:{' '}
          {counted.map((state) => `${stateWord(state).toLowerCase()} ${tasks[state]!}`).join(' · ')}
        </p>
      )}
      {stuck.first.map(({ code, content, lead, reason, isLate }) => (
        <p key={code} className="overview-more small">
          <Link to={`${campaignPath(campaign.slug, 'nhiem-vu')}?nv=${code}`}>{code}</Link> {content} ({lead}
          {isLate && ', đã chậm'}). {reason}
        </p>
      ))}
      {stuck.tasks > stuck.first.length && (
        <p className="overview-more small muted">
          và {stuck.tasks - stuck.first.length} nhiệm vụ khác đang vướng mắc
        </p>
      )}
    </section>
  )
}
