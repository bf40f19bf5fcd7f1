import { Button } from 'antd'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'

export interface Made {
  name: string
  secret: string
}

/** Shown this once: the server keeps only its hash. */
export function Secret({ made: { name, secret }, onClose }: { made: Made; onClose: () => void }) {
  return (
    <Dialog
      title={`Khóa “${name}”`}
      stays
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          Đã cất khóa, đóng
        </Button>
      }
    >
      <p>
        Khóa chỉ hiện một lần ở đây. Hãy cất vào nơi giữ bí mật của phần mềm; mất thì thu hồi và cấp khóa
        khác. Gửi kèm mỗi yêu cầu: <code>Authorization: Bearer khóa</code>
      </p>
      <p>
        <code className="secret-text">{secret}</code>
      </p>
      <CopyButton text={secret} what="khóa" />
    </Dialog>
  )
}
