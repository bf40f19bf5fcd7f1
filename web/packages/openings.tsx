import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { useGet } from '../api/query.ts'
import { Wait } from '../kit/wait.tsx'

const did = { download: 'Tải tệp ZIP', page: 'Mở trang', paper: 'Tải văn bản kèm theo' }

/** Who took it or looked at it, read when somebody wants to know. */
export function Openings({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  const asked = useGet('/api/v1/packages/{id}/openings', { id }, { enabled: isOpen })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Lượt mở và tải</summary>
      {isOpen && (
        <Wait for={asked}>
          {({ openings }) =>
            openings.length === 0 ? (
              <p className="muted small">Chưa ai mở hoặc tải bộ hồ sơ này.</p>
            ) : (
              <div className="scroll">
                <table className="w">
                  <thead>
                    <tr>
                      <th scope="col">Lúc</th>
                      <th scope="col">Ai</th>
                      <th scope="col">Việc</th>
                      <th scope="col">Từ địa chỉ mạng</th>
                    </tr>
                  </thead>
                  <tbody>
                    {openings.map((one) => (
                      <tr key={one.id}>
                        <td className="nowrap">{formatMoment(one.at)}</td>
                        <td>
                          {one.byName}
                          {one.link && <span className="small muted"> · qua liên kết</span>}
                        </td>
                        <td>
                          {did[one.what]}
                          <div className="small muted">
                            {[one.purpose && words.purposes[one.purpose], one.file]
                              .filter(Boolean)
                              .join(' · ')}
                          </div>
                        </td>
                        <td>{one.address ?? '–'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Wait>
      )}
    </details>
  )
}
