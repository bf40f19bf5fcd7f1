// Quản trị: who there is, what they may be, and the one-time link by which they come in.
import { Button, Input } from 'antd'
import { useState } from 'react'
import { formatDay } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { post } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { useScope } from '../shell/scope.tsx'
import { roleWords } from '../words/roles.ts'
import { AddPerson } from './add-person.tsx'
import { type Invited, InvitationLink } from './invitation-link.tsx'
import './people.css'

export type PersonRow = Output<'/api/v1/people', 'get'>['rows'][number]

export function Page() {
  const { may } = useScope()
  const [q, setQ] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [invited, setInvited] = useState<Invited>()
  const [error, setError] = useState<unknown>()
  const [leaving, setLeaving] = useState<PersonRow>()
  const asked = useGet(
    '/api/v1/people',
    { ...(q.trim() && { q: q.trim() }), limit: 200 },
    { keep: true, enabled: may('people.manage') },
  )
  const agencies = useGet('/api/v1/agencies', {})
  useTitle('Quản trị')
  if (!may('people.manage')) return <NotHere />
  const nameOf = (id: string | undefined) => agencies.data?.agencies.find((one) => one.id === id)?.short
  const invite = async (person: { id: string; name: string; login: string; revision: number }) => {
    setError(undefined)
    try {
      const { id, revision } = person
      const { path, until } = await post('/api/v1/people/{id}/invitations', { id, revision })
      setInvited({ name: person.name, login: person.login, path, until })
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
  }
  const depart = async ({ id, revision }: PersonRow) => {
    setLeaving(undefined)
    try {
      await post('/api/v1/people/{id}/departure', { id, revision })
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      <PageHead
        title="Quản trị"
        meta={asked.data ? `${asked.data.total} người đang dùng hệ thống` : undefined}
      >
        <Input
          size="middle"
          type="search"
          className="people-search"
          aria-label="Tìm người, gõ có dấu hoặc không dấu"
          placeholder="Tên, tên đăng nhập, chức vụ"
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
        <Button size="middle" type="primary" onClick={() => setAdding(true)}>
          Thêm người
        </Button>
      </PageHead>
      <div className="page-body" tabIndex={0} role="region" aria-label="Danh sách người dùng">
        <ErrorSummary error={error} />
        <Wait for={asked}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className="empty">Không có người nào khớp.</p>
            ) : (
              <table className="w card">
                <thead>
                  <tr>
                    <th scope="col">Họ tên</th>
                    <th scope="col">Tên đăng nhập</th>
                    <th scope="col">Vai trò</th>
                    <th scope="col">Tài khoản</th>
                    <th scope="col">
                      <span className="visually-hidden">Việc làm được</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((person) => (
                    <tr key={person.id}>
                      <td>
                        <b>{person.name}</b>
                        {person.position && <div className="small muted">{person.position}</div>}
                      </td>
                      <td>{person.login}</td>
                      <td>
                        {person.grants.map(({ role, agency }) => (
                          <div key={role + (agency ?? '')}>
                            {[roleWords[role] ?? role, nameOf(agency)].filter(Boolean).join(' · ')}
                          </div>
                        ))}
                      </td>
                      <td>
                        <Standing person={person} />
                      </td>
                      <td className="num nowrap">
                        {!person.isService && (
                          <Button
                            onClick={() => void invite(person)}
                            aria-label={`Tạo liên kết cho ${person.name}`}
                          >
                            {person.hasPassword ? 'Liên kết đặt lại mật khẩu' : 'Tạo liên kết mời'}
                          </Button>
                        )}{' '}
                        <Button
                          danger
                          onClick={() => setLeaving(person)}
                          aria-label={`Khóa tài khoản của ${person.name}`}
                        >
                          Khóa tài khoản
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Wait>
      </div>
      {isAdding && (
        <AddPerson
          agencies={agencies.data?.agencies ?? []}
          onClose={() => setAdding(false)}
          onAdded={(person) => {
            setAdding(false)
            void invite(person)
          }}
        />
      )}
      {invited && <InvitationLink invited={invited} onClose={() => setInvited(undefined)} />}
      {leaving && (
        <Dialog
          title={`Khóa tài khoản của ${leaving.name}`}
          onClose={() => setLeaving(undefined)}
          footer={
            <>
              <Button onClick={() => setLeaving(undefined)}>Bỏ</Button>
              <Button type="primary" danger onClick={() => void depart(leaving)}>
                Khóa tài khoản
              </Button>
            </>
          }
        >
          <p>Người này không đăng nhập được nữa. Tài liệu và công việc vẫn thuộc cơ quan, không mất gì.</p>
        </Dialog>
      )}
    </>
  )
}

function Standing({ person: { hasPassword, invitedUntil, isService } }: { person: PersonRow }) {
  if (isService) return <Status of="draft" text="Tài khoản máy" quiet />
  if (hasPassword) return <Status of="accepted" text="Đang dùng" quiet />
  if (invitedUntil) return <Status of="submitted" text={`Đã mời, đến ${formatDay(invitedUntil)}`} quiet />
  return <Status of="untouched" text="Chưa mời" quiet />
}

export interface AgencyLine {
  id: string
  name: string
  short: string
}
