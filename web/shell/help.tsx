import { Checkbox } from 'antd'
import { useState } from 'react'
import { Dialog } from '../kit/dialog.tsx'
import { lettersAreOn, setLetters } from '../kit/keys.ts'

const keys: readonly [where: string, rows: readonly [keys: string, what: string][]][] = [
  [
    'Mọi màn hình',
    [
      ['/ hoặc Ctrl K', 'tìm tài liệu'],
      ['?', 'mở danh sách phím này'],
      ['Esc', 'đóng lớp trên cùng'],
      ['Ctrl S', 'lưu ngay'],
      ['Ctrl Enter', 'làm việc chính của khung đang mở'],
    ],
  ],
  [
    'Tự đánh giá',
    [
      ['F8', 'tiêu chí tiếp theo còn việc'],
      ['Shift F8', 'tiêu chí trước còn việc'],
      ['PgUp, PgDn', 'lật trang tài liệu (khi đang ở khung xem)'],
    ],
  ],
  [
    'Rà soát',
    [
      ['F2', 'chấp nhận'],
      ['F4', 'yêu cầu bổ sung'],
      ['F8, Shift F8', 'để sau, quay lại'],
      ['↑ ↓', 'chọn trong danh sách chờ'],
    ],
  ],
]

export function Help({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(lettersAreOn)
  return (
    <Dialog title="Trợ giúp và phím tắt" onClose={onClose}>
      <p className="small muted">
        Không dùng phím chữ đơn: gõ tiếng Việt bằng Unikey, EVKey vẫn bình thường ở mọi ô.
      </p>
      <Checkbox
        checked={on}
        onChange={({ target }) => {
          setLetters(target.checked)
          setOn(target.checked)
        }}
      >
        Dùng phím <kbd>/</kbd> và <kbd>?</kbd> khi không gõ chữ
      </Checkbox>
      {keys.map(([where, rows]) => (
        <section key={where}>
          <h3>{where}</h3>
          <table className="w">
            <tbody>
              {rows.map(([key, what]) => (
                <tr key={key}>
                  <td className="nowrap">
                    <kbd>{key}</kbd>
                  </td>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </Dialog>
  )
}
