import { formatPercent, unknown } from '../../schemas/format.ts'
import { Count, Panel } from '../kit/panel.tsx'
import { Own, useOwn } from '../kit/own-row.tsx'
import { type Appraisal, show } from './shapes.ts'

/** A row an agency, the best first where the ranking is known. Points are never summed over agencies. */
export function Agencies({ view: { agencies, ranked, stage } }: { view: Appraisal }) {
  const isOwn = useOwn()
  const rows = [...agencies].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
  const isFinal = stage === 'decided'
  const title = ranked ? (isFinal ? 'Xếp hạng' : 'Xếp hạng dự kiến') : 'Cơ quan'
  return (
    <Panel
      title={title}
      aside={
        ranked ? (
          <span className="muted">
            {ranked.n} cơ quan · trung vị {formatPercent(ranked.median)}
          </span>
        ) : (
          <Count n={rows.length} of="cơ quan" />
        )
      }
    >
      <div
        className="appraisal-table cards cards-dense"
        role="region"
        aria-label={`Bảng ${title.toLocaleLowerCase('vi')}`}
        tabIndex={0}
      >
        <table className="w">
          <thead>
            <tr>
              {ranked && <th className="num">Hạng</th>}
              <th>Cơ quan</th>
              <th className="num">Đã gửi</th>
              {!isFinal && <th className="num">Đã chấm lần 1</th>}
              {!isFinal && <th className="num">Giải trình</th>}
              {!isFinal && <th className="num">Còn ý kiến khác</th>}
              <th className="num">Tối đa áp dụng</th>
              <th className="num">Tự chấm</th>
              <th className="num">Lần 1</th>
              <th className="num">{isFinal ? 'Điểm đạt' : 'Đề xuất'}</th>
              <th className="num">Chỉ số</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.agency} className={isOwn(row.agency) ? 'own' : undefined}>
                {ranked && (
                  <td className="num strong" data-label="Hạng">
                    {row.rank ?? unknown}
                  </td>
                )}
                <th scope="row">
                  {row.short}
                  {isOwn(row.agency) && <Own />}
                </th>
                <td className="num" data-label="Đã gửi">
                  {row.leaves === undefined ? unknown : `${row.sent}/${row.leaves}`}
                </td>
                {!isFinal && (
                  <td className="num" data-label="Đã chấm lần 1">
                    {row.judged}
                  </td>
                )}
                {!isFinal && (
                  <td className="num" data-label="Giải trình">
                    {row.argued}
                  </td>
                )}
                {!isFinal && (
                  <td className={`num ${row.disputed ? 'red strong' : ''}`} data-label="Còn ý kiến khác">
                    {row.disputed}
                  </td>
                )}
                <td className="num" data-label="Tối đa áp dụng">
                  {show(row.max)}
                  {(row.notApplicable ?? 0) > 0 && (
                    <div className="small muted">{row.notApplicable} không áp dụng</div>
                  )}
                </td>
                <td className="num" data-label="Tự chấm">
                  {show(row.claimed)}
                </td>
                <td className="num" data-label="Lần 1">
                  {show(row.first)}
                </td>
                <td className="num strong" data-label={isFinal ? 'Điểm đạt' : 'Đề xuất'}>
                  {show(row.points)}
                </td>
                <td className="num strong" data-label="Chỉ số">
                  {row.index ? formatPercent(row.index) : unknown}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
