import { formatDay, unknown } from '../../schemas/format.ts'
import { isProblem } from '../api/problem.ts'

interface Changed {
  field: string
  yours: unknown
  theirs: unknown
}

interface Props {
  error: unknown
  labelOf: (field: string) => string | undefined
  /** How a value reads that is no plain text. */
  tell?: ((field: string, value: unknown) => string | undefined) | undefined
}

/** A refusal because another came first: what they changed, while what was typed here stays in its fields. */
export function OthersChanged({ error, labelOf, tell }: Props) {
  if (!isProblem(error, 'stale')) return null
  const changed = (error.more['changed'] ?? []) as Changed[]
  const rows = changed.flatMap((one) => {
    const label = labelOf(one.field)
    return label === undefined ? [] : [{ ...one, label }]
  })
  const shown = (field: string, value: unknown) => tell?.(field, value) ?? plain(value)
  return (
    <section className="note amber" aria-label="Phần người khác vừa sửa">
      {rows.length > 0 && (
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">Lúc bạn mở</th>
              <th scope="col">Người khác đã ghi</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, label, yours, theirs }) => (
              <tr key={field}>
                <td>{label}</td>
                <td>{shown(field, yours)}</td>
                <td className="medium">{shown(field, theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        Nội dung bạn nhập còn nguyên, chưa gửi.
        {changed.length > 0 &&
          ' Bấm lại nút dưới đây thì chỉ những ô bạn đã sửa được ghi, trên bản mới nhất.'}
      </p>
    </section>
  )
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return unknown
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return 'đã đổi'
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : value
}
