import { dayOf, formatDay } from '../../schemas/format.ts'

/** A screen of a demonstration must never be taken for a real one, nor its day for today. */
export function DemoLine({ now }: { now: string }) {
  return (
    <div className="demo-line" role="note">
      Dữ liệu minh họa – ngày giả định {formatDay(dayOf(now))}
    </div>
  )
}
