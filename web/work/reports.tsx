import { Link } from 'react-router'
import { useGet } from '../api/query.ts'
import { Due } from '../kit/due.tsx'
import { Panel } from '../kit/panel.tsx'
import { ReportStatus } from '../reports/rows.tsx'
import { campaignPath, useAgencyScope } from '../shell/scope.tsx'

/** The agency's periodic report that is owed now, and the lost points that it answers for. */
export function Reports() {
  const { campaign, agency, may } = useAgencyScope()
  const { year, slug, kind } = campaign
  const isAsked = kind === 'province'
  const asked = useGet('/api/v1/reports', { year }, { enabled: isAsked && may('reports.read') })
  const lost = useGet('/api/v1/losses', {}, { enabled: isAsked && may('losses.read') })
  const owed = asked.data?.rows.find((row) => row.agency.id === agency.id && row.state !== 'signed')
  const open = lost.data?.rows.filter((row) => row.owner?.id === agency.id && !row.explanation) ?? []
  if (!owed && open.length === 0) return null
  return (
    <Panel title="Báo cáo, giải trình">
      <ul className="work-tasks">
        {owed && asked.data && (
          <li>
            <Link to={`${campaignPath(slug, 'bao-cao')}?bc=${owed.id}`}>
              Báo cáo định kỳ {asked.data.terms.name}
            </Link>
            <span className="row">
              <ReportStatus row={owed} />
              <Due at={asked.data.terms.due} workingDays={owed.workingDaysLeft} />
            </span>
          </li>
        )}
        {open.length > 0 && (
          <li>
            <Link to={campaignPath(slug, 'giai-trinh-mat-diem')}>
              {open.length} mục mất điểm năm {lost.data?.year} chờ giải trình
            </Link>
          </li>
        )}
      </ul>
    </Panel>
  )
}
