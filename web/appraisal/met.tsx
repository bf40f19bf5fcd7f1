// Meetings of the council before the one on the screen: what they concluded stands until it is concluded anew.
import { formatMoment } from '../../schemas/format.ts'
import { Panel } from '../kit/panel.tsx'
import type { Session } from './shapes.ts'

export function Met({ before }: Pick<Session, 'before'>) {
  if (before.length === 0) return null
  return (
    <Panel title={`Phiên trước (${before.length})`}>
      <ul className="session-met">
        {before.map(({ at, until, place, chair, members, present, needed, reason }) => (
          <li key={until}>
            {formatMoment(at)} đến {formatMoment(until)}, {place}, chủ trì {chair.name}
            <div className="muted">
              Có mặt {present}/{members.length}, cần {needed}:{' '}
              {members.flatMap(({ name, isPresent }) => (isPresent ? [name] : [])).join(', ') || 'không ai'}.
              Họp lại vì: {reason}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
