import { formatPoints } from '../../schemas/format.ts'
import type { List } from './shapes.ts'

interface Props {
  list: List
  owner: string | undefined
  onChoose: (agency: string | undefined) => void
}

/** Who is accountable for how much; a name shows its own alone. */
export const Owners = ({ list, owner, onChoose }: Props) => (
  <section aria-label="Theo cơ quan">
    <h2>Cơ quan chịu trách nhiệm</h2>
    <div className="card cards losses-owners" role="region" aria-label="Bảng theo cơ quan" tabIndex={0}>
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col" className="num">
              Điểm mất
            </th>
            <th scope="col" className="num">
              Số mục
            </th>
            <th scope="col" className="num">
              Đã giải trình
            </th>
            <th scope="col" className="num">
              Đã kết luận
            </th>
          </tr>
        </thead>
        <tbody>
          {list.owners.map(({ owner: one, points, rows, explained, decided }) => (
            <tr key={one?.id ?? ''}>
              <td data-label="Cơ quan">
                {one ? (
                  <button
                    type="button"
                    className="as-link"
                    aria-pressed={owner === one.id}
                    onClick={() => onChoose(owner === one.id ? undefined : one.id)}
                  >
                    {one.name}
                  </button>
                ) : (
                  <b className="amber">⚠ Chưa giao cơ quan</b>
                )}
              </td>
              <td className="num" data-label="Điểm mất">
                {formatPoints(points)}
              </td>
              <td className="num" data-label="Số mục">
                {rows}
              </td>
              <td className="num" data-label="Đã giải trình">
                {explained}
              </td>
              <td className="num" data-label="Đã kết luận">
                {decided}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)
