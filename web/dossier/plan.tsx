import { useState } from 'react'
import { formatDay, formatNumber, formatSize, formatTally } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { Panel } from '../kit/panel.tsx'
import { Glyph } from '../kit/status.tsx'

export type PlanView = Output<'/api/v1/campaigns/{slug}/plan', 'get'>
type Leaf = PlanView['leaves'][number]

/** By area, in the order of the index. */
export function Plan({ plan: { leaves, totals } }: { plan: PlanView }) {
  const areas = [...new Map(leaves.map(({ sections: [area] }) => [area?.code ?? '', area?.name ?? '']))]
  const [open, setOpen] = useState<readonly string[]>(areas.slice(0, 1).map(([code]) => code))
  const sum = `${formatTally({ documents: totals.documents, holes: totals.notices })} · ${formatNumber(totals.pages)} trang · ${formatSize(totals.bytes)}`
  return (
    <Panel title="Kế hoạch quyển" aside={<span className="small muted">{sum}</span>} className="dossier-plan">
      <div className="dossier-scroll" tabIndex={0} role="region" aria-label="Kế hoạch quyển">
        {areas.length === 0 && (
          <p className="empty">Chưa có tiêu chí nào được gửi, nên quyển chưa có gì để đóng.</p>
        )}
        {areas.map(([code, name]) => {
          const inside = leaves.filter(({ sections: [area] }) => area?.code === code)
          const rows = inside.flatMap((leaf) => leaf.rows)
          const sum = (what: 'documents' | 'holes') => rows.reduce((n, { tally }) => n + tally[what], 0)
          const holes = sum('holes')
          const isOpen = open.includes(code)
          return (
            <section key={code} aria-label={`${code}. ${name}`}>
              <button
                type="button"
                className="plan-area"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? open.filter((one) => one !== code) : [...open, code])}
              >
                <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
                <span className="grow cut">
                  {code}. {name}
                </span>
                {holes > 0 && (
                  <span className="status red">
                    <Glyph of="incomplete" />
                    {holes} trang báo thiếu
                  </span>
                )}
                <span className="muted">{formatNumber(sum('documents'))} tài liệu</span>
              </button>
              {isOpen && <Rows leaves={inside} />}
            </section>
          )
        })}
      </div>
    </Panel>
  )
}

function Rows({ leaves }: { leaves: readonly Leaf[] }) {
  return (
    <table className="w">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Trang</th>
        </tr>
      </thead>
      {leaves.map(({ code, name, lead, rows }) => (
        <tbody key={code}>
          <tr className="group">
            <th scope="rowgroup" colSpan={4}>
              {code} {name} {lead && <span className="muted small">· {lead}</span>}
            </th>
          </tr>
          {rows.map((row, n) => (
            <tr key={row.exhibit + String(n)} className={row.hole ? 'hole' : ''}>
              <td className="nowrap medium">{row.exhibit}</td>
              <td>
                {row.subject}
                {row.hole && <div className="small red">{row.hole}</div>}
                {row.isRepeat && <div className="small muted">đã đóng ở trên, chỉ dẫn lại</div>}
              </td>
              <td className="nowrap">
                {row.hole ? <span className="red medium">trang báo thiếu</span> : row.symbol}
                {row.issued && <div className="small muted">{formatDay(row.issued)}</div>}
              </td>
              <td className="num nowrap">{row.isRepeat ? '' : `${row.count} tr.`}</td>
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={4} className="muted">
                Không có tài liệu.
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  )
}
