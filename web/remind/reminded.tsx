// What one was reminded of, once on the screen as once by mail.
import { Button } from 'antd'
import { formatMoment } from '../../schemas/format.ts'
import { put } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'

/** The newest reminder that was not seen; nothing when there is none. */
export function Reminded({ slug }: { slug: string }) {
  const asked = useGet('/api/v1/campaigns/{slug}/notices', { slug }, { slowly: true })
  const [notice] = asked.data?.notices ?? []
  if (!notice) return null
  const { id, revision, subject, at } = notice
  const see = async () => {
    await put('/api/v1/notices/{id}/seen', { id, revision }).catch(() => undefined)
    await cache.invalidateQueries()
  }
  return (
    <div className="note amber row reminded" role="status">
      <span className="grow">
        <b>{subject}</b> <span className="muted nowrap">– {formatMoment(at)}</span>
      </span>
      <Button onClick={() => void see()}>Đã xem</Button>
    </div>
  )
}
