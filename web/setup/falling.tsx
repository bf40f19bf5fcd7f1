// Deadlines that fall on a day off: they stay until somebody moves them, so that they are listed where the day was entered.
import { Link } from 'react-router'
import { formatDay } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import { campaignPath } from '../shell/scope.tsx'

const pages = { setup: 'thiet-lap', owed: 'nhac-han' } as const

export function Falling({ year }: { year: number }) {
  const { data } = useGet('/api/v1/calendars/{year}/deadlines', { year: String(year) })
  if (!data || data.rows.length === 0) return null
  return (
    <section className="note amber" aria-labelledby="han-ngay-nghi">
      <h3 id="han-ngay-nghi">Hạn rơi vào ngày nghỉ</h3>
      <p className="small">
        Hạn không tự đổi. Cần dời hạn nào thì sửa ở năm đánh giá, phân công hoặc nơi đã giao việc.
      </p>
      <ul>
        {data.rows.map(({ day, name, slug, campaign, place, words }) => (
          <li key={`${day} ${slug} ${words}`}>
            <b>{formatDay(day)}</b> ({name}): {words},{' '}
            <Link to={campaignPath(slug, pages[place])}>{campaign}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
