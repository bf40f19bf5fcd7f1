// The year beside the self-assessment, one strip under the head of each of its pages: what was measured, what is planned for
// it and what became of that. Whoever works on one of them needs the next.
import { useEffect, useRef } from 'react'
import { NavLink } from 'react-router'
import { campaignPath, useScope } from './scope.tsx'

/** The first three open without a campaign, too. */
const views = [
  { path: 'ket-qua', label: 'Kết quả công bố', act: 'results.read' },
  { path: 'ket-qua/khao-sat', label: 'Khảo sát hài lòng', act: 'surveys.read' },
  { path: 'ket-qua/xep-hang', label: 'Xếp hạng cơ quan', act: 'appraisals.read' },
  { path: 'ke-hoach', label: 'Kế hoạch nâng cao', act: 'plans.read', ofCampaign: true },
  { path: 'nhiem-vu', label: 'Nhiệm vụ', act: 'plans.read', ofCampaign: true },
  { path: 'bao-cao', label: 'Báo cáo định kỳ', act: 'reports.read', ofCampaign: true },
  { path: 'giai-trinh-mat-diem', label: 'Giải trình mất điểm', act: 'losses.read', ofCampaign: true },
  { path: 'kiem-tra', label: 'Kiểm tra', act: 'inspections.read', ofCampaign: true },
  { path: 'truyen-thong', label: 'Truyền thông, sáng kiến', act: 'contributions.read', ofCampaign: true },
] as const

export function YearViews() {
  const { campaign, may } = useScope()
  const strip = useRef<HTMLElement>(null)
  useEffect(() => {
    strip.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [])
  const open = views.filter((view) => may(view.act) && (campaign || !('ofCampaign' in view)))
  if (open.length < 2) return null
  return (
    <nav ref={strip} className="page-tabs year-views" aria-label="Mục trong năm">
      {open.map(({ path, label }) => (
        <NavLink key={path} to={campaign ? campaignPath(campaign.slug, path) : `/${path}`} end>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
