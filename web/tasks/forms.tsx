// The acts on a task that ask for more than one line.
import { useState } from 'react'
import { post, put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { DayField } from '../kit/read-field.tsx'
import { seenOf, type Task } from './shapes.ts'

const one = '/api/v1/plans/{id}/tasks/{code}'
const labels: Readonly<Record<string, string>> = {
  percent: 'Tiến độ (%)',
  text: 'Nội dung',
  risk: 'Nguy cơ chậm',
  agency: 'Cơ quan',
  person: 'Người thực hiện',
  due: 'Hạn trả lời',
  reason: 'Lý do',
}
const labelOfField = (field: string) => labels[field]

interface TaskProps {
  task: Task
  onClose: () => void
}

export function ReportDialog({ task, onClose }: TaskProps) {
  const [percent, setPercent] = useState(String(task.percent))
  const [text, setText] = useState('')
  const [risk, setRisk] = useState('')
  const said = { ...(text.trim() && { text: text.trim() }), ...(risk.trim() && { risk: risk.trim() }) }
  return (
    <ActDialog
      title={`Ghi tiến độ: nhiệm vụ ${task.code}`}
      act="Ghi tiến độ"
      done="Đã ghi tiến độ."
      labelOf={labelOfField}
      isReady={/^\d{1,3}$/.test(percent)}
      run={() => post(`${one}/reports`, { ...seenOf(task), percent: Number(percent), ...said })}
      onClose={onClose}
    >
      <TextField label="Tiến độ (%)" name="percent" required numeric value={percent} onType={setPercent} />
      <LongField label="Đã làm được gì" name="text" value={text} onType={setText} />
      <LongField
        label="Nguy cơ chậm, nếu có"
        name="risk"
        value={risk}
        onType={setRisk}
        hint="Ghi ở đây thì nhiệm vụ hiện là “có nguy cơ”, cho đến lần ghi tiến độ sau."
      />
    </ActDialog>
  )
}

const optionsOf = ({ agencies, lead }: Task) => [
  { value: '', label: 'Chọn cơ quan' },
  ...agencies.filter(({ id }) => id !== lead.id).map(({ id, name }) => ({ value: id, label: name })),
]

export function AskDialog({ task, onClose }: TaskProps) {
  const [agency, setAgency] = useState(task.coordinators[0]?.id ?? '')
  const [text, setText] = useState('')
  const [due, setDue] = useState<string>()
  return (
    <ActDialog
      title={`Yêu cầu phối hợp: nhiệm vụ ${task.code}`}
      act="Gửi yêu cầu phối hợp"
      done="Đã gửi yêu cầu phối hợp."
      labelOf={labelOfField}
      isReady={agency !== '' && due !== undefined}
      run={() => post(`${one}/help`, { ...seenOf(task), agency, text: text.trim(), due: due ?? '' })}
      onClose={onClose}
    >
      <ChoiceField
        label="Cơ quan"
        name="agency"
        required
        value={agency}
        options={optionsOf(task)}
        onChoose={setAgency}
      />
      <LongField label="Cần cung cấp, thực hiện" name="text" required value={text} onType={setText} />
      <DayField label="Hạn trả lời" required size="middle" value={due} onRead={setDue} />
    </ActDialog>
  )
}

export function ReassignDialog({ task, onClose }: TaskProps) {
  const [agency, setAgency] = useState('')
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={`Chuyển cơ quan chủ trì: nhiệm vụ ${task.code}`}
      act="Chuyển cơ quan chủ trì"
      done="Đã chuyển cơ quan chủ trì."
      labelOf={labelOfField}
      isReady={agency !== ''}
      run={() => post(`${one}/leads`, { ...seenOf(task), agency, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>
        {task.lead.name} vẫn thấy nhiệm vụ và mọi việc đã ghi; từ nay cơ quan được chuyển ghi tiến độ và nộp
        sản phẩm.
      </p>
      <ChoiceField
        label="Cơ quan"
        name="agency"
        required
        value={agency}
        options={optionsOf(task)}
        onChoose={setAgency}
      />
      <LongField label="Lý do, văn bản" name="reason" required value={reason} onType={setReason} />
    </ActDialog>
  )
}

export function HandDialog({ task, onClose }: TaskProps) {
  const [person, setPerson] = useState(task.person?.isGone ? '' : (task.person?.id ?? ''))
  return (
    <ActDialog
      title={`Giao người thực hiện: nhiệm vụ ${task.code}`}
      act="Giao người thực hiện"
      done="Đã ghi người thực hiện."
      labelOf={labelOfField}
      run={() => put(`${one}/person`, { ...seenOf(task), ...(person && { person }) })}
      onClose={onClose}
    >
      <p>Người được giao thấy nhiệm vụ có ghi “giao cho bạn”. Người khác của cơ quan vẫn ghi tiến độ được.</p>
      <ChoiceField
        label="Người thực hiện"
        name="person"
        value={person}
        options={[
          { value: '', label: 'Không giao riêng ai' },
          ...task.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={setPerson}
      />
    </ActDialog>
  )
}
