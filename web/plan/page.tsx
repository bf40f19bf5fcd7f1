// Kế hoạch nâng cao chỉ số: what a year aims at, who does what by when, and the lost points that the tasks answer.
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { HistoryButton } from '../kit/history.tsx'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { YearViews } from '../shell/year-views.tsx'
import { EditAbout } from './about.tsx'
import { Approve, Remove } from './approve.tsx'
import { Body } from './body.tsx'
import { ImportAnnex } from './import.tsx'
import { nameOf, type Plans } from './shapes.ts'
import { StartPlan } from './start.tsx'
import './plan.css'

type Shown = 'start' | 'version' | 'about' | 'import' | 'approve' | 'remove'

export function Page() {
  const { may } = useCampaignScope()
  const [query, setQuery] = useSearchParams()
  const [shown, show] = useState<Shown>()
  const id = query.get('kh') ?? undefined
  const asked = useGet('/api/v1/plans', id ? { id } : {}, { keep: true, enabled: may('plans.read') })
  useTitle('Kế hoạch nâng cao chỉ số')
  if (!may('plans.read')) return <NotHere />
  const open = (kh: string | undefined) => setQuery(kh ? { kh } : {})
  const close = () => show(undefined)
  const view = asked.data
  const plan = view?.plan
  return (
    <div className="plan">
      <PageHead title="Kế hoạch nâng cao chỉ số" meta={plan?.title}>
        {view && view.plans.length > 1 && (
          <select
            className="choice plan-which"
            aria-label="Kế hoạch"
            value={plan?.id}
            onChange={({ target }) => open(target.value)}
          >
            {view.plans.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        )}
        {plan && <Papers id={plan.id} />}
        {view?.mayStart && <Button onClick={() => show('start')}>Lập kế hoạch…</Button>}
        {plan && <Acts plan={plan} show={show} />}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label="Kế hoạch nâng cao chỉ số">
        <Wait for={asked}>
          {(found) => (found.plan ? <Body view={found} plan={found.plan} /> : <Empty view={found} />)}
        </Wait>
      </div>
      {view && shown === 'start' && <StartPlan view={view} onStart={open} onClose={close} />}
      {plan && view && <Dialogs {...{ shown, plan, open, close }} view={view} />}
    </div>
  )
}

type Plan = NonNullable<Plans['plan']>

const Papers = ({ id }: { id: string }) => (
  <>
    <Button href={hrefOf('/api/v1/plans/{id}/table', { id })}>Xuất Excel</Button>
    <Button
      href={hrefOf('/api/v1/plans/{id}/paper', { id, purpose: 'print' })}
      target="_blank"
      rel="noreferrer"
    >
      In kế hoạch
    </Button>
    <Button href={hrefOf('/api/v1/plans/{id}/paper', { id, format: 'docx', purpose: 'print' })}>Word</Button>
  </>
)

const Acts = ({ plan, show }: { plan: Plan; show: (what: Shown) => void }) => (
  <>
    {!plan.isPartial && <HistoryButton id={plan.id} of={`kế hoạch năm ${plan.year}`} />}
    {plan.mayEdit && <Button onClick={() => show('remove')}>Bỏ dự thảo…</Button>}
    {plan.mayEdit && <Button onClick={() => show('about')}>Sửa nội dung</Button>}
    {plan.mayEdit && <Button onClick={() => show('import')}>Nhập phụ lục nhiệm vụ</Button>}
    {plan.mayFollow && <Button onClick={() => show('version')}>Lập phiên bản mới…</Button>}
    {plan.mayApprove && (
      <Button type="primary" onClick={() => show('approve')}>
        Phê duyệt…
      </Button>
    )}
  </>
)

interface DialogsProps {
  shown: Shown | undefined
  plan: Plan
  view: Plans
  open: (id: string | undefined) => void
  close: () => void
}

function Dialogs({ shown, plan, view: { areas, datasets }, open, close }: DialogsProps) {
  if (shown === 'about') return <EditAbout plan={plan} areas={areas} datasets={datasets} onClose={close} />
  if (shown === 'import') return <ImportAnnex plan={plan} onClose={close} />
  if (shown === 'approve') return <Approve plan={plan} onClose={close} />
  if (shown === 'remove') return <Remove plan={plan} onGone={() => open(undefined)} onClose={close} />
  if (shown === 'version') return <StartPlan version={plan} onStart={open} onClose={close} />
  return null
}

const Empty = ({ view }: { view: Plans }) => (
  <div className="empty">
    <strong>Chưa có kế hoạch nào.</strong>
    <p>
      {view.mayStart
        ? 'Kế hoạch của năm đặt mục tiêu điểm, hạng và giao nhiệm vụ cho từng cơ quan. Hãy bấm “Lập kế hoạch…”, rồi nhập phụ lục từ Excel.'
        : 'Khi kế hoạch của năm được phê duyệt, nhiệm vụ mà cơ quan bạn chủ trì, phối hợp hiện ở đây.'}
    </p>
  </div>
)
