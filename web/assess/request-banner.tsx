import { Button } from 'antd'
import { useState } from 'react'
import { formatDeadline, formatMoment } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Assessment } from '../api/shapes.ts'
import { timeLeft, useTick } from '../kit/clock.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { PrintLink } from '../kit/print-link.tsx'
import { useSeen } from '../kit/seen.ts'
import { Glyph } from '../kit/status.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { aboutOf } from './about.ts'
import { Thread } from './thread.tsx'

type Request = Assessment['requests'][number]

/** The reviewer's own words, the deadline, and the way to the place. */
export function Requests({ assessment, canAnswer }: { assessment: Assessment; canAnswer: boolean }) {
  const open = assessment.requests.filter(({ state }) => state !== 'closed')
  return open.map((request) => <Banner key={request.id} {...{ assessment, request, canAnswer }} />)
}

function Banner({
  assessment,
  request,
  canAnswer,
}: {
  assessment: Assessment
  request: Request
  canAnswer: boolean
}) {
  useTick(60_000)
  const { words, isSoon } = timeLeft(request.due, request.workingDaysLeft)
  const place = assessment.slots.findIndex(({ key }) => key === request.slot)
  const [isAnswering, setAnswering] = useState(false)
  const about = aboutOf(request, assessment)
  return (
    <div className="note amber request" role="note">
      <div className="row">
        <Glyph of="requested" />
        <b className="grow">
          Sở Nội vụ yêu cầu bổ sung (lần {request.round}), hạn {formatDeadline(request.due)}
        </b>
        <span className={`small nowrap ${isSoon ? 'red medium' : ''}`}>{words}</span>
        {place >= 0 && (
          <a className="small medium nowrap" href={`#muc-${request.slot ?? ''}`}>
            Đến mục {place + 1}
          </a>
        )}
        <span className="small medium">
          <PrintLink path="/api/v1/requests/{id}/paper" input={{ id: request.id }}>
            In phiếu
          </PrintLink>
        </span>
      </div>
      <p>
        “{request.words}” {about !== undefined && <span className="medium">({about}) </span>}
        <span className="muted nowrap">
          – {request.byName}, {formatMoment(request.at)}
        </span>
      </p>
      {request.answer && <p className="small">Đã trả lời: “{request.answer.text}”</p>}
      <Thread request={request} />
      {canAnswer && !isAnswering && (
        <Button type="text" onClick={() => setAnswering(true)}>
          {request.answer ? 'Sửa câu trả lời…' : 'Trả lời…'}
        </Button>
      )}
      {isAnswering && <Answer request={request} onDone={() => setAnswering(false)} />}
    </div>
  )
}

function Answer({ request, onDone }: { request: Request; onDone: () => void }) {
  const { seen, over } = useSeen({ revision: request.revision })
  const [text, setText] = useState(request.answer?.text ?? '')
  const [error, setError] = useState<unknown>()
  const send = async () => {
    try {
      await over(post('/api/v1/requests/{id}/answer', { id: request.id, ...seen, text }))
      await cache.invalidateQueries()
      onDone()
    } catch (problem) {
      setError(problem instanceof ApiProblem ? problem : undefined)
    }
  }
  return (
    <>
      <ErrorSummary error={error} labelOf={() => 'Câu trả lời'} />
      <TextArea aria-label="Trả lời yêu cầu" value={text} onChange={({ target }) => setText(target.value)} />
      <div className="row">
        <Button type="primary" disabled={text.trim().length < 5} onClick={() => void send()}>
          Gửi trả lời
        </Button>
        <Button type="text" onClick={onDone}>
          Bỏ
        </Button>
      </div>
    </>
  )
}
