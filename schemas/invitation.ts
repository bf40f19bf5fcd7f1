// Who can be invited, and what the mail says.
import { formatDeadline } from './format.ts'
import type { Person } from './person.ts'

/** `waiting`: has neither a password nor a link that still works. */
export const invitables = ['waiting', 'invited', 'signed-in', 'machine', 'left'] as const
export type Invitable = (typeof invitables)[number]

export function invitableOf({ isService, leftAt, password, invitation }: Person, now: string): Invitable {
  if (isService) return 'machine'
  if (leftAt) return 'left'
  if (password) return 'signed-in'
  return invitation && invitation.until > now ? 'invited' : 'waiting'
}

/** Stands where the link is put when the mail goes. */
export const linkPlace = '[liên kết chỉ ghi trong thư]'

export function invitationMail(
  { name, login }: Pick<Person, 'name' | 'login'>,
  until: string,
): { subject: string; text: string } {
  const subject = 'Lời mời vào hệ thống Kiểm Chứng'
  const lines = [
    `Kính gửi ${name},`,
    `Tài khoản của anh/chị đã được lập, tên đăng nhập: ${login}. Hãy mở liên kết dưới đây để đặt mật khẩu:`,
    linkPlace,
    `Liên kết dùng được một lần, đến ${formatDeadline(until)}. Không chuyển thư này cho người khác; hết hạn thì đề nghị quản trị hệ thống mời lại.`,
  ]
  return { subject, text: lines.join('\n\n') }
}
