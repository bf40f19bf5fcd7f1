// The agency's answer to a finding, and what is said of it.
import { Button } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField } from '../kit/fields.tsx'
import { PickDocument } from '../kit/pick-document.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useScope } from '../shell/scope.tsx'
import type { ActProps } from './acts.tsx'
import { type Finding, seenOf } from './shapes.ts'

const labels: Readonly<Record<string, string>> = {
  text: 'Nội dung',
  versions: 'Tài liệu',
  how: 'Cách xét',
  on: 'Ngày xét',
  due: 'Hạn mới',
}
const labelOf = (field: string) => labels[field.split('.')[0] ?? '']

type Props = ActProps & { finding: Finding }

export function RepairForm({ inspection, finding, onClose }: Props) {
  const { key, n, text: found } = finding
  const [text, setText] = useState('')
  const [versions, setVersions] = useState([''])
  const { may } = useScope()
  return (
    <ActDialog
      title={`Báo kết quả khắc phục: tồn tại ${n}`}
      act="Gửi kết quả khắc phục"
      done="Đã gửi kết quả khắc phục."
      labelOf={labelOf}
      isReady={text.trim().length > 1}
      run={() =>
        post('/api/v1/inspections/{id}/findings/{key}/repairs', {
          ...seenOf(inspection),
          ...{ key, text: text.trim(), versions: versions.filter(Boolean) },
        })
      }
      onClose={onClose}
    >
      <p>{found}</p>
      <LongField label="Đã khắc phục thế nào" name="text" required value={text} onType={setText} />
      {/* A head has no documents of their own to hand in. */}
      {(may('documents.upload') ? versions : []).map((version, at) => (
        <PickDocument
          key={at}
          label="Tài liệu chứng minh"
          name={`versions.${at}`}
          required={false}
          agency={inspection.agency}
          version={version}
          onChoose={(chosen) => setVersions(versions.map((one, m) => (m === at ? chosen : one)))}
        />
      ))}
      {versions.at(-1) && versions.length < 10 && (
        <Button onClick={() => setVersions([...versions, ''])}>Thêm tài liệu chứng minh</Button>
      )}
    </ActDialog>
  )
}

export function JudgeForm({ inspection, finding, onClose }: Props) {
  const { key, n, text: found, repairs } = finding
  const [verdict, setVerdict] = useState<'' | 'fixed' | 'not'>('')
  const [how, setHow] = useState<'' | 'papers' | 'again'>('')
  const [on, setOn] = useState<string>()
  const [text, setText] = useState('')
  const [due, setDue] = useState<string>()
  const said = text.trim()
  const isFixed = verdict === 'fixed'
  const isAgain = how === 'again'
  return (
    <ActDialog
      title={`Xét kết quả khắc phục: tồn tại ${n}`}
      act={verdict === '' ? 'Ghi kết luận' : isFixed ? 'Công nhận đã khắc phục' : 'Ghi chưa đạt'}
      done={isFixed ? 'Đã công nhận khắc phục.' : 'Đã ghi chưa đạt.'}
      labelOf={labelOf}
      isReady={verdict !== '' && how !== ''}
      run={() =>
        post('/api/v1/inspections/{id}/findings/{key}/verdicts', {
          ...seenOf(inspection),
          ...{ key, isFixed, how: isAgain ? 'again' : 'papers' },
          ...(on && { on }),
          ...(said && { text: said }),
          ...(due && !isFixed && { due }),
        })
      }
      onClose={onClose}
    >
      <p>{found}</p>
      {repairs.at(-1) && <p className="small">Cơ quan báo: {repairs.at(-1)?.text}</p>}
      <ChoiceField
        label="Kết luận"
        value={verdict}
        options={[
          { value: '', label: 'Chọn kết luận…' },
          { value: 'fixed', label: 'Đã khắc phục' },
          { value: 'not', label: 'Chưa đạt, phải khắc phục tiếp' },
        ]}
        onChoose={(chosen) => setVerdict(chosen as typeof verdict)}
      />
      <ChoiceField
        label="Căn cứ"
        name="how"
        value={how}
        options={[
          { value: '', label: 'Chọn căn cứ…' },
          ...(repairs.length > 0 ? [{ value: 'papers', label: 'Xét hồ sơ cơ quan gửi' }] : []),
          { value: 'again', label: 'Kiểm tra lại tại cơ quan' },
        ]}
        onChoose={(chosen) => setHow(chosen as typeof how)}
      />
      <DayField
        label={isAgain ? 'Ngày kiểm tra lại' : 'Ngày xét'}
        size="middle"
        value={on}
        onRead={setOn}
        {...(!isAgain && { hint: 'Để trống: hôm nay.' })}
      />
      {verdict === 'not' && <DayField label="Hạn mới, nếu có" size="middle" value={due} onRead={setDue} />}
      <LongField
        label={verdict === 'not' ? 'Vì sao chưa đạt' : isAgain ? 'Đã thấy gì khi kiểm tra lại' : 'Ghi chú'}
        name="text"
        required={verdict === 'not' || isAgain}
        value={text}
        onType={setText}
      />
    </ActDialog>
  )
}
