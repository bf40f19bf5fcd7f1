import { Link } from 'react-router'
import { formatPoints, unknown } from '../../schemas/format.ts'
import type { LeafRow } from '../api/shapes.ts'
import { Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'
import { useAgencyScope } from '../shell/scope.tsx'

/** Nobody asked for it, and it costs points: what was not laid before the head. */
export function Unpresented({ rows }: { rows: readonly LeafRow[] }) {
  const { base } = useAgencyScope()
  const open = rows.filter(
    ({ state, shown, isLocked }) =>
      (isLocked || ['draft', 'returned'].includes(state)) && shown !== 'not-applicable',
  )
  const sent = rows.filter(({ state }) => state === 'submitted')
  const isLocked = open.some((row) => row.isLocked)
  const risk = open.reduce((sum, { parts }) => sum + parts.max - parts.notClaimed, 0)
  return (
    <Panel
      title={isLocked ? 'Chưa gửi' : 'Chưa trình'}
      aside={
        open.length > 0 && (
          <span className="small red strong">
            {formatPoints(risk)} điểm {isLocked ? 'chưa gửi, kỳ đã khóa' : 'sẽ mất nếu không gửi trước hạn'}
          </span>
        )
      }
    >
      {open.length > 0 && (
        <table className="w stacked">
          <tbody>
            {open.map(({ id, code, name, shown, self, max, have, need, gaps }) => (
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
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="card-body small muted">
        {open.length === 0 && 'Mọi tiêu chí đã được trình. '}
        {sent.length > 0 && `Đã gửi trước đó: ${sent.map(({ code }) => code).join(', ')}.`}
      </p>
    </Panel>
  )
}
