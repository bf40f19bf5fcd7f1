import { Link, useLocation } from 'react-router'
import { formatPoints, unknown } from '../../schemas/format.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { walkLinks } from '../kit/walk.ts'
import { type Filter, filters, isChanged, type Row, type Step, stepWords } from './shapes.ts'

interface Props {
  rows: readonly Row[]
  all: readonly Row[]
  shown: Row | undefined
  filter: Filter
  onFilter: (to: string) => void
}

export function LeafList({ rows, all, shown, filter, onFilter }: Props) {
  const { campaign } = useCampaignScope()
  const { search } = useLocation()
  return (
    <aside className="queue" aria-label="Tiêu chí">
      <div className="queue-head">
        <select
          className="choice"
          aria-label="Xem"
          value={filter}
          onChange={({ target }) => onFilter(target.value)}
        >
          {Object.entries(filters).map(([key, { label, is }]) => (
            <option key={key} value={key}>
              {label} ({all.filter(is).length})
            </option>
          ))}
        </select>
      </div>
      <ul className="queue-rows" onKeyDown={walkLinks}>
        {rows.map((row) => (
          <li key={row.leaf}>
            <Link
              to={{ pathname: campaignPath(campaign.slug, `nhap-phan-mem/${row.code}`), search }}
              aria-current={row === shown ? 'true' : undefined}
            >
              <span className="row">
                <b>{row.code}</b>
                <span className="cut grow">{row.name}</span>
                <b>{row.content ? formatPoints(row.content.points) : unknown}</b>
              </span>
              <span className="row tiny muted">
                <span className="grow cut">{row.agency?.short ?? unknown}</span>
                <Progress {...row} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  )
}

const short = { points: 'điểm', documents: 'tệp', compared: 'đối chiếu' } as const satisfies Record<
  Step,
  string
>

/** In words too, never by colour alone. */
function Progress(row: Row) {
  const { steps, differences, content, isNotApplicable } = row
  if (differences.length) return <b className="red">Bộ hiện khác</b>
  if (!content) return <span>{isNotApplicable ? 'không áp dụng' : 'chưa gửi Sở'}</span>
  if (isChanged(row)) return <b className="red">đã đổi</b>
  const done = (Object.keys(stepWords) as Step[]).filter((step) => steps[step].state === 'done')
  if (done.length === 3) return <span className="green">✓ đã đối chiếu</span>
  return <span>{done.length ? `✓ ${done.map((step) => short[step]).join(', ')}` : 'chưa nhập'}</span>
}
