// Own and appraised points of one leaf, the difference, and what was said about it in each turn.
import { formatPoints } from '../../schemas/format.ts'
import type { Detail } from './side.tsx'
import { difference } from './words.ts'

type Told = NonNullable<Detail['leaves'][number]['appraised']>

export function AppraisedFact({ told: { points } }: { told: Told }) {
  return (
    <>
      <dt>Thẩm định</dt>
      {points ? (
        <dd>
          <b>{formatPoints(points.got)}</b> so với {formatPoints(points.claimed)} đã gửi{' '}
          <span className={points.got < points.claimed ? 'red strong' : 'muted'}>
            ({difference(points.claimed, points.got)})
          </span>
        </dd>
      ) : (
        <dd>không áp dụng, theo Hội đồng</dd>
      )}
    </>
  )
}

const turns: Readonly<Record<Told['reasons'][number]['turn'], string>> = {
  first: 'Lần 1',
  second: 'Lần 2',
  council: 'Hội đồng',
  'set-aside': 'Hội đồng, không áp dụng',
}

export function Reasons({ told: { reasons } }: { told: Told }) {
  if (reasons.length === 0) return null
  return (
    <ul className="side-asked small" aria-label="Ý kiến thẩm định">
      {reasons.map(({ turn, byName, points, reason }) => (
        <li key={turn}>
          <b>
            {turns[turn]}
            {points !== undefined && `: ${formatPoints(points)}`}
          </b>{' '}
          {byName}
          {reason && `: “${reason}”`}
        </li>
      ))}
    </ul>
  )
}
