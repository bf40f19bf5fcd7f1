// A day and an hour of Vietnam, whatever the zone of the office PC.
import { dayOf, formatTime } from '../../schemas/format.ts'
import { DayField, TimeField } from '../kit/read-field.tsx'

export interface Moment {
  day: string | undefined
  time: string
}

export const momentOf = (instant: string): Moment => ({ day: dayOf(instant), time: formatTime(instant) })

/** As the API takes it; no act goes over a field that has no day or hour. */
export const instantOf = ({ day, time }: Moment): string => `${day ?? ''}T${time.trim()}:00+07:00`

interface Props {
  label: string
  required?: boolean
  value: Moment
  onRead: (value: Moment) => void
}

/** Each of both says itself what cannot be read in it. */
export function MomentField({ label, required, value, onRead }: Props) {
  return (
    <div className="moment">
      <DayField
        label={label}
        {...(required && { required })}
        size="middle"
        ask="Hãy ghi ngày/tháng/năm, ví dụ 25/11/2026."
        value={value.day}
        onRead={(day) => onRead({ ...value, day })}
      />
      <TimeField
        label="Giờ"
        size="middle"
        ask="Hãy ghi giờ:phút, ví dụ 17:00."
        value={value.time || undefined}
        onRead={(time = '') => onRead({ ...value, time })}
      />
    </div>
  )
}
