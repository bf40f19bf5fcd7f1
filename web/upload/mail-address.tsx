// Gửi tài liệu bằng thư điện tử: one's own secret address, how it is used, and how it is changed.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatSize } from '../../schemas/format.ts'
import { type Output, post, remove } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { Wait } from '../kit/wait.tsx'
import './mail-address.css'

const path = '/api/v1/me/mail-address'
type State = Output<typeof path, 'get'>

interface Props {
  agency: { id: string; name: string }
  onClose: () => void
}

export function MailAddressDialog({ agency, onClose }: Props) {
  const asked = useGet(path, { agency: agency.id })
  const [error, setError] = useState<unknown>()
  const run = async (act: () => Promise<unknown>) => {
    setError(undefined)
    try {
      await act()
    } catch (problem) {
      setError(problem)
    }
    await cache.invalidateQueries()
  }
  const make = () => run(() => post(path, { agency: agency.id }))
  const revoke = () => run(() => remove(path, { agency: agency.id }))
  return (
    <Dialog
      title="Gửi tài liệu bằng thư điện tử"
      onClose={onClose}
      footer={<Button onClick={onClose}>Đóng</Button>}
    >
      <ErrorSummary error={error} />
      <Wait for={asked}>
        {(state) =>
          state.from === undefined ? (
            <p>
              Tài khoản của bạn chưa có địa chỉ thư điện tử nên chưa gửi được. Hãy đề nghị quản trị bổ sung.
            </p>
          ) : (
            <Own state={state} agency={agency.name} onMake={make} onRevoke={revoke} />
          )
        }
      </Wait>
    </Dialog>
  )
}

interface OwnProps {
  state: State
  agency: string
  onMake: () => Promise<void>
  onRevoke: () => Promise<void>
}

function Own({ state: { from, address, at, maxBytes }, agency, onMake, onRevoke }: OwnProps) {
  return (
    <>
      {address === undefined ? (
        <p>
          Tạo một địa chỉ riêng của bạn: tệp đính kèm gửi đến đó vào kho tài liệu của {agency}, như khi bạn
          tải lên.
        </p>
      ) : (
        <div className="mail-address">
          <p className="small muted">Địa chỉ riêng của bạn, tạo lúc {at && formatMoment(at)}</p>
          <p>
            <code>{address}</code>
          </p>
          <CopyButton text={address} what="địa chỉ gửi tài liệu" />
        </div>
      )}
      <ol className="mail-steps">
        <li>
          Gửi từ <b>{from}</b>. Thư từ địa chỉ khác không được nhận.
        </li>
        <li>
          Đính kèm tệp, cả thư không quá {formatSize(maxBytes)}. Mỗi tệp thành một tài liệu; hình dán trong
          thư và chữ ký của thư không được lấy.
        </li>
        <li>Đợi thư trả lời: có mã và SHA-256 của từng tệp, hoặc lý do không nhận.</li>
      </ol>
      <p className="small muted">
        Đừng cho ai biết địa chỉ này, và không gửi tài liệu mật. Nếu lộ, hãy đổi: địa chỉ cũ hết dùng ngay.
      </p>
      <div className="row">
        <Button type={address === undefined ? 'primary' : 'default'} onClick={() => void onMake()}>
          {address === undefined ? 'Tạo địa chỉ' : 'Đổi địa chỉ'}
        </Button>
        {address !== undefined && <Button onClick={() => void onRevoke()}>Thu hồi địa chỉ</Button>}
      </div>
    </>
  )
}
