// What was measured and what follows from it, side by side: published results, the survey, ranks inside, the plan.
import { NavLink } from 'react-router'
import { campaignPath, useScope } from '../shell/scope.tsx'

const views = [
  { path: 'ket-qua', label: 'Kết quả công bố', act: 'results.read' },
  { path: 'ket-qua/khao-sat', label: 'Khảo sát hài lòng', act: 'surveys.read' },
  { path: 'ket-qua/xep-hang', label: 'Xếp hạng cơ quan', act: 'appraisals.read' },
  { path: 'ke-hoach', label: 'Kế hoạch nâng cao', act: 'plans.read', needsCampaign: true },
] as const

export function ResultsViews() {
  const { campaign, may } = useScope()
  const open = views.filter((view) => may(view.act) && (campaign || !('needsCampaign' in view)))
  if (open.length < 2) return null
  return (
    <nav className="page-tabs results-views" aria-label="Mục kết quả">
      {open.map(({ path, label }) => (
        <NavLink key={path} to={campaign ? campaignPath(campaign.slug, path) : `/${path}`} end>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
