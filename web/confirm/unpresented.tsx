import { Link } from 'react-router'
import { formatPoints, unknown } from '../../schemas/format.ts'
import type { LeafRow } from '../api/shapes.ts'
import { Due } from '../kit/due.tsx'
import { Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'
import { useAgencyScope } from '../shell/scope.tsx'

/** What can still be laid before the head, and was not. */
export const isUnpresented = ({ state, shown, isLocked }: LeafRow): boolean =>
  !isLocked && ['draft', 'returned'].includes(state) && shown !== 'not-applicable'

export const isSent = ({ state }: LeafRow): boolean => state === 'submitted'

/** What was sent once counts as sent, also while more is asked for. */
export const isNeverSent = ({ round }: LeafRow): boolean => round === 0

/** Nobody asked for it, and it costs points: what was not laid before the head. */
export function Unpresented({ rows, sent }: { rows: readonly LeafRow[]; sent: readonly LeafRow[] }) {
  const risk = rows.reduce((sum, { parts }) => sum + parts.max - parts.notClaimed, 0)
  const loss = `${formatPoints(risk)} điểm sẽ mất nếu không gửi trước hạn`
  return (
    <Panel title="Chưa trình" aside={rows.length > 0 && <span className="small red strong">{loss}</span>}>
      <Rows rows={rows} />
      <p className="card-body small muted">
        {rows.length === 0 && 'Mọi tiêu chí đã được trình. '}
        {sent.length > 0 && `Đã gửi trước đó: ${sent.map(({ code }) => code).join(', ')}.`}
      </p>
    </Panel>
  )
}

/** What the lock came before, with the points that its agency had given itself. */
export function Unsent({ rows }: { rows: readonly LeafRow[] }) {
  const self = rows.filter(isNeverSent).reduce((sum, one) => sum + (one.self ?? 0), 0)
  return (
    <Panel
      title="Chưa gửi"
      aside={<span className="small red strong">{formatPoints(self)} điểm tự chấm chưa gửi, kỳ đã khóa</span>}
    >
      <Rows rows={rows} />
    </Panel>
  )
}

function Rows({ rows }: { rows: readonly LeafRow[] }) {
  const { base } = useAgencyScope()
  if (rows.length === 0) return null
  return (
    <table className="w stacked">
      <tbody>
        {rows.map(
          ({ id, code, name, shown, self, max, have, need, gaps, due, workingDaysLeft, isLocked }) => (
            <tr key={id}>
              <td className="confirm-name">
                <Link to={`${base}/tu-danh-gia/${code}`}>
                  <b>{code}</b> {name}
                </Link>
                {gaps[0] && <div className="small red">{gaps[0].sentence}</div>}
              </td>
              <td className="nowrap">
                <Status of={shown} quiet />
              </td>
              <td className="nowrap" data-label="TLKC">
                {have}/{need}
              </td>
              <td className="num nowrap">
                <b>{self === undefined ? unknown : formatPoints(self)}</b>{' '}
                <span className="muted">/ {formatPoints(max)}</span>
              </td>
              <td className="nowrap" data-label="Hạn">
                <Due at={due} workingDays={workingDaysLeft} isLocked={isLocked} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
