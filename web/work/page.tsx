// Việc của tôi: what must I do today, and what does it cost?
import { Button } from 'antd'
import { useRef } from 'react'
import { capital, formatPoints } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { isSettled, givenWord } from '../board/words.ts'
import { useGet } from '../api/query.ts'
import type { Work } from '../api/shapes.ts'
import { FilePicker } from '../kit/drop-zone.tsx'
import { Countdown } from '../kit/due.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { PartsBar } from '../kit/parts.tsx'
import { PrintButton } from '../kit/print-link.tsx'
import { Wait } from '../kit/wait.tsx'
import { useAgencyScope } from '../shell/scope.tsx'
import { upload } from '../upload/tray-store.ts'
import { Reminded } from '../remind/reminded.tsx'
import { FormerLink } from '../former/link.tsx'
import { HeldNote } from '../library/held-note.tsx'
import { Leaves } from './leaves.tsx'
import { Reports } from './reports.tsx'
import { Tasks } from './tasks.tsx'
import { Todo } from './todo.tsx'
import { Windows } from './windows.tsx'
import './work.css'

export function Page() {
  const { campaign, agency, may } = useAgencyScope()
  const { slug } = campaign
  const work = useGet('/api/v1/campaigns/{slug}/work', { slug, agency: agency.id }, { polled: true })
  const leaves = useGet('/api/v1/campaigns/{slug}/assessments', { slug, agency: agency.id }, { polled: true })
  useTitle('Việc của tôi')
  const led = leaves.data?.rows.filter(({ role }) => role === 'lead').length ?? 0
  const helped = (leaves.data?.rows.length ?? 0) - led
  return (
    <>
      <PageHead
        title="Việc của tôi"
        meta={`${agency.name} · ${leaves.data ? `${led} tiêu chí chủ trì, ${helped} phối hợp · ` : ''}Năm đánh giá ${campaign.year}`}
      >
        {work.data?.stage ? (
          <Stage stage={work.data.stage} />
        ) : (
          <Countdown at={campaign.lockAt} workingDays={campaign.workingDaysLeft} />
        )}
        {may('assessments.work') && (
          <PrintButton path="/api/v1/campaigns/{slug}/score-table" input={{ slug, agency: agency.id }}>
            In bảng tự chấm điểm
          </PrintButton>
        )}
        {may('documents.upload') && <UploadButton agency={agency.id} />}
      </PageHead>
      <Reminded slug={slug} />
      <FormerLink />
      <HeldNote />
      <div className="page-body work">
        <Wait for={work}>
          {(data) => (
            <>
              <Points work={data} />
              <Todo work={data} />
            </>
          )}
        </Wait>
        <aside className="work-side" aria-label="Tiêu chí và tiến trình">
          {may('plans.read') && <Tasks />}
          {may('reports.read') && <Reports />}
          {leaves.data && <Leaves rows={leaves.data.rows} />}
          <Windows campaign={campaign} />
        </aside>
      </div>
    </>
  )
}

function Stage({ stage }: { stage: NonNullable<Work['stage']> }) {
  return (
    <div className="countdown">
      <div>
        <b>{capital(words.stages[stage])}</b>
      </div>
      <small>Bước của kỳ đánh giá</small>
    </div>
  )
}

function UploadButton({ agency }: { agency: string }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="middle" type="primary" onClick={() => picker.current?.click()}>
        Tải tài liệu lên
      </Button>
      <FilePicker ref={picker} onFiles={(files) => upload(agency, files)} />
    </>
  )
}

function Points({ work }: { work: Work }) {
  const { campaign } = useAgencyScope()
  const { totals, scale, outside, possible, self, slots, stage, appraised } = work
  const isInternal = campaign.kind === 'internal'
  const given = capital(`điểm ${givenWord(work)}`)
  return (
    <section className="card points" aria-label="Điểm của cơ quan">
      <Figure
        label={stage ? 'Điểm tự chấm đã gửi' : 'Điểm tự chấm'}
        value={formatPoints(self)}
        of={formatPoints(possible)}
      />
      {appraised && (
        <Figure label={given} value={formatPoints(appraised.points)} of={formatPoints(possible)} />
      )}
      <div className="grow">
        <PartsBar
          parts={scale}
          {...(outside && { outside: outsideWords(outside) })}
          {...(isInternal && { labels: { ...internalLabels, ...(appraised && { accepted: given }) } })}
        />
      </div>
      {isSettled(work) ? (
        <Figure label="Bị giảm khi thẩm định" value={formatPoints(totals.cut)} red={totals.cut > 0} />
      ) : (
        <Figure label="Có nguy cơ mất điểm" value={formatPoints(totals.atRisk)} red={totals.atRisk > 0} />
      )}
      <Figure label="TLKC yêu cầu đã có" value={String(slots.have)} of={String(slots.need)} />
    </section>
  )
}

/** What moves the points without being part of the scale. */
const outsideWords = ({ bonus, penalty, atRisk }: NonNullable<Work['outside']>): string =>
  [
    bonus && `thưởng ${formatPoints(bonus)}`,
    penalty && `trừ ${formatPoints(penalty)}`,
    atRisk && `có nguy cơ mất ${formatPoints(atRisk)}`,
  ]
    .filter(Boolean)
    .join(', ')

const internalLabels = {
  waitingReview: 'Chờ thẩm định',
  notClaimed: 'Không tự chấm hoặc không gửi',
  cut: 'Bị giảm khi thẩm định',
}

function Figure({
  label,
  value,
  of,
  red = false,
}: {
  label: string
  value: string
  of?: string
  red?: boolean
}) {
  return (
    <div className="figure">
      <div className="figure-label">{label}</div>
      <div className={`figure-value ${red ? 'red' : ''}`}>
        {value}
        {of !== undefined && <span> / {of}</span>}
      </div>
    </div>
  )
}
