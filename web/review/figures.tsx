import { Input } from 'antd'
import {
  dayOf,
  formatDay,
  formatNumber,
  formatPoints,
  formatTime,
  formatWorth,
  noUnit,
  unknown,
} from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { reviewWord } from '../words/review.ts'
import { papersOf } from '../words/source-papers.ts'
import { PointsField } from '../kit/read-field.tsx'

interface Props {
  assessment: Assessment
  points: number | undefined
  reason: string
  canDecide: boolean
  onPoints: (points: number | undefined) => void
  onReason: (reason: string) => void
}

/** Declared figures with the rule's working in words, and the points that the reviewer counts. */
export function Figures({ assessment, points, reason, canDecide, onPoints, onReason }: Props) {
  const { variables, figures, self, score, handReason } = assessment
  const { campaign } = useCampaignScope()
  const isInternal = campaign.kind === 'internal'
  const isOther = points !== undefined && points !== self
  return (
    <section className="block">
      <h2>Số liệu và điểm</h2>
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col" className="num">
              Cơ quan kê khai
            </th>
            <th scope="col">Nguồn</th>
          </tr>
        </thead>
        <tbody>
          {variables.map(({ code, label, unit, source }) => {
            const figure = figures.find((one) => one.code === code)
            return (
              <tr key={code}>
                <td>{label}</td>
                <td className="num strong">
                  {figure ? shown(figure.value) : unknown}
                  {unit !== 'có/không' && unit !== noUnit && <span className="muted"> {unit}</span>}
                  {figure?.state === 'estimate' && <div className="small amber">ước thực hiện</div>}
                </td>
                <td className="muted">
                  {sourceOf(assessment, figure) ?? source}
                  {figure?.beside && (
                    <div className="small amber">
                      Nguồn khác{figure.beside.source?.system && ` (${figure.beside.source.system})`}:{' '}
                      <b>{shown(figure.beside.value)}</b>
                      {figure.choice && `. Chọn số khai vì: ${figure.choice}`}
                    </div>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="small rule">{score.working}</p>
      {handReason && <p className="small note amber">Chấm khác quy tắc vì: “{handReason}”</p>}
      <div className="row points-row">
        <div>
          <span className="muted small">Điểm tự chấm</span>
          <div>
            <b>{self === undefined ? unknown : formatPoints(self)}</b> / {formatWorth(assessment)}
          </div>
        </div>
        {canDecide && isInternal && (
          <p className="small muted grow">
            Chấp nhận là hồ sơ đã đủ. Điểm được chấm ở bước thẩm định lần 1, sau hạn tự chấm (trang Điểm thẩm
            định).
          </p>
        )}
        {canDecide && !isInternal && (
          <PointsField
            id="diem-ra-soat"
            label={`Điểm ${reviewWord(campaign)}`}
            value={points}
            onRead={onPoints}
          />
        )}
        {canDecide && !isInternal && isOther && (
          <div className="field grow">
            <label htmlFor="ly-do-diem">Lý do điểm khác tự chấm (bắt buộc)</label>
            <Input
              id="ly-do-diem"
              value={reason}
              maxLength={5000}
              onChange={({ target }) => onReason(target.value)}
            />
          </div>
        )}
      </div>
    </section>
  )
}

/** The paper by number, issuer and subject, or the system with the time of extraction. */
function sourceOf(
  { slots }: Assessment,
  figure: Assessment['figures'][number] | undefined,
): string | undefined {
  const { kind, document, system, at } = figure?.source ?? {}
  if (kind === 'table')
    return `tổng của biểu thu thập${at ? `, lấy ${formatTime(at)} ${formatDay(dayOf(at))}` : ''}`
  if (kind === 'system')
    return [system, at && `trích xuất ${formatTime(at)} ${formatDay(dayOf(at))}`].filter(Boolean).join(', ')
  return papersOf(slots).find(({ value }) => value.startsWith(`${document} `))?.label
}

const shown = (value: string): string =>
  value === 'true' ? 'Có' : value === 'false' ? 'Không' : formatNumber(value)
