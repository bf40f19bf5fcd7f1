import { Checkbox } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { serverNow } from '../kit/clock.ts'
import { useFault } from '../kit/faults.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { DayField } from '../kit/read-field.tsx'
import { untilDay } from '../people/span.ts'
import { actWords } from '../words/acts.ts'
import type { Made } from './secret.tsx'

type Holder = Output<'/api/v1/tokens', 'get'>['holders'][number]

interface Props {
  holders: readonly Holder[]
  onClose: () => void
  onMade: (made: Made) => void
}

const labels: Readonly<Record<string, string>> = {
  name: 'Tên khóa',
  person: 'Tài khoản máy',
  scopes: 'Được làm',
  until: 'Hết hạn sau ngày',
}
const quarter = 90 * 864e5

export function AddToken({ holders, onClose, onMade }: Props) {
  const [name, setName] = useState('')
  const [person, setPerson] = useState(holders[0]?.id ?? '')
  const [chosen, choose] = useState<readonly string[]>([])
  const [until, setUntil] = useState<string | undefined>(dayOf(new Date(serverNow() + quarter).toISOString()))
  const holder = holders.find(({ id }) => id === person)
  const scopes = chosen.filter((scope) => holder?.scopes.includes(scope))
  const run = async () => {
    const { secret } = await post('/api/v1/tokens', { name, person, scopes, until: untilDay(until) ?? '' })
    onMade({ name, secret })
  }
  return (
    <ActDialog
      title="Cấp khóa API"
      kind="wide"
      act={holder ? 'Cấp khóa' : undefined}
      done={`Đã cấp khóa ${name}.`}
      labelOf={(field) => labels[field.split('.')[0] ?? '']}
      run={run}
      onClose={onClose}
    >
      {holder ? (
        <>
          <TextField
            autoFocus
            label={labels['name']!}
            name="name"
            required
            value={name}
            hint="Phần mềm nào dùng, ở đâu: Trục liên thông văn bản"
            onType={setName}
          />
          <div className="two-fields">
            <ChoiceField
              label={labels['person']!}
              name="person"
              value={person}
              options={holders.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` }))}
              onChoose={setPerson}
            />
            <DayField
              label={labels['until']}
              required
              size="middle"
              hint="Trong vòng một năm"
              value={until}
              onRead={setUntil}
            />
          </div>
          <Scopes of={holder} chosen={scopes} onChoose={choose} />
        </>
      ) : (
        <p>Chưa có tài khoản máy nào đang dùng. Hãy thêm ở mục Người dùng, chọn “Tài khoản máy”.</p>
      )}
    </ActDialog>
  )
}

interface ScopesProps {
  of: Holder
  chosen: readonly string[]
  onChoose: (scopes: string[]) => void
}

function Scopes({ of: { scopes }, chosen, onChoose }: ScopesProps) {
  const wrong = useFault('scopes')
  return (
    <fieldset className="field">
      <legend className="field-label">Được làm (bắt buộc, chỉ chọn những việc phần mềm cần)</legend>
      <Checkbox.Group
        className="scopes"
        value={[...chosen]}
        onChange={onChoose}
        options={scopes.map((scope) => ({ value: scope, label: actWords[scope] ?? scope }))}
      />
      {wrong !== undefined && <div className="wrong">{wrong}</div>}
    </fieldset>
  )
}
