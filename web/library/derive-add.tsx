// Another document of the same agency whose pages are wanted too, found as in the library.
import { Button, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useGet } from '../api/query.ts'

interface Props {
  agency: string
  shown: readonly string[]
  onAdd: (document: string) => void
}

export function AddSource({ agency, shown, onAdd }: Props) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useGet('/api/v1/documents', { agency, q }, { enabled: q.length > 1, keep: true })
  const rows = (q.length > 1 ? (found.data?.rows ?? []) : [])
    .filter(({ state, scan, isWithdrawn }) => state === 'kept' && scan !== 'infected' && !isWithdrawn)
    .filter(({ id }) => !shown.includes(id))
    .slice(0, 5)
  return (
    <div className="field">
      <label htmlFor="derive-add">Thêm tài liệu nguồn</label>
      <Input
        id="derive-add"
        placeholder="Mã, số ký hiệu hoặc nội dung"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul className="plain-list">
        {rows.map(({ id, code, name, particulars }) => (
          <li key={id}>
            <span className="grow cut">
              {particulars.symbol ?? code} <span className="muted">{particulars.subject ?? name}</span>
            </span>
            <Button
              size="small"
              aria-label={`Lấy trang từ ${code}`}
              onClick={() => {
                onAdd(id)
                setTyped('')
              }}
            >
              Lấy trang từ đây
            </Button>
          </li>
        ))}
      </ul>
      {q.length > 1 && found.data && rows.length === 0 && (
        <p className="small muted">Không có tài liệu nào khác khớp. Hãy thử mã hoặc số ký hiệu khác.</p>
      )}
    </div>
  )
}
