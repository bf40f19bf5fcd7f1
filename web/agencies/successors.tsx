import { PickMany } from '../kit/pick-many.tsx'
import { type Agency, fieldLabels } from './shapes.ts'

interface Props {
  agency: Agency
  all: readonly Agency[]
  chosen: readonly string[]
  onChange: (successors: string[]) => void
}

/** The bodies that take the work over, one or several. */
export function Successors({ agency, all, chosen, onChange }: Props) {
  const others = all.filter(
    ({ id, validTo }) => chosen.includes(id) || (id !== agency.id && validTo === undefined),
  )
  return (
    <PickMany
      label={fieldLabels['successors']!}
      name="successors"
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={chosen}
      ask={chosen.length > 0 ? 'Thêm cơ quan kế tục' : 'Chọn cơ quan kế tục'}
      onChange={onChange}
    />
  )
}
