import { Button } from 'antd'
import { useState } from 'react'
import { dayOf, formatDay, formatMoment } from '../../schemas/format.ts'
import { post, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import type { Invited } from './invitation-link.tsx'
import type { PersonView } from './shapes.ts'
import { Standing } from './standing.tsx'
import { Tasks } from './tasks.tsx'

type What = 'invite' | 'end-sessions' | 'leave' | 'return'

interface Props {
  person: PersonView
  onInvited: (invited: Invited) => void
}

/** Whether somebody can sign in, and the acts that change it. Each says what it brings about before it is done. */
export function Account({ person, onInvited }: Props) {
  const [what, choose] = useState<What>()
  const { login, sessions, isService, leftAt, hasPassword } = person
  const button = (of: What, label: string, danger = false) => (
    <Button danger={danger} onClick={() => choose(of)}>
      {label}
    </Button>
  )
  return (
    <section className="account" aria-label="Tài khoản">
      <div className="row">
        <span className="grow">
          <b className="medium">{login}</b> <Standing person={person} />
        </span>
        {leftAt !== undefined ? (
          button('return', 'Mở lại tài khoản')
        ) : (
          <>
            {!isService && button('invite', hasPassword ? 'Đặt lại mật khẩu' : 'Tạo liên kết mời')}
            {(sessions.length > 0 || isService) &&
              button('end-sessions', isService ? 'Thu hồi mọi khóa API' : 'Kết thúc mọi phiên')}
            {button('leave', 'Ghi đã nghỉ', true)}
          </>
        )}
      </div>
      {sessions.length > 0 && (
        <ul className="small muted">
          {sessions.map(({ id, at, rotatedAt, address, agent }) => (
            <li key={id} className="cut" title={agent}>
              Đang đăng nhập từ {formatMoment(at)}, dùng gần nhất {formatMoment(rotatedAt)} · {address} ·{' '}
              {browserOf(agent)}
            </li>
          ))}
        </ul>
      )}
      {what && <Act what={what} person={person} onInvited={onInvited} onClose={() => choose(undefined)} />}
    </section>
  )
}

function Act({ what, person, onInvited, onClose }: Props & { what: What; onClose: () => void }) {
  const { id, revision, name, login, hasPassword, tasks, isService, leftAt } = person
  const seen = { id, revision }
  switch (what) {
    case 'invite':
      return (
        <ActDialog
          title={hasPassword ? `Đặt lại mật khẩu của ${name}` : `Mời ${name}`}
          act="Tạo liên kết"
          done="Đã tạo liên kết."
          run={async () => {
            const { revision: _, ...link } = await post('/api/v1/people/{id}/invitations', seen)
            onInvited({ name, login, ...link })
          }}
          onClose={onClose}
        >
          <p>
            Liên kết dùng được một lần trong 7 ngày; liên kết tạo trước đó hết tác dụng.
            {hasPassword && ' Mật khẩu đang dùng còn hiệu lực cho đến khi đặt mật khẩu mới.'}
          </p>
        </ActDialog>
      )
    case 'end-sessions':
      return (
        <ActDialog
          title={isService ? `Thu hồi mọi khóa API của ${name}` : `Kết thúc mọi phiên của ${name}`}
          act={isService ? 'Thu hồi mọi khóa' : 'Kết thúc mọi phiên'}
          danger
          done={isService ? 'Đã thu hồi mọi khóa API.' : 'Đã kết thúc mọi phiên.'}
          run={() => remove('/api/v1/people/{id}/sessions', seen)}
          onClose={onClose}
        >
          <p>
            {isService
              ? 'Mọi khóa API đã cấp cho tài khoản này hết hiệu lực ngay. Cấp khóa mới ở mục Khóa API.'
              : 'Mọi máy đang đăng nhập phải đăng nhập lại. Mật khẩu không đổi; phần đang soạn vẫn giữ trên máy đó.'}
          </p>
        </ActDialog>
      )
    case 'leave':
      return (
        <ActDialog
          title={`Ghi ${name} đã nghỉ`}
          kind={tasks.length > 0 ? 'wide' : 'plain'}
          act="Ghi đã nghỉ"
          danger
          done={`Đã ghi ${name} đã nghỉ.`}
          run={() => post('/api/v1/people/{id}/departure', seen)}
          onClose={onClose}
        >
          <p>
            Từ lúc này không đăng nhập được nữa, mọi phiên và khóa API kết thúc. Tài liệu, bản tự đánh giá và
            lịch sử vẫn thuộc cơ quan, giữ nguyên tên người làm. Mở lại được khi cần.
          </p>
          <Tasks tasks={tasks} />
        </ActDialog>
      )
    case 'return':
      return (
        <ActDialog
          title={`Mở lại tài khoản của ${name}`}
          act="Mở lại tài khoản"
          done={`Đã mở lại tài khoản của ${name}.`}
          run={() => post('/api/v1/people/{id}/return', seen)}
          onClose={onClose}
        >
          <p>
            Đã nghỉ từ {leftAt && formatDay(dayOf(leftAt))}. Vai trò và mật khẩu trước đây dùng lại được; hãy
            xem lại vai trò.
          </p>
        </ActDialog>
      )
  }
}

const browserOf = (agent: string): string =>
  ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(`${name}/`))?.replace('Edg', 'Edge') ??
  'trình duyệt khác'
