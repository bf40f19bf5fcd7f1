// Fields that read what people type the Vietnamese way and echo the reading: figures, points, days.
import { Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import {
  formatDay,
  formatNumber,
  formatPoints,
  parseDay,
  parseFigure,
  parsePoints,
} from '../../schemas/format.ts'

interface Props<T> {
  label: ReactNode
  value: T | undefined
  /** `undefined`: emptied. Called only with what could be read. */
  onRead: (value: T | undefined) => void
  disabled?: boolean
  required?: boolean
  hint?: string
  size?: 'small' | 'middle'
  id?: string
}

interface Reading<T> {
  read: (text: string) => T
  show: (value: T) => string
  inputMode: 'decimal' | 'numeric'
  placeholder?: string
}

function reader<T>({ read, show, inputMode, placeholder }: Reading<T>) {
  return function ReadField({
    label,
    value,
    onRead,
    disabled,
    required,
    hint,
    size = 'small',
    id: given,
  }: Props<T>) {
    const made = useId()
    const id = given ?? made
    /** What is being typed; undefined when the field shows the value as it was read. */
    const [typed, setTyped] = useState<string>()
    const [wrong, setWrong] = useState<string>()
    const take = (text: string, isDone: boolean) => {
      if (text.trim() === '') {
        setWrong(undefined)
        return onRead(undefined)
      }
      try {
        onRead(read(text))
        setWrong(undefined)
        if (isDone) setTyped(undefined)
      } catch (error) {
        if (isDone) setWrong((error as Error).message)
      }
    }
    return (
      <div className="field">
        <label htmlFor={id}>
          {label}
          {required && <span aria-hidden="true"> *</span>}
        </label>
        <Input
          id={id}
          size={size}
          inputMode={inputMode}
          placeholder={placeholder}
          disabled={disabled ?? false}
          autoComplete="off"
          value={typed ?? (value === undefined ? '' : show(value))}
          {...(wrong && { status: 'error' as const, 'aria-invalid': true })}
          aria-describedby={`${id}-said`}
          onChange={(event) => {
            setTyped(event.target.value)
            take(event.target.value, false)
          }}
          onBlur={() => typed !== undefined && take(typed, true)}
        />
        <div id={`${id}-said`} className={wrong ? 'wrong' : 'said'} role={wrong ? 'alert' : undefined}>
          {wrong ?? hint}
        </div>
      </div>
    )
  }
}

/** A decimal string: '41288' shown as 41.288. */
export const FigureField = reader<string>({ read: parseFigure, show: formatNumber, inputMode: 'decimal' })

/** Hundredths: 295 shown as 2,95. */
export const PointsField = reader<number>({ read: parsePoints, show: formatPoints, inputMode: 'decimal' })

/** 'yyyy-mm-dd' shown as dd/mm/yyyy; no native date field, which follows the browser's language. */
export const DayField = reader<string>({
  read: parseDay,
  show: formatDay,
  inputMode: 'numeric',
  placeholder: 'ngày/tháng/năm',
})
