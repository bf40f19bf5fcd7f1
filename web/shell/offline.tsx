import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { formatTime } from '../../schemas/format.ts'
import { cache } from '../api/query.ts'
import { announce } from '../kit/live.tsx'

/** The amber line under the bar while there is no net. */
export function OfflineLine() {
  const [since, setSince] = useState(() => (navigator.onLine ? undefined : new Date().toISOString()))
  useEffect(() => {
    const lost = () => {
      setSince(new Date().toISOString())
      announce('Mất mạng. Vẫn soạn được; thay đổi đang giữ trên máy này.', { urgent: true })
    }
    const back = () => {
      setSince(undefined)
      announce('Đã có mạng trở lại.')
    }
    window.addEventListener('offline', lost)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('offline', lost)
      window.removeEventListener('online', back)
    }
  }, [])
  if (since === undefined) return null
  return (
    <div className="offline-line">
      <strong>Mất mạng từ {formatTime(since)}.</strong>
      <span className="grow">Vẫn soạn được; thay đổi đang giữ trên máy này và sẽ tự gửi khi có mạng.</span>
      <Button onClick={() => void cache.refetchQueries({ type: 'active' })}>Thử lại</Button>
    </div>
  )
}
