// Quản trị, người dùng: who there is, and what they may be. What is looked for, and who is open, stand in the address.
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ImportDirectory } from '../agencies/import.tsx'
import type { Input as In } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { Wait } from '../kit/wait.tsx'
import { AdminPage } from '../shell/admin-page.tsx'
import { useScope } from '../shell/scope.tsx'
import { roleWords } from '../words/roles.ts'
import { AddPerson } from './add-person.tsx'
import { type Invited, InvitationLink } from './invitation-link.tsx'
import { PersonDialog } from './person.tsx'
import { type AgencyLine, grantText, type PersonRow } from './shapes.ts'
import { Standing } from './standing.tsx'
import './people.css'

type Asked = In<'/api/v1/people', 'get'>
const most = 200

export function Page() {
  const { may } = useScope()
  const [asked, setAsked] = useSearchParams()
  const [isAdding, setAdding] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const [invited, setInvited] = useState<Invited>()
  const given = (name: string) => asked.get(name) ?? ''
  const put = (name: string, value: string) => {
    const next = new URLSearchParams(asked)
    if (value) next.set(name, value)
    else next.delete(name)
    setAsked(next, { replace: name !== 'nguoi' })
  }
  const [q, role, agency, isLeft] = [
    given('q').trim(),
    given('vai-tro'),
    given('co-quan'),
    given('da-nghi') !== '',
  ]
  const input: Asked = {
    limit: most,
    ...(q && { q }),
    ...(role && { role: role as NonNullable<Asked['role']> }),
    ...(agency && { agency }),
    ...(isLeft && { left: 'true' as const }),
  }
  const found = useGet('/api/v1/people', input, { keep: true, enabled: may('people.manage') })
  const known = useGet('/api/v1/agencies', {}).data?.agencies
  const agencies = known ?? []
  const acts = (
    <>
      <Button size="middle" onClick={() => setImporting(true)}>
        Nhập từ Excel
      </Button>
      <Button size="middle" type="primary" onClick={() => setAdding(true)}>
        Thêm người
      </Button>
    </>
  )
  return (
    <AdminPage at="nguoi-dung" acts={acts}>
      {known?.length === 0 && (
        <p className="note amber first-step">
          Chưa có cơ quan nào. <Link to="/quan-tri/co-quan">Hãy thêm các cơ quan trước</Link>, rồi thêm người
          của từng cơ quan ở đây.
        </p>
      )}
      <div className="row filter-row" role="search" aria-label="Lọc danh sách người dùng">
        <Input
          size="middle"
          type="search"
          className="filter-words"
          aria-label="Tìm người, gõ có dấu hoặc không dấu"
          placeholder="Tên, tên đăng nhập, chức vụ"
          value={given('q')}
          onChange={({ target }) => put('q', target.value)}
        />
        <Filter label="Vai trò" all="Mọi vai trò" value={role} onChoose={(value) => put('vai-tro', value)}>
          {Object.entries(roleWords)}
        </Filter>
        <Filter label="Cơ quan" all="Mọi cơ quan" value={agency} onChoose={(value) => put('co-quan', value)}>
          {agencies.map(({ id, name }) => [id, name] as const)}
        </Filter>
        <Checkbox checked={isLeft} onChange={({ target }) => put('da-nghi', target.checked ? '1' : '')}>
          Đã nghỉ
        </Checkbox>
        <span className="grow" />
        {found.data && (
          <span className="muted small" role="status">
            {found.data.total} người{found.data.total > most && `, hiện ${most}: hãy tìm hoặc lọc thêm`}
          </span>
        )}
      </div>
      <Wait for={found}>
        {({ rows }) => <People rows={rows} agencies={agencies} onOpen={(id) => put('nguoi', id)} />}
      </Wait>
      {isImporting && <ImportDirectory onClose={() => setImporting(false)} />}
      {isAdding && <AddPerson agencies={agencies} onClose={() => setAdding(false)} onInvited={setInvited} />}
      {given('nguoi') && (
        <PersonDialog
          key={given('nguoi')}
          id={given('nguoi')}
          agencies={agencies}
          onInvited={setInvited}
          onClose={() => put('nguoi', '')}
        />
      )}
      {invited && <InvitationLink invited={invited} onClose={() => setInvited(undefined)} />}
    </AdminPage>
  )
}

interface FilterProps {
  label: string
  all: string
  value: string
  onChoose: (value: string) => void
  children: readonly (readonly [string, string])[]
}

const Filter = ({ label, all, value, onChoose, children }: FilterProps) => (
  <select
    className="choice"
    aria-label={label}
    value={value}
    onChange={({ target }) => onChoose(target.value)}
  >
    <option value="">{all}</option>
    {children.map(([key, name]) => (
      <option key={key} value={key}>
        {name}
      </option>
    ))}
  </select>
)

interface ListProps {
  rows: readonly PersonRow[]
  agencies: readonly AgencyLine[]
  onOpen: (id: string) => void
}

function People({ rows, agencies, onOpen }: ListProps) {
  if (rows.length === 0)
    return (
      <p className="card empty">Không có người nào khớp. Hãy bỏ bớt điều kiện lọc, hoặc thêm người mới.</p>
    )
  return (
    <table className="w card people">
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
          <tr key={person.id}>
            <td>
              <button type="button" className="as-link strong" onClick={() => onOpen(person.id)}>
                {person.name}
              </button>
              {person.position && <div className="small muted">{person.position}</div>}
            </td>
            <td>{person.login}</td>
            <td>
              {person.grants.map((grant, n) => (
                <div key={n}>{grantText(grant, agencies)}</div>
              ))}
              {person.grants.length === 0 && <span className="muted">Chưa có vai trò</span>}
            </td>
            <td className="nowrap">
              <Standing person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
