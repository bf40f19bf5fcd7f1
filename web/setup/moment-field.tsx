// A day and an hour of Vietnam, whatever the zone of the office PC.
import { Input } from 'antd'
import { useId } from 'react'
import { dayOf, formatTime } from '../../schemas/format.ts'
import { DayField } from '../kit/read-field.tsx'

export interface Moment {
  day: string | undefined
  time: string
}

export const momentOf = (instant: string): Moment => ({ day: dayOf(instant), time: formatTime(instant) })

/** As the API takes it; what cannot be a moment is left for the server to refuse in its own words. */
export const instantOf = ({ day, time }: Moment): string => `${day ?? ''}T${time.trim()}:00+07:00`

interface Props {
  label: string
  value: Moment
  onRead: (value: Moment) => void
}

export function MomentField({ label, value, onRead }: Props) {
  const id = useId()
  return (
    <div className="setup-moment">
      <DayField label={label} size="middle" value={value.day} onRead={(day) => onRead({ ...value, day })} />
      <div className="field">
        <label htmlFor={id}>Giờ</label>
        <Input
          id={id}
          size="middle"
          inputMode="numeric"
          placeholder="17:00"
          autoComplete="off"
          value={value.time}
          onChange={({ target }) => onRead({ ...value, time: target.value })}
        />
      </div>
    </div>
  )
}
