// Thiết lập: what a year is measured by, the year itself, and who answers for which criterion.
import { Navigate } from 'react-router'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { campaignPath, useScope } from '../shell/scope.tsx'
import { Assignments } from './assignments.tsx'
import { WorkingDays } from './calendar.tsx'
import { Campaigns } from './campaigns.tsx'
import { Sets } from './sets.tsx'
import { Templates } from './templates.tsx'
import './setup.css'

export function Page() {
  const { campaign, may } = useScope()
  useTitle('Thiết lập')
  const isReadOnly = !may('campaigns.manage')
  if (isReadOnly && !may('history.read')) return <NotHere />
  if (campaign && !location.pathname.startsWith('/ky/'))
    return <Navigate to={campaignPath(campaign.slug, 'thiet-lap')} replace />
  return (
    <>
      <PageHead
        title="Thiết lập"
        meta={
          campaign
            ? `Năm đánh giá ${campaign.year} · ${campaign.name}`
            : isReadOnly
              ? 'Chưa có năm đánh giá nào.'
              : 'Chưa có năm đánh giá nào: nhập và công bố bộ tiêu chí, lập năm đánh giá, rồi giao tiêu chí.'
        }
      />
      <div className="page-body setup" tabIndex={0} role="region" aria-label="Thiết lập">
        <Sets isReadOnly={isReadOnly} />
        <Campaigns isReadOnly={isReadOnly} />
        <WorkingDays isReadOnly={isReadOnly} />
        {may('templates.manage') && <Templates />}
        {campaign && <Assignments key={campaign.id} campaign={campaign} isReadOnly={isReadOnly} />}
      </div>
    </>
  )
}
