import { Link } from 'react-router'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import type { Shown } from './shapes.ts'

export function PaperLink({
  paper: { document, name, subject, pages, isWithdrawn },
}: {
  paper: Omit<Shown, 'kind' | 'byName' | 'at'>
}) {
  const { campaign } = useCampaignScope()
  return (
    <>
      <Link to={campaignPath(campaign.slug, `tai-lieu/${document}`)}>{name}</Link>
      {subject && ` – ${subject}`}
      {pages && `, trang ${pages}`}
      {isWithdrawn && <span className="red small"> (đã thu hồi)</span>}
    </>
  )
}
