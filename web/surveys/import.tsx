// The plan, and what came back from the field, from Excel.
import { formatNumber } from '../../schemas/format.ts'
import { hrefOf, post, type Output } from '../api/client.ts'
import { ImportDialog, ReadRows } from '../kit/import-dialog.tsx'
import type { Survey } from './shapes.ts'

interface Props {
  survey: Survey
  onClose: () => void
}
type PlanChecked = Output<'/api/v1/surveys/{id}/plans', 'post'>

export function ImportPlan({ survey: { id, revision }, onClose }: Props) {
  return (
    <ImportDialog<PlanChecked>
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
    </ImportDialog>
  )
}

type FormsChecked = Output<'/api/v1/surveys/{id}/batches', 'post'>

export function ImportForms({ survey: { id }, onClose }: Props) {
  return (
    <ImportDialog<FormsChecked>
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
    </ImportDialog>
  )
}

const FormRows = ({ rows }: Pick<FormsChecked, 'rows'>) => (
  <ReadRows label="Phiếu sẽ nhập">
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
  </ReadRows>
)
