// What was asked and is not closed yet: about which paper, what both sides said, and the reviewer's closing.
import { Button } from 'antd'
import { useState } from 'react'
import { formatDeadline } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { cache } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { aboutOf } from '../assess/about.ts'
import { Thread } from '../assess/thread.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { defects } from '../words/defects.ts'

type Request = Assessment['requests'][number]

export function Requested({ assessment }: { assessment: Assessment }) {
  const open = assessment.requests.filter(({ state }) => state !== 'closed')
  if (open.length === 0) return null
  return (
    <section className="block" aria-label="Yêu cầu đang mở">
      <h2>Yêu cầu bổ sung đang mở</h2>
      {open.map((request) => (
        <One key={request.id} request={request} assessment={assessment} />
      ))}
    </section>
  )
}

function One({ request, assessment }: { request: Request; assessment: Assessment }) {
  const { id, revision, words, defect, due, round, answer } = request
  const [error, setError] = useState<unknown>()
  const close = async () => {
    setError(undefined)
    try {
      await post('/api/v1/requests/{id}/closing', { id, revision })
      announce('Đã đóng yêu cầu bổ sung.')
    } catch (problem) {
      setError(problem)
    }
    await cache.invalidateQueries()
  }
  const about = aboutOf(request, assessment)
  const name = defects.find(({ code }) => code === defect)?.name
  const mayClose = assessment.may.some((move) => move === 'accept' || move === 'withdraw')
  return (
    <div className="note amber">
      <p className="small">
        <b>Lần {round}</b>
        {name && `, ${name}`}
        {about && `, ${about}`}, hạn {formatDeadline(due)}: “{words}”
      </p>
      {answer && <p className="small">Cơ quan trả lời: “{answer.text}”</p>}
      <ErrorSummary error={error} />
      <Thread request={request} />
      {mayClose && (
        <Button type="text" onClick={() => void close()}>
          Đóng yêu cầu
        </Button>
      )}
    </div>
  )
}
