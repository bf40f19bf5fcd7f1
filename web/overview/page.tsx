// Tổng quan: the province's round on one sheet for its leaders, on the screen and printed.
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { formatDeadline, formatMoment, formatPoints, leftWords } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import { LinkButton } from '../kit/link-button.tsx'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Bones, Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { Late } from './late.tsx'
import { OwedTable } from './owed.tsx'
import { Risks } from './risks.tsx'
import { isLocked, placeWord, type Overview } from './shapes.ts'
import { Week } from './week.tsx'
import './overview.css'

const Chart = lazy(() => import('../kit/chart.tsx'))

export function Page() {
  const { campaign, may } = useCampaignScope()
  const isHere = may('overview.read') && campaign.kind === 'province'
  const asked = useGet(
    '/api/v1/campaigns/{slug}/overview',
    { slug: campaign.slug },
    { polled: true, enabled: isHere },
  )
  useTitle('Tổng quan')
  if (!isHere) return <NotHere />
  const view = asked.data
  return (
    <div className="overview">
      <PageHead
        title={`Tổng quan năm ${campaign.year}`}
        meta={
          view &&
          `Số liệu lúc ${formatMoment(view.now)} · khóa ${formatDeadline(view.lockAt)}, ${isLocked(view) ? 'đã khóa' : leftWords(view.workingDaysLeft)}`
        }
      >
        <LinkButton to={campaignPath(campaign.slug, 'bang-theo-doi')}>Bảng theo dõi</LinkButton>
        <Button onClick={() => print()}>In một trang</Button>
      </PageHead>
      <div className="page-body" tabIndex={0} role="region" aria-label="Tổng quan">
        <Wait for={asked}>{(found) => <Sheet view={found} />}</Wait>
      </div>
    </div>
  )
}

function Sheet({ view }: { view: Overview }) {
  return (
    <>
      <Stand view={view} />
      {view.proposed > 0 && <Proposed n={view.proposed} />}
      <div className="overview-beside">
        <Areas view={view} />
        <AreaChart view={view} />
        <Risks view={view} />
        <div className="overview-right">
          <Late view={view} />
          <Week view={view} />
        </div>
        <OwedTable view={view} />
      </div>
    </>
  )
}

function Proposed({ n }: { n: number }) {
  const { campaign } = useCampaignScope()
  return (
    <p className="overview-proposed">
      <b>{n} bộ hồ sơ chờ phê duyệt.</b>{' '}
      <LinkButton to={campaignPath(campaign.slug, 'bo-ho-so')}>Xem bộ hồ sơ</LinkButton>
    </p>
  )
}

/** After the lock what was sent is told apart from what was not. */
function Own({ view }: { view: Overview }) {
  const { total, sent } = view
  if (!isLocked(view))
    return (
      <div>
        <dt>Tự chấm</dt>
        <dd>{formatPoints(total.self)}</dd>
        <dd className="small muted">trên {formatPoints(total.max)} điểm tự chấm được</dd>
      </div>
    )
  return (
    <div>
      <dt>Tự chấm đã gửi</dt>
      <dd>{formatPoints(sent.sent)}</dd>
      <dd className="small muted">
        trên {formatPoints(total.max)} điểm tự chấm được
        {sent.unsent > 0 && <span className="red">, chưa gửi {formatPoints(sent.unsent)} điểm</span>}
      </dd>
    </div>
  )
}

