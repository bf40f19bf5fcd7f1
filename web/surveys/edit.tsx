// What a survey is about, and how its sample is computed.
import { useState } from 'react'
import { post, put, type Input } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { DayField, PointsField } from '../kit/read-field.tsx'
import type { Survey } from './shapes.ts'

type About = Input<'/api/v1/surveys', 'post'>

const labels: Readonly<Record<string, string>> = {
  code: 'Mã khảo sát',
  name: 'Tên khảo sát',
  year: 'Năm',
  from: 'Từ ngày',
  to: 'Đến ngày',
  smallest: 'Nhóm nhỏ nhất được hiển thị',
  margin: 'Sai số',
  reserve: 'Dự phòng không trả lời',
  max: 'Điểm quy đổi tối đa',
}

const year = new Date().getFullYear()
const usual: About = {
  ...{ code: `HL-${year}`, name: `Khảo sát mức độ hài lòng của người dân, tổ chức năm ${year}`, year },
  ...{ from: '', to: '', smallest: 10, confidence: '95', margin: 500, reserve: 1000, per: 'unit', max: 1000 },
}

const aboutOf = (survey: Survey): About => {
  const { code, name, year: of, from, to, smallest, confidence, margin, reserve, per, max } = survey
  return { code, name, year: of, from, to, smallest, confidence, margin, reserve, per, max }
}

interface Props {
  survey?: Survey
  onClose: () => void
  onStart?: (id: string) => void
}

export function EditSurvey({ survey, onClose, onStart }: Props) {
  const [about, setAbout] = useState<About>(survey ? aboutOf(survey) : usual)
  const set = (changes: Partial<About>) => setAbout((old) => ({ ...old, ...changes }))
  const number = (name: 'year' | 'smallest', hint?: string) => (
    <TextField
      label={labels[name]!}
      name={name}
      required
      numeric
      value={about[name] ? String(about[name]) : ''}
      onType={(text) => set({ [name]: Number(text.replace(/\D/g, '').slice(0, 4)) })}
      {...(hint && { hint })}
    />
  )
  const points = (name: 'margin' | 'reserve' | 'max', label: string) => (
    <PointsField
      label={label}
      size="middle"
      value={about[name]}
      onRead={(read) => set({ [name]: read ?? 0 })}
    />
  )
  const run = async () => {
    if (survey) return put('/api/v1/surveys/{id}', { ...about, id: survey.id, revision: survey.revision })
    const made = await post('/api/v1/surveys', about)
    onStart?.(made.id)
    return made
  }
  return (
    <ActDialog
      title={survey ? 'Sửa khảo sát' : 'Lập khảo sát'}
      kind="wide"
      act={survey ? 'Lưu khảo sát' : 'Lập khảo sát'}
      isReady={about.code !== '' && about.name.trim() !== '' && about.from !== '' && about.to !== ''}
      done={survey ? 'Đã lưu khảo sát.' : 'Đã lập khảo sát.'}
      labelOf={(field) => labels[field]}
      run={run}
      onClose={onClose}
    >
      <TextField
        label={labels['name']!}
        name="name"
        required
        value={about.name}
        onType={(name) => set({ name })}
      />
      <div className="three-fields">
        <TextField
          label={labels['code']!}
          name="code"
          required
          value={about.code}
          onType={(code) => set({ code: code.toUpperCase() })}
        />
        {number('year')}
        {number(
          'smallest',
          survey?.wasShown
            ? 'Đã có người xem kết quả nên giữ nguyên.'
            : 'Ít phiếu hơn thì không hiển thị riêng.',
        )}
        <DayField
          label={labels['from']}
          required
          size="middle"
          value={about.from || undefined}
          onRead={(from) => set({ from: from ?? '' })}
        />
        <DayField
          label={labels['to']}
          required
          size="middle"
          value={about.to || undefined}
          onRead={(to) => set({ to: to ?? '' })}
        />
        {points('max', 'Điểm quy đổi tối đa')}
        <ChoiceField
          label="Độ tin cậy"
          value={about.confidence}
          options={['90', '95', '99'].map((value) => ({ value, label: `${value}%` }))}
          onChoose={(value) => set({ confidence: value as About['confidence'] })}
        />
        {points('margin', 'Sai số (±%)')}
        {points('reserve', 'Dự phòng không trả lời (%)')}
      </div>
      <ChoiceField
        label="Cỡ mẫu tính"
        value={about.per}
        options={[
          { value: 'unit', label: 'riêng cho từng đơn vị (so được các đơn vị với nhau)' },
          { value: 'province', label: 'một lần cho cả tỉnh, chia cho các đơn vị theo tổng thể' },
        ]}
        onChoose={(value) => set({ per: value as About['per'] })}
      />
      {!survey && (
        <p className="small muted">
          Khảo sát bắt đầu với năm yếu tố và câu hỏi mẫu của SIPAS, hai nhóm người dân và tổ chức, doanh
          nghiệp. Sau khi lập thì thêm đơn vị, tổng thể và sửa câu hỏi trên màn hình, hoặc nhập từ tệp Excel.
        </p>
      )}
    </ActDialog>
  )
}
