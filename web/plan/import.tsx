// The annex from Excel or Word.
import { formatPoints } from '../../schemas/format.ts'
import { hrefOf, post, type Output } from '../api/client.ts'
import { ImportDialog, ReadNotes, ReadRows } from '../kit/import-dialog.tsx'
import type { Plan } from './shapes.ts'

type Checked = Output<'/api/v1/plans/{id}/annexes', 'post'>
const whatWords = { new: 'mới', replaces: 'thay nội dung', same: 'không đổi' } as const

export function ImportAnnex({ plan: { id, revision }, onClose }: { plan: Plan; onClose: () => void }) {
  return (
    <ImportDialog<Checked>
      title="Nhập phụ lục nhiệm vụ"
      label="Chọn tệp phụ lục nhiệm vụ"
      what="Phụ lục"
      drop="Thả phụ lục nhiệm vụ (Excel hoặc Word) vào đây"
      accept=".xlsx,.docx"
      template={{
        href: hrefOf('/api/v1/plans/{id}/table', { id }),
        text: 'Tải tệp Excel mẫu (kèm nhiệm vụ đang có)',
      }}
      check={(file) => post('/api/v1/plans/{id}/annexes', { id, revision, ...file, check: true })}
      said={({ rows, lift, gone }) =>
        `${rows.length} nhiệm vụ, dự kiến nâng ${formatPoints(lift)} điểm.${gone.length > 0 ? ` Nhiệm vụ không có trong tệp sẽ bỏ khỏi dự thảo: ${gone.join(', ')}.` : ''}`
      }
      act={({ rows }) => `Nhập ${rows.length} nhiệm vụ`}
      run={(file) => post('/api/v1/plans/{id}/annexes', { id, revision, ...file })}
      done="Đã nhập phụ lục nhiệm vụ."
      onClose={onClose}
    >
      {({ rows, notes }) => (
        <>
          <ReadNotes notes={notes} />
          {rows.length > 0 && <Rows rows={rows} />}
        </>
      )}
    </ImportDialog>
  )
}

const Rows = ({ rows }: Pick<Checked, 'rows'>) => (
  <ReadRows label="Nhiệm vụ sẽ nhập">
    <thead>
      <tr>
        <th scope="col">Mã</th>
        <th scope="col">Nhiệm vụ</th>
        <th scope="col">Chủ trì</th>
        <th scope="col">Thời hạn</th>
        <th scope="col">Nâng điểm</th>
        <th scope="col">Sẽ</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ field, code, content, lead, deadline, lifts, what }) => (
        <tr key={field}>
          <td className="nowrap">{code}</td>
          <td>{content}</td>
          <td>{lead}</td>
          <td>{deadline}</td>
          <td>{lifts}</td>
          <td className="nowrap">{whatWords[what]}</td>
        </tr>
      ))}
    </tbody>
  </ReadRows>
)
