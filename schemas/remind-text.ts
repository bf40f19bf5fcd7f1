// What a reminder says: the digest that goes by mail, and the sentence for Zalo or the telephone. The same words on the
// screen, in the mail and in the letter.
import { formatDeadline, formatNumber } from './format.ts'
import type { NoticeItem } from './notice.ts'

export interface Reminded {
  readonly campaign: string
  readonly items: readonly NoticeItem[]
  readonly agencies: ReadonlyMap<string, string>
  readonly url: string
}

/** «còn 7 ngày làm việc», «hết hạn hôm nay», «quá hạn 3 ngày làm việc» */
export const leftWords = (days: number): string =>
  days > 0 ? `còn ${days} ngày làm việc` : days === 0 ? 'hết hạn hôm nay' : `quá hạn ${-days} ngày làm việc`

/** How a submission that came late is marked, on every screen and in every file; nothing for one in time. */
export const lateWords = (
  submission: { readonly isLate: boolean; readonly exception?: { readonly decision: string } } | undefined,
): string | undefined => {
  if (!submission?.isLate) return undefined
  const { exception } = submission
  return exception ? `gửi sau khóa, theo ${exception.decision}` : 'gửi sau hạn'
}

const shown = 12

const codesOf = (codes: readonly string[]): string =>
  codes.length <= shown
    ? codes.join(', ')
    : `${codes.slice(0, shown).join(', ')} và ${codes.length - shown} mục khác`

const whats: Record<NoticeItem['kind'], string> = {
  leaf: 'tiêu chí chưa gửi',
  request: 'yêu cầu bổ sung chưa xong',
  row: 'biểu số liệu chưa gửi',
  paper: 'văn bản đã ban hành chưa tải lên',
  task: 'nhiệm vụ của kế hoạch chưa hoàn thành',
  help: 'yêu cầu phối hợp chưa trả lời',
  repair: 'tồn tại sau kiểm tra chưa khắc phục',
  report: 'báo cáo định kỳ chưa ký gửi',
}

/** «3 tiêu chí chưa gửi (1.1, 1.2, 2.1), hạn 17:00, thứ Ba 15/12/2026, còn 7 ngày làm việc» */
export function itemWords({ kind, codes, due, workingDaysLeft }: NoticeItem): string {
  const when = `hạn ${formatDeadline(due)}, ${leftWords(workingDaysLeft)}`
  return `${formatNumber(codes.length)} ${whats[kind]} (${codesOf(codes)}), ${when}`
}

/** One sentence to an agency, to be pasted. */
export function sentenceTo(agency: string, { campaign, items, url }: Omit<Reminded, 'agencies'>): string {
  return `${agency} còn ${items.map(itemWords).join('; ')} (${campaign}). Đề nghị hoàn thành và gửi trên hệ thống: ${url}`
}

/** Nearest deadline first. The first line of the text says all that a telephone shows of it. */
export function digest(
  { campaign, items, agencies, url }: Reminded,
  isEscalation: boolean,
): { subject: string; text: string } {
  const total = items.reduce((sum, { codes }) => sum + codes.length, 0)
  const isLate = items.some(({ workingDaysLeft }) => workingDaysLeft < 0)
  const nearest = Math.min(...items.map(({ workingDaysLeft }) => workingDaysLeft))
  const subject = `${isLate ? 'Quá hạn' : 'Nhắc hạn'}: ${formatNumber(total)} mục ${leftWords(nearest)} – ${campaign}`
  const lines = items.map((item) => `- ${agencies.get(item.agency) ?? '–'}: ${itemWords(item)}.`)
  const ask = isEscalation
    ? 'Kính báo để chỉ đạo, đôn đốc.'
    : 'Đề nghị hoàn thành, trình lãnh đạo xác nhận và gửi đúng hạn.'
  return { subject: subject.slice(0, 300), text: [subject, '', ...lines, '', ask, url].join('\n') }
}
