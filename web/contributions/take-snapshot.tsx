// Chụp trang này: where the server may take pages, the snapshot of a link is made from the link itself, with its day.
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { useScope } from '../shell/scope.tsx'

interface Props {
  address: string
  library: string | undefined
  onTaken: (version: string, on: string) => void
}

export function TakeSnapshot({ address, library, onTaken }: Props) {
  const { me } = useScope()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [isTaken, setTaken] = useState(false)
  if (!me.canSnapshot || library === undefined) return null
  const take = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const { receipt } = await post('/api/v1/documents/snapshots', { agency: library, address })
      onTaken(receipt.version, dayOf(receipt.at))
      setTaken(true)
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <div>
      <ErrorSummary error={error} />
      <Button disabled={address === ''} loading={isBusy} onClick={() => void take()}>
        Chụp trang này
      </Button>
      <span role="status" className="small muted">
        {isTaken && ' Đã chụp và chọn; kiểm tra tệp xong thì lưu được.'}
      </span>
    </div>
  )
}
