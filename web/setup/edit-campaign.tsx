import { Button } from 'antd'
import { useState } from 'react'
import { formatDeadline } from '../../schemas/format.ts'
import { patch } from '../api/client.ts'
import type { Campaign } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { useFault } from '../kit/faults.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useSeen } from '../kit/seen.ts'
import { LadderFields } from './ladder-fields.tsx'
import { instantOf, MomentField, momentOf } from './moment-field.tsx'

type Window = Campaign['windows'][number]
/** What the server writes codes by unless the year says otherwise. */
const usualPattern = '{leaf}-{00}'

function labelOf(field: string): string | undefined {
  const [name = '', at] = field.split('.')
  const label = {
    name: 'Tên',
    windows: 'Bước',
    lockAt: 'Khóa lúc',
    officialBy: 'Hạn thay số ước',
    codePattern: 'Cách viết mã',
    reminders: 'Các lần nhắc',
    metBy: 'Điều đáp ứng hạn',
  }[name]
  return at === undefined ? label : `${label ?? name} ${Number(at) + 1}`
}

/** The name, the steps and the lock of a year; only what was changed is sent. */
export function EditCampaign({ campaign: now, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { seen, over } = useSeen({ campaign: now })
  const { campaign } = seen
  const { id, slug, revision, year, lockAt } = campaign
  const [typed, setTyped] = useState<{ name?: string; windows?: Window[] }>({})
  const [lock, setLock] = useState(momentOf(lockAt))
  const { name = campaign.name, windows = campaign.windows } = typed
  const later = instantOf(lock) === instantOf(momentOf(lockAt)) ? {} : { lockAt: instantOf(lock) }
  const [official, setOfficial] = useState(momentOf(campaign.officialBy ?? lockAt))
  const isSameDay = instantOf(official) === instantOf(momentOf(campaign.officialBy ?? lockAt))
  const sure = isSameDay ? {} : { officialBy: instantOf(official) }
  const [pattern, setPattern] = useState(campaign.codePattern ?? usualPattern)
  const codes = pattern === (campaign.codePattern ?? usualPattern) ? {} : { codePattern: pattern.trim() }
  const [ladder, setLadder] = useState(campaign.reminders)
  const rungs = ladder === campaign.reminders || !ladder ? {} : { reminders: ladder }
  const [met, setMet] = useState(campaign.metBy ?? 'system')
  const meets = met === (campaign.metBy ?? 'system') ? {} : { metBy: met }
  const changed = { ...typed, ...later, ...sure, ...codes, ...rungs, ...meets }
  const isChanged = Object.keys(changed).length > 0
  const put = (n: number, change: Partial<Window>) =>
    setTyped({ ...typed, windows: windows.map((one, m) => (m === n ? { ...one, ...change } : one)) })
  return (
    <ActDialog
      title={`Sửa năm đánh giá ${year}`}
      kind="wide"
      act={isChanged ? 'Ghi thay đổi' : undefined}
      done="Đã ghi thay đổi của năm đánh giá."
      labelOf={labelOf}
      tell={(field, value) =>
        field === 'lockAt' || field === 'officialBy' ? formatDeadline(String(value)) : undefined
      }
      run={() => over(patch('/api/v1/campaigns/{slug}', { slug, revision, ...changed }))}
      onClose={onClose}
      aside={<HistoryButton id={id} of={`năm đánh giá ${year}`} />}
    >
      <TextField
        label="Tên"
        name="name"
        required
        value={name}
        onType={(text) => setTyped({ ...typed, name: text })}
      />
      <MomentField label="Khóa lúc" value={lock} onRead={setLock} />
      <MomentField label="Hạn thay số ước bằng số chính thức" value={official} onRead={setOfficial} />
      <TextField
        label="Cách viết mã tài liệu kiểm chứng"
        name="codePattern"
        value={pattern}
        hint="{leaf} là mã tiêu chí, {00} là số thứ tự: H{leaf}.{00} cho H1.2.3.01. Mã đã cấp giữ nguyên."
        onType={setPattern}
      />
      <ChoiceField
        label="Điều đáp ứng hạn gửi của cơ quan"
        name="metBy"
        value={met}
        options={[
          { value: 'system', label: 'Lãnh đạo cơ quan xác nhận trên hệ thống' },
          { value: 'paper', label: 'Văn bản đã ký, có số được tải lên và khớp với bản lưu' },
        ]}
        onChoose={(value) => setMet(value === 'paper' ? 'paper' : 'system')}
      />
      <LadderFields ladder={ladder} onChange={setLadder} />
      <p className="small muted">
        Đổi lúc khóa thì hạn của các tiêu chí đi theo năm đổi theo. Hạn riêng sớm hơn lúc khóa được giữ; hạn
        riêng muộn hơn thì hết lúc khóa, trừ khi có văn bản gia hạn. Giờ khóa phải ở phía trước; muốn khóa
        ngay thì dùng nút “Khóa ngay” ở danh sách năm đánh giá.
      </p>
      <section aria-label="Các bước của năm">
        <h3>Các bước của năm</h3>
        {windows.map((window, n) => (
          <WindowRow
            key={n}
            n={n}
            window={window}
            onChange={(change) => put(n, change)}
            onRemove={() => setTyped({ ...typed, windows: windows.filter((_, m) => m !== n) })}
          />
        ))}
        <Button
          onClick={() =>
            setTyped({
              ...typed,
              windows: [...windows, { step: '', from: `${year}-12-01`, to: `${year}-12-15` }],
            })
          }
        >
          Thêm bước
        </Button>
      </section>
    </ActDialog>
  )
}

interface RowProps {
  n: number
  window: Window
  onChange: (change: Partial<Window>) => void
  onRemove: () => void
}

function WindowRow({ n, window: { step, from, to }, onChange, onRemove }: RowProps) {
  const wrong = useFault(`windows.${n}.to`)
  const day = (label: string, value: string, name: 'from' | 'to') => (
    <DayField
      label={label}
      size="middle"
      value={value}
      onRead={(next) => next !== undefined && onChange({ [name]: next })}
    />
  )
  return (
    <fieldset>
      <legend className="visually-hidden">Bước {n + 1}</legend>
      <div className="setup-window">
        <TextField
          label={`Bước ${n + 1}`}
          name={`windows.${n}.step`}
          value={step}
          onType={(text) => onChange({ step: text })}
        />
        {day('Từ ngày', from, 'from')}
        {day('Đến ngày', to, 'to')}
        <Button
          className="beside-field"
          type="text"
          danger
          onClick={onRemove}
          aria-label={`Bỏ bước ${n + 1}`}
        >
          Bỏ
        </Button>
      </div>
      {wrong !== undefined && <div className="red small">{wrong}</div>}
    </fieldset>
  )
}
