import { dayOf, formatDay } from '../../schemas/format.ts'
import type { Campaign } from '../api/shapes.ts'
import { serverNow } from '../kit/clock.ts'
import { Panel } from '../kit/panel.tsx'

/** Where the year stands. */
export function Windows({ campaign: { year, windows } }: { campaign: Campaign }) {
  if (windows.length === 0) return null
  const today = dayOf(new Date(serverNow()).toISOString())
  return (
    <Panel title={`Tiến trình năm đánh giá ${year}`}>
      <ol className="steps">
        {windows.map(({ step, from, to }) => {
          const isNow = from <= today && today <= to
          return (
            <li key={step} className={isNow ? 'now' : ''} aria-current={isNow ? 'step' : undefined}>
              <b>{step}</b>
              <span>
                {formatDay(from)} – {formatDay(to)}
              </span>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
