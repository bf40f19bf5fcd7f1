// Whoever reads all agencies goes from one to the other here: the path names one, and nothing else leads to the next.
import { useNavigate } from 'react-router'
import { useGet } from '../api/query.ts'
import { agencyPath, readsAll, useAgencyScope } from '../shell/scope.tsx'

export function AgencySwitch() {
  const { me, campaign, agency } = useAgencyScope()
  const isReader = readsAll(me)
  const found = useGet('/api/v1/agencies', {}, { enabled: isReader })
  const navigate = useNavigate()
  if (!isReader) return null
  const living = (found.data?.agencies ?? []).filter(
    ({ code, validTo }) => validTo === undefined || code === agency.code,
  )
  return (
    <select
      className="choice"
      aria-label="Cơ quan"
      value={agency.code}
      onChange={({ target }) => void navigate(agencyPath(campaign.slug, target.value, 'tu-danh-gia'))}
    >
      {(living.length ? living : [agency]).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
