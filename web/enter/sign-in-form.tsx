import { Button, Input } from 'antd'
import { type SubmitEvent, useId, useState } from 'react'
import { post } from '../api/client.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'

export function SignInForm({ login: given = '', onDone }: { login?: string; onDone: () => void }) {
  const [login, setLogin] = useState(given)
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await post('/api/v1/sessions', { login: login.trim(), password })
      onDone()
    } catch (problem) {
      setError(problem)
      setPassword('')
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="enter-form" onSubmit={(event) => void submit(event)}>
      <ErrorSummary error={error} />
      <div className="field">
        <label htmlFor={`${id}-login`}>Tên đăng nhập</label>
        <Input
          id={`${id}-login`}
          size="middle"
          value={login}
          onChange={({ target }) => setLogin(target.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={!given}
          required
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-password`}>Mật khẩu</label>
        <Input
          id={`${id}-password`}
          size="middle"
          type="password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          autoComplete="current-password"
          autoFocus={given !== ''}
          required
        />
      </div>
      <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
        Đăng nhập
      </Button>
    </form>
  )
}
