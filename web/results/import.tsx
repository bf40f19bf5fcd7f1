// Results from Excel: first what would be kept, what contradicts itself and every fault by its cell, then keep.
import { useState } from 'react'
import { hrefOf, post, type Output } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { formatPoints } from '../../schemas/format.ts'
import { indexWords, rankWords } from './shapes.ts'

type Checked = Output<'/api/v1/result-imports', 'post'>
type Row = Checked['rows'][number]

const whatWords = { new: 'mới', replaces: 'thay số đang có', same: 'không đổi' } as const

export function ImportResults({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<{ name: string; file: string }>()
  const [checked, setChecked] = useState<Checked>()
  const [error, setError] = useState<unknown>()
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    setError(undefined)
    setChecked(undefined)
    try {
      const read = { name: chosen.name, file: await base64(chosen) }
      setFile(read)
      const found = await post('/api/v1/result-imports', { ...read, check: true })
      setChecked(found)
      announce(
        found.faults.length
          ? `Tệp còn ${found.faults.length} lỗi.`
          : `Đọc được ${found.rows.length} kết quả.`,
      )
    } catch (problem) {
      setError(problem)
    }
  }
  const changes = checked?.rows.filter(({ what }) => what !== 'same').length ?? 0
  const isRight = checked !== undefined && checked.faults.length === 0 && changes > 0
  return (
    <ActDialog
      title="Nhập kết quả công bố"
      kind="wide"
      act={isRight ? `Nhập ${changes} kết quả` : undefined}
      done="Đã nhập kết quả công bố."
      run={() => (file ? post('/api/v1/result-imports', file) : Promise.resolve())}
      onClose={onClose}
      aside={<a href={hrefOf('/api/v1/result-template', {})}>Tải tệp Excel mẫu (kèm số đang có)</a>}
    >
      <ErrorSummary error={error} />
      <DropZone label="Chọn tệp Excel kết quả công bố" accept=".xlsx" onFiles={(files) => void take(files)}>
        {file ? file.name : 'Thả tệp Excel theo mẫu vào đây'}, hoặc <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      {checked && <Shown checked={checked} changes={changes} />}
    </ActDialog>
  )
}

function Shown({ checked: { title, rows, faults, notes }, changes }: { checked: Checked; changes: number }) {
  const wrong = new Set(rows.flatMap(({ contradictions }) => contradictions)).size
  return (
    <>
      {title && <p className="note">Bộ số liệu riêng, chỉ đọc: {title}</p>}
      {faults.length > 0 && (
        <p className="red medium">Còn {faults.length} lỗi. Hãy sửa tệp rồi chọn lại; chưa giữ lại gì.</p>
      )}
      <Sentences rows={faults} label="Lỗi phải sửa" />
      <Sentences rows={notes} label="Điều đã hiểu thêm" />
      {faults.length === 0 && (
        <p className={wrong ? 'amber medium' : 'medium'}>
          {changes === 0 ? 'Tệp không có gì khác số đang có.' : `${rows.length} kết quả, ${changes} sẽ nhập.`}
          {wrong > 0 && ` ${wrong} chỗ mâu thuẫn trong văn bản công bố, được nêu và giữ nguyên.`}
        </p>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
    </>
  )
}

const Sentences = ({ rows, label }: { rows: Checked['faults']; label: string }) =>
  rows.length === 0 ? null : (
    <div className="results-list" tabIndex={0} role="region" aria-label={label}>
      <table className="w">
        <tbody>
          {rows.map(({ field, sentence }, n) => (
            <tr key={n}>
              <th scope="row" className="nowrap">
                {field}
              </th>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <div className="results-list" tabIndex={0} role="region" aria-label="Kết quả sẽ nhập">
    <table className="w">
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
    </table>
  </div>
)

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
