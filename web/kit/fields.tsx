// Fields of a form whose acts are the server's: a label, what is typed or chosen, and what was wrong with it.
import { Input } from 'antd'
import { type ReactNode, useId } from 'react'
import { useFault } from './faults.tsx'
import { TextArea } from './text-area.tsx'

interface Props {
  label: string
  /** As the API calls it: a fault of that name is said under the field. */
  name?: string
  value: string
  required?: boolean
  disabled?: boolean
  hint?: ReactNode
}

interface FrameProps extends Props {
  id: string
  wrong: string | undefined
  /** Said as it changes, while one types. */
  isLive?: boolean
  children: ReactNode
}

function Frame(props: FrameProps) {
  const { id, name, label, required, hint, wrong, isLive = false, children } = props
  return (
    <div className="field">
      <label htmlFor={id} data-field={name}>
        {label}
        {required && ' (bắt buộc)'}
      </label>
      {children}
      <div
        id={`${id}-said`}
        className={wrong === undefined ? 'said' : 'wrong'}
        {...(isLive && { 'aria-live': 'polite' as const })}
      >
        {wrong ?? hint}
      </div>
    </div>
  )
}

const stateOf = (id: string, wrong: string | undefined, disabled = false) => ({
  id,
  disabled,
  'aria-describedby': `${id}-said`,
  ...(wrong !== undefined && { 'aria-invalid': true }),
})

export function TextField(
  props: Props & {
    onType: (text: string) => void
    autoFocus?: boolean
    numeric?: boolean
    known?: readonly string[]
    /** What is wrong with it as it is typed; then it has no `name`. */
    wrong?: string | undefined
  },
) {
  const { name, value, onType, disabled, autoFocus = false, numeric, known = [] } = props
  const id = useId()
  const fault = useFault(name, props.label)
  const wrong = props.wrong ?? fault
  return (
    <Frame {...props} id={id} wrong={wrong} isLive={'wrong' in props}>
      <Input
        {...stateOf(id, wrong, disabled)}
        size="middle"
        autoComplete="off"
        autoFocus={autoFocus}
        {...(numeric && { inputMode: 'numeric' as const })}
        {...(wrong !== undefined && { status: 'error' as const })}
        value={value}
        {...(known.length > 0 && { list: `${id}-known` })}
        onChange={({ target }) => onType(target.value)}
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Frame>
  )
}

export function LongField(props: Props & { onType: (text: string) => void; max?: number }) {
  const { name, value, onType, disabled, max = 2000 } = props
  const id = useId()
  const wrong = useFault(name, props.label)
  return (
    <Frame {...props} id={id} wrong={wrong}>
      <TextArea
        {...stateOf(id, wrong, disabled)}
        rows={3}
        maxLength={max}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </Frame>
  )
}

export interface Option {
  value: string
  label: string
}

/** The browser's own list: typing finds, and it stays quick with a hundred agencies. */
export function ChoiceField(
  props: Props & { options: readonly Option[]; onChoose: (value: string) => void },
) {
  const { name, value, options, onChoose, disabled } = props
  const id = useId()
  const wrong = useFault(name, props.label)
  return (
    <Frame {...props} id={id} wrong={wrong}>
      <select
        {...stateOf(id, wrong, disabled)}
        className="choice"
        value={value}
        onChange={({ target }) => onChoose(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
