// Tự đánh giá without an agency in its address: one's own; for whoever reads all of them and acts in none, one's own or the
// first that has something to read. The page goes on from there.
import { Navigate } from 'react-router'
import { useGet } from '../api/query.ts'
import { NotHere } from '../kit/not-here.tsx'
import { Wait } from '../kit/wait.tsx'
import { agencyPath, inside, readsAll, useScope } from '../shell/scope.tsx'

export function Page() {
  const { campaign, me } = useScope()
  const isReader = readsAll(me)
  const agencies = useGet('/api/v1/agencies', {}, { enabled: isReader })
  const list = useGet(
    '/api/v1/campaigns/{slug}/assessments',
    { slug: campaign?.slug ?? '' },
    { enabled: isReader },
  )
  const home = me.grants.find(({ role, agency }) => agency && inside.includes(role))?.agency
  if (campaign && home && !isReader)
    return <Navigate to={agencyPath(campaign.slug, home.code, 'tu-danh-gia')} replace />
  if (!campaign || !isReader) return <NotHere />
  return (
    <Wait for={agencies}>
      {({ agencies: all }) => (
        <Wait for={list}>
          {({ rows }) => {
            const has = new Set(rows.map(({ agency }) => agency))
            const living = all.filter(({ validTo, isIssuerOnly }) => validTo === undefined && !isIssuerOnly)
            const own = me.grants.flatMap(({ agency }) => agency ?? []).find(({ id }) => has.has(id))
            const first = own ?? all.find(({ id }) => has.has(id)) ?? living[0]
            return first ? (
              <Navigate to={agencyPath(campaign.slug, first.code, 'tu-danh-gia')} replace />
            ) : (
              <NotHere />
            )
          }}
        </Wait>
      )}
    </Wait>
  )
}
