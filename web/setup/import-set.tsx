// A criteria set from its file: first everything that is wrong and the sums to compare with the paper, then keep.
import { Input } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { ActDialog } from '../kit/act-dialog.tsx'

type Checked = Output<'/api/v1/sets', 'post'>
type Document = Record<string, unknown>

export function ImportSet({ onClose }: { onClose: () => void }) {
  const [year, setYear] = useState('')
  const [file, setFile] = useState<{ name: string; document: Document }>()
  const [checked, setChecked] = useState<Checked>()
  const [error, setError] = useState<unknown>()
  const input = (document: Document) => ({ document, ...(year.trim() && { year: Number(year) }) })
  const check = async (document: Document) => {
    setError(undefined)
    setChecked(undefined)
    try {
      const found = await post('/api/v1/sets', { ...input(document), check: true })
      setChecked(found)
      announce(found.faults.length ? `Tệp còn ${found.faults.length} lỗi.` : 'Tệp không có lỗi.')
    } catch (problem) {
      setError(problem)
    }
  }
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    try {
      const document = read(await chosen.text())
      setFile({ name: chosen.name, document })
      await check(document)
    } catch (problem) {
      setFile(undefined)
      setChecked(undefined)
      setError(problem)
    }
  }
  const isRight = checked?.set && checked.faults.length === 0
  return (
    <ActDialog
      title="Nhập bộ tiêu chí"
      kind="wide"
      act={isRight ? 'Nhập bộ tiêu chí' : undefined}
      done="Đã nhập bộ tiêu chí, chưa công bố."
      run={() => (file ? post('/api/v1/sets', input(file.document)) : Promise.resolve())}
      onClose={onClose}
    >
      <ErrorSummary error={error} />
      <div className="field">
        <label htmlFor="set-year">Năm áp dụng (chỉ khi tệp không ghi)</label>
        <Input
          id="set-year"
          inputMode="numeric"
          autoComplete="off"
          value={year}
          onChange={({ target }) => setYear(target.value)}
          onBlur={() => file && void check(file.document)}
        />
      </div>
      <DropZone
        label="Chọn tệp JSON của bộ tiêu chí"
        accept=".json,application/json"
        onFiles={(files) => void take(files)}
      >
        {file ? file.name : 'Thả tệp JSON vào đây'}, hoặc <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      {checked && checked.faults.length > 0 && <Faults faults={checked.faults} />}
      {checked?.set && <Sums set={checked.set} />}
    </ActDialog>
  )
}

function read(text: string): Document {
  try {
    const document: unknown = JSON.parse(text)
    if (document && typeof document === 'object' && !Array.isArray(document)) return document as Document
  } catch {
    // said below, as for any other file that is not a set
  }
  throw new ApiProblem({
    type: 'invalid',
    detail: 'Không đọc được tệp này như một bộ tiêu chí JSON. Hãy chọn tệp khác.',
  })
}

export function Faults({ faults }: { faults: readonly { field: string; sentence: string }[] }) {
  return (
    <section aria-label="Lỗi phải sửa">
      <p className="red medium">Còn {faults.length} lỗi. Hãy sửa rồi làm lại; chưa giữ lại gì.</p>
      <div className="setup-list" tabIndex={0} role="region" aria-label="Danh sách lỗi">
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Mã</th>
              <th scope="col">Lỗi</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ field, sentence }) => (
              <tr key={field + sentence}>
                <td className="nowrap medium">{field}</td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Sums({ set }: { set: NonNullable<Checked['set']> }) {
  const { title, version, counts, total, surveyTotal, areas } = set
  return (
    <section aria-label="Tổng để đối chiếu">
      <p>
        <b>{title}</b>, phiên bản {version}: {counts.areas} lĩnh vực, {counts.criteria} tiêu chí,{' '}
        {counts.leaves} tiêu chí chấm điểm ({counts.self} tự chấm, {counts.survey} điều tra xã hội học,{' '}
        {counts.ministry} do Bộ chấm). Tổng {formatPoints(total)} điểm, trong đó điều tra xã hội học{' '}
        {formatPoints(surveyTotal)}.
      </p>
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Lĩnh vực</th>
            <th scope="col" className="num">
              Tiêu chí chấm điểm
            </th>
            <th scope="col" className="num">
              Điểm tối đa
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ code, name, leaves, max }) => (
            <tr key={code}>
              <td>
                {code}. {name}
              </td>
              <td className="num">{leaves}</td>
              <td className="num">{formatPoints(max)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
