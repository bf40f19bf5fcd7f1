// Lịch hạn: one's deadlines in the calendar of a telephone, by an address that is shown once and can be taken back.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { post, remove } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'

const path = '/api/v1/me/feed'

export function FeedDialog({ onClose }: { onClose: () => void }) {
  const asked = useGet(path, {})
  const [address, setAddress] = useState<string>()
  const [error, setError] = useState<unknown>()
  const run = async (act: () => Promise<string | undefined>) => {
    setError(undefined)
    try {
      setAddress(await act())
    } catch (problem) {
      setError(problem)
    }
    await cache.invalidateQueries()
  }
  const make = async () => new URL((await post(path, {})).path, location.origin).href
  const revoke = async () => {
    await remove(path, {})
    return undefined
  }
  const at = asked.data?.at
  return (
    <Dialog
      title="Lịch hạn trên điện thoại"
      onClose={onClose}
      footer={<Button onClick={onClose}>Đóng</Button>}
    >
      <ErrorSummary error={error} />
      <p>
        Tạo một địa chỉ riêng rồi thêm vào ứng dụng lịch (chọn “đăng ký lịch” hoặc “thêm lịch từ URL”): các
        hạn của bạn hiện ở đó và tự cập nhật. Ai có địa chỉ đều đọc được hạn của bạn.
      </p>
      {address !== undefined && (
        <div className="one-time">
          <p>Địa chỉ chỉ hiện một lần ở đây:</p>
          <p>
            <code>{address}</code>
          </p>
          <CopyButton text={address} what="địa chỉ lịch" />
        </div>
      )}
      {address === undefined && at !== undefined && (
        <p className="muted">Đang có một địa chỉ, tạo lúc {formatMoment(at)}.</p>
      )}
      <div className="row">
        <Button type="primary" onClick={() => void run(make)}>
          {at === undefined ? 'Tạo địa chỉ' : 'Tạo địa chỉ mới, bỏ địa chỉ cũ'}
        </Button>
        {at !== undefined && <Button onClick={() => void run(revoke)}>Thu hồi địa chỉ</Button>}
      </div>
    </Dialog>
  )
}
