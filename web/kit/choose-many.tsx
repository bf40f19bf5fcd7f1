// Chosen from a list as it stood when the dialog opened: each line with its own result, and what was done is chosen no more.
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import './choose-many.css'

interface Line {
  id: string
  isDone: boolean
  label: ReactNode
  /** What became of it. */
  result: ReactNode
}

interface Props {
  lines: readonly Line[]
  /** What a line is: «bản», «tiêu chí». */
  of: string
  chosen: ReadonlySet<string>
  choose: (next: ReadonlySet<string>) => void
  disabled?: boolean
}

export function ChooseMany({ lines, of, chosen, choose, disabled = false }: Props) {
  const open = lines.filter(({ isDone }) => !isDone)
  const wanted = open.filter(({ id }) => chosen.has(id))
  const isAll = open.length > 0 && wanted.length === open.length
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    choose(next)
  }
  return (
    <>
      <Checkbox
        checked={isAll}
        indeterminate={!isAll && wanted.length > 0}
        disabled={disabled || open.length === 0}
        onChange={({ target }) => choose(new Set(target.checked ? open.map(({ id }) => id) : []))}
      >
        Chọn tất cả {open.length} {of}
      </Checkbox>
      <ul className="choose-many">
        {lines.map(({ id, isDone, label, result }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.has(id)}
              disabled={disabled || isDone}
              onChange={({ target }) => toggle(id, target.checked)}
            >
              {label}
            </Checkbox>
            {result}
          </li>
        ))}
      </ul>
    </>
  )
}
