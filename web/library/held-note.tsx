// Papers held for a mark of secrecy, told where the people begin who have to answer: silence destroys them.
import { Link } from 'react-router'
import { useGet } from '../api/query.ts'
import { useAgencyScope } from '../shell/scope.tsx'

export function HeldNote() {
  const { agency, base, may } = useAgencyScope()
  const asked = useGet(
    '/api/v1/documents',
    { agency: agency.id, state: 'held-secret', limit: 1 },
    { enabled: may('documents.upload') || may('documents.release') },
  )
  if (!asked.data?.total) return null
  return (
    <p className="note red held-note">
      <b>{asked.data.total}</b> tài liệu bị giữ, nghi có dấu độ mật. Tệp nào quá 24 giờ không ai trả lời thì
      bị hủy. <Link to={`${base}/tai-lieu?kiem-tra=held-secret`}>Xem và trả lời</Link>
    </p>
  )
}
