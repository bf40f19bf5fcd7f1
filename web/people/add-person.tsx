import { Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { TextField } from '../kit/fields.tsx'
import { type About, AboutFields } from './about-fields.tsx'
import { GrantsField } from './grants-field.tsx'
import type { Invited } from './invitation-link.tsx'
import { type AgencyLine, fieldLabels, type Grant, labelOf } from './shapes.ts'

interface Props {
  agencies: readonly AgencyLine[]
  onClose: () => void
  onInvited: (invited: Invited) => void
}

/** A person and the link by which they come in; a machine needs none. */
export function AddPerson({ agencies, onClose, onInvited }: Props) {
  const [login, setLogin] = useState('')
  const [about, setAbout] = useState<About>({ name: '', position: '', email: '', capacity: '' })
  const [grants, setGrants] = useState<Grant[]>([{ role: 'officer' }])
  const [isService, setService] = useState(false)
  /** Added at the first try; where only the link failed, the next try makes the link alone. */
  const added = useRef<{ id: string; revision: number; login: string }>(undefined)
  const run = async () => {
    const { name, ...rest } = about
    const filled = Object.entries(rest).filter(([, text]) => text.trim() !== '')
    const given: Partial<About> = Object.fromEntries(filled)
    added.current ??= await post('/api/v1/people', {
      ...given,
      login,
      name,
      grants,
      ...(isService && { isService }),
    })
    if (isService) return
    const { id, revision, login: named } = added.current
    const { revision: _, ...link } = await post('/api/v1/people/{id}/invitations', { id, revision })
    onInvited({ name, login: named, ...link })
  }
  return (
    <ActDialog
      title={isService ? 'Thêm tài khoản máy' : 'Thêm người'}
      kind="wide"
      act={isService ? 'Thêm tài khoản máy' : 'Thêm và tạo liên kết mời'}
      done={`Đã thêm ${about.name}.`}
      labelOf={labelOf}
      run={run}
      onClose={onClose}
    >
      <div className="two-fields">
        <TextField
          autoFocus
          label={fieldLabels['login']!}
          name="login"
          required
          value={login}
          hint="Chữ không dấu, số, dấu chấm; ví dụ anh.dt"
          onType={setLogin}
        />
        <div className="person-kind">
          <Checkbox checked={isService} onChange={({ target }) => setService(target.checked)}>
            Tài khoản máy: chỉ dùng khóa API, không đăng nhập
          </Checkbox>
        </div>
      </div>
      <AboutFields
        about={about}
        isHead={grants.some(({ role }) => role === 'head')}
        onChange={(change) => setAbout({ ...about, ...change })}
      />
      <GrantsField grants={grants} agencies={agencies} onChange={setGrants} />
    </ActDialog>
  )
}
