import { Link } from 'react-router'
import { compareCodes, formatPoints, unknown } from '../../schemas/format.ts'
import { reviewWord, stateWord } from '../words/review.ts'
import type { LeafRow } from '../api/shapes.ts'
import { LinkButton } from '../kit/link-button.tsx'
import { Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'
import { useAgencyScope } from '../shell/scope.tsx'

/** The agency's own leaves at a glance. */
export function Leaves({ rows }: { rows: readonly LeafRow[] }) {
  const { base, campaign } = useAgencyScope()
  const led = rows.filter(({ role }) => role === 'lead').sort((a, b) => compareCodes(a.code, b.code))
  return (
    <Panel
      title="Tiêu chí của cơ quan"
      aside={
        <LinkButton type="link" to={`${base}/tu-danh-gia`}>
          Mở bản tự đánh giá
        </LinkButton>
      }
    >
      <table className="w leaves">
        <tbody>
          {led.map(({ id, code, name, shown, isOverdue, have, need, self, max, appraised }) => (
            <tr key={id}>
              <td className="nowrap strong">{code}</td>
              <td>
                <Link className="cut leaf-name" to={`${base}/tu-danh-gia/${code}`} title={name}>
                  {name}
                </Link>
                <div className="row">
                  <Status of={shown} text={stateWord(shown, reviewWord(campaign))} quiet />
                  {isOverdue && <Status of="overdue" quiet />}
                  {appraised && appraised.points !== appraised.claimed ? (
                    <span className="tiny muted nowrap">tự chấm {formatPoints(appraised.claimed)}</span>
                  ) : (
                    need > 0 && (
                      <span className="tiny muted">
                        TLKC {have}/{need}
                      </span>
                    )
                  )}
                </div>
              </td>
              <td className="num nowrap">
                <b>{shownPoints(appraised?.points ?? self)}</b>
                <div className="tiny muted">/ {formatPoints(max)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

/** What it got, or, until one is told, its own score. */
const shownPoints = (points: number | undefined): string =>
  points === undefined ? unknown : formatPoints(points)
