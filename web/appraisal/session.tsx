// Phiên họp Hội đồng: who is there, and the disputed leaves one at a time; large on the projector, walked by keyboard.
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { formatMoment } from '../../schemas/format.ts'
import { post, put } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { useKeys } from '../kit/keys.ts'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Panel } from '../kit/panel.tsx'
import { useSeen } from '../kit/seen.ts'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { Big } from './big.tsx'
import { Met } from './met.tsx'
import { Settle } from './settle.tsx'
import type { Appraisal, Row, Session } from './shapes.ts'
import './appraisal.css'

export function Page() {
  const { slug } = useCampaignScope().campaign
  const asked = useGet('/api/v1/campaigns/{slug}/appraisal', { slug }, { polled: true })
  useTitle('Phiên họp Hội đồng')
  return (
    <div className="appraisal">
      <Wait for={asked}>
        {(view) =>
          view.sitting ? (
            <Sitting view={view} sitting={view.sitting} />
          ) : (
            <>
              <PageHead title="Phiên họp Hội đồng" />
              <p className="note">Chưa có phiên họp. Sở Nội vụ mở phiên họp ở trang Điểm thẩm định.</p>
            </>
          )
        }
      </Wait>
    </div>
  )
}

function Sitting({ view, sitting }: { view: Appraisal; sitting: Session }) {
  const { slug } = useCampaignScope().campaign
  const [isEnding, end] = useState(false)
  const asked = useGet(
    '/api/v1/campaigns/{slug}/marks',
    { slug, show: 'disputed' },
    { polled: true, keep: true },
  )
  const { present, members, needed } = sitting
  const meta = `${sitting.place} · ${formatMoment(sitting.at)} · chủ trì ${sitting.chair.name} · có mặt ${present}/${members.length}, cần ${needed}`
  return (
    <>
      <PageHead title="Phiên họp Hội đồng" meta={meta}>
        {view.may.includes('adjourn') && (
          <Button type="primary" onClick={() => end(true)}>
            Kết thúc phiên họp
          </Button>
        )}
      </PageHead>
      <div className="page-body">
        {view.stage === 'council' && !sitting.isQuorate && (
          <p className="note" role="status">
            Chưa đủ thành viên để ghi kết luận: cần ít nhất {needed} trong {members.length} người có mặt.
          </p>
        )}
        {view.stage !== 'council' && (
          <p className="note">
            Phiên họp đã kết thúc. Biên bản và các bước sau ở trang{' '}
            <Link to={campaignPath(slug, 'tham-dinh')}>Điểm thẩm định</Link>.
          </p>
        )}
        <Wait for={asked}>
          {({ rows }) => <Walk rows={rows} sitting={sitting} revision={view.revision} />}
        </Wait>
        <Attendance view={view} sitting={sitting} />
        <Met before={sitting.before} />
      </div>
      {isEnding && <End view={view} onClose={() => end(false)} />}
    </>
  )
}

/** Over the session as it stood when its end was begun: who came or went since is seen first. */
function End({ view, onClose }: { view: Appraisal; onClose: () => void }) {
  const { slug } = useCampaignScope().campaign
  const { seen, over } = useSeen({ revision: view.revision })
  return (
    <ActDialog
      title="Kết thúc phiên họp"
      act="Kết thúc phiên họp"
      done="Đã kết thúc phiên họp. Biên bản đã sẵn sàng để in."
      run={() => over(post('/api/v1/campaigns/{slug}/appraisal/adjournment', { slug, ...seen }))}
      onClose={onClose}
    >
      <p>
        Các tiêu chí còn lại không biểu quyết và giữ nguyên điểm đề xuất; biên bản ghi rõ như vậy và được lập
        ngay. Kết luận không sửa được nữa. Điểm vẫn là đề xuất cho đến khi gắn biên bản đã ký.
      </p>
    </ActDialog>
  )
}

const isOpen = ({ verdict, setAside }: Row): boolean => !verdict && !setAside

