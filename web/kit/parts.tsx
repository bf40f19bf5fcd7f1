// One bar whose parts sum to the applicable maximum to the hundredth.
import { formatPoints } from '../../schemas/format.ts'

export interface Parts {
  max: number
  accepted: number
  waitingReview: number
  waitingHead: number
  inWork: number
  atRisk: number
  notClaimed: number
  cut: number
}

const order = [
  ['accepted', 'Đã chấp nhận'],
  ['waitingReview', 'Chờ rà soát'],
  ['waitingHead', 'Chờ lãnh đạo xác nhận'],
  ['inWork', 'Đang soạn'],
  ['atRisk', 'Có nguy cơ mất điểm'],
  ['notClaimed', 'Không tự chấm điểm tối đa'],
  ['cut', 'Bị trừ khi rà soát'],
] as const
type Labels = Partial<Record<(typeof order)[number][0], string>>

interface Props {
  parts: Parts
  /** Where they are called something else. */
  labels?: Labels
  /** What counts besides the scale, in words. */
  outside?: string
}

export function PartsBar({ parts, labels = {}, outside }: Props) {
  const shown = order.flatMap(([key, label]) =>
    parts[key] ? { key, label: labels[key] ?? label, points: parts[key] } : [],
  )
  const said = shown.map(({ label, points }) => `${label} ${formatPoints(points)}`).join('; ')
  return (
    <div>
      <div className="bar-of-parts" role="img" aria-label={said || 'Chưa có điểm nào'}>
        {shown.map(({ key, points }) => (
          <i key={key} className={`part-${key}`} style={{ flexGrow: points }} />
        ))}
      </div>
      <ul className="legend">
        {outside && <li>Trong thang điểm:</li>}
        {shown.map(({ key, label, points }) => (
          <li key={key}>
            <i className={`part-${key}`} />
            {label} <b>{formatPoints(points)}</b>
          </li>
        ))}
        {outside && <li>Ngoài thang điểm: {outside}</li>}
      </ul>
    </div>
  )
}
