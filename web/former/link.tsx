import { Link } from 'react-router'
import { useGet } from '../api/query.ts'
import { useAgencyScope } from '../shell/scope.tsx'

/** How many papers of an earlier year wait for an answer; nothing where there are none. */
export function FormerLink() {
  const { campaign, agency, base, may } = useAgencyScope()
  const asked = useGet(
    '/api/v1/campaigns/{slug}/former',
    { slug: campaign.slug, agency: agency.id },
    { enabled: may('assessments.cite') },
  )
  if (!asked.data?.open) return null
  return (
    <p className="note former-link">
      <b>{asked.data.open}</b> tài liệu đã dùng năm trước chờ trả lời “vẫn đúng?”.{' '}
      <Link to={`${base}/nam-truoc`}>Xem và dùng lại</Link>
    </p>
  )
}
