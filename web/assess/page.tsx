// Tự đánh giá: tree · form · viewer.
import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { compareCodes } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import type { LeafList } from '../api/shapes.ts'
import { useKeys } from '../kit/keys.ts'
import { NotHere } from '../kit/not-here.tsx'
import { Heading, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { useAgencyScope } from '../shell/scope.tsx'
import { AgencySwitch } from './agency-switch.tsx'
import { Leaf } from './leaf.tsx'
import { hasWork, Tree } from './tree.tsx'
import './assess.css'

export function Page() {
  const { campaign, agency } = useAgencyScope()
  const list = useGet(
    '/api/v1/campaigns/{slug}/assessments',
    { slug: campaign.slug, agency: agency.id },
    { polled: true },
  )
  return <Wait for={list}>{(found) => <Workspace list={found} />}</Wait>
}

const panes = [
  ['tree', 'Tiêu chí'],
  ['form', 'Kê khai'],
  ['viewer', 'Tài liệu'],
] as const
export type Pane = (typeof panes)[number][0]

function Workspace({ list }: { list: LeafList }) {
  const { base } = useAgencyScope()
  const { code } = useParams()
  const navigate = useNavigate()
  const rows = [...list.rows].sort((a, b) => compareCodes(a.code, b.code))
  const row = code === undefined ? firstOf(rows) : rows.find((one) => one.code === code)
  const [pane, setPane] = useState<Pane>(code === undefined ? 'tree' : 'form')
  const [isWide, setWide] = useState(false)
  const form = useRef<HTMLElement>(null)
  const open = (next: string) => {
    setPane('form')
    void navigate(`${base}/tu-danh-gia/${next}`)
    form.current?.scrollTo({ top: 0 })
  }
  const step = (by: number) => () => {
    const at = rows.findIndex((one) => one.code === row?.code)
    const order = Array.from(
      { length: rows.length - 1 },
      (_, n) => rows[(at + by * (n + 1) + rows.length * 2) % rows.length],
    )
    const next = order.find((one) => one && hasWork(one))
    if (next) open(next.code)
  }
  useKeys({ F8: step(1), 'Shift+F8': step(-1) })
  useTitle(row && `${row.code} ${row.name}`, 'Tự đánh giá')
  if (rows.length === 0) return <NoLeaves />
  if (!row) return <NotHere />
  return (
    <>
      <div className="pane-tabs" role="group" aria-label="Phần màn hình">
        {panes.map(([key, label]) => (
          <button key={key} type="button" aria-pressed={pane === key} onClick={() => setPane(key)}>
            {label}
          </button>
        ))}
      </div>
      <div className={`assess shows-${pane} ${isWide ? 'wide-viewer' : ''}`}>
        <a className="skip" href="#form">
          Đến phần kê khai
        </a>
        <a className="skip" href="#viewer">
          Đến khung xem tài liệu
        </a>
        <aside className="assess-tree" aria-label="Danh sách tiêu chí">
          <Tree list={list} code={row.code} onOpen={open} />
        </aside>
        <Leaf key={row.id} id={row.id} formRef={form} onPane={setPane} onWiden={() => setWide(!isWide)} />
      </div>
    </>
  )
}

/** One's own work before what one helps with. */
const firstOf = (rows: LeafList['rows']) => {
  const led = rows.filter(({ role }) => role === 'lead')
  return led.find(hasWork) ?? rows.find(hasWork) ?? led[0] ?? rows[0]
}

function NoLeaves() {
  return (
    <div className="empty">
      <Heading>Tự đánh giá</Heading>
      <p>
        Cơ quan chưa được phân công tiêu chí nào trong năm đánh giá này. Sở Nội vụ phân công ở phần Thiết lập.
      </p>
      <AgencySwitch />
    </div>
  )
}
