import { useState } from 'react'
import { formatPoints, unknown } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { CellFaults } from '../kit/cell-faults.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { type Compared, outcomeWords } from './outcomes.ts'

/** The ministry's own table of points, or ours filled in, against what is typed: first only looked at. */
export function CompareTable({ onClose }: { onClose: () => void }) {
  const { campaign } = useCampaignScope()
  const [file, setFile] = useState<{ name: string; base64: string }>()
  const [checked, setChecked] = useState<Compared>()
  const [error, setError] = useState<unknown>()
  const send = (base64: string, check: boolean) =>
    post('/api/v1/campaigns/{slug}/entry/comparisons', {
      slug: campaign.slug,
      file: base64,
      ...(check && { check }),
    })
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    setError(undefined)
    setChecked(undefined)
    try {
      const base64 = await tableOf(chosen)
      setFile({ name: chosen.name, base64 })
      setChecked(await send(base64, true))
    } catch (problem) {
      setError(problem)
    }
  }
  const isRight = file !== undefined && checked !== undefined && checked.faults.length === 0
  return (
    <ActDialog
      title="Đối chiếu với bảng điểm của phần mềm của Bộ"
      kind="wide"
      act={isRight ? `Ghi đối chiếu ${checked.rows.length} tiêu chí` : undefined}
      done="Đã ghi đối chiếu."
      run={() => send(file?.base64 ?? '', false)}
      onClose={onClose}
    >
      <ErrorSummary error={error} />
      <DropZone label="Chọn bảng điểm đối chiếu" accept=".xlsx" onFiles={(files) => void take(files)}>
        {file ? file.name : 'Thả tệp Excel có cột mã tiêu chí và cột điểm vào đây'}, hoặc{' '}
        <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      <p className="small muted">
        Nhận bảng điểm xuất từ phần mềm của Bộ, hoặc bảng Xuất Excel của trang này sau khi ghi cột “Điểm Bộ
        hiện” và “Số tệp Bộ hiện”.
      </p>
      {checked && <CellFaults faults={checked.faults} />}
      {isRight && <Shown {...checked} />}
    </ActDialog>
  )
}

function Shown({ rows, absent }: Compared) {
  const equal = rows.filter(({ outcome }) => outcome === 'equal').length
  return (
    <>
      <p role="status">
        {equal}/{rows.length} tiêu chí khớp và được ghi đã đối chiếu.
        {absent.length > 0 && ` Bảng không có: ${absent.join(', ')}.`}
      </p>
      <table className="w entry-shown">
        <thead>
          <tr>
            <th>Mã</th>
            <th>Tiêu chí</th>
            <th className="num">Ở đây</th>
            <th className="num">Bộ hiện</th>
            <th>Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, points, files, shown, outcome }) => (
            <tr key={code}>
              <td className="strong">{code}</td>
              <td>{name}</td>
              <td className="num">
                {points === undefined ? unknown : formatPoints(points)}
                {shown.files !== undefined && `, ${files ?? 0} tệp`}
              </td>
              <td className={`num ${outcome === 'differs' ? 'red strong' : ''}`}>
                {formatPoints(shown.points)}
                {shown.files !== undefined && `, ${shown.files} tệp`}
              </td>
              <td className={outcome === 'equal' ? 'green' : outcome === 'differs' ? 'red' : ''}>
                {outcome === 'equal' ? 'Khớp.' : outcomeWords[outcome]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
