// Xếp hạng các cơ quan: the internal index over the years, as it was decided. Points stay in their year; index and rank compare.
import { Button } from 'antd'
import { Navigate } from 'react-router'
import { formatDay, formatPercent, formatPoints, unknown, withYear } from '../../schemas/format.ts'
import { type Output, hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { useAddress } from '../kit/address.ts'
import { NotHere } from '../kit/not-here.tsx'
import { Own, useOwn } from '../kit/own-row.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { campaignPath, useScope } from '../shell/scope.tsx'
import '../results/results.css'
import { YearViews } from '../shell/year-views.tsx'
import './rankings.css'

type View = Output<'/api/v1/agency-rankings', 'get'>
type Agency = View['agencies'][number]
type Cell = NonNullable<Agency['cells'][number]>

const title = 'Xếp hạng các cơ quan'

export function Page() {
  const { campaign, may } = useScope()
  const [query, change] = useAddress()
  const slug = query.get('dot') ?? undefined
  const input = slug ? { slug } : {}
  const isAllowed = may('appraisals.read')
  const asked = useGet('/api/v1/agency-rankings', input, { keep: true, enabled: isAllowed })
  useTitle(title)
  if (!isAllowed) return <NotHere />
  if (campaign && !location.pathname.startsWith('/ky/'))
    return <Navigate to={`${campaignPath(campaign.slug, 'ket-qua/xep-hang')}${location.search}`} replace />
  const view = asked.data
  return (
    <div className="results rankings">
      <PageHead title={title} meta={view && metaOf(view)}>
        {view && view.decided.length > 1 && (
          <select
            className="choice results-set"
            aria-label="Kỳ đánh giá"
            value={slug ?? view.years[0]?.slug}
            onChange={({ target }) => change({ dot: target.value })}
          >
            {view.decided.map((one) => (
              <option key={one.slug} value={one.slug}>
                {withYear(one.name, one.year)}
              </option>
            ))}
          </select>
        )}
        {view && view.years.length > 0 && (
          <Button href={hrefOf('/api/v1/agency-rankings/table', input)}>Xuất Excel</Button>
        )}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label={title}>
        <Wait for={asked}>{(found) => (found.years.length > 0 ? <Years view={found} /> : <Empty />)}</Wait>
        {view && view.waiting.length > 0 && (
          <p className="muted">
            Chưa có quyết định công bố, nên chưa xếp hạng:{' '}
            {view.waiting.map(({ name, year }) => withYear(name, year)).join('; ')}.
          </p>
        )}
      </div>
    </div>
  )
}

const metaOf = ({ years: [newest] }: View): string =>
  newest
    ? `Theo quyết định công bố · ${withYear(newest.name, newest.year)}: ${newest.n} cơ quan, trung vị ${formatPercent(newest.median)}`
    : 'Theo quyết định công bố'

function Empty() {
  return (
    <p className="note">
      Chưa kỳ đánh giá nội bộ nào có quyết định công bố. Xếp hạng hiện ra khi Sở Nội vụ gắn quyết định công bố
      ở trang Điểm thẩm định.
    </p>
  )
}

function Years({ view: { years, agencies } }: { view: View }) {
  const isOwn = useOwn()
  const others = years.flatMap(({ isOtherSet, year }) => (isOtherSet ? [year] : []))
  return (
    <>
      {others.length > 0 && (
        <p className="note">
          Năm {others.join(', ')} dùng bộ tiêu chí khác năm liền trước: chỉ so sánh chỉ số và thứ hạng, không
          so sánh điểm.
        </p>
      )}
      <div className="card rankings-table" role="region" aria-label="Bảng xếp hạng theo năm" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              {years.map(({ slug, name, year, n, median }) => (
                <th key={slug} scope="col" className="num">
                  {withYear(name, year)}
                  <div className="small muted">
                    {n} cơ quan · trung vị {formatPercent(median)}
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agencies.map((row) => (
              <tr key={row.agency} className={isOwn(row.agency) ? 'own' : undefined}>
                <th scope="row">
                  {row.short}
                  {isOwn(row.agency) && <Own />}
                  <Lineage row={row} />
                </th>
                {row.cells.map((cell, at) => (
                  <td key={years[at]?.slug} className="num">
                    {cell ? <Standing cell={cell} /> : unknown}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Lineage({ row: { until, follows } }: { row: Agency }) {
  const said = [
    ...(until ? [`đến hết ngày ${formatDay(until)}`] : []),
    ...(follows.length > 0 ? [`kế thừa ${follows.join(', ')}`] : []),
  ]
  return said.length > 0 && <div className="small muted">{said.join('; ')}</div>
}

function Standing({ cell: { rank, n, index, points, max, moved } }: { cell: Cell }) {
  return (
    <>
      <div className="strong">
        Hạng {rank}/{n} · {formatPercent(index)}
      </div>
      <div className="small muted">
        {formatPoints(points)} / {formatPoints(max)} điểm{moved && ` · ${movedWords(moved)}`}
      </div>
    </>
  )
}

/** 'lên 3 bậc, chỉ số +1,25' */
function movedWords({ places, index }: NonNullable<Cell['moved']>): string {
  const by = Math.abs(places)
  const way = places === 0 ? 'giữ hạng' : `${places > 0 ? 'lên' : 'xuống'} ${by} bậc`
  if (index === 0) return `${way}, chỉ số không đổi`
  return `${way}, chỉ số ${index > 0 ? '+' : '−'}${formatPoints(Math.abs(index))} điểm %`
}
