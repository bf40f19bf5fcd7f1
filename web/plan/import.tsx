// The annex from Excel or Word: first what would be there and every fault by its cell, then all of it.
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { hrefOf, post, type Output } from '../api/client.ts'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { CellFaults } from '../kit/cell-faults.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import type { Plan } from './shapes.ts'

type Checked = Output<'/api/v1/plans/{id}/annexes', 'post'>
const whatWords = { new: 'mới', replaces: 'thay nội dung', same: 'không đổi' } as const

export function ImportAnnex({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { id, revision } = plan
  const [file, setFile] = useState<{ name: string; file: string }>()
  const [checked, setChecked] = useState<Checked>()
  const [error, setError] = useState<unknown>()
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    setError(undefined)
    setChecked(undefined)
    try {
      const read = { name: chosen.name, file: await tableOf(chosen, 'Phụ lục') }
      setFile(read)
      const found = await post('/api/v1/plans/{id}/annexes', { id, revision, ...read, check: true })
      setChecked(found)
      announce(
        found.faults.length
          ? `Phụ lục còn ${found.faults.length} lỗi.`
          : `Đọc được ${found.rows.length} nhiệm vụ.`,
      )
    } catch (problem) {
      setError(problem)
    }
  }
  const isRight = checked !== undefined && checked.faults.length === 0
  return (
    <ActDialog
      title="Nhập phụ lục nhiệm vụ"
      kind="wide"
      act={isRight ? `Nhập ${checked.rows.length} nhiệm vụ` : undefined}
      done="Đã nhập phụ lục nhiệm vụ."
      run={() => (file ? post('/api/v1/plans/{id}/annexes', { id, revision, ...file }) : Promise.resolve())}
      onClose={onClose}
      aside={
        <a href={hrefOf('/api/v1/plans/{id}/table', { id })}>Tải tệp Excel mẫu (kèm nhiệm vụ đang có)</a>
      }
    >
      <ErrorSummary error={error} />
      <DropZone label="Chọn tệp phụ lục nhiệm vụ" accept=".xlsx,.docx" onFiles={(files) => void take(files)}>
        {file ? file.name : 'Thả phụ lục nhiệm vụ (Excel hoặc Word) vào đây'}, hoặc{' '}
        <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      {checked && <Shown checked={checked} />}
    </ActDialog>
  )
}

const Shown = ({ checked: { rows, gone, lift, faults, notes } }: { checked: Checked }) => (
  <>
    <CellFaults faults={faults} />
    {faults.length === 0 && (
      <p className="medium">
        {rows.length} nhiệm vụ, dự kiến nâng {formatPoints(lift)} điểm.
        {gone.length > 0 && ` Nhiệm vụ không có trong tệp sẽ bỏ khỏi dự thảo: ${gone.join(', ')}.`}
      </p>
    )}
    {notes.length > 0 && (
      <div className="plan-list" tabIndex={0} role="region" aria-label="Điều đã hiểu thêm">
        <table className="w">
          <tbody>
            {notes.map(({ field, sentence }, n) => (
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
    )}
    {rows.length > 0 && (
      <div className="plan-list" tabIndex={0} role="region" aria-label="Nhiệm vụ sẽ nhập">
        <table className="w">
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
        </table>
      </div>
    )}
  </>
)
