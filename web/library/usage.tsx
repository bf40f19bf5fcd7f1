// Dùng ở đâu: an agency's documents by their use, those on which most points hang first.
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay, formatPoints } from '../../schemas/format.ts'
import { hrefOf, type Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { LinkButton } from '../kit/link-button.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { agencyPath, useAgencyScope } from '../shell/scope.tsx'
import './library.css'

type Report = Output<'/api/v1/campaigns/{slug}/usage', 'get'>
type Row = Report['rows'][number]

const labels = { now: 'Đang dùng', earlier: 'Chỉ dùng năm trước', never: 'Chưa dùng ở đâu' }
type Wanted = keyof typeof labels | 'all'

export function Page() {
  const { campaign, agency, base } = useAgencyScope()
  const input = { slug: campaign.slug, agency: agency.id }
  const asked = useGet('/api/v1/campaigns/{slug}/usage', input)
  useTitle('Tài liệu dùng ở đâu')
  return (
    <>
      <PageHead title="Tài liệu dùng ở đâu" meta={`Kho của ${agency.name} · năm đánh giá ${campaign.year}`}>
        <Button href={hrefOf('/api/v1/campaigns/{slug}/usage/table', input)} download>
          Xuất Excel
        </Button>
        <LinkButton to={`${base}/tai-lieu`}>Kho tài liệu</LinkButton>
      </PageHead>
      <div className="page-body">
        <Wait for={asked}>{(report) => <Rows report={report} />}</Wait>
      </div>
    </>
  )
}

function Rows({ report: { rows, year } }: { report: Report }) {
  const [wanted, want] = useState<Wanted>('all')
  const shown = rows.filter(({ usage }) => wanted === 'all' || usage === wanted)
  const count = (of: Wanted) => rows.filter(({ usage }) => of === 'all' || usage === of).length
  return (
    <section className="card usage" aria-label="Tài liệu theo nơi dùng">
      <Segmented
        aria-label="Lọc theo nơi dùng"
        value={wanted}
        onChange={want}
        options={[
          { value: 'all', label: `Tất cả ${count('all')}` },
          ...Object.entries(labels).map(([value, label]) => ({
            value: value as Wanted,
            label: `${label} ${count(value as Wanted)}`,
          })),
        ]}
      />
      {shown.length === 0 ? (
        <p className="empty">Không có tài liệu nào.</p>
      ) : (
        <table className="w">
          <thead>
            <tr>
              <th>Tài liệu</th>
              <th>Tiêu chí năm {year}</th>
              <th>Năm khác</th>
              <th className="num">Điểm cần tài liệu này</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line key={row.id} row={row} year={year} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Line({ row, year }: { row: Row; year: number }) {
  const { agency, base } = useAgencyScope()
  const { id, code, particulars, file, usage, uses, others, atStake, isWithdrawn } = row
  const links = (of: Row['uses']) =>
    of.map(({ campaign, year: other, code: leaf }, n) => (
      <span key={`${campaign} ${leaf}`}>
        {n > 0 && ', '}
        {other !== year && `${other}: `}
        <Link to={agencyPath(campaign, agency.code, `tu-danh-gia/${leaf}`)}>{leaf}</Link>
      </span>
    ))
  const now = uses.filter((use) => use.year === year)
  return (
    <tr>
      <td>
        <Link className="strong" to={`${base}/tai-lieu/${id}`}>
          {particulars.symbol ?? code}
        </Link>{' '}
        {particulars.issued && <span className="muted">{formatDay(particulars.issued)}</span>}{' '}
        {particulars.subject ?? file}
        {isWithdrawn && <span className="red"> · đã thu hồi</span>}
      </td>
      <td>{now.length > 0 ? links(now) : <span className="muted">{labels[usage].toLowerCase()}</span>}</td>
      <td>
        {links(uses.filter((use) => use.year !== year))}
        {others > 0 && <span className="muted"> và {others} nơi cơ quan không còn phụ trách</span>}
      </td>
      <td className="num nowrap">{atStake > 0 ? <b>{formatPoints(atStake)}</b> : '–'}</td>
    </tr>
  )
}
