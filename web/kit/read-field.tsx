// Fields that read what people type the Vietnamese way and echo the reading: figures, points, days.
import { Input } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import {
  formatDay,
  formatNumber,
  formatPoints,
  parseCount,
  parseDay,
  parseFigure,
  parsePlaces,
  parsePoints,
  parseTime,
} from '../../schemas/format.ts'
import { holdUnread } from './unread.ts'

interface Props<T> {
  label: ReactNode
  value: T | undefined
  /** `undefined`: emptied. Of a text that cannot be read, what was there before one began to type: half a reading is none. */
  onRead: (value: T | undefined) => void
  /** What cannot be meant, though it can be read: the sentence that says so. */
  refuse?: (value: T) => string | undefined
  disabled?: boolean
  required?: boolean
  /** Where it cannot be left empty: the sentence that asks for it. */
  ask?: string | undefined
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
  /** What is wrong with it; nothing where it can be read or is empty. */
  const faultOf = (text: string | undefined, refuse: Props<T>['refuse']): string | undefined => {
    if (text === undefined || text.trim() === '') return undefined
    try {
      const value = read(text) // also where nothing that can be read is refused
      return refuse?.(value)
    } catch (error) {
      return (error as Error).message
    }
  }
  return function ReadField({
    label,
    value,
    onRead,
    refuse,
    disabled,
    required,
    ask,
    hint,
    size = 'small',
    id: given,
  }: Props<T>) {
    const made = useId()
    const id = given ?? made
    /** What is being typed; undefined when the field shows the value as it was read. */
    const [typed, setTyped] = useState<string>()
    const before = useRef(value)
    /** Nobody is told of a text that is still being typed. */
    const [isTold, tell] = useState(false)
    const text = disabled ? undefined : typed
    const faultIn = (now: string | undefined) => (now?.trim() === '' ? ask : faultOf(now, refuse))
    const fault = faultIn(text ?? (value === undefined && !disabled ? '' : undefined))
    const isUnread = fault !== undefined
    const isKept = text === undefined && !disabled && value !== undefined
    const wrong = isKept ? refuse?.(value) : isTold ? fault : undefined
    useEffect(() => (isUnread ? holdUnread() : undefined), [isUnread])
    const type = (now: string) => {
      if (typed === undefined) before.current = value
      setTyped(now)
      const isRead = faultIn(now) === undefined
      if (isRead) tell(false)
      onRead(now.trim() === '' ? undefined : isRead ? read(now) : before.current)
    }
    const leave = () => {
      tell(isUnread)
      if (!isUnread) setTyped(undefined)
    }
    return (
      <div className="field">
        <label htmlFor={id}>
          {label}
          {required && ' (bắt buộc)'}
        </label>
        <Input
          id={id}
          size={size}
          inputMode={inputMode}
          placeholder={placeholder}
          disabled={disabled ?? false}
          autoComplete="off"
          value={text ?? (value === undefined ? '' : show(value))}
          {...(wrong && { status: 'error' as const, 'aria-invalid': true })}
          {...(isUnread && { 'data-unread': true })}
          aria-describedby={`${id}-said`}
          onChange={({ target }) => type(target.value)}
          onBlur={leave}
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

/** How many: a whole number, none below zero. */
export const CountField = reader<number>({ read: parseCount, show: String, inputMode: 'numeric' })

/** Places in a ranking: −24 is fallen by 24. */
export const PlacesField = reader<number>({ read: parsePlaces, show: String, inputMode: 'numeric' })

/** 'hh:mm' in Vietnam. */
export const TimeField = reader<string>({
  read: parseTime,
  show: (time) => time,
  inputMode: 'numeric',
  placeholder: '17:00',
})

/** 'yyyy-mm-dd' shown as dd/mm/yyyy; no native date field, which follows the browser's language. */
export const DayField = reader<string>({
  read: parseDay,
  show: formatDay,
  inputMode: 'numeric',
  placeholder: 'ngày/tháng/năm',
})
