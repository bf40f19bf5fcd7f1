import { useState, useSyncExternalStore } from 'react'
import { get } from '../api/client.ts'
import { isSessionOver, onSession, sessionBack } from '../api/session.ts'
import { SignInForm } from '../enter/sign-in-form.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useScope } from './scope.tsx'

/** Over the work, which stays as it was typed. Afterwards the officer repeats the interrupted act; nothing is sent by itself. */
export function SessionOver() {
  const isOver = useSyncExternalStore(onSession, isSessionOver)
  const { me } = useScope()
  const [other, setOther] = useState(false)
  if (!isOver) return null
  const back = async () => {
    const now = await get('/api/v1/me', {})
    // Somebody else's session must not receive this one's draft.
    if (now.person.id === me.person.id) sessionBack()
    else location.assign('/')
  }
  return (
    <Dialog title="Phiên làm việc đã hết" onClose={() => undefined} stays>
      <p>Nội dung đang soạn còn nguyên trên trang này. Hãy đăng nhập lại, rồi làm lại việc vừa bị ngắt.</p>
      <SignInForm login={other ? '' : me.person.login} onDone={() => void back()} />
      {!other && (
        <button type="button" className="as-link" onClick={() => setOther(true)}>
          Đăng nhập bằng tài khoản khác
        </button>
      )}
    </Dialog>
  )
}
