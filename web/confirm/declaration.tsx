import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import { ApiProblem } from '../api/problem.ts'
import type { LeafRow } from '../api/shapes.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { Panel } from '../kit/panel.tsx'
import { Glyph } from '../kit/status.tsx'
import { useScope } from '../shell/scope.tsx'

export interface Outcome {
  id: string
  code: string
  submission?: {
    n: number
    digest: string
    at: string
    isLate: boolean
    exception?: { decision: string }
  }
  problem?: Record<string, unknown>
}

interface Props {
  chosen: readonly LeafRow[]
  outcomes: readonly Outcome[]
  onSend: (password: string) => Promise<void>
}

/** In the first person, with the password again: the confirmation stands for exactly the contents shown. */
export function Declaration({ chosen, outcomes, onSend }: Props) {
  const { me } = useScope()
  // The list follows others: what came since the tick was not seen.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const n = chosen.length
  const hasSeen = n > 0 && chosen.every(({ digest }) => seen.has(digest))
  const hasMoved = seen.size > 0 && !hasSeen && n > 0
  const send = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await onSend(password)
      setSeen(new Set())
    } catch (problem) {
      setError(problem instanceof ApiProblem ? problem : new ApiProblem({ detail: String(problem) }))
    } finally {
      setPassword('')
      setBusy(false)
    }
  }
  return (
    <Panel title="Xác nhận và gửi" className="declaration">
      <form
        className="card-body"
        onSubmit={(event) => {
          event.preventDefault()
          if (n && hasSeen) void send()
        }}
      >
        <Outcomes outcomes={outcomes} />
        <ErrorSummary error={error} />
        <p>
          Tôi, <b>{me.person.name}</b>
          {me.person.position && `, ${me.person.position}`}, xác nhận số liệu kê khai, điểm tự chấm và tài
          liệu kiểm chứng của <b>{n} tiêu chí</b> đã chọn là đúng và chịu trách nhiệm về nội dung này.
        </p>
        <dl>
          <dt>Tổng điểm tự chấm</dt>
          <dd>
            <b>{formatPoints(sumOf(chosen))}</b> /{' '}
            {formatPoints(chosen.reduce((sum, { max }) => sum + max, 0))}
          </dd>
          <dt>TLKC yêu cầu</dt>
          <dd>
            {chosen.reduce((sum, { have }) => sum + have, 0)} /{' '}
            {chosen.reduce((sum, { need }) => sum + need, 0)}
          </dd>
        </dl>
        <Checkbox
          checked={hasSeen}
          onChange={({ target }) =>
            setSeen(new Set(target.checked ? chosen.map(({ digest }) => digest) : []))
          }
        >
          Tôi đã xem nội dung và tài liệu kèm theo
        </Checkbox>
        {hasMoved && (
          <p className="small amber" role="status">
            Nội dung vừa thay đổi sau khi bạn đánh dấu. Hãy xem lại rồi đánh dấu lại.
          </p>
        )}
        <input type="text" autoComplete="username" value={me.person.login} readOnly hidden />
        <div className="field">
          <label htmlFor="confirm-password">Mật khẩu để xác nhận</label>
          <Input
            id="confirm-password"
            size="middle"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </div>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={isBusy}
          disabled={!n || !hasSeen || !password}
        >
          Xác nhận và gửi {n} tiêu chí
        </Button>
        <p className="small muted">
          Hạn gửi tính theo lúc xác nhận này, không theo lúc tải tài liệu. Sau khi gửi, nội dung được giữ
          nguyên theo mã; muốn sửa phải gửi lần mới. Sở Nội vụ nhận ngay.
        </p>
      </form>
    </Panel>
  )
}

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  if (outcomes.length === 0) return null
  return (
    <ul className="outcomes" role="status">
      {outcomes.map(({ id, code, submission, problem }) => (
        <li key={id}>
          <Glyph of={submission ? 'accepted' : 'overdue'} />{' '}
          {submission ? (
            <>
              <b>{code}</b>: đã gửi lần {submission.n} lúc {formatMoment(submission.at)}
              {submission.isLate && <span className="red"> ({lateWords(submission)})</span>}, chờ rà soát
            </>
          ) : (
            <span className="red">
              <b>{code}</b>: {problem ? new ApiProblem(problem).message : 'chưa gửi được'}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** As it is marked on every other screen and in every file. */
const lateWords = ({ exception }: NonNullable<Outcome['submission']>): string =>
  exception ? `gửi sau khóa, theo ${exception.decision}` : 'gửi sau hạn'

/** Of self scores, for the choice that is on this page; totals of the agency are the server's. */
export const sumOf = (rows: readonly LeafRow[]): number =>
  rows.reduce((sum, { self }) => sum + (self ?? 0), 0)
