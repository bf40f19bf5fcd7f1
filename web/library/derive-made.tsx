// The chosen pages in their order.
import { formatFile } from '../../schemas/format.ts'
import { PageOrder } from '../kit/page-order.tsx'
import type { Picked } from './derived.ts'
import { PageThumb } from './page-thumb.tsx'

interface Props {
  picked: readonly Picked[]
  onChange: (picked: readonly Picked[]) => void
}

export function Made({ picked, onChange }: Props) {
  if (picked.length === 0)
    return <p className="empty">Chưa có trang nào. Chọn trang ở bên để thêm vào đây.</p>
  return (
    <PageOrder
      pages={picked}
      nameOf={({ page, code, file }) => `trang ${page} của ${formatFile(code, file)}`}
      onChange={onChange}
      show={({ pdf, page, code, file, turn }, n) => (
        <>
          <PageThumb document={pdf} page={page} turn={turn} />
          <span className="grow">
            <b>{n + 1}.</b> Trang {page}{' '}
            <span className="muted">
              {file > 0 && `phụ lục ${file}, `}
              {code}
            </span>
            {turn > 0 && <span className="muted"> · xoay {turn}°</span>}
          </span>
        </>
      )}
    />
  )
}
