import { Heading, useTitle } from './page.tsx'
import { LinkButton } from './link-button.tsx'

/** One answer for what is unknown and for what is not allowed. */
export function NotHere() {
  useTitle('Không có trang này')
  return (
    <div className="empty">
      <Heading>Không có trang này</Heading>
      <p>Đường dẫn sai, mục đã bị gỡ, hoặc không thuộc phạm vi của bạn.</p>
      <LinkButton to="/">Về trang đầu</LinkButton>
    </div>
  )
}

/** A screen that is no secret, for who has no part in it: what it is, and where one's own work of the kind lies. */
export function NotYours(props: { title: string; says: string; to: string; label: string }) {
  const { title, says, to, label } = props
  useTitle(title)
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      <p>{says}</p>
      <LinkButton to={to}>{label}</LinkButton>
    </div>
  )
}
