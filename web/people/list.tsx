import { Checkbox } from 'antd'
import { grantText, type AgencyLine, type PersonRow } from './shapes.ts'
import { Standing } from './standing.tsx'

interface Props {
  rows: readonly PersonRow[]
  agencies: readonly AgencyLine[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  onOpen: (id: string) => void
}

const canBeInvited = ({ hasPassword, isService, leftAt }: PersonRow): boolean =>
  !hasPassword && !isService && leftAt === undefined

/** Who can be invited can be chosen. */
export function PeopleList({ rows, agencies, chosen, onChoose, onOpen }: Props) {
  if (rows.length === 0)
    return (
      <p className="card empty">Không có người nào khớp. Hãy bỏ bớt điều kiện lọc, hoặc thêm người mới.</p>
    )
  const open = rows.filter(canBeInvited).map(({ id }) => id)
  const isAll = open.length > 0 && open.every((id) => chosen.has(id))
  const toggle = (ids: readonly string[], isOn: boolean) =>
    onChoose(new Set(isOn ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))))
  return (
    <>
      {open.length > 0 && (
        <Checkbox
          className="choose-all"
          checked={isAll}
          indeterminate={!isAll && open.some((id) => chosen.has(id))}
          onChange={({ target }) => toggle(open, target.checked)}
        >
          Chọn {open.length} người chưa đặt mật khẩu
        </Checkbox>
      )}
      <div className="card cards" role="region" aria-label="Danh sách người dùng" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Họ tên</th>
              <th scope="col">Tên đăng nhập</th>
              <th scope="col">Vai trò</th>
              <th scope="col">Tài khoản</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((person) => (
              <tr key={person.id} className={chosen.has(person.id) ? 'selected' : undefined}>
                <td data-label="Họ tên">
                  {canBeInvited(person) && (
                    <Checkbox
                      className="choose"
                      aria-label={`Chọn ${person.name} (${person.login})`}
                      checked={chosen.has(person.id)}
                      onChange={({ target }) => toggle([person.id], target.checked)}
                    />
                  )}
                  <button type="button" className="as-link strong" onClick={() => onOpen(person.id)}>
                    {person.name}
                  </button>
                  {person.position && <div className="small muted">{person.position}</div>}
                </td>
                <td data-label="Tên đăng nhập">{person.login}</td>
                <td data-label="Vai trò">
                  {person.grants.map((grant, n) => (
                    <div key={n}>{grantText(grant, agencies)}</div>
                  ))}
                  {person.grants.length === 0 && <span className="muted">Chưa có vai trò</span>}
                </td>
                <td className="nowrap" data-label="Tài khoản">
                  <Standing person={person} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
