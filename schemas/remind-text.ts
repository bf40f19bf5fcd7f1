// What a reminder says: the digest that goes by mail, and the sentence for Zalo or the telephone. The same words on the
// screen, in the mail and in the letter.
import { formatDay, formatDeadline, formatNumber, formatPercent, formatPoints, leftWords } from './format.ts'
import type { NoticeItem } from './notice.ts'

export interface Reminded {
  readonly campaign: string
  readonly items: readonly NoticeItem[]
  readonly agencies: ReadonlyMap<string, string>
  readonly url: string
}

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
  unsent: 'tiêu chí chưa gửi trước khi khóa, chỉ gửi được khi có văn bản gia hạn',
  request: 'yêu cầu bổ sung chưa xong',
  row: 'biểu số liệu chưa gửi',
  paper: 'văn bản đã ban hành chưa tải lên',
  task: 'nhiệm vụ của kế hoạch chưa hoàn thành',
  help: 'yêu cầu phối hợp chưa trả lời',
  repair: 'tồn tại sau kiểm tra chưa khắc phục',
  report: 'báo cáo định kỳ chưa ký gửi',
  answer: 'tiêu chí bị giảm điểm ở thẩm định lần 1 chưa giải trình',
  cut: 'tiêu chí bị Bộ trừ điểm chưa trả lời',
  loss: 'mục mất điểm chưa giải trình',
  result: 'kết quả đã công bố',
}

/** «3 tiêu chí chưa gửi (1.1, 1.2, 2.1)»; the same code of several agencies is named once. */
export const countWords = ({
  kind,
  codes,
  count,
}: Pick<NoticeItem, 'kind' | 'codes'> & { count: number }): string =>
  `${formatNumber(count)} ${whats[kind]} (${codesOf(codes)})`

/** «3 tiêu chí chưa gửi (1.1, 1.2, 2.1), hạn 17:00, thứ Ba 15/12/2026, còn 7 ngày làm việc» */
export function itemWords({ kind, codes, due, workingDaysLeft, lost }: NoticeItem): string {
  const when = `hạn ${formatDeadline(due)}, ${leftWords(workingDaysLeft)}`
  if (lost) {
    const { year, points } = lost
    const where = /^\d/.test(codes[0] ?? '') ? `mã ${codesOf(codes)}` : codesOf(codes)
    return `${formatNumber(codes.length)} tiêu chí bị trừ điểm năm ${year} (${where}) chưa giải trình, ${formatPoints(points)} điểm của năm ${year}, ${when}`
  }
  return `${countWords({ kind, codes, count: codes.length })}, ${when}`
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
  const countOf = (some: readonly NoticeItem[]) => some.reduce((sum, { codes }) => sum + codes.length, 0)
  const total = countOf(items)
  const late = countOf(items.filter(({ workingDaysLeft }) => workingDaysLeft < 0))
  const isLate = late > 0
  const many =
    isLate && late < total ? `${formatNumber(late)} trong ${formatNumber(total)}` : formatNumber(total)
  const nearest = Math.min(...items.map(({ workingDaysLeft }) => workingDaysLeft))
  const isOneDay = items.every(({ workingDaysLeft }) => workingDaysLeft === nearest)
  const which = isOneDay ? '' : isLate ? ', lâu nhất' : ', gần nhất'
  const subject = `${isLate ? 'Quá hạn' : 'Nhắc hạn'}: ${many} mục${which} ${leftWords(nearest)} – ${campaign}`
  const lines = items.map((item) => `- ${agencies.get(item.agency) ?? '–'}: ${itemWords(item)}.`)
  const ask = isEscalation
    ? 'Kính báo để chỉ đạo, đôn đốc.'
    : 'Đề nghị hoàn thành, trình lãnh đạo xác nhận và gửi đúng hạn.'
  return { subject: subject.slice(0, 300), text: [subject, '', ...lines, '', ask, url].join('\n') }
}

interface ResultTold {
  readonly campaign: string
  readonly decision: { readonly number: string; readonly issued: string }
  readonly row: {
    readonly short: string
    readonly setAside?: number
    readonly max?: number
    readonly claimed?: number
    readonly points?: number
    readonly index?: string
    readonly rank?: number
  }
  readonly ranked: { readonly n: number; readonly median: string } | undefined
  readonly url: string
}

/** The published result of one agency, with the paper that says so. */
export function resultNotice({ campaign, decision, row, ranked, url }: ResultTold): {
  subject: string
  text: string
} {
  const { short, setAside = 0, max = 0, claimed = 0, points = 0, index, rank } = row
  const place = rank && ranked ? `, hạng ${rank}/${ranked.n}` : ''
  const share = index ? `chỉ số ${formatPercent(index)}${place}` : 'không có tiêu chí áp dụng'
  const subject = `Công bố kết quả: ${short} ${share} – ${campaign}`
  const aside = setAside > 0 ? `, không tính ${formatNumber(setAside)} tiêu chí không áp dụng` : ''
  const lines = [
    `${short}: ${formatPoints(points)}/${formatPoints(max)} điểm (tự chấm ${formatPoints(claimed)})${aside}; ${share}.`,
    ...(ranked ? [`Trung vị của ${ranked.n} cơ quan: ${formatPercent(ranked.median)}.`] : []),
    `Theo ${decision.number} ngày ${formatDay(decision.issued)}.`,
  ]
  return { subject: subject.slice(0, 300), text: [subject, '', ...lines, '', url].join('\n') }
}
