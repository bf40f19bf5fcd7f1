// The points that the newest published result before this plan lacks, and which tasks answer for them.
import { Button } from 'antd'
import { formatPoints } from '../../schemas/format.ts'
import type { Plans, Task } from './shapes.ts'

interface Props {
  lost: NonNullable<Plans['lost']>
  onAdd?: (lifts: Task['lifts']) => void
}

export function Lost({ lost: { year, rows }, onAdd }: Props) {
  const open = rows.filter(({ tasks }) => tasks.length === 0).length
  return (
    <section aria-label="Điểm bị mất">
      <h2>Điểm bị mất theo kết quả công bố năm {year}</h2>
      <p className="small muted">
        {open > 0 ? `${open} chỗ mất điểm chưa có nhiệm vụ nào. ` : 'Chỗ mất điểm nào cũng có nhiệm vụ. '}
        Mã theo bộ tiêu chí của năm {year}.
      </p>
      <div className="card cards" role="region" aria-label="Bảng điểm bị mất" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Mã</th>
              <th scope="col">Lĩnh vực, tiêu chí</th>
              <th scope="col" className="num">
                Bị mất
              </th>
              <th scope="col" className="num">
                Nhiệm vụ nâng
              </th>
              <th scope="col">Nhiệm vụ</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, missing, lift, tasks }) => (
              <tr key={code}>
                <td className="strong" data-label="Mã">
                  {code}
                </td>
                <td data-label="Tên">{name}</td>
                <td className="num red" data-label="Bị mất">
                  {formatPoints(missing)}
                </td>
                <td className="num" data-label="Nâng">
                  {formatPoints(lift)}
                </td>
                <td data-label="Nhiệm vụ">
                  {tasks.length > 0 ? tasks.join(', ') : <b className="amber">⚠ chưa có nhiệm vụ</b>}{' '}
                  {tasks.length === 0 && onAdd && (
                    <Button
                      aria-label={`Thêm nhiệm vụ cho ${code}`}
                      onClick={() => onAdd(code.includes('.') ? [{ leaf: code, points: missing }] : [])}
                    >
                      Thêm nhiệm vụ
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
