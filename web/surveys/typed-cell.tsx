import { Button, Input } from 'antd'
import { useId } from 'react'
import { useFault } from '../kit/faults.tsx'

interface CellProps {
  label: string
  /** As the API calls it. */
  name: string | undefined
  value: string
  max?: number
  numeric?: boolean
  onType: (text: string) => void
}

/** A field whose label is the row and column that it stands in; what is wrong with it stands under it. */
export function TypedCell({ label, name, value, max = 500, numeric = false, onType }: CellProps) {
  const id = useId()
  const wrong = useFault(name)
  return (
    <>
      <Input
        aria-label={label}
        autoComplete="off"
        maxLength={max}
        {...(numeric && { inputMode: 'numeric' as const, className: 'num' })}
        {...(wrong !== undefined && {
          ...{ status: 'error' as const, 'aria-invalid': true, 'aria-describedby': id },
        })}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
      <Wrong id={id} said={wrong} />
    </>
  )
}

export const Wrong = ({ said, id }: { said: string | undefined; id?: string }) =>
  said === undefined ? null : (
    <div className="wrong small" {...(id && { id })}>
      {said}
    </div>
  )

interface MoveProps {
  what: string
  /** None where it cannot go further. */
  up: (() => void) | undefined
  down: (() => void) | undefined
  onRemove: () => void
}

export const MoveButtons = ({ what, up, down, onRemove }: MoveProps) => (
  <span className="survey-moves">
    <Button type="text" disabled={!up} aria-label={`Đưa lên: ${what}`} onClick={up}>
      ↑
    </Button>
    <Button type="text" disabled={!down} aria-label={`Đưa xuống: ${what}`} onClick={down}>
      ↓
    </Button>
    <Button type="text" danger aria-label={`Bỏ ${what}`} onClick={onRemove}>
      Bỏ
    </Button>
  </span>
)
