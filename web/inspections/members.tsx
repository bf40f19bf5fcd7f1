import { Button } from 'antd'
import { words } from '../../schemas/words.ts'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { type Member, optionsOf } from './shapes.ts'

interface Props {
  label: string
  name: string
  members: readonly Member[]
  onChange: (members: Member[]) => void
}

/** The people of a team, a line each. */
export function Members({ label, name, members, onChange }: Props) {
  const set = (at: number, changes: Partial<Member>) =>
    onChange(
      members.map((one, n) => {
        if (n !== at) return one
        const { position, ...rest } = { ...one, ...changes }
        return position ? { ...rest, position } : rest
      }),
    )
  return (
    <fieldset className="inspection-members">
      <legend>{label}</legend>
      {members.map(({ name: person, position, role }, n) => (
        <div key={n} className="inspection-member">
          <TextField
            label="Họ và tên"
            name={`${name}.${n}.name`}
            value={person}
            onType={(text) => set(n, { name: text })}
          />
          <TextField
            label="Chức vụ, cơ quan"
            name={`${name}.${n}.position`}
            value={position ?? ''}
            onType={(text) => set(n, { position: text })}
          />
          <ChoiceField
            label="Vai trò"
            value={role}
            options={optionsOf(words.inspections.roles)}
            onChoose={(chosen) => set(n, { role: chosen as Member['role'] })}
          />
          <Button
            aria-label={`Bỏ thành viên ${n + 1}`}
            onClick={() => onChange(members.filter((_, at) => at !== n))}
          >
            Bỏ
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...members, { name: '', role: members.length ? 'member' : 'head' }])}>
        Thêm thành viên
      </Button>
    </fieldset>
  )
}
