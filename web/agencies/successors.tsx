import { Button } from 'antd'
import { useId } from 'react'
import { useFault } from '../kit/faults.tsx'
import { type Agency, fieldLabels } from './shapes.ts'

interface Props {
  agency: Agency
  all: readonly Agency[]
  chosen: readonly string[]
  onChange: (successors: string[]) => void
}

/** The bodies that take the work over, one or several. */
export function Successors({ agency, all, chosen, onChange }: Props) {
  const id = useId()
  const wrong = useFault('successors')
  const free = all.filter(
    (one) => one.id !== agency.id && one.validTo === undefined && !chosen.includes(one.id),
  )
  return (
    <div className="field">
      <label htmlFor={id}>{fieldLabels['successors']}</label>
      {chosen.map((one, n) => (
        <Chosen
          key={one}
          n={n}
          name={all.find((agency) => agency.id === one)?.name ?? one}
          onRemove={() => onChange(chosen.filter((other) => other !== one))}
        />
      ))}
      <select
        id={id}
        className="choice"
        value=""
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onChange([...chosen, target.value])}
      >
        <option value="">{chosen.length > 0 ? 'Thêm cơ quan kế tục' : 'Chọn cơ quan kế tục'}</option>
        {free.map(({ id: other, name }) => (
          <option key={other} value={other}>
            {name}
          </option>
        ))}
      </select>
      <div id={`${id}-said`} className="wrong">
        {wrong}
      </div>
    </div>
  )
}

function Chosen({ n, name, onRemove }: { n: number; name: string; onRemove: () => void }) {
  const wrong = useFault(`successors.${n}`)
  return (
    <div className="row chosen">
      <span className="grow">
        {name}
        {wrong !== undefined && <div className="wrong">{wrong}</div>}
      </span>
      <Button onClick={onRemove} aria-label={`Bỏ ${name}`}>
        Bỏ
      </Button>
    </div>
  )
}
