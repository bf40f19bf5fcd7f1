import { Button, Input } from 'antd'
import type { LeafPart } from './node-editor.tsx'

type Row = LeafPart['variables'][number]
const columns = [
  ['code', 'Mã', 20],
  ['label', 'Số liệu', 500],
  ['unit', 'Đơn vị', 50],
  ['source', 'Nguồn', 100],
] as const

/** The figures that an agency declares; «có/không» as the unit is answered yes or no. */
export function VariableRows({
  rows,
  isOpen,
  onChange,
}: {
  rows: Row[]
  isOpen: boolean
  onChange: (rows: Row[]) => void
}) {
  const put = (n: number, change: Partial<Row>) =>
    onChange(rows.map((row, m) => (m === n ? { ...row, ...change } : row)))
  return (
    <section aria-label="Số liệu kê khai">
      <h3>Số liệu kê khai</h3>
      <table className="w">
        <thead>
          <tr>
            {columns.map(([name, title]) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
            {isOpen && (
              <th scope="col">
                <span className="visually-hidden">Bỏ</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={n}>
              {columns.map(([name, title, most]) => (
                <td key={name}>
                  <Input
                    aria-label={`${title} của số liệu ${n + 1}`}
                    maxLength={most}
                    disabled={!isOpen}
                    value={row[name]}
                    onChange={({ target }) => put(n, { [name]: target.value })}
                  />
                </td>
              ))}
              {isOpen && (
                <td>
                  <Button
                    type="text"
                    danger
                    aria-label={`Bỏ số liệu ${n + 1}`}
                    onClick={() => onChange(rows.filter((_, m) => m !== n))}
                  >
                    Bỏ
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {isOpen && (
        <p className="small muted">
          Đơn vị của thứ đếm được (văn bản, hồ sơ…) chỉ nhận số nguyên từ 0; tiền, %, tỷ lệ, điểm, số đo hoặc
          “–” nhận số lẻ; “có/không” thì chọn có hoặc không.
        </p>
      )}
      {isOpen && (
        <Button onClick={() => onChange([...rows, { code: '', label: '', unit: '', source: 'văn bản' }])}>
          Thêm số liệu
        </Button>
      )}
    </section>
  )
}
