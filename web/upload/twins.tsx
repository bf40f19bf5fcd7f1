import { Link } from 'react-router'
import { agencyPath, campaignPath, useScope } from '../shell/scope.tsx'
import type { Line } from './line.ts'

/** What the agency has already that seems to be the same paper, each beside the new one in a click. */
export function Twins({ line: { agency, receipt, twins = [] } }: { line: Line }) {
  const { me, campaign } = useScope()
  if (!receipt || !campaign || twins.length === 0) return null
  const own = me.grants.find((grant) => grant.agency?.id === agency)?.agency
  const library = own ? agencyPath(campaign.slug, own.code, 'tai-lieu') : campaignPath(campaign.slug, 'tai-lieu') // prettier-ignore
  return (
    <small className="amber">
      {' '}
      Có thể trùng với{' '}
      {twins.map(({ document, code, isSameNumber, text }, n) => (
        <span key={document}>
          {n > 0 && ', '}
          <b>{code}</b> ({isSameNumber ? 'cùng số, nơi ban hành và năm' : `giống ${text}% nội dung`}){' '}
          <Link to={`${library}/${receipt.document}/so-voi/${document}`}>So hai bản</Link>
        </span>
      ))}
      . Nếu là một văn bản, hãy dùng một bản và thu hồi bản kia.
    </small>
  )
}
