import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { formatPoints, unknown } from '../../schemas/format.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath, useScope } from '../shell/scope.tsx'
import { serverNow } from '../kit/clock.ts'
import { Glyph, Status } from '../kit/status.tsx'
import { walkLinks } from '../kit/walk.ts'
import { reviewWord } from '../words/review.ts'
import { DecideMany } from './many.tsx'
import { TakeBack } from './take-back.tsx'
import type { Decided, Queue, QueueRow, useQueue } from './use-queue.ts'

interface Props extends Queue {
  shown: string | undefined
  sort: ReturnType<typeof useQueue>['sort']
  decided: Decided | undefined
}

/** Besides what waits. */
const kinds = [
  ['asked', 'Cơ quan hỏi, trả lời'],
  ['requested', 'Yêu cầu bổ sung'],
  ['accepted', 'Đã chấp nhận'],
  ['all', 'Tất cả đã gửi'],
] as const

export function QueueList({ rows, counts, hidden, shown, sort, decided }: Props) {
  const { campaign } = useCampaignScope()
  const { search } = useLocation()
  const mayDecide = useScope().may('assessments.review')
  const [isMany, setMany] = useState(false)
  const agencies = [...new Map(rows.map((row) => [row.agency, row.agencyName]))]
  const at = rows.findIndex(({ id }) => id === shown)
  // The two hundredth is opened by its link, and comes up after the one before it was decided.
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [shown, at])
  return (
    <>
      <div className="queue-head">
        <div className="row">
          <h2 className="grow">Danh sách chờ</h2>
          <span className="small muted">
            {at >= 0 ? at + 1 : unknown} / {rows.length}
          </span>
        </div>
        <select
          aria-label="Xem"
          value={sort.show}
          onChange={({ target }) => sort.set('xem', target.value === 'waiting' ? '' : target.value)}
        >
          <option value="waiting">
            Chờ {reviewWord(campaign)} ({counts.waiting})
          </option>
          {kinds.map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label} ({counts[kind]})
            </option>
          ))}
        </select>
        <div className="row">
          <select
            aria-label="Cơ quan"
            value={sort.agency ?? ''}
            onChange={({ target }) => sort.set('cq', target.value)}
          >
            <option value="">Mọi cơ quan</option>
            {agencies.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <select
            aria-label="Xếp theo"
            value={sort.sort}
            onChange={({ target }) => sort.set('xep', target.value === 'lau' ? '' : target.value)}
          >
            <option value="lau">Chờ lâu trước</option>
            <option value="diem">Điểm cao trước</option>
            <option value="ma">Theo mã</option>
          </select>
        </div>
        {sort.show !== 'asked' && counts.asked > 0 && (
          <button type="button" className="as-link small" onClick={() => sort.set('xem', 'asked')}>
            {counts.asked} tiêu chí có lời của cơ quan chờ trả lời
          </button>
        )}
        {mayDecide && sort.show === 'waiting' && rows.length > 1 && (
          <button type="button" className="as-link small" onClick={() => setMany(true)}>
            Quyết định nhiều bản…
          </button>
        )}
        {isMany && <DecideMany rows={rows} onClose={() => setMany(false)} />}
        {decided && <JustDecided key={decided.id + String(decided.revision)} {...decided} />}
      </div>
      <ul className="queue-rows" ref={list} onKeyDown={walkLinks}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to={{ pathname: campaignPath(campaign.slug, `ra-soat/${row.id}`), search }}
              aria-current={row.id === shown ? 'true' : undefined}
            >
              <span className="row">
                <b>{row.code}</b>
                <span className="cut grow">{row.name}</span>
                <b>{formatPoints(row.self ?? row.max)}</b>
              </span>
              {row.asks !== undefined && (
                <span className="row tiny amber">
                  <span className="cut">Cơ quan: “{row.asks}”</span>
                </span>
              )}
              <span className="row tiny muted">
                <span className="grow cut">
                  {row.agencyName} · lần {row.round}
                  {row.late !== undefined && <span className="red"> · {row.late}</span>}
                </span>
                <span>{waited(row)}</span>
                {sort.show !== 'waiting' && <Glyph of={row.shown} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className="queue-hidden small muted">
          Ẩn {hidden} bản do bạn hoặc đơn vị của bạn phụ trách: người khác xem xét.
        </p>
      )}
    </>
  )
}

function waited({ submittedAt }: QueueRow): string {
  if (!submittedAt) return ''
  const days = Math.floor((serverNow() - Date.parse(submittedAt)) / 864e5)
  return days < 1 ? 'hôm nay' : `${days} ngày`
}

function JustDecided({ id, code, outcome, revision, over }: Decided) {
  const [isAsking, setAsking] = useState(false)
  const [isGone, setGone] = useState(false)
  if (isGone) return null
  return (
    <div className="just-decided small">
      <Status
        of={outcome === 'accept' ? 'accepted' : 'requested'}
        text={`${code}: ${outcome === 'accept' ? 'đã chấp nhận' : 'đã yêu cầu bổ sung'}`}
        quiet
      />
      <button type="button" className="as-link" onClick={() => setAsking(true)}>
        Rút lại…
      </button>
      {isAsking && (
        <TakeBack
          {...{ id, code, revision, over }}
          onClose={() => setAsking(false)}
          onDone={() => setGone(true)}
        />
      )}
    </div>
  )
}