/** A few figures, each with what it is to be held against. */
function Stand({ view }: { view: Overview }) {
  const { total, leaves, accepted, target, last, ministry } = view
  const missing = target?.points === undefined ? undefined : target.points - total.accepted
  return (
    <dl className="overview-stand">
      <Own view={view} />
      <div>
        <dt>Đã chấp nhận</dt>
        <dd>{accepted ? formatPoints(total.accepted) : '–'}</dd>
        <dd className="small muted">
          {accepted}/{leaves} tiêu chí
        </dd>
      </div>
      {ministry && (
        <div>
          <dt>Điểm của Bộ</dt>
          <dd>{formatPoints(ministry.points)}</dd>
          <dd className="small muted">
            cho {ministry.leaves} tiêu chí đã gửi {formatPoints(ministry.claimed)} điểm
          </dd>
        </div>
      )}
      <div>
        <dt>Có nguy cơ mất</dt>
        <dd className={total.risk ? 'red' : ''}>{formatPoints(total.risk)}</dd>
        <dd className="small muted">điểm, nếu giữ nguyên như hôm nay</dd>
      </div>
      <div>
        <dt>Mục tiêu của kế hoạch</dt>
        <dd>{target?.points === undefined ? '–' : formatPoints(target.points)}</dd>
        <dd className="small muted">
          {target ? placeWord(target) : 'chưa có kế hoạch được phê duyệt'}
          {missing !== undefined && missing > 0 && `, còn ${formatPoints(missing)} điểm kể cả điểm điều tra`}
        </dd>
      </div>
      <div>
        <dt>{last ? `Công bố năm ${last.year}` : 'Kết quả công bố'}</dt>
        <dd>{last ? formatPoints(last.points) : '–'}</dd>
        <dd className="small muted">{last ? placeWord(last) : 'chưa ghi năm nào'}</dd>
      </div>
    </dl>
  )
}

function Areas({ view }: { view: Overview }) {
  const isOver = isLocked(view)
  return (
    <section className="card">
      <header>
        <h2>Điểm theo lĩnh vực</h2>
      </header>
      <table className="w">
        <thead>
          <tr>
            <th>Lĩnh vực</th>
            <th className="num">Tối đa</th>
            <th className="num">{isOver ? 'Đã gửi' : 'Tự chấm'}</th>
            {isOver && <th className="num">Chưa gửi</th>}
            <th className="num">Chấp nhận</th>
            <th className="num">Nguy cơ</th>
          </tr>
        </thead>
        <tbody>
          {view.areas.map(({ code, name, max, self, sent, unsent, accepted, acceptedLeaves, risk }) => (
            <tr key={code}>
              <td>
                {code}. {name}
              </td>
              <td className="num">{formatPoints(max)}</td>
              <td className="num">{formatPoints(isOver ? sent : self)}</td>
              {isOver && <td className="num">{unsent ? formatPoints(unsent) : '–'}</td>}
              <td className="num">{acceptedLeaves ? formatPoints(accepted) : '–'}</td>
              <td className={`num ${risk ? 'red' : ''}`}>{risk ? formatPoints(risk) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="strong">
            <td>Cộng</td>
            <td className="num">{formatPoints(view.total.max)}</td>
            <td className="num">{formatPoints(isOver ? view.sent.sent : view.total.self)}</td>
            {isOver && <td className="num">{formatPoints(view.sent.unsent)}</td>}
            <td className="num">{view.accepted ? formatPoints(view.total.accepted) : '–'}</td>
            <td className="num">{formatPoints(view.total.risk)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** Of what can be scored, in hundredths of a per cent. */
const share = (points: number, max: number): number => (max ? Math.round((points * 100_00) / max) : 0)

function AreaChart({ view }: { view: Overview }) {
  const { areas } = view
  const own = isLocked(view)
    ? { name: 'Đã gửi', values: areas.map(({ sent, max }) => share(sent, max)) }
    : { name: 'Tự chấm', values: areas.map(({ self, max }) => share(self, max)) }
  const series = [
    own,
    { name: 'Đã chấp nhận', values: areas.map(({ accepted, max }) => share(accepted, max)) },
  ]
  const spoken = areas
    .map(
      ({ code }, n) =>
        `lĩnh vực ${code}: ${series.map(({ name, values }) => `${name.toLowerCase()} ${formatPoints(values[n]!)} %`).join(', ')}`,
    )
    .join('; ')
  return (
    <section className="card overview-chart">
      <header>
        <h2>Tỷ lệ trên điểm tối đa</h2>
      </header>
      <Suspense fallback={<Bones lines={5} />}>
        <Chart
          kind="bar"
          label={`Biểu đồ cột, phần trăm của điểm tối đa theo lĩnh vực. ${spoken}.`}
          names={areas.map(({ code }) => code)}
          series={series}
          unit="%"
        />
      </Suspense>
    </section>
  )
}
