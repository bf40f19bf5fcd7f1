// The steps of a report, each with what it brings about.
import { useState } from 'react'
import { formatDay } from '../../schemas/format.ts'
import { post, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { LongField } from '../kit/fields.tsx'
import { PasswordField } from '../kit/password-field.tsx'
import { useScope } from '../shell/scope.tsx'
import { type Move, type Report, seenOf } from './shapes.ts'

const one = '/api/v1/reports/{id}'
const labelOf = (field: string) =>
  ({ reason: 'Lý do', password: 'Mật khẩu để xác nhận', achievements: 'Kết quả đạt được' })[field]

interface Props {
  report: Report
  act: Move
  onClose: () => void
}

export function ActOf({ report, act, onClose }: Props) {
  switch (act) {
    case 'present':
      return (
        <ActDialog
          title="Trình lãnh đạo"
          act="Trình lãnh đạo"
          done="Đã trình lãnh đạo."
          labelOf={labelOf}
          run={() => post(`${one}/presentation`, seenOf(report))}
          onClose={onClose}
        >
          <p>
            Lãnh đạo cơ quan xem và ký gửi báo cáo {report.terms.name}. Trước khi ký, có thể lấy về để sửa.
          </p>
        </ActDialog>
      )
    case 'sign':
      return <Sign report={report} onClose={onClose} />
    case 'take-back':
      return (
        <WithReason
          {...{ report, onClose }}
          title="Lấy về để sửa"
          done="Đã lấy báo cáo về."
          run={(reason) => remove(`${one}/presentation`, { ...seenOf(report), ...(reason && { reason }) })}
        >
          Báo cáo trở lại đang soạn. Lãnh đạo trả lại thì ghi lý do để đầu mối biết phải sửa gì.
        </WithReason>
      )
    case 'reopen':
      return (
        <WithReason
          {...{ report, onClose }}
          title="Cho lập lại"
          done="Đã cho lập lại báo cáo."
          isRequired
          run={(reason) => remove(`${one}/signature`, { ...seenOf(report), reason })}
        >
          Bản đã ký còn lưu; cơ quan sửa, trình và ký gửi lại. Đến khi ký lại, cơ quan là chưa báo cáo.
        </WithReason>
      )
    case 'write':
      return null
  }
}

interface ReasonProps {
  title: string
  done: string
  isRequired?: boolean
  run: (reason: string) => Promise<unknown>
  onClose: () => void
  children: string
}

function WithReason({ title, done, isRequired = false, run, onClose, children }: ReasonProps) {
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={title}
      act={title}
      labelOf={labelOf}
      isReady={!isRequired || reason.trim() !== ''}
      run={() => run(reason.trim())}
      {...{ done, onClose }}
    >
      <p>{children}</p>
      <LongField label="Lý do" name="reason" required={isRequired} value={reason} onType={setReason} />
    </ActDialog>
  )
}

function Sign({ report, onClose }: { report: Report; onClose: () => void }) {
  const { me } = useScope()
  const [password, setPassword] = useState('')
  const { terms, agency, digest, until } = report
  return (
    <ActDialog
      title={`Ký gửi báo cáo ${terms.name}`}
      act="Ký gửi"
      done="Đã ký gửi báo cáo."
      labelOf={labelOf}
      isReady={password !== ''}
      run={() => post(`${one}/signature`, { ...seenOf(report), over: digest, password })}
      onClose={onClose}
    >
      <p>
        Tôi, <b>{me.person.name}</b>
        {me.person.position && `, ${me.person.position}`}, ký gửi báo cáo {terms.name} của {agency.name} với
        số liệu và nội dung như đang hiện, và chịu trách nhiệm về nội dung này.
      </p>
      {until < terms.cutoff && (
        <p className="note amber">
          Kỳ này chốt số liệu ngày {formatDay(terms.cutoff)}. Ký hôm nay, báo cáo dừng ở {formatDay(until)};
          việc làm sau đó không được tính. Nếu chưa cần gấp, hãy ký sau ngày chốt.
        </p>
      )}
      <PasswordField value={password} onType={setPassword} />
    </ActDialog>
  )
}
