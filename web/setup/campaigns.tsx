import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDeadline } from '../../schemas/format.ts'
import { Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'
import { campaignPath, useScope } from '../shell/scope.tsx'
import { AddCampaign, kindWords } from './add-campaign.tsx'

export function Campaigns() {
  const { campaigns, campaign } = useScope()
  const [isAdding, setAdding] = useState(false)
  const aside = (
    <Button size="middle" onClick={() => setAdding(true)}>
      Lập năm đánh giá
    </Button>
  )
  return (
    <Panel title="Năm đánh giá" aside={aside}>
      {campaigns.length === 0 ? (
        <p className="empty">Chưa có năm đánh giá nào. Hãy công bố bộ tiêu chí rồi lập năm đánh giá.</p>
      ) : (
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Năm đánh giá</th>
              <th scope="col">Khóa lúc</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map(({ id, slug, name, year, kind, lockAt, opened }) => (
              <tr key={id}>
                <td>
                  <Link
                    to={campaignPath(slug, 'thiet-lap')}
                    aria-current={id === campaign?.id ? 'page' : undefined}
                  >
                    <b>{name}</b>
                  </Link>
                  <div className="small muted">
                    {slug} · {year} · {kindWords[kind]}
                  </div>
                </td>
                <td>{formatDeadline(lockAt)}</td>
                <td>
                  <Status
                    of={opened ? 'accepted' : 'untouched'}
                    text={opened ? 'Đã giao' : 'Chưa giao'}
                    quiet
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isAdding && <AddCampaign onClose={() => setAdding(false)} />}
    </Panel>
  )
}
