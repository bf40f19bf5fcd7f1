import { Button, Input } from 'antd'
import { useState } from 'react'
import { post, type Input as In } from '../api/client.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { roleWords } from '../words/roles.ts'
import type { AgencyLine } from './page.tsx'

type Given = In<'/api/v1/people', 'post'>
type Role = Given['grants'][number]['role']

interface Props {
  agencies: readonly AgencyLine[]
  onClose: () => void
  onAdded: (person: { id: string; name: string; login: string; revision: number }) => void
}

const labels: Record<string, string> = {
  login: 'Tên đăng nhập',
  name: 'Họ tên',
  position: 'Chức vụ',
  email: 'Thư điện tử',
  grants: 'Vai trò',
}

export function AddPerson({ agencies, onClose, onAdded }: Props) {
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [role, setRole] = useState('officer')
  const [agency, setAgency] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const { login = '', name = '', position, email } = typed
    try {
      const person = await post('/api/v1/people', {
        login,
        name,
        ...(position && { position }),
        ...(email && { email }),
        grants: [{ role: role as Role, ...(agency && { agency }) }],
      })
      onAdded(person)
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const footer = (
    <>
      <Button onClick={onClose}>Bỏ</Button>
      <Button type="primary" loading={isBusy} onClick={() => void add()}>
        Thêm và tạo liên kết mời
      </Button>
    </>
  )
  return (
    <Dialog title="Thêm người" onClose={onClose} footer={footer}>
      <ErrorSummary error={error} labelOf={(field) => labels[field.split('.')[0] ?? '']} />
      {['name', 'login', 'position', 'email'].map((field) => (
        <div key={field} className="field">
          <label htmlFor={`person-${field}`}>
            {labels[field]}
            {field === 'name' || field === 'login' ? ' (bắt buộc)' : ''}
          </label>
          <Input
            id={`person-${field}`}
            autoComplete="off"
            value={typed[field] ?? ''}
            onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor="person-role">Vai trò</label>
        <select id="person-role" value={role} onChange={({ target }) => setRole(target.value)}>
          {Object.entries(roleWords).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="person-agency">Cơ quan</label>
        <select id="person-agency" value={agency} onChange={({ target }) => setAgency(target.value)}>
          <option value="">Toàn tỉnh, không thuộc cơ quan nào</option>
          {agencies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </Dialog>
  )
}
