// The periods of a year: until when figures count, and how many working days later a report is owed.
import { useState } from 'react'
import { capital, formatDay } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { DayField } from '../kit/read-field.tsx'
import { type Period, periods, type Settings } from './shapes.ts'

const modes = ['section', 'own'] as const

function labelOf(field: string): string | undefined {
  const [name, period, part] = field.split('.')
  if (name === 'periods' && period)
    return `${capital(words.periods[period as Period])}: ${part === 'cutoff' ? 'ngày chốt số liệu' : 'số ngày làm việc'}`
  return { mode: 'Hình thức', from: 'Số liệu tính từ ngày', basis: 'Căn cứ' }[field]
}

export function EditTerms({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const { year, revision, id } = settings
  const [mode, setMode] = useState(settings.mode)
  const [from, setFrom] = useState<string | undefined>(settings.from)
  const [all, setAll] = useState(settings.periods)
  const [days, setDays] = useState<Record<Period, string>>(
    Object.fromEntries(periods.map((one) => [one, String(settings.periods[one].workingDays)])) as Record<
      Period,
      string
    >,
  )
  const [basis, setBasis] = useState(settings.basis ?? '')
  const isReady = from !== undefined && periods.every((one) => /^\d{1,2}$/.test(days[one]))
  const run = () =>
    put('/api/v1/report-years/{year}', {
      ...{ year: String(year), revision, mode, from: from ?? '' },
      periods: Object.fromEntries(
        periods.map((one) => [one, { cutoff: all[one].cutoff, workingDays: Number(days[one]) }]),
      ) as Settings['periods'],
      ...(basis.trim() && { basis: basis.trim() }),
    })
  return (
    <ActDialog
      title={`Kỳ báo cáo năm ${year}`}
      kind="wide"
      act={`Ghi kỳ báo cáo năm ${year}`}
      done={`Đã ghi kỳ báo cáo năm ${year}.`}
      {...{ isReady, labelOf, run, onClose }}
      tell={(_field, value) =>
        typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : undefined
      }
      {...(id !== undefined && { aside: <HistoryButton id={id} of={`kỳ báo cáo năm ${year}`} /> })}
    >
      <p className="small muted">
        {revision === 0 ? 'Đang theo Nghị định 09/2019/NĐ-CP. ' : ''}Báo cáo đã ký giữ hạn cũ; báo cáo chưa ký
        theo hạn mới. Hạn rơi vào ngày làm việc theo lịch làm việc của tỉnh.
      </p>
      <ChoiceField
        label="Hình thức"
        name="mode"
        value={mode}
        options={modes.map((one) => ({ value: one, label: capital(words.reportModes[one]) }))}
        onChoose={(value) => setMode(value as Settings['mode'])}
      />
      <DayField label="Số liệu tính từ ngày" required size="middle" value={from} onRead={setFrom} />
      {periods.map((one) => (
        <div key={one} className="pair">
          <DayField
            label={`${capital(words.periods[one])}: ngày chốt số liệu`}
            required
            size="middle"
            value={all[one].cutoff}
            onRead={(cutoff) => cutoff && setAll({ ...all, [one]: { ...all[one], cutoff } })}
          />
          <TextField
            label={`${capital(words.periods[one])}: gửi trong (ngày làm việc)`}
            name={`periods.${one}.workingDays`}
            numeric
            required
            value={days[one]}
            onType={(text) => setDays({ ...days, [one]: text })}
          />
        </div>
      ))}
      <TextField
        label="Căn cứ"
        name="basis"
        value={basis}
        onType={setBasis}
        hint="Số, ngày của văn bản quy định."
      />
    </ActDialog>
  )
}
