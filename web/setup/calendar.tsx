// Lịch làm việc: what counts as a working day, year by year. Deadlines stay; what is counted follows.
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf, formatDay, formatNumber } from '../../schemas/format.ts'
import { type Output, put } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { serverNow } from '../kit/clock.ts'
import { useFault } from '../kit/faults.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Panel } from '../kit/panel.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useSeen } from '../kit/seen.ts'
import { Wait } from '../kit/wait.tsx'
import { Falling } from './falling.tsx'

type Calendar = Output<'/api/v1/calendars/{year}', 'get'>
type Line = Calendar['off'][number]
type Kind = 'off' | 'worked'

const kinds: Record<Kind, { title: string; one: string; add: string }> = {
  off: { title: 'Ngày nghỉ', one: 'Ngày nghỉ', add: 'Thêm ngày nghỉ' },
  worked: { title: 'Ngày làm bù', one: 'Ngày làm bù', add: 'Thêm ngày làm bù' },
}

export function WorkingDays({ isReadOnly }: { isReadOnly: boolean }) {
  const now = Number(dayOf(new Date(serverNow()).toISOString()).slice(0, 4))
  const [year, setYear] = useState(now)
  const [isEditing, setEditing] = useState(false)
  const asked = useGet('/api/v1/calendars/{year}', { year: String(year) })
  const years = [now - 1, now, now + 1].map((one) => ({ value: String(one), label: `Năm ${one}` }))
  return (
    <Panel
      title="Lịch làm việc"
      aside={
        !isReadOnly && (
          <Button size="middle" disabled={!asked.data} onClick={() => setEditing(true)}>
            Sửa lịch năm {year}
          </Button>
        )
      }
    >
      <div className="card-body">
        <ChoiceField
          label="Năm"
          value={String(year)}
          options={years}
          onChoose={(value) => setYear(Number(value))}
        />
        <Wait for={asked}>{(calendar) => <Shown calendar={calendar} />}</Wait>
        {!isReadOnly && <Falling year={year} />}
      </div>
      {isEditing && asked.data && (
        <EditCalendar key={year} calendar={asked.data} onClose={() => setEditing(false)} />
      )}
    </Panel>
  )
}

function Shown({ calendar: { off, worked, basis, revision } }: { calendar: Calendar }) {
  const said = (days: Line[]) =>
    days.map(({ day, name }) => `${formatDay(day).slice(0, 5)} (${name})`).join(', ')
  return (
    <>
      <p className="small muted">
        {revision === 0
          ? 'Lịch có sẵn của phần mềm. Hãy đối chiếu với thông báo nghỉ lễ của năm rồi ghi lại.'
          : (basis ?? 'Chưa ghi căn cứ.')}
      </p>
      <p>
        <b>{formatNumber(off.length)} ngày nghỉ</b>
        {off.length > 0 && `: ${said(off)}.`}
      </p>
      <p>
        <b>{formatNumber(worked.length)} ngày làm bù</b>
        {worked.length > 0 && `: ${said(worked)}.`}
      </p>
    </>
  )
}

function labelOf(field: string): string | undefined {
  const [name = '', n, part] = field.split('.')
  if (name === 'basis') return 'Căn cứ'
  const kind = name === 'off' || name === 'worked' ? kinds[name].one : undefined
  if (kind === undefined || n === undefined) return kind
  return `${part === 'name' ? 'Tên của ' : ''}${kind} ${Number(n) + 1}`
}

function EditCalendar({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const { year, id } = calendar
  const { seen, over } = useSeen({ revision: calendar.revision })
  const [days, setDays] = useState<Record<Kind, Line[]>>({ off: calendar.off, worked: calendar.worked })
  const [basis, setBasis] = useState(calendar.basis ?? '')
  const list = (kind: Kind, next: Line[]) => setDays({ ...days, [kind]: next })
  return (
    <ActDialog
      title={`Lịch làm việc năm ${year}`}
      kind="wide"
      act={`Ghi lịch năm ${year}`}
      done={`Đã ghi lịch làm việc năm ${year}.`}
      labelOf={labelOf}
      run={() =>
        over(
          put('/api/v1/calendars/{year}', {
            ...{ year: String(year), ...seen, ...days },
            ...(basis.trim() && { basis: basis.trim() }),
          }),
        )
      }
      onClose={onClose}
      aside={id !== undefined && <HistoryButton id={id} of={`lịch làm việc năm ${year}`} />}
    >
      <TextField
        label="Căn cứ"
        name="basis"
        value={basis}
        hint="Số, ngày của thông báo nghỉ lễ, hoán đổi ngày làm việc."
        onType={setBasis}
      />
      <p className="small muted">
        Hạn là một thời điểm nên không đổi; số ngày làm việc còn lại và các lần nhắc tính theo lịch mới. Hạn
        nào rơi vào ngày nghỉ thì được liệt kê ở Lịch làm việc sau khi ghi.
      </p>
      {(['off', 'worked'] as const).map((kind) => (
        <section key={kind} aria-label={kinds[kind].title}>
          <h3>{kinds[kind].title}</h3>
          {days[kind].map((line, n) => (
            <DayRow
              key={n}
              field={`${kind}.${n}`}
              label={`${kinds[kind].one} ${n + 1}`}
              line={line}
              onChange={(next) => list(kind, days[kind].with(n, next))}
              onRemove={() => list(kind, days[kind].toSpliced(n, 1))}
            />
          ))}
          <Button onClick={() => list(kind, [...days[kind], { day: `${year}-01-01`, name: '' }])}>
            {kinds[kind].add}
          </Button>
        </section>
      ))}
    </ActDialog>
  )
}

interface RowProps {
  field: string
  label: string
  line: Line
  onChange: (line: Line) => void
  onRemove: () => void
}

function DayRow({ field, label, line, onChange, onRemove }: RowProps) {
  const wrong = useFault(`${field}.day`, label)
  return (
    <fieldset>
      <legend className="visually-hidden">{label}</legend>
      <div className="setup-day">
        <DayField
          label={label}
          size="middle"
          value={line.day}
          onRead={(day) => day !== undefined && onChange({ ...line, day })}
        />
        <TextField
          label="Tên"
          name={`${field}.name`}
          value={line.name}
          onType={(name) => onChange({ ...line, name })}
        />
        <Button className="beside-field" type="text" danger onClick={onRemove} aria-label={`Bỏ ${label}`}>
          Bỏ
        </Button>
      </div>
      {wrong !== undefined && <div className="red small">{wrong}</div>}
    </fieldset>
  )
}
