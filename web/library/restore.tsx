import { Button } from 'antd'
import { useState } from 'react'
import { remove } from '../api/client.ts'
import { cache } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'

/** The way back from «Thu hồi»: nothing was lost, so nothing is asked. */
export function Restore({ document: { id, revision, particulars, code } }: { document: DocumentView }) {
  const [error, setError] = useState<unknown>()
  const restore = async () => {
    setError(undefined)
    try {
      await remove('/api/v1/documents/{id}/withdrawal', { id, revision })
      announce(`Đã khôi phục ${particulars.symbol ?? code}.`)
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      <ErrorSummary error={error} />
      <Button onClick={() => void restore()}>Khôi phục</Button>
    </>
  )
}
