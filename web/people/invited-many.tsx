// What became of each, and the links that no mail takes: on the screen and on paper, one strip a person to cut off.
import { Button } from 'antd'
import { formatMoment } from '../../schemas/format.ts'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { type Invitations, isInvited, whatText } from './invite-many.tsx'

interface Props {
  invitations: Invitations
  onClose: () => void
}

export function InvitedMany({ invitations: { people, hasMail }, onClose }: Props) {
  const strips = people.flatMap(({ path, until, ...person }) =>
    path && until ? [{ ...person, until, link: new URL(path, location.origin).href }] : [],
  )
  const mails = people.filter(({ what }) => what === 'mail').length
  const others = people.filter((row) => !isInvited(row))
  return (
    <Dialog
      title="Lời mời đã tạo"
      kind="wide"
      stays
      onClose={onClose}
      footer={
        <>
          {strips.length > 0 && <Button onClick={() => print()}>In {strips.length} phiếu</Button>}
          <span className="grow" />
          <Button type="primary" onClick={onClose}>
            {strips.length > 0 ? 'Đã chuyển liên kết, đóng' : 'Đóng'}
          </Button>
        </>
      }
    >
      <div className="not-printed">
        {mails > 0 && (
          <p>{mails} thư đang được gửi; thư không đến thì cột Tài khoản ghi rõ, hãy mời lại bằng liên kết.</p>
        )}
        {others.length > 0 && (
          <ul className="note amber">
            {others.map((row) => (
              <li key={row.id}>
                {row.name} ({row.login}): {whatText(row, hasMail)}
              </li>
            ))}
          </ul>
        )}
        {strips.length > 0 && (
          <p>
            {strips.length} liên kết dưới đây chỉ hiện một lần. Hãy in phiếu, cắt rời và chuyển tận tay từng
            người, hoặc sao chép gửi riêng.
          </p>
        )}
      </div>
      <ul className="strips" aria-label="Phiếu mời">
        {strips.map(({ id, name, login, agencies, until, link }) => (
          <li key={id}>
            <div className="grow">
              <b>{name}</b>
              {agencies.length > 0 && ` · ${agencies.join(', ')}`}
              <div>
                Tên đăng nhập <b className="medium">{login}</b> · mở liên kết để đặt mật khẩu, trước{' '}
                {formatMoment(until)}
              </div>
              <code className="secret-text">{link}</code>
            </div>
            <span className="not-printed">
              <CopyButton text={link} what="liên kết" />
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
