import { Button } from 'antd'
import { useId } from 'react'
import { useFault } from './faults.tsx'
import type { Option } from './fields.tsx'

interface Props {
  label: string
  /** As the API calls it: faults of it, or of one chosen, are said here. */
  name: string
  options: readonly Option[]
  chosen: readonly string[]
  /** What the list says while nothing is being added: «Thêm cơ quan phối hợp». */
  ask: string
  disabled?: boolean
  onChange: (chosen: string[]) => void
}

/** Several of a list: each on its line, the next taken from the browser's own list. */
export function PickMany({ label, name, options, chosen, ask, disabled = false, onChange }: Props) {
  const id = useId()
  const wrong = useFault(name, label)
  const free = options.filter(({ value }) => !chosen.includes(value))
  return (
    <div className="field">
      <label htmlFor={id} data-field={name}>
        {label}
      </label>
      {chosen.map((one, n) => (
        <Chosen
          key={one}
          name={`${name}.${n}`}
          label={options.find(({ value }) => value === one)?.label ?? one}
          disabled={disabled}
          onRemove={() => onChange(chosen.filter((other) => other !== one))}
        />
      ))}
      <select
        id={id}
        className="choice"
        value=""
        disabled={disabled}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onChange([...chosen, target.value])}
      >
        <option value="">{ask}</option>
        {free.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <div id={`${id}-said`} className="wrong">
        {wrong}
      </div>
    </div>
  )
}

interface ChosenProps {
  name: string
  label: string
  disabled: boolean
  onRemove: () => void
}

function Chosen({ name, label, disabled, onRemove }: ChosenProps) {
  const wrong = useFault(name)
  return (
    <div className="row chosen">
      <span className="grow">
        {label}
        {wrong !== undefined && <div className="wrong">{wrong}</div>}
      </span>
      {!disabled && (
        <Button onClick={onRemove} aria-label={`Bỏ ${label}`}>
          Bỏ
        </Button>
      )}
    </div>
  )
}
