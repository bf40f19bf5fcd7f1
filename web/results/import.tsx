// Results from Excel.
import { formatPoints } from '../../schemas/format.ts'
import { hrefOf, post, type Output } from '../api/client.ts'
import { ImportDialog, ReadNotes, ReadRows } from '../kit/import-dialog.tsx'
import { indexWords, rankWords } from './shapes.ts'

type Checked = Output<'/api/v1/result-imports', 'post'>

const whatWords = { new: 'mới', replaces: 'thay số đang có', same: 'không đổi' } as const

export function ImportResults({ onClose }: { onClose: () => void }) {
  return (
    <ImportDialog<Checked>
      title="Nhập kết quả công bố"
      label="Chọn tệp Excel kết quả công bố"
      template={{
        href: hrefOf('/api/v1/result-template', {}),
        text: 'Tải tệp Excel mẫu (kèm số đang có)',
      }}
      check={(file) => post('/api/v1/result-imports', { ...file, check: true })}
      said={(checked) =>
        changes(checked)
          ? `${checked.rows.length} kết quả, ${changes(checked)} sẽ nhập.`
          : 'Tệp không có gì khác số đang có.'
      }
      act={(checked) => (changes(checked) ? `Nhập ${changes(checked)} kết quả` : undefined)}
      run={(file) => post('/api/v1/result-imports', file)}
      done="Đã nhập kết quả công bố."
      onClose={onClose}
    >
      {(checked) => <Shown checked={checked} />}
    </ImportDialog>
  )
}

const changes = ({ rows }: Checked): number => rows.filter(({ what }) => what !== 'same').length

function Shown({ checked: { title, rows, notes } }: { checked: Checked }) {
  const wrong = new Set(rows.flatMap(({ contradictions }) => contradictions)).size
  return (
    <>
      {title && <p className="note">Bộ số liệu riêng, chỉ nhập bằng tệp: {title}</p>}
      {wrong > 0 && (
        <p className="amber medium">{wrong} chỗ mâu thuẫn trong văn bản công bố, được nêu và giữ nguyên.</p>
      )}
      <ReadNotes notes={notes} />
      {rows.length > 0 && <Rows rows={rows} />}
    </>
  )
}

const Rows = ({ rows }: Pick<Checked, 'rows'>) => (
  <ReadRows label="Kết quả sẽ nhập">
    <thead>
      <tr>
        <th scope="col">Chỉ số</th>
        <th scope="col">Năm</th>
        <th scope="col">Nơi</th>
        <th scope="col" className="num">
          Điểm
        </th>
        <th scope="col" className="num">
          Hạng
        </th>
        <th scope="col">Sẽ</th>
        <th scope="col">Mâu thuẫn</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.field}>
          <td className="nowrap">{indexWords[row.index]}</td>
          <td>{row.year}</td>
          <td>{row.place === 'home' ? 'tỉnh mình' : row.place === 'nation' ? 'cả nước' : row.name}</td>
          <td className="num">{formatPoints(row.points)}</td>
          <td className="num nowrap">{rankWords(row)}</td>
          <td className="nowrap">{whatWords[row.what]}</td>
          <td className="small">
            {row.contradictions.map((sentence) => (
              <div key={sentence} className="amber">
                ⚠ {sentence}
              </div>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </ReadRows>
)
