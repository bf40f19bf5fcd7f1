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
