// Who can be invited, and what the mail says.
import { formatDeadline, formatMoment } from './format.ts'
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

interface Said {
  readonly subject: string
  readonly text: string
}

export function invitationMail(
  { name, login, password }: Pick<Person, 'name' | 'login' | 'password'>,
  until: string,
): Said {
  const isReset = password !== undefined
  const once = `Liên kết dùng được một lần, đến ${formatDeadline(until)}. Không chuyển thư này cho người khác;`
  const lines = [
    `Kính gửi ${name},`,
    isReset
      ? `Quản trị hệ thống vừa tạo liên kết để anh/chị đặt lại mật khẩu, tên đăng nhập: ${login}. Hãy mở liên kết dưới đây; mật khẩu đang dùng còn hiệu lực cho đến khi đặt mật khẩu mới:`
      : `Tài khoản của anh/chị đã được lập, tên đăng nhập: ${login}. Hãy mở liên kết dưới đây để đặt mật khẩu:`,
    linkPlace,
    isReset
      ? `${once} nếu anh/chị không đề nghị đặt lại mật khẩu, đừng mở liên kết và báo ngay quản trị hệ thống.`
      : `${once} hết hạn thì đề nghị quản trị hệ thống mời lại.`,
  ]
  const subject = isReset ? 'Đặt lại mật khẩu hệ thống Kiểm Chứng' : 'Lời mời vào hệ thống Kiểm Chứng'
  return { subject, text: lines.join('\n\n') }
}

/** Who did not do it themselves learns of it in time. */
export function passwordMail({ name, login }: Pick<Person, 'name' | 'login'>, at: string): Said {
  const lines = [
    `Kính gửi ${name},`,
    `Mật khẩu của tài khoản ${login} vừa được thay lúc ${formatMoment(at)}. Các máy đang đăng nhập phải đăng nhập lại.`,
    'Nếu không phải anh/chị thay, hãy báo ngay quản trị hệ thống để khóa tài khoản và đặt lại mật khẩu. Nếu đúng, không cần làm gì thêm.',
  ]
  return { subject: 'Mật khẩu hệ thống Kiểm Chứng vừa được thay', text: lines.join('\n\n') }
}
