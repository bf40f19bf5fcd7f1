import { dayOf, formatDay } from '../../schemas/format.ts'
import { serverNow } from '../kit/clock.ts'
import { Status } from '../kit/status.tsx'
import type { PersonRow } from './shapes.ts'

type Props = Pick<PersonRow, 'hasPassword' | 'invitedUntil' | 'invitationMail' | 'isService' | 'leftAt'>

/** Whether they can come in. */
export function Standing({ person }: { person: Props }) {
  const { hasPassword, invitedUntil, invitationMail, isService, leftAt } = person
  if (leftAt) return <Status of="not-applicable" text={`Đã nghỉ từ ${formatDay(dayOf(leftAt))}`} quiet />
  if (isService) return <Status of="draft" text="Tài khoản máy" quiet />
  const invited = invitedUntil && formatDay(dayOf(invitedUntil))
  if (hasPassword) return <Status of="accepted" text="Đang dùng" quiet />
  if (invitedUntil && Date.parse(invitedUntil) <= serverNow())
    return <Status of="overdue" text={`Lời mời hết hạn ${invited}`} quiet />
  if (invitationMail === 'bounced') return <Status of="requested" text="Thư mời không đến" quiet />
  if (invited) return <Status of="submitted" text={`Đã mời, đến ${invited}`} quiet />
  return <Status of="untouched" text="Chưa mời" quiet />
}
