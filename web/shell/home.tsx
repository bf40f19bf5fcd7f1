import { Navigate } from 'react-router'
import { Heading, useTitle } from '../kit/page.tsx'
import { homeOf } from './nav.ts'
import { useScope } from './scope.tsx'

/** `/` leads each role to where its work is. */
export function Home() {
  const scope = useScope()
  const to = homeOf(scope)
  useTitle('Trang đầu')
  if (!scope.isReady) return null // a reviewer's home depends on whether there is a campaign
  if (to) return <Navigate to={to} replace />
  return (
    <div className="empty">
      <Heading>Chưa có việc nào ở đây</Heading>
      <p>
        Chưa mở năm đánh giá nào, hoặc tài khoản của bạn chưa được giao vai trò. Hãy liên hệ Sở Nội vụ hoặc
        quản trị hệ thống.
      </p>
    </div>
  )
}
