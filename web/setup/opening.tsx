// Giving the leaves out: first what would happen, by the same question that the act itself asks.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import type { AgencyName, Campaign } from '../api/shapes.ts'
import { Wait } from '../kit/wait.tsx'
import { ActDialog } from '../kit/act-dialog.tsx'
import { Faults } from './import-shown.tsx'

type Opened = Output<'/api/v1/campaigns/{slug}/assignments', 'post'>

interface Props {
  campaign: Campaign
  agencies: readonly (AgencyName & { kind: string; validTo?: string })[]
  onClose: () => void
}

export function Opening({ campaign: { slug, kind, year }, agencies, onClose }: Props) {
  const kinds = [...new Set(agencies.map((agency) => agency.kind))]
  const [wanted, setWanted] = useState(kinds[0] ?? '')
  const isInternal = kind === 'internal'
  const taking = agencies.filter(
    (agency) => agency.kind === wanted && (agency.validTo ?? '9999') >= `${year}-12-31`,
  )
  const rows = taking.map(({ id }) => ({ leaf: '*', lead: id }))
  const input = { slug, ...(isInternal && { rows }) }
  const asked = useQuery({
    queryKey: ['opening', input],
    queryFn: () => post('/api/v1/campaigns/{slug}/assignments', { ...input, check: true }),
    staleTime: 0,
  })
  /** A fault names the row it is in: here an agency, or a criterion with the lead that the set names. */
  const placeOf = (field: string) => {
    const at = Number(field.split('.')[1])
    return (isInternal && taking[at]?.short) || `Dòng ${at + 1}`
  }
  const plan = asked.data
  const count = (plan?.created ?? 0) + (plan?.changed ?? 0)
  const canGive = plan && plan.faults.length === 0 && count > 0
  return (
    <ActDialog
      title={isInternal ? 'Giao mọi tiêu chí cho các cơ quan' : 'Giao theo chủ trì ghi trong bộ tiêu chí'}
      kind="wide"
      act={canGive ? `Giao ${count} tiêu chí` : undefined}
      done={`Đã giao ${count} tiêu chí.`}
      run={() => post('/api/v1/campaigns/{slug}/assignments', input)}
      onClose={onClose}
    >
      {isInternal && (
        <div className="field">
          <label htmlFor="opening-kind">Giao cho mọi cơ quan loại</label>
          <select id="opening-kind" value={wanted} onChange={({ target }) => setWanted(target.value)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
      )}
      <Wait for={asked}>{(found) => <Plan plan={found} placeOf={placeOf} />}</Wait>
    </ActDialog>
  )
}

interface PlanProps {
  plan: Opened
  placeOf: (field: string) => string
}

function Plan({ plan, placeOf }: PlanProps) {
  const { created, changed, same, notApplicable, unassigned, faults } = plan
  return (
    <>
      <p>
        Sẽ giao mới <b>{created}</b> tiêu chí, đổi <b>{changed}</b>, giữ nguyên <b>{same}</b>; trong đó{' '}
        <b>{notApplicable}</b> không áp dụng. Hạn là lúc khóa năm đánh giá; từ lúc giao, năm đánh giá không
        đổi bộ tiêu chí được nữa.
      </p>
      {faults.length > 0 && (
        <Faults faults={faults.map(({ field, sentence }) => ({ field: placeOf(field), sentence }))} />
      )}
      {unassigned.length > 0 && (
        <section aria-label="Tiêu chí còn chưa giao">
          <p className="medium">{unassigned.length} tiêu chí vẫn chưa có cơ quan chủ trì:</p>
          <ul className="setup-list">
            {unassigned.map(({ code, name, max, agency }) => (
              <li key={code + (agency ?? '')}>
                {code} {name} ({formatPoints(max)} điểm)
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
