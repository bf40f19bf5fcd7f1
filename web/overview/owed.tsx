import { Link } from 'react-router'
import { formatPoints } from '../../schemas/format.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import type { Overview } from './shapes.ts'

type Owed = Overview['owed']
type Owing = Owed['findings']
type One = Owing['first'][number]

interface Row {
  what: string
  /** Where all of them stand, and those of one agency. */
  all: string
  of: (one: One) => string
  owing: Owing
  more?: string
}

/** Who owes a report, an explanation or a repair: each figure and each name leads to what is owed. */
export function OwedTable({ view: { owed, year } }: { view: Overview }) {
  const { campaign } = useCampaignScope()
  const at = (page: string) => campaignPath(campaign.slug, page)
  const { reports, losses, findings } = owed
  const rows: Row[] = [
    ...reports.map(({ period, name, ...owing }): Row => {
      const all = `${at('bao-cao')}?nam=${year}&ky=${period}`
      return { what: `Báo cáo ${name} chưa gửi`, all, of: ({ object }) => `${all}&bc=${object}`, owing }
    }),
    ...(losses ? [lossesRow(losses, at('giai-trinh-mat-diem'))] : []),
    ...(findings.n > 0
      ? [
          {
            what: 'Tồn tại kiểm tra quá hạn khắc phục',
            all: at('kiem-tra'),
            of: ({ object }: One) => `${at('kiem-tra')}?ct=${object}`,
            owing: findings,
          },
        ]
      : []),
  ]
  return (
    <section className="card overview-wide">
      <header>
        <h2>Nợ báo cáo, giải trình, khắc phục</h2>
      </header>
      {rows.length === 0 ? (
        <p className="empty">Không cơ quan nào nợ báo cáo, giải trình mất điểm hay khắc phục tồn tại.</p>
      ) : (
        <table className="w">
          <thead>
            <tr>
              <th>Việc</th>
              <th className="num">Số</th>
              <th>Cơ quan</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OwedRow key={row.what} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function lossesRow({ year, points, late, ...owing }: NonNullable<Owed['losses']>, page: string): Row {
  const all = `${page}?nam=${year}`
  return {
    what: `Mục mất điểm năm ${year} chưa giải trình`,
    all,
    of: ({ id }) => (id ? `${all}&co-quan=${id}` : all),
    owing,
    more: `${formatPoints(points)} điểm${late ? `, ${late} mục quá hạn` : ''}`,
  }
}

function OwedRow({ row: { what, all, of, owing, more } }: { row: Row }) {
  const { n, agencies, first } = owing
  const rest = agencies - first.length
  return (
    <tr>
      <td>
        {what}
        {more && <div className="tiny muted">{more}</div>}
      </td>
      <td className="num strong">
        <Link to={all} aria-label={`${what}: ${n}`}>
          {n}
        </Link>
      </td>
      <td>
        {first.map((one, at) => (
          <span key={one.id}>
            {at > 0 && ', '}
            <Link to={of(one)}>{one.short}</Link>
            {one.n > 1 && ` (${one.n})`}
          </span>
        ))}
        {rest > 0 && ` và ${rest} cơ quan khác`}
      </td>
    </tr>
  )
}
