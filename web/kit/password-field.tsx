// «Mật khẩu để xác nhận»: what is confirmed by name.
import { Input } from 'antd'
import { useId } from 'react'
import { useScope } from '../shell/scope.tsx'

export function PasswordField({ value, onType }: { value: string; onType: (text: string) => void }) {
  const { me } = useScope()
  const id = useId()
  return (
    <div className="field">
      <input type="text" autoComplete="username" value={me.person.login} readOnly hidden />
      <label htmlFor={id}>Mật khẩu để xác nhận</label>
      <Input
        id={id}
        size="middle"
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </div>
  )
}
