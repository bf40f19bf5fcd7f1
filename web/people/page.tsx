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
import { type Invitations, InviteMany } from './invite-many.tsx'
import { InvitedMany } from './invited-many.tsx'
import { PeopleList } from './list.tsx'
import { PersonDialog } from './person.tsx'
import './people.css'

type Asked = In<'/api/v1/people', 'get'>
const most = 200

export function Page() {
  const { may } = useScope()
  const [asked, setAsked] = useSearchParams()
  const [isAdding, setAdding] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const [isInviting, setInviting] = useState(false)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [invited, setInvited] = useState<Invited>()
  const [many, setMany] = useState<Invitations>()
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
  const people = found.data?.rows.filter(({ id }) => chosen.has(id)) ?? []
  const acts = (
    <>
      <Button size="middle" onClick={() => setInviting(true)}>
        {people.length > 0 ? `Mời ${people.length} người đã chọn` : 'Mời người chưa được mời'}
      </Button>
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
        {({ rows }) => (
          <PeopleList
            rows={rows}
            agencies={agencies}
            chosen={chosen}
            onChoose={choose}
            onOpen={(id) => put('nguoi', id)}
          />
        )}
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
      {isInviting && (
        <InviteMany
          people={people}
          onClose={() => setInviting(false)}
          onInvited={(invitations) => {
            choose(new Set())
            setMany(invitations)
          }}
        />
      )}
      {many && <InvitedMany invitations={many} onClose={() => setMany(undefined)} />}
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
