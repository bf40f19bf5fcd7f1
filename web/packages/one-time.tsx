import { Button } from 'antd'
import { formatMoment } from '../../schemas/format.ts'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'

interface Props {
  made: { path: string; link: { reader: string; until: string } }
  onClose: () => void
}

/** The server keeps only the hash of the address: it cannot be shown again. */
export function OneTime({ made: { path, link }, onClose }: Props) {
  const address = new URL(path, location.origin).href
  return (
    <Dialog
      title={`Liên kết cho ${link.reader}`}
      stays
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          Đã lưu liên kết, đóng
        </Button>
      }
    >
      <div className="one-time">
        <p>
          Địa chỉ chỉ hiện một lần ở đây. Hãy gửi riêng cho người đọc; ai có địa chỉ này đều đọc được bộ hồ
          sơ, đến {formatMoment(link.until)} hoặc khi bạn thu hồi.
        </p>
        <p>
          <code>{address}</code>
        </p>
        <CopyButton text={address} what="liên kết" />
      </div>
    </Dialog>
  )
}
