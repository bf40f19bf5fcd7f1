// The plan, and what came back from the field, from Excel: first what there would be and every fault by its cell, then all.
import { type ReactNode, useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { hrefOf, post, type Output } from '../api/client.ts'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { CellFaults } from '../kit/cell-faults.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import type { Survey } from './shapes.ts'

interface Props {
  survey: Survey
  onClose: () => void
}
interface File64 {
  name: string
  file: string
}

interface FileProps<T extends { faults: readonly unknown[] }> {
  title: string
  label: string
  template: { href: string; text: string }
  done: string
  check: (file: File64) => Promise<T>
  act: (checked: T) => string
  run: (file: File64) => Promise<unknown>
  said: (checked: T) => string
  onClose: () => void
  children: (checked: T) => ReactNode
}

function FromFile<T extends { faults: readonly { field: string; sentence: string }[] }>(props: FileProps<T>) {
  const { title, label, template, done, check, act, run, said, onClose, children } = props
  const [file, setFile] = useState<File64>()
  const [checked, setChecked] = useState<T>()
  const [error, setError] = useState<unknown>()
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    setError(undefined)
    setChecked(undefined)
    try {
      const read = { name: chosen.name, file: await tableOf(chosen) }
      setFile(read)
      const found = await check(read)
      setChecked(found)
      announce(found.faults.length ? `Tệp còn ${found.faults.length} lỗi.` : said(found))
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <ActDialog
      title={title}
      kind="wide"
      act={checked && checked.faults.length === 0 ? act(checked) : undefined}
      done={done}
      run={() => (file ? run(file) : Promise.resolve())}
      onClose={onClose}
      aside={<a href={template.href}>{template.text}</a>}
    >
      <ErrorSummary error={error} />
      <DropZone label={label} accept=".xlsx" onFiles={(files) => void take(files)}>
        {file ? file.name : 'Thả tệp Excel theo mẫu vào đây'}, hoặc <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      {checked && (
        <>
          <CellFaults faults={checked.faults} />
          {checked.faults.length === 0 && <p className="medium">{said(checked)}</p>}
          {children(checked)}
        </>
      )}
    </ActDialog>
  )
}

type PlanChecked = Output<'/api/v1/surveys/{id}/plans', 'post'>

export function ImportPlan({ survey: { id, revision }, onClose }: Props) {
  return (
    <FromFile<PlanChecked>
      title="Nhập kế hoạch khảo sát"
      label="Chọn tệp Excel kế hoạch khảo sát"
      template={{
        href: hrefOf('/api/v1/surveys/{id}/plan', { id }),
        text: 'Tải tệp Excel mẫu (kèm kế hoạch đang có)',
      }}
      done="Đã nhập kế hoạch khảo sát."
      check={(file) => post('/api/v1/surveys/{id}/plans', { id, revision, ...file, check: true })}
      act={({ units }) => `Nhập kế hoạch ${units} đơn vị`}
      run={(file) => post('/api/v1/surveys/{id}/plans', { id, revision, ...file })}
      said={({ units, groups, questions, valid, issue }) =>
        `${units} đơn vị, ${groups} nhóm, ${questions} câu hỏi: cần ${formatNumber(valid)} phiếu hợp lệ, phát ra ${formatNumber(issue)}.`
      }
      onClose={onClose}
    >
      {() => null}
    </FromFile>
  )
}

type FormsChecked = Output<'/api/v1/surveys/{id}/batches', 'post'>

export function ImportForms({ survey: { id }, onClose }: Props) {
  return (
    <FromFile<FormsChecked>
      title="Nhập phiếu khảo sát"
      label="Chọn tệp Excel phiếu khảo sát"
      template={{
        href: hrefOf('/api/v1/surveys/{id}/forms', { id }),
        text: 'Tải tệp Excel mẫu cho đơn vị điều tra',
      }}
      done="Đã nhập phiếu khảo sát."
      check={(file) => post('/api/v1/surveys/{id}/batches', { id, ...file, check: true })}
      act={({ forms }) => `Nhập ${formatNumber(forms)} phiếu`}
      run={(file) => post('/api/v1/surveys/{id}/batches', { id, ...file })}
      said={({ forms, comments, scrubbed }) =>
        `${formatNumber(forms)} phiếu hợp lệ, ${comments} góp ý${scrubbed ? ` (${scrubbed} góp ý được bỏ tên, số điện thoại hoặc số giấy tờ)` : ''}.`
      }
      onClose={onClose}
    >
      {({ rows, silent, faults }) => (
        <>
          {silent.length > 0 && faults.length === 0 && (
            <p className="amber">
              Chưa có phiếu của {silent.length} đơn vị: {silent.join('; ')}.
            </p>
          )}
          {rows.length > 0 && <FormRows rows={rows} />}
        </>
      )}
    </FromFile>
  )
}

const FormRows = ({ rows }: Pick<FormsChecked, 'rows'>) => (
  <div className="results-list" tabIndex={0} role="region" aria-label="Phiếu sẽ nhập">
    <table className="w">
      <thead>
        <tr>
          <th scope="col">Cơ quan</th>
          <th scope="col">Nhóm</th>
          <th scope="col" className="num">
            Phát ra
          </th>
          <th scope="col" className="num">
            Hợp lệ
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unit, group, issued, forms }) => (
          <tr key={`${unit} ${group}`}>
            <td>{unit}</td>
            <td>{group}</td>
            <td className="num">{issued === undefined ? '–' : formatNumber(issued)}</td>
            <td className="num">{formatNumber(forms)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
