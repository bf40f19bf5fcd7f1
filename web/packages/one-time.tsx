import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { Dialog } from '../kit/dialog.tsx'

interface Props {
  made: { path: string; link: { reader: string; until: string } }
  onClose: () => void
}

/** The server keeps only the hash of the address: it cannot be shown again. */
export function OneTime({ made: { path, link }, onClose }: Props) {
  const [isCopied, setCopied] = useState(false)
  const address = new URL(path, location.origin).href
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true))
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
        <div className="row">
          <Button onClick={copy}>Sao chép liên kết</Button>
          <span role="status" className="small muted">
            {isCopied && 'Đã sao chép.'}
          </span>
        </div>
      </div>
    </Dialog>
  )
}
