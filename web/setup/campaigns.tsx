import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDeadline } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import { Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'
import { campaignPath, useScope } from '../shell/scope.tsx'
import type { Campaign } from '../api/shapes.ts'
import { serverNow, timeLeft, useTick } from '../kit/clock.ts'
import { EditCampaign } from './edit-campaign.tsx'
import { LockNow } from './lock-now.tsx'
import { MigrateCampaign } from './migrate.tsx'
import { AddCampaign, kindWords } from './add-campaign.tsx'

export function Campaigns({ isReadOnly }: { isReadOnly: boolean }) {
  // A lock of this very second is over a moment after it was answered.
  useTick(5000)
  const { campaigns, campaign } = useScope()
  const [isAdding, setAdding] = useState(false)
  const [editing, edit] = useState<Campaign>()
  const [moving, migrate] = useState<Campaign>()
  const [locking, lock] = useState<Campaign>()
  const asked = useGet('/api/v1/sets', {})
  const sets = new Map(
    asked.data?.sets.map(({ id, title, version }) => [id, `${title}, phiên bản ${version}`]),
  )
  const aside = !isReadOnly && (
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
              {!isReadOnly && (
                <th scope="col">
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {campaigns.map((one) => {
              const { id, slug, name, year, kind, lockAt, set } = one
              return (
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
                    {sets.has(set) && (
                      <div className="small">
                        Bộ tiêu chí: <Link to={`/thiet-lap/bo/${set}`}>{sets.get(set)}</Link>
                      </div>
                    )}
                  </td>
                  <td>{formatDeadline(lockAt)}</td>
                  <td>
                    <Standing campaign={one} />
                  </td>
                  {!isReadOnly && (
                    <td className="num">
                      <Button onClick={() => edit(one)} aria-label={`Sửa ${name}`}>
                        Sửa
                      </Button>
                      {isOpen(one) && (
                        <Button danger onClick={() => lock(one)} aria-label={`Khóa ngay ${name}`}>
                          Khóa ngay
                        </Button>
                      )}
                      {one.opened !== undefined && one.archiveOf === undefined && (
                        <Button
                          disabled={!isOpen(one)}
                          onClick={() => migrate(one)}
                          aria-label={`Chuyển ${name} sang bộ khác`}
                        >
                          Chuyển bộ
                        </Button>
                      )}
                      {one.opened !== undefined && one.archiveOf === undefined && !isOpen(one) && (
                        <div className="small muted">Đã khóa nên không chuyển bộ.</div>
                      )}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {editing && (
        <EditCampaign
          campaign={campaigns.find(({ id }) => id === editing.id) ?? editing}
          onClose={() => edit(undefined)}
        />
      )}
      {moving && (
        <MigrateCampaign
          campaign={campaigns.find(({ id }) => id === moving.id) ?? moving}
          onClose={() => migrate(undefined)}
        />
      )}
      {locking && (
        <LockNow
          campaign={campaigns.find(({ id }) => id === locking.id) ?? locking}
          onClose={() => lock(undefined)}
        />
      )}
      {isAdding && <AddCampaign onClose={() => setAdding(false)} />}
    </Panel>
  )
}

const isOpen = ({ opened, archiveOf, lockAt }: Campaign): boolean =>
  opened !== undefined && archiveOf === undefined && Date.parse(lockAt) > serverNow()

/** Where the year stands: nothing given out, at work, or locked. */
function Standing({ campaign: { opened, lockAt, workingDaysLeft } }: { campaign: Campaign }) {
  if (!opened) return <Status of="untouched" text="Chưa giao tiêu chí" quiet />
  if (Date.parse(lockAt) <= serverNow()) return <Status of="not-applicable" text="Đã khóa" quiet />
  const { words, isSoon } = timeLeft(lockAt, workingDaysLeft)
  return (
    <>
      <Status of="submitted" text="Đang tự đánh giá" quiet />
      <div className={`small ${isSoon ? 'red medium' : 'muted'}`}>{words}</div>
    </>
  )
}
