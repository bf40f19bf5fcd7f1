// One person: who they are, what they may be, and what can be done with their account.
import { useState } from 'react'
import { patch } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Wait } from '../kit/wait.tsx'
import { type About, AboutFields } from './about-fields.tsx'
import { Account } from './account.tsx'
import { GrantsField } from './grants-field.tsx'
import type { Invited } from './invitation-link.tsx'
import { type AgencyLine, type Grant, grantText, labelOf, type PersonView } from './shapes.ts'
import { Tasks } from './tasks.tsx'

interface Props {
  id: string
  agencies: readonly AgencyLine[]
  onInvited: (invited: Invited) => void
  onClose: () => void
}

export function PersonDialog(props: Props) {
  const asked = useGet('/api/v1/people/{id}', { id: props.id })
  if (asked.data) return <Form {...props} person={asked.data} />
  return (
    <Dialog title="Người dùng" kind="wide" onClose={props.onClose}>
      <Wait for={asked}>{() => null}</Wait>
    </Dialog>
  )
}

/** Only what was typed over is sent, so that a colleague's other field stays. */
function Form({ person, agencies, onInvited, onClose }: Props & { person: PersonView }) {
  const [typed, setTyped] = useState<Partial<About>>({})
  const [given, setGrants] = useState<Grant[]>()
  const { id, revision, name, position = '', email = '', capacity = '', leftAt } = person
  const about = { name, position, email, capacity, ...typed }
  const grants = given ?? person.grants
  const isChanged = given !== undefined || Object.keys(typed).length > 0
  const run = () => {
    const change = Object.fromEntries(
      Object.entries(typed).map(([field, text]) => [field, text.trim() || (field === 'name' ? '' : null)]),
    )
    return patch('/api/v1/people/{id}', { id, revision, ...change, ...(given && { grants: given }) })
  }
  return (
    <ActDialog
      title={name}
      kind="wide"
      act={leftAt === undefined && isChanged ? 'Ghi thay đổi' : undefined}
      done={`Đã ghi thay đổi của ${name}.`}
      labelOf={labelOf}
      tell={(field, value) =>
        field === 'grants' && Array.isArray(value)
          ? value.map((grant) => grantText(grant as Grant, agencies)).join('; ')
          : undefined
      }
      run={run}
      onClose={onClose}
      aside={<HistoryButton id={id} of={`của ${name}`} />}
    >
      <Account person={person} onInvited={onInvited} />
      {leftAt === undefined && (
        <>
          <AboutFields
            about={about}
            isHead={grants.some(({ role }) => role === 'head')}
            onChange={(change) => setTyped({ ...typed, ...change })}
          />
          <GrantsField grants={grants} agencies={agencies} onChange={setGrants} />
          {given && person.sessions.length > 0 && (
            <p className="note amber">Đổi vai trò thì mọi phiên đang mở của {name} kết thúc ngay.</p>
          )}
        </>
      )}
      <Tasks tasks={person.tasks} />
    </ActDialog>
  )
}
