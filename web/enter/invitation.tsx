import { Button, Input } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { post } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'
import { cache, useGet } from '../api/query.ts'
import { sessionBack } from '../api/session.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { Heading, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { Entrance } from './entrance.tsx'

/** The one-time link: the invited person chooses a password, and is in. */
export function Page() {
  const { token = '' } = useParams()
  const invitation = useGet('/api/v1/invitations/{token}', { token })
  useTitle('Nhận lời mời')
  return (
    <Entrance>
      {isProblem(invitation.error, 'expired', 'invalid') ? (
        <>
          <Heading>Lời mời không dùng được</Heading>
          <p>Liên kết đã được dùng, đã hết hạn hoặc bị gõ sai. Hãy đề nghị quản trị gửi lời mời mới.</p>
        </>
      ) : (
        <Wait for={invitation}>
          {({ name, login }) => <Accept token={token} name={name} login={login} />}
        </Wait>
      )}
    </Entrance>
  )
}

function Accept({ token, name, login }: { token: string; name: string; login: string }) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const navigate = useNavigate()
  const differs = again !== '' && again !== password
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (again !== password) return
    setBusy(true)
    try {
      await post('/api/v1/invitations/{token}', { token, password })
      await post('/api/v1/sessions', { login, password })
      sessionBack()
      cache.clear()
      await navigate('/')
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <form className="enter-form" onSubmit={(event) => void submit(event)}>
      <Heading>Chào {name}</Heading>
      <p>
        Tên đăng nhập của bạn là <strong>{login}</strong>. Hãy đặt mật khẩu riêng, ít nhất 10 ký tự.
      </p>
      <ErrorSummary error={error} labelOf={(field) => (field === 'password' ? 'Mật khẩu' : undefined)} />
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <div className="field">
        <label htmlFor="password">Mật khẩu</label>
        <Input
          id="password"
          size="middle"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="again">Ghi lại mật khẩu</label>
        <Input
          id="again"
          size="middle"
          type="password"
          autoComplete="new-password"
          required
          value={again}
          aria-describedby="again-said"
          onChange={({ target }) => setAgain(target.value)}
        />
        <div id="again-said" className="wrong">
          {differs && 'Hai lần ghi chưa giống nhau.'}
        </div>
      </div>
      <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
        Đặt mật khẩu và vào
      </Button>
    </form>
  )
}
