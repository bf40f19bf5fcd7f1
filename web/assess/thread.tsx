// Trao đổi: what both sides say about one request until it is closed.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { useScope } from '../shell/scope.tsx'

type Request = Assessment['requests'][number]

export function Thread({ request: { id, revision, state, thread } }: { request: Request }) {
  const { may } = useScope()
  const [text, setText] = useState<string>()
  const [error, setError] = useState<unknown>()
  const say = async () => {
    setError(undefined)
    try {
      await post('/api/v1/requests/{id}/messages', { id, revision, text: text ?? '' })
      announce('Đã gửi trao đổi.')
      setText(undefined)
    } catch (problem) {
      setError(problem)
      if (!isProblem(problem, 'stale')) return
    }
    await cache.invalidateQueries()
  }
  return (
    <>
      {thread.map(({ text: said, byName, at, isAgency }) => (
        <p key={at + said} className="small">
          <b className="medium">{isAgency ? 'Cơ quan' : 'Bên rà soát'}:</b> “{said}”{' '}
          <span className="muted nowrap">
            – {byName}, {formatMoment(at)}
          </span>
        </p>
      ))}
      {state !== 'closed' && may('requests.discuss') && text === undefined && (
        <Button type="text" onClick={() => setText('')}>
          Trao đổi…
        </Button>
      )}
      {text !== undefined && (
        <>
          <ErrorSummary error={error} labelOf={() => 'Nội dung trao đổi'} />
          <TextArea
            aria-label="Nội dung trao đổi"
            value={text}
            maxLength={2000}
            onChange={({ target }) => setText(target.value)}
          />
          <div className="row">
            <Button type="primary" disabled={text.trim().length < 2} onClick={() => void say()}>
              Gửi trao đổi
            </Button>
            <Button type="text" onClick={() => setText(undefined)}>
              Bỏ
            </Button>
          </div>
        </>
      )}
    </>
  )
}
