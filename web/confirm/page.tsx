// Xác nhận và gửi: what is laid before the head, and, unasked, what is not. The deadline counts for this act.
import { useState } from 'react'
import { Link } from 'react-router'
import { compareCodes, formatPoints, lockedWords } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { post } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import type { LeafList, LeafRow } from '../api/shapes.ts'
import { Countdown } from '../kit/due.tsx'
import { announce } from '../kit/live.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Count, Panel } from '../kit/panel.tsx'
import { Wait } from '../kit/wait.tsx'
import { campaignPath, useAgencyScope } from '../shell/scope.tsx'
import { HeldNote } from '../library/held-note.tsx'
import { Declaration, type Outcome, sumOf } from './declaration.tsx'
import { PresentedRow } from './presented-row.tsx'
import { isNeverSent, isSent, isUnpresented, Unpresented, Unsent } from './unpresented.tsx'
import '../work/work.css'
import './confirm.css'

export function Page() {
  const { campaign, agency } = useAgencyScope()
  const input = { slug: campaign.slug, agency: agency.id }
  const list = useGet('/api/v1/campaigns/{slug}/assessments', input, { polled: true })
  useTitle('Xác nhận và gửi')
  return (
    <>
      <PageHead
        title="Xác nhận và gửi bản tự đánh giá"
        meta={`${agency.name} · Năm đánh giá ${campaign.year}`}
      >
        <Countdown at={campaign.lockAt} workingDays={campaign.workingDaysLeft} />
      </PageHead>
      <HeldNote />
      <Wait for={list}>
        {({ rows, stage }) => (stage ? <Frozen stage={stage} rows={rows} /> : <Sheet rows={rows} />)}
      </Wait>
    </>
  )
}

/** From lần 1 on, what was sent stays as it is, and nothing more can be sent. */
function Frozen({ stage, rows }: { stage: NonNullable<LeafList['stage']>; rows: readonly LeafRow[] }) {
  const { campaign, base } = useAgencyScope()
  const asked = rows.filter(({ role, shown }) => role === 'lead' && shown === 'to-answer')
  return (
    <div className="page-body">
      <p className="note">
        Kỳ đánh giá ở bước “{words.stages[stage]}”: bản đã gửi giữ nguyên, không còn nội dung nào để xác nhận
        và gửi. Xem <Link to={campaignPath(campaign.slug, 'tham-dinh')}>Điểm thẩm định</Link> hoặc{' '}
        <Link to={`${base}/tu-danh-gia`}>bản tự đánh giá đã gửi</Link>.
      </p>
      {asked.length > 0 && (
        <p className="note amber">
          {asked.length} tiêu chí bị giảm điểm ở thẩm định lần 1 chờ cơ quan trả lời (
          {asked.map(({ code }) => code).join(', ')}). Hãy thống nhất hoặc giải trình ở{' '}
          <Link to={campaignPath(campaign.slug, 'tham-dinh')}>Điểm thẩm định</Link>.
        </p>
      )}
    </div>
  )
}

/** What the lock came before: laid before the head or not, it cannot be sent. */
function Shut({ rows }: { rows: readonly LeafRow[] }) {
  const { campaign } = useAgencyScope()
  const said = (what: string, all: readonly LeafRow[]) =>
    all.length > 0 && ` ${what} ${all.length} tiêu chí: ${all.map(({ code }) => code).join(', ')}.`
  return (
    <p className="note amber">
      {lockedWords(campaign.lockAt)}
      {said('Chưa gửi', rows.filter(isNeverSent))}
      {said(
        'Đã gửi, chưa gửi lại bản bổ sung',
        rows.filter((row) => !isNeverSent(row)),
      )}
    </p>
  )
}

function Sheet({ rows }: { rows: readonly LeafRow[] }) {
  const led = rows.filter(({ role }) => role === 'lead').sort((a, b) => compareCodes(a.code, b.code))
  const presented = led.filter(({ state, isLocked }) => state === 'with-head' && !isLocked)
  const shut = led.filter(({ isLocked }) => isLocked)
  const open = led.filter(isUnpresented)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const chosen = presented.filter(({ id }) => !left.has(id))
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  const send = async (password: string) => {
    const items = chosen.map(({ id, revision, digest }) => ({ id, revision, digest }))
    const results = await post('/api/v1/submissions', { items, password })
    setOutcomes(
      results.map((result) => ({ ...result, code: led.find(({ id }) => id === result.id)?.code ?? '' })),
    )
    const sent = results.filter(({ submission }) => submission).length
    announce(`Đã gửi ${sent} tiêu chí. Sở Nội vụ nhận được ngay.`)
    await cache.invalidateQueries()
  }
  return (
    <div className={`page-body confirm ${presented.length || outcomes.length ? '' : 'alone'}`}>
      <div className="confirm-left">
        {shut.length > 0 && <Shut rows={shut} />}
        <Panel
          title={
            <>
              Được trình <Count n={presented.length} of="tiêu chí" />
            </>
          }
          aside={<span className="small muted">{formatPoints(sumOf(presented))} điểm tự chấm</span>}
        >
          {presented.length === 0 ? (
            <p className="empty">
              {shut.length > 0 && open.length === 0
                ? 'Không còn tiêu chí nào gửi được.'
                : 'Đầu mối chưa trình tiêu chí nào. Những tiêu chí chưa trình ở bên dưới.'}
            </p>
          ) : (
            <table className="w stacked">
              <thead>
                <tr>
                  <th>
                    <span className="visually-hidden">Gửi</span>
                  </th>
                  <th>Tiêu chí</th>
                  <th className="num">Tự chấm</th>
                  <th>TLKC</th>
                  <th>Lưu ý</th>
                  <th>Mã nội dung</th>
                  <th>
                    <span className="visually-hidden">Trả lại</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {presented.map((row) => (
                  <PresentedRow
                    key={row.id}
                    row={row}
                    isChosen={!left.has(row.id)}
                    onToggle={() => toggle(row.id)}
                  />
                ))}
              </tbody>
            </table>
          )}
        </Panel>
        {shut.length > 0 && <Unsent rows={shut} />}
        {(open.length > 0 || shut.length === 0) && <Unpresented rows={open} sent={led.filter(isSent)} />}
      </div>
      {(presented.length > 0 || outcomes.length > 0) && (
        <Declaration chosen={chosen} outcomes={outcomes} onSend={send} />
      )}
    </div>
  )
}
