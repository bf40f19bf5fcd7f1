// Giving the leaves out: first what would happen, by the same question that the act itself asks.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import type { Campaign } from '../api/shapes.ts'
import { Wait } from '../kit/wait.tsx'
import { ActDialog } from '../kit/act-dialog.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { Faults } from './import-shown.tsx'
import { type Agency, isGone, options } from './shapes.ts'

type Opened = Output<'/api/v1/campaigns/{slug}/assignments', 'post'>

interface Props {
  campaign: Campaign
  agencies: readonly Agency[]
  onClose: () => void
}

export function Opening({ campaign: { slug, kind, year }, agencies, onClose }: Props) {
  const isInternal = kind === 'internal'
  const [chosen, setChosen] = useState<readonly string[]>([])
  const there = agencies.filter((agency) => !isGone(agency, year))
  const taking = there.filter(({ id }) => chosen.includes(id))
  const rows = taking.map(({ id }) => ({ leaf: '*', lead: id }))
  const input = { slug, ...(isInternal && { rows }) }
  const asked = useQuery({
    queryKey: ['opening', input],
    queryFn: () => post('/api/v1/campaigns/{slug}/assignments', { ...input, check: true }),
    staleTime: 0,
    enabled: !isInternal || taking.length > 0,
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
      done={(outcome) =>
        (outcome as Opened).order
          ? `Đã nhận. Hệ thống đang giao ${count} tiêu chí, tiến độ ghi ở mục Phân công.`
          : `Đã giao ${count} tiêu chí.`
      }
      run={() => post('/api/v1/campaigns/{slug}/assignments', input)}
      onClose={onClose}
    >
      {isInternal && (
        <>
          <PickMany
            label="Cơ quan được đánh giá"
            name="rows"
            options={options(there)}
            chosen={chosen}
            ask="Thêm cơ quan"
            onChange={setChosen}
          />
          <KindButtons agencies={there} chosen={chosen} onChange={setChosen} />
        </>
      )}
      {asked.isEnabled && (
        <Wait for={asked}>{(found) => <Plan plan={found} agencies={taking.length} placeOf={placeOf} />}</Wait>
      )}
    </ActDialog>
  )
}

interface KindProps {
  agencies: readonly Agency[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** All agencies of a kind with one click. */
function KindButtons({ agencies, chosen, onChange }: KindProps) {
  return (
    <div className="row wrap">
      {[...new Set(agencies.map(({ kind }) => kind))].map((kind) => {
        const ids = agencies.filter((one) => one.kind === kind).map(({ id }) => id)
        return (
          <Button
            key={kind}
            disabled={ids.every((id) => chosen.includes(id))}
            onClick={() => onChange([...new Set([...chosen, ...ids])])}
          >
            Thêm {ids.length} {kind}
          </Button>
        )
      })}
    </div>
  )
}

interface PlanProps {
  plan: Opened
  /** Of an internal index: how many are assessed. */
  agencies: number
  placeOf: (field: string) => string
}

function Plan({ plan, agencies, placeOf }: PlanProps) {
  const { created, changed, same, notApplicable, unassigned, faults } = plan
  return (
    <>
      <p>
        Sẽ giao mới <b>{created}</b> tiêu chí{agencies > 0 && ` cho ${agencies} cơ quan`}, đổi{' '}
        <b>{changed}</b>, giữ nguyên <b>{same}</b>; trong đó <b>{notApplicable}</b> không áp dụng. Hạn là lúc
        khóa năm đánh giá. Từ lúc giao đến lúc khóa, muốn đổi sang bộ tiêu chí khác thì dùng “Chuyển bộ”.
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
