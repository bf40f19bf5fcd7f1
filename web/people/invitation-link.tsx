import { Button } from 'antd'
import { formatMoment } from '../../schemas/format.ts'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'

export interface Invited {
  name: string
  login: string
  path: string
  /** Where a mail takes it too. */
  to?: string
  until: string
}

/** The link is shown here once: the server keeps only its hash. */
export function InvitationLink({
  invited: { name, login, path, to, until },
  onClose,
}: {
  invited: Invited
  onClose: () => void
}) {
  const link = new URL(path, location.origin).href
  return (
    <Dialog
      title={`Liên kết cho ${name}`}
      stays
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          Đã gửi, đóng
        </Button>
      }
    >
      <p>
        {to ? (
          <>
            Liên kết được gửi tới thư điện tử <b>{to}</b>; thư không đến thì gửi riêng
          </>
        ) : (
          'Hãy gửi riêng'
        )}{' '}
        cho {name} (tên đăng nhập <b>{login}</b>). Liên kết chỉ hiện một lần ở đây, dùng được một lần, đến{' '}
        {formatMoment(until)}.
      </p>
      <p>
        <code className="secret-text">{link}</code>
      </p>
      <CopyButton text={link} what="liên kết" />
    </Dialog>
  )
}
