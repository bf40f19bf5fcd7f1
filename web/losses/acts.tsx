// The steps of a lost point, each with what it brings about.
import { useState } from 'react'
import { words } from '../../schemas/words.ts'
import { post, put, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PasswordField } from '../kit/password-field.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useScope } from '../shell/scope.tsx'
import { type List, type Move, nameOf, type Row, seenOf } from './shapes.ts'

const one = '/api/v1/losses/{id}'
const labels: Readonly<Record<string, string>> = {
  due: 'Hạn giải trình',
  agency: 'Cơ quan',
  reason: 'Lý do',
  remedy: 'Biện pháp khắc phục',
  text: 'Nội dung',
  outcome: 'Kết luận',
  number: 'Số văn bản',
  issued: 'Ngày văn bản',
  password: 'Mật khẩu để xác nhận',
}
const labelOf = (field: string) => labels[field]

export function Open({ list: { year, rows, unlisted }, onClose }: { list: List; onClose: () => void }) {
  const [due, setDue] = useState<string>()
  const isFirst = rows.length === 0
  return (
    <ActDialog
      title={isFirst ? `Lập danh sách điểm bị mất năm ${year ?? ''}` : 'Bổ sung danh sách'}
      act={isFirst ? `Lập danh sách ${unlisted} mục` : `Bổ sung ${unlisted} mục`}
      done="Đã lập danh sách."
      isReady={due !== undefined}
      run={() => post('/api/v1/losses', { year: year ?? 0, due: due ?? '' })}
      {...{ labelOf, onClose }}
    >
      <p>
        Mỗi chỗ mất điểm của kết quả công bố thành một mục, giao cơ quan chủ trì tiêu chí (lĩnh vực: cơ quan
        chủ trì nhiều điểm nhất). Cơ quan thấy mục của mình ngay, không thấy mục của cơ quan khác. Giao lại
        được từng mục.
      </p>
      <DayField label="Hạn giải trình" required size="middle" value={due} onRead={setDue} />
    </ActDialog>
  )
}

interface Props {
  list: List
  row: Row
  onClose: () => void
}

export function ActOf({ act, ...props }: Props & { act: Move }) {
  switch (act) {
    case 'assign':
      return <Assign {...props} />
    case 'answer':
      return <Answer {...props} />
    case 'explain':
      return <Explain {...props} />
    case 'return':
      return <Return {...props} />
    case 'decide':
      return <Decide {...props} />
  }
}

function Assign({ list: { agencies }, row, onClose }: Props) {
  const [agency, setAgency] = useState('')
  const [reason, setReason] = useState('')
  const others = agencies.filter(({ id }) => id !== row.owner?.id)
  return (
    <ActDialog
      title={`Giao cơ quan trả lời: ${nameOf(row)}`}
      act="Giao cơ quan trả lời"
      done="Đã giao cơ quan trả lời."
      isReady={agency !== ''}
      run={() => post(`${one}/owners`, { ...seenOf(row), agency, reason: reason.trim() })}
      {...{ labelOf, onClose }}
    >
      <p>Cơ quan trước không còn thấy mục này; điều họ đã ghi còn trong lịch sử. Cơ quan mới viết từ đầu.</p>
      <ChoiceField
        label="Cơ quan"
        name="agency"
        required
        value={agency}
        options={[
          { value: '', label: 'Chọn cơ quan' },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={setAgency}
      />
      <LongField label="Lý do" name="reason" required value={reason} onType={setReason} />
    </ActDialog>
  )
}

function Answer({ row, onClose }: Props) {
  const [reason, setReason] = useState(row.reason ?? '')
  const [remedy, setRemedy] = useState(row.remedy ?? '')
  return (
    <ActDialog
      title={`Nguyên nhân, khắc phục: ${nameOf(row)}`}
      kind="wide"
      act="Ghi nguyên nhân, khắc phục"
      done="Đã ghi nguyên nhân, khắc phục."
      labelOf={(field) => (field === 'reason' ? 'Nguyên nhân mất điểm' : labels[field])}
      run={() => put(`${one}/answer`, { ...seenOf(row), reason: reason.trim(), remedy: remedy.trim() })}
      onClose={onClose}
    >
      <LongField
        label="Nguyên nhân mất điểm"
        name="reason"
        required
        max={5000}
        value={reason}
        onType={setReason}
      />
      <LongField
        label="Biện pháp khắc phục"
        name="remedy"
        required
        max={5000}
        value={remedy}
        onType={setRemedy}
        hint="Kế hoạch năm sau lấy điều này làm nội dung nhiệm vụ."
      />
    </ActDialog>
  )
}

function Explain({ row, onClose }: Props) {
  const { me } = useScope()
  const [text, setText] = useState('')
  const [password, setPassword] = useState('')
  return (
    <ActDialog
      title={`Giải trình: ${nameOf(row)}`}
      kind="wide"
      act="Giải trình"
      done="Đã giải trình."
      isReady={password !== ''}
      run={() => post(`${one}/explanation`, { ...seenOf(row), text: text.trim(), password })}
      {...{ labelOf, onClose }}
    >
      <p>
        Tôi, <b>{me.person.name}</b>
        {me.person.position && `, ${me.person.position}`}, chịu trách nhiệm về nguyên nhân và biện pháp khắc
        phục đã ghi, và giải trình với Chủ tịch UBND tỉnh như sau.
      </p>
      <LongField label="Nội dung" name="text" required max={5000} value={text} onType={setText} />
      <PasswordField value={password} onType={setPassword} />
    </ActDialog>
  )
}

function Return({ row, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={`Trả lại: ${nameOf(row)}`}
      act="Trả lại để giải trình thêm"
      done="Đã trả lại."
      run={() => remove(`${one}/explanation`, { ...seenOf(row), reason: reason.trim() })}
      {...{ labelOf, onClose }}
    >
      <p>Giải trình đã gửi còn lưu; cơ quan sửa nguyên nhân, khắc phục và người đứng đầu giải trình lại.</p>
      <LongField label="Lý do" name="reason" required value={reason} onType={setReason} />
    </ActDialog>
  )
}

const kinds = ['accept', 'lesson', 'refer'] as const

function Decide({ row, onClose }: Props) {
  const { outcome: before } = row
  const [outcome, setOutcome] = useState<(typeof kinds)[number]>(
    before?.kind ?? (row.explanation ? 'accept' : 'lesson'),
  )
  const [number, setNumber] = useState(before?.document.number ?? '')
  const [issued, setIssued] = useState(before?.document.issued)
  const [text, setText] = useState(before?.text ?? '')
  return (
    <ActDialog
      title={`Kết luận: ${nameOf(row)}`}
      act="Ghi kết luận"
      done="Đã ghi kết luận."
      isReady={issued !== undefined && number.trim() !== ''}
      run={() =>
        put(`${one}/outcome`, {
          ...{ ...seenOf(row), outcome, number: number.trim(), issued: issued ?? '' },
          ...(text.trim() && { text: text.trim() }),
        })
      }
      {...{ labelOf, onClose }}
    >
      <ChoiceField
        label="Kết luận"
        name="outcome"
        required
        value={outcome}
        options={kinds.map((kind) => ({ value: kind, label: words.outcomes[kind] }))}
        onChoose={(kind) => setOutcome(kind as typeof outcome)}
      />
      <TextField label="Số văn bản" name="number" required value={number} onType={setNumber} />
      <DayField label="Ngày văn bản" required size="middle" value={issued} onRead={setIssued} />
      <LongField label="Nội dung" name="text" value={text} onType={setText} />
    </ActDialog>
  )
}