/** One disputed leaf at a time, from the first that has no conclusion yet. */
function Walk({ rows, sitting, revision }: { rows: readonly Row[]; sitting: Session; revision: number }) {
  const [query, setQuery] = useSearchParams()
  const [written, write] = useState<Row>()
  const isWriting = written !== undefined
  const isBig = query.has('trinh-chieu')
  // Kept: once it has its conclusion it still stands before the room.
  const [first] = useState(() => rows.find(isOpen)?.assessment)
  const wanted = query.get('tc') ?? first
  const at = Math.max(
    0,
    rows.findIndex(({ assessment }) => assessment === wanted),
  )
  const row = rows[at]
  const open = rows.filter(isOpen).length
  const set = (key: string, value: string | undefined) =>
    setQuery(
      (old) => {
        const next = new URLSearchParams(old)
        if (value === undefined) next.delete(key)
        else next.set(key, value)
        return next
      },
      { replace: true },
    )
  const go = (step: number) => {
    const next = rows[(at + step + rows.length) % rows.length]
    if (next) set('tc', next.assessment)
  }
  const mayWrite = row?.may.some((step) => step === 'settle' || step === 'bring-back') ?? false
  const walk = isWriting || rows.length === 0
  useKeys({
    PageDown: walk ? undefined : () => go(1),
    PageUp: walk ? undefined : () => go(-1),
    ...(isBig && {
      ArrowRight: walk ? undefined : () => go(1),
      ArrowLeft: walk ? undefined : () => go(-1),
      Escape: isWriting ? undefined : () => set('trinh-chieu', undefined),
    }),
    F2: !walk && mayWrite ? () => write(row) : undefined,
    F9: isWriting ? undefined : () => set('trinh-chieu', isBig ? undefined : '1'),
  })
  if (!row) return <p className="note">Không có tiêu chí nào còn ý kiến khác. Có thể kết thúc phiên họp.</p>
  return (
    <section
      className={isBig ? 'session-big' : 'card session-one'}
      aria-label={`Tiêu chí ${at + 1} trên ${rows.length}`}
    >
      <div className="row session-bar">
        <b className="grow">
          {at + 1}/{rows.length} tiêu chí còn ý kiến khác · {open} chưa kết luận
          {!sitting.isQuorate && ' · chưa đủ thành viên'}
        </b>
        <Button onClick={() => go(-1)}>Trước (PgUp)</Button>
        <Button onClick={() => go(1)}>Sau (PgDn)</Button>
        {mayWrite && (
          <Button type="primary" onClick={() => write(row)}>
            {row.verdict || row.setAside ? 'Sửa kết luận (F2)' : 'Ghi kết luận (F2)'}
          </Button>
        )}
        <Button onClick={() => set('trinh-chieu', isBig ? undefined : '1')}>
          {isBig ? 'Thôi trình chiếu (F9)' : 'Trình chiếu (F9)'}
        </Button>
      </div>
      <Big row={row} />
      {written && (
        <Settle
          row={rows.find(({ assessment }) => assessment === written.assessment) ?? written}
          revision={revision}
          onClose={() => write(undefined)}
        />
      )}
    </section>
  )
}

function Attendance({ view, sitting }: { view: Appraisal; sitting: Session }) {
  const { slug } = useCampaignScope().campaign
  const [error, setError] = useState<unknown>()
  // Names are called faster than a server answers: ticks are gathered here and sent one list after the other.
  const [ticked, setTicked] = useState<ReadonlySet<string>>()
  const wanted = useRef<ReadonlySet<string>>(undefined)
  const isSending = useRef(false)
  const newest = useRef(0)
  const mayTick = view.may.includes('attend')
  const present = ticked ?? new Set(sitting.members.filter((one) => one.isPresent).map(({ id }) => id))
  const toggle = async (id: string) => {
    const next = new Set(wanted.current ?? present)
    if (!next.delete(id)) next.add(id)
    wanted.current = next
    setTicked(next)
    if (isSending.current) return
    isSending.current = true
    try {
      setError(undefined)
      for (let sent; sent !== wanted.current;) {
        sent = wanted.current
        const revision = Math.max(view.revision, newest.current)
        const list = { slug, revision, present: [...sent] }
        newest.current = (await put('/api/v1/campaigns/{slug}/appraisal/attendance', list)).revision
      }
    } catch (problem) {
      setError(problem)
    } finally {
      isSending.current = false
      wanted.current = undefined
      await cache.invalidateQueries()
      if (!isSending.current) setTicked(undefined)
    }
  }
  return (
    <Panel title={`Thành viên dự họp (${present.size}/${sitting.members.length})`}>
      <ErrorSummary error={error} />
      <ul className="session-members">
        {sitting.members.map(({ id, name, agency }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={present.has(id)}
                disabled={!mayTick}
                onChange={() => void toggle(id)}
              />
              {name}
              <span className="muted">
                {agency}
                {id === sitting.chair.id && ' · chủ trì'}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
