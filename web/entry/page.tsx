// Nhập phần mềm của Bộ: leaf by leaf what to copy, ticks for what was typed, and the comparison by a second person.
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { useKeys } from '../kit/keys.ts'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { CompareTable } from './compare-table.tsx'
import { Folders } from './folders.tsx'
import { Leaf } from './leaf.tsx'
import { EditLimits } from './limits.tsx'
import { LeafList } from './list.tsx'
import { Send } from './send.tsx'
import { type Entry, type Filter, filters } from './shapes.ts'
import './entry.css'

export function Page() {
  const { campaign } = useCampaignScope()
  const asked = useGet(
    '/api/v1/campaigns/{slug}/entry',
    { slug: campaign.slug },
    { polled: true, keep: true },
  )
  useTitle('Nhập phần mềm của Bộ')
  return (
    <div className="entry">
      <Wait for={asked}>{(view) => <Work view={view} />}</Wait>
    </div>
  )
}

function Work({ view }: { view: Entry }) {
  const { campaign } = useCampaignScope()
  const { slug } = campaign
  const { code } = useParams()
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'limits' | 'folders' | 'table' | 'send'>()
  const wanted = query.get('xem') ?? ''
  const filter = (wanted in filters ? wanted : '') as Filter
  const rows = view.rows.filter(filters[filter].is)
  const shown = view.rows.find((row) => row.code === code) ?? rows[0]
  const step = (by: 1 | -1) => {
    const at = view.rows.indexOf(shown ?? view.rows[0]!)
    const rest = by === 1 ? view.rows.slice(at + 1) : view.rows.slice(0, Math.max(0, at)).toReversed()
    const to = rest.find(filters[filter].is)
    if (to)
      void navigate({ pathname: campaignPath(slug, `nhap-phan-mem/${to.code}`), search: location.search })
  }
  useKeys({ F8: () => step(1), 'Shift+F8': () => step(-1) })
  return (
    <>
      <PageHead title="Nhập phần mềm của Bộ" meta={<Counts {...view} />}>
        <Button onClick={() => setOpen('limits')}>Giới hạn…</Button>
        <Button onClick={() => setOpen('folders')}>Thư mục tải lên…</Button>
        <Button href={hrefOf('/api/v1/campaigns/{slug}/entry/table', { slug })}>Xuất Excel</Button>
        <Button onClick={() => setOpen('table')}>Đối chiếu bằng Excel…</Button>
        <Button type="primary" onClick={() => setOpen('send')}>
          Ghi đã gửi Bộ…
        </Button>
      </PageHead>
      {view.sent && <Sent {...view.sent} />}
      <div className={`entry-desk ${code ? 'has-item' : ''}`}>
        <LeafList
          rows={rows}
          all={view.rows}
          shown={shown}
          filter={filter}
          onFilter={(to) => setQuery(to ? { xem: to } : {})}
        />
        {shown ? (
          <Leaf key={shown.leaf} row={shown} limits={view.limits} onNext={() => step(1)} />
        ) : (
          <div className="empty">
            <p>Không có tiêu chí nào ở đây. Hãy chọn xem tất cả tiêu chí.</p>
          </div>
        )}
      </div>
      {open === 'limits' && (
        <EditLimits limits={view.limits} revision={view.revision} onClose={() => setOpen(undefined)} />
      )}
      {open === 'folders' && <Folders view={view} onClose={() => setOpen(undefined)} />}
      {open === 'table' && <CompareTable onClose={() => setOpen(undefined)} />}
      {open === 'send' && <Send view={view} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Counts({ counts, points }: Entry) {
  const { all, changed, different } = counts
  return (
    <>
      Đã nhập điểm {counts.points}/{all} · đã tải tài liệu {counts.documents}/{all} · đã đối chiếu{' '}
      {counts.compared}/{all} · cộng {formatPoints(points)} điểm
      {changed > 0 && <b className="red"> · {changed} đã đổi sau khi nhập</b>}
      {different > 0 && <b className="red"> · {different} Bộ hiện khác</b>}
    </>
  )
}

function Sent({ code, by, at, isStill }: NonNullable<Entry['sent']>) {
  return (
    <p className={`note entry-sent ${isStill ? '' : 'red'}`} role="status">
      Đã gửi Bộ lúc {formatMoment(at)}, {by} ghi, bộ hồ sơ mã {code}.
      {!isStill && ' Sau đó có nội dung đã đổi. Hãy nhập, đối chiếu lại rồi ghi đã gửi lần nữa.'}
    </p>
  )
}
