// Inviting many: first who would get what, by the same question that the act itself asks, then over exactly those.
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ReadRows } from '../kit/import-dialog.tsx'
import { Wait } from '../kit/wait.tsx'

export type Invitations = Output<'/api/v1/invitations', 'post'>
type Row = Invitations['people'][number]

interface Props {
  /** Without anybody: all who were not invited yet. */
  people: readonly { id: string; revision: number }[]
  onInvited: (invitations: Invitations) => void
  onClose: () => void
}

export function InviteMany({ people, onInvited, onClose }: Props) {
  const [again, setAgain] = useState(false)
  const seen = people.map(({ id, revision }) => ({ id, revision }))
  const input = { ...(seen.length > 0 && { people: seen }), ...(again && { again }) }
  const asked = useQuery({
    queryKey: ['inviting', input],
    queryFn: () => post('/api/v1/invitations', { ...input, check: true }),
    staleTime: 0,
  })
  const wanted = asked.data?.people.filter(isInvited) ?? []
  return (
    <ActDialog
      title={seen.length > 0 ? `Mời ${seen.length} người đã chọn` : 'Mời mọi người chưa được mời'}
      kind="wide"
      act={wanted.length > 0 ? `Mời ${wanted.length} người` : undefined}
      done={`Đã mời ${wanted.length} người.`}
      run={async () => {
        const over = wanted.map(({ id, revision }) => ({ id, revision }))
        onInvited(await post('/api/v1/invitations', { people: over, ...(again && { again }) }))
      }}
      onClose={onClose}
    >
      <Wait for={asked}>{(found) => <Plan {...found} />}</Wait>
      {(again || asked.data?.people.some(({ what }) => what === 'invited')) && (
        <Checkbox checked={again} onChange={({ target }) => setAgain(target.checked)}>
          Mời lại cả người đang có lời mời: liên kết trước hết tác dụng
        </Checkbox>
      )}
    </ActDialog>
  )
}

export const isInvited = ({ what }: Row): boolean => what === 'mail' || what === 'link'

function Plan({ people, hasMail }: Invitations) {
  if (people.length === 0) return <p>Không còn ai chưa được mời.</p>
  const count = (wanted: Row['what']) => people.filter(({ what }) => what === wanted).length
  const [mails, links] = [count('mail'), count('link')]
  const others = people.length - mails - links
  const said = [
    mails > 0 && `${mails} người nhận liên kết qua thư điện tử`,
    links > 0 && `${links} người có liên kết để in, chuyển tận tay`,
    others > 0 && `${others} người không mời`,
  ]
  return (
    <>
      <p className="medium">{said.filter(Boolean).join('; ')}.</p>
      <p className="small muted">
        Mỗi liên kết dùng được một lần trong 7 ngày.
        {!hasMail && ' Hệ thống chưa gửi được thư nên mọi liên kết phải chuyển tận tay.'}
      </p>
      <ReadRows label="Người được mời">
        <thead>
          <tr>
            <th scope="col">Họ tên</th>
            <th scope="col">Cơ quan</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <tr key={row.id}>
              <td>
                {row.name} <span className="small muted">{row.login}</span>
              </td>
              <td>{row.agencies.join(', ') || '–'}</td>
              <td>{whatText(row, hasMail)}</td>
            </tr>
          ))}
        </tbody>
      </ReadRows>
    </>
  )
}

/** What is done, or why nothing is. */
export function whatText({ what, to, until = '' }: Row, hasMail: boolean): string {
  switch (what) {
    case 'mail':
      return `thư đến ${to}`
    case 'link':
      return hasMail ? 'liên kết để chuyển: chưa có địa chỉ thư' : 'liên kết để chuyển'
    case 'invited':
      return `không mời: đã có lời mời đến ${formatMoment(until)}`
    case 'signed-in':
      return 'không mời: đã đặt mật khẩu'
    case 'machine':
      return 'không mời: tài khoản máy'
    case 'left':
      return 'không mời: đã nghỉ'
    case 'changed':
      return 'không mời: vừa được người khác sửa, hãy xem lại'
  }
}
