import { Button } from 'antd'
import { useRouteError } from 'react-router'
import { isChunkGone } from './reload.ts'

/** A fault of ours in a screen; the rest of the work is at the server or kept on this machine. */
export function Crashed() {
  const error = useRouteError()
  const sentence = isChunkGone(error)
    ? 'Hệ thống vừa được cập nhật hoặc mạng bị ngắt khi mở màn hình này.'
    : 'Màn hình này gặp lỗi. Việc đã lưu của bạn còn nguyên.'
  return (
    <main className="empty" role="alert">
      <h1>Chưa mở được màn hình</h1>
      <p>{sentence} Hãy tải lại trang.</p>
      <Button type="primary" onClick={() => location.reload()}>
        Tải lại trang
      </Button>
    </main>
  )
}
