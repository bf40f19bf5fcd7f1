// Lỗi thường gặp: which defects requests name, and where they pile up.
import { useGet } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Wait } from '../kit/wait.tsx'
import { defects } from '../words/defects.ts'

const nameOf = (code: string | undefined): string =>
  code === undefined ? 'Yêu cầu khác, ghi bằng lời' : (defects.find((one) => one.code === code)?.name ?? code)

const told = (counted: readonly { name: string; count: number }[], before = ''): string =>
  counted.map(({ name, count }) => `${before}${name} (${count})`).join(', ')

export function Defects({ slug, onClose }: { slug: string; onClose: () => void }) {
  const found = useGet('/api/v1/campaigns/{slug}/board/defects', { slug })
  return (
    <Dialog title="Lỗi thường gặp của tài liệu kiểm chứng" kind="wide" onClose={onClose}>
      <Wait for={found}>
        {({ total, rows }) =>
          total === 0 ? (
            <p className="empty">Chưa có yêu cầu bổ sung nào.</p>
          ) : (
            <>
              <p>
                <b>{total}</b> yêu cầu bổ sung trong năm, kể cả yêu cầu đã đóng.
              </p>
              <table className="w">
                <thead>
                  <tr>
                    <th scope="col">Lỗi</th>
                    <th scope="col" className="num">
                      Số lần
                    </th>
                    <th scope="col" className="num">
                      Chưa xong
                    </th>
                    <th scope="col">Cơ quan</th>
                    <th scope="col">Lĩnh vực</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ defect, count, open, agencies, areas }) => (
                    <tr key={defect ?? ''}>
                      <td>{nameOf(defect)}</td>
                      <td className="num">{count}</td>
                      <td className="num">{open}</td>
                      <td>{told(agencies)}</td>
                      <td>{told(areas, 'Lĩnh vực ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )
        }
      </Wait>
    </Dialog>
  )
}
