// Days of the year that is assessed, of the one before or the one after: '0/03-31' is 31/03 of the year itself.
import { Input } from 'antd'
import { useState } from 'react'
import { useFault } from '../kit/faults.tsx'

const years = { '0': 'năm đánh giá', '-1': 'năm trước', '1': 'năm sau' } as const
type Year = keyof typeof years

interface Props {
  label: string
  /** What the choice of its year is called. */
  yearLabel: string
  /** Where the API keeps it. */
  name?: string
  value: string | undefined
  disabled: boolean
  /** What is half typed is handed on as it is, and the server says so; `undefined` while nothing stands there. */
  onType: (day: string | undefined) => void
}

/** Day and month are typed, the year is chosen. */
export function YearDay({ label, yearLabel, name, value, disabled, onType }: Props) {
  const [typed, setTyped] = useState(() => partsOf(value ?? ''))
  const wrong = useFault(name, label)
  const put = (next: typeof typed) => {
    setTyped(next)
    onType(dayOf(next))
  }
  return (
    <>
      <div className="year-day">
        <Input
          aria-label={label}
          aria-invalid={wrong !== undefined}
          placeholder="31/12"
          disabled={disabled}
          value={typed.text}
          onChange={({ target }) => put({ ...typed, text: target.value })}
        />
        <select
          aria-label={yearLabel}
          className="choice"
          disabled={disabled}
          value={typed.year}
          onChange={({ target }) => put({ ...typed, year: target.value as Year })}
        >
          {Object.entries(years).map(([year, words]) => (
            <option key={year} value={year}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {wrong !== undefined && <div className="wrong">{wrong}</div>}
    </>
  )
}

function partsOf(day: string): { text: string; year: Year } {
  const [, year = '0', month, date] = /^(0|-1|1)\/(\d\d)-(\d\d)$/.exec(day) ?? []
  return { text: month ? `${date}/${month}` : day, year: year as Year }
}

function dayOf({ text, year }: { text: string; year: Year }): string | undefined {
  const [, date = '', month = ''] = /^\s*(\d{1,2})\/(\d{1,2})\s*$/.exec(text) ?? []
  if (month) return `${year}/${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return text.trim() || undefined
}
