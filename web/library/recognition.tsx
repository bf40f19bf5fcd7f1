// Text of pages that are pictures: how far the reading is, and which pages nobody could read.
import { Fragment } from 'react'
import { formatPages } from '../../schemas/format.ts'
import type { DocumentView } from '../api/shapes.ts'

type File = DocumentView['versions'][number]['files'][number]

export function Recognition({ files }: { files: readonly File[] }) {
  return files.map(({ recognition, scanned, turned, name }, n) => {
    if (!recognition && !scanned) return null
    const faults = [...(scanned?.faults ?? []), ...(recognition?.faults ?? [])]
    const where = files.length > 1 ? ` của “${name}”` : ''
    return (
      <Fragment key={n}>
        {recognition && <OfFile {...recognition} where={where} />}
        {scanned && (
          <div className="small muted">
            Bản quét{where}, đo được: {scanned.measured}
            {recognition?.isDone &&
              recognition.faults.length === 0 &&
              '; không thấy trang nào sai chiều, lệch hoặc bị cắt mép'}
            . Phụ lục I Nghị định 30/2020/NĐ-CP yêu cầu từ 200 dpi, có màu, PDF 1.4 trở lên.
          </div>
        )}
        {turned && (
          <p className="note">
            {where && `“${name}”: `}
            {turned.sentence} Nếu trang nào bị xoay sai, hãy dùng “Tách, ghép, xoay trang”.
          </p>
        )}
        {faults.length > 0 && (
          <div className="note amber">
            <p>
              Bản quét{where} chưa đúng yêu cầu của Phụ lục I Nghị định 30/2020/NĐ-CP. Vẫn dùng được, nhưng
              nên quét lại rồi thay bản mới:
            </p>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        )}
      </Fragment>
    )
  })
}

type Props = NonNullable<File['recognition']> & { where: string }

function OfFile({ of, done, isDone, unread, confidence, where }: Props) {
  if (!isDone)
    return (
      <div className="row small recognition">
        <progress max={of} value={done} aria-label={`Đọc chữ trên trang quét${where}`} />
        <span>
          Đang đọc chữ trên trang quét{where}: xong {done}/{of} trang. Dùng được tài liệu ngay, không phải
          chờ.
        </span>
      </div>
    )
  if (unread.length > 0)
    return (
      <p className="note amber">
        Máy không đọc được chữ ở trang {formatPages(unread)}
        {where}, nên tìm theo nội dung không ra trang này. Nếu trang có chữ, hãy quét lại rõ hơn (200 dpi trở
        lên, đúng chiều) rồi thay bản mới, hoặc ghi đủ số, ngày, trích yếu ở “Sửa thông tin”.
      </p>
    )
  return (
    <div className="small muted">
      Máy đã đọc chữ trên {of} trang quét{where}
      {confidence > 0 && `, mức tin cậy ${confidence}%`}. Chữ này chỉ để tìm và gợi ý; bản gốc giữ nguyên.
    </div>
  )
}
