// What one was reminded of, once on the screen as once by mail.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { put } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'
import { cache, useGet } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'

/** The newest reminder that was not seen; nothing when there is none. */
export function Reminded({ slug }: { slug: string }) {
  const asked = useGet('/api/v1/campaigns/{slug}/notices', { slug }, { slowly: true })
  const [error, setError] = useState<unknown>()
  const [notice] = asked.data?.notices ?? []
  if (!notice) return null
  const { id, revision, subject, at } = notice
  const see = async () => {
    try {
      await put('/api/v1/notices/{id}/seen', { id, revision })
      setError(undefined)
    } catch (problem) {
      // Seen in another window meanwhile is seen.
      setError(isProblem(problem, 'stale') ? undefined : problem)
    }
    await cache.invalidateQueries()
  }
  return (
    <div className="note amber row reminded" role="status">
      <span className="grow">
        <b>{subject}</b> <span className="muted nowrap">– {formatMoment(at)}</span>
      </span>
      <ErrorSummary error={error} />
      <Button onClick={() => void see()}>Đã xem</Button>
    </div>
  )
}
