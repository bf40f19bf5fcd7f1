import { cache } from '../api/query.ts'
import { sessionBack } from '../api/session.ts'
import { Heading, useTitle } from '../kit/page.tsx'
import { Entrance } from './entrance.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Shown at whatever address one came to; afterwards that address opens. */
export function SignIn() {
  useTitle('Đăng nhập')
  const enter = () => {
    sessionBack()
    void cache.resetQueries()
  }
  return (
    <Entrance>
      <Heading>Đăng nhập</Heading>
      <SignInForm onDone={enter} />
      <p className="small muted">
        Chưa có tài khoản hoặc quên mật khẩu: hãy liên hệ quản trị hệ thống của tỉnh.
      </p>
    </Entrance>
  )
}
