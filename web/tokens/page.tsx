// Quản trị, khóa API: what machines come in with.
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf, formatDay, formatMoment } from '../../schemas/format.ts'
import { type Output, remove } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { serverNow } from '../kit/clock.ts'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { AdminPage } from '../shell/admin-page.tsx'
import { useScope } from '../shell/scope.tsx'
import { actWords } from '../words/acts.ts'
import { AddToken } from './add-token.tsx'
import { type Made, Secret } from './secret.tsx'

type Token = Output<'/api/v1/tokens', 'get'>['tokens'][number]

export function Page() {
  const { may } = useScope()
  const asked = useGet('/api/v1/tokens', {}, { enabled: may('tokens.manage') })
  const [isAdding, setAdding] = useState(false)
  const [made, setMade] = useState<Made>()
  const [revoking, setRevoking] = useState<Token>()
  const acts = (
    <Button size="middle" type="primary" onClick={() => setAdding(true)}>
      Cấp khóa API
    </Button>
  )
  return (
    <AdminPage at="khoa-api" acts={acts}>
      <Wait for={asked}>
        {({ tokens, holders }) => (
          <>
            <Tokens tokens={tokens} onRevoke={setRevoking} />
            {isAdding && <AddToken holders={holders} onClose={() => setAdding(false)} onMade={setMade} />}
          </>
        )}
      </Wait>
      {made && <Secret made={made} onClose={() => setMade(undefined)} />}
      {revoking && (
        <ActDialog
          title={`Thu hồi khóa “${revoking.name}”`}
          act="Thu hồi khóa"
          danger
          done={`Đã thu hồi khóa ${revoking.name}.`}
          run={() => remove('/api/v1/tokens/{id}', { id: revoking.id })}
          onClose={() => setRevoking(undefined)}
        >
          <p>Phần mềm đang dùng khóa này bị từ chối ngay từ yêu cầu tiếp theo. Việc đã làm giữ nguyên.</p>
        </ActDialog>
      )}
    </AdminPage>
  )
}

function Tokens({ tokens, onRevoke }: { tokens: readonly Token[]; onRevoke: (token: Token) => void }) {
  if (tokens.length === 0)
    return (
      <div className="card empty">
        <strong>Chưa cấp khóa API nào.</strong>
        <p>
          Khóa API cho một phần mềm của tỉnh làm thay một tài khoản máy, trong phạm vi được chọn. Hãy thêm tài
          khoản máy ở mục Người dùng rồi cấp khóa ở đây.
        </p>
      </div>
    )
  return (
    <table className="w card">
      <thead>
        <tr>
          <th scope="col">Khóa</th>
          <th scope="col">Tài khoản máy</th>
          <th scope="col">Được làm</th>
          <th scope="col">Dùng gần nhất</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">
            <span className="visually-hidden">Việc làm được</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td>
              <b>{token.name}</b>
              <div className="small muted">cấp {formatDay(dayOf(token.at))}</div>
            </td>
            <td>{token.personName}</td>
            <td className="small">{token.scopes.map((scope) => actWords[scope] ?? scope).join(' · ')}</td>
            <td className="nowrap">
              {token.usedAt ? formatMoment(token.usedAt) : <span className="muted">chưa dùng</span>}
            </td>
            <td className="nowrap">
              <Standing token={token} />
            </td>
            <td className="num">
              {token.isGood && (
                <Button danger onClick={() => onRevoke(token)} aria-label={`Thu hồi khóa ${token.name}`}>
                  Thu hồi
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Standing({ token: { isGood, until, revokedAt } }: { token: Token }) {
  const last = formatDay(dayOf(until))
  if (isGood) return <Status of="accepted" text={`Dùng được đến ${last}`} quiet />
  if (revokedAt) return <Status of="not-applicable" text={`Thu hồi ${formatDay(dayOf(revokedAt))}`} quiet />
  if (Date.parse(until) <= serverNow()) return <Status of="not-applicable" text={`Hết hạn ${last}`} quiet />
  return <Status of="not-applicable" text="Hết hiệu lực theo tài khoản" quiet />
}
