// A page of the web, taken by the server as it is now; and where a document was taken from.
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatMoment } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import type { DocumentView } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { TextField } from '../kit/fields.tsx'
import { Hash } from '../kit/hash.tsx'

interface Props {
  agency: string
  /** Address of the library. */
  base: string
  onClose: () => void
}

export function SnapshotDialog({ agency, base, onClose }: Props) {
  const navigate = useNavigate()
  const [address, setAddress] = useState('')
  const key = useRef(crypto.randomUUID())
  const run = async () => {
    const asked = { agency, address: address.trim(), key: key.current }
    key.current = crypto.randomUUID() // what is asked for after a refusal is asked anew
    const { receipt } = await post('/api/v1/documents/snapshots', asked)
    await navigate(`${base}/${receipt.document}`)
  }
  return (
    <ActDialog
      title="Chụp trang web"
      act="Chụp trang này"
      isReady={address.trim() !== ''}
      done="Đã chụp trang, đang kiểm tra tệp."
      labelOf={(field) => (field === 'address' ? 'Địa chỉ trang' : undefined)}
      run={run}
      onClose={onClose}
    >
      <TextField label="Địa chỉ trang" name="address" required value={address} onType={setAddress} />
      <p className="small muted">
        Máy chủ mở trang công khai này và giữ nội dung thành PDF, trên mỗi trang có địa chỉ và thời điểm chụp.
        Ảnh, bảng do chương trình của trang tự tải thêm và trang phải đăng nhập thì không chụp được: hãy tự in
        trang thành PDF rồi tải lên.
      </p>
    </ActDialog>
  )
}

export function TakenFrom({
  web: { address, landed, at, sha256, type },
}: {
  web: NonNullable<DocumentView['versions'][number]['web']>
}) {
  return (
    <div className="small lineage">
      {type === 'application/pdf' ? 'Tải từ' : 'Chụp từ trang web'}{' '}
      <a href={address} target="_blank" rel="noreferrer">
        {address}
      </a>
      {landed !== undefined && ` (chuyển tiếp đến ${landed})`} lúc {formatMoment(at)}.
      <Hash of="SHA-256 của nội dung nhận về" sha256={sha256} />
    </div>
  )
}
