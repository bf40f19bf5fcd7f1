// How numbers, days and sizes are written and read in Vietnamese; the screens, the exports and the API use the same.
// Days are 'yyyy-mm-dd', moments UTC ISO text, figures decimal strings ('3652.4'); nothing here needs Node.
import { isAbove } from './exact.ts'
import { Problem } from './problem.ts'
import type { Points } from './points.ts'

/** What is not known is never shown as 0. */
export const unknown = '–'

/**
 * '9,5' → 950. A full stop counts as a comma before one or two digits ('2.95'), where it can be nothing else; '1.250' is
 * refused, not guessed: in Vietnamese that is one thousand two hundred and fifty. Echo the reading with formatPoints.
 */
export function parsePoints(text: string): Points {
  const match = /^([-−]?)(\d{1,4})(?:[,.](\d{1,2}))?$/.exec(text.trim())
  const refusal = `Hãy ghi điểm với dấu phẩy, ví dụ 9,50 (đã ghi “${text}”).`
  if (!match) throw new Problem('unreadable-number', refusal)
  const [, sign, whole, part = ''] = match
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return sign ? 0 - hundredths : hundredths
}

/** 950 → '9,50' */
export function formatPoints(points: Points): string {
  const digits = String(Math.abs(points)).padStart(3, '0')
  return `${points < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

/** What a leaf can bring, or a penalty take away: { max: 300 } → '3,00', { max: 0, min: -300 } → '-3,00' */
export const formatWorth = ({ max, min }: Worth): string => formatPoints(min ?? max)

/** 'tối đa 3,00', 'trừ tới 3,00' */
export const worthWords = ({ max, min }: Worth): string =>
  min === undefined ? `tối đa ${formatPoints(max)}` : `trừ tới ${formatPoints(0 - min)}`

interface Worth {
  readonly max: Points
  readonly min?: Points | undefined
}

/** (295, 300) → '2,95 / 3,00' */
export function pointsOf(points: Points | undefined, max: Points): string {
  return `${points === undefined ? unknown : formatPoints(points)} / ${formatPoints(max)}`
}

/** '1234567.50' → '1.234.567,50'. Decimals stay as they were declared; the minus is the typographic one. */
export function formatNumber(decimal: string | number): string {
  const [whole = '', part] = String(decimal).replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${String(decimal).startsWith('-') ? '−' : ''}${grouped}${part === undefined ? '' : `,${part}`}`
}

/**
 * What an officer types as a figure → decimal string: '41.288' is 41288, '3.652,4' is 3652.4, '2.95' can only be 2.95.
 * '41,288' may be meant either way, so it is refused and the sentence says how to write each. Echo with formatNumber.
 */
export function parseFigure(text: string): string {
  const typed = text.trim().replace(/^−/, '-')
  const refuse = (sentence: string): Problem => new Problem('unreadable-number', sentence)
  const unclear = /^-?([1-9]\d{0,2}),(\d{3})$/.exec(typed)
  if (unclear) {
    const [, whole, part] = unclear
    const how = `Hãy ghi ${whole}.${part} nếu là số nguyên, hoặc ${whole},${part}0 nếu là số thập phân.`
    throw refuse(`“${text}” có thể hiểu hai cách. ${how}`)
  }
  const grouped = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,6}))?$/.exec(typed)
  const pointed = /^(-?)(\d{1,12})\.(\d{1,2})$|^(-?)(0)\.(\d{3,6})$/.exec(typed)
  const [sign = '', whole = '', part] = (pointed ?? grouped ?? [])
    .slice(1)
    .filter((piece) => piece !== undefined)
  const digits = whole.replaceAll('.', '').replace(/^0+(?=\d)/, '')
  if ((!grouped && !pointed) || digits.length > 12) {
    throw refuse(`“${text}” chưa đọc được. Hãy ghi số như 1.234 hoặc 3.652,4.`)
  }
  return `${sign}${digits}${part === undefined ? '' : `.${part}`}`
}

/** The unit of a figure that is only a number. */
export const noUnit = '–'

/** '8 xã'; a number without a unit stays one. */
export const withUnit = (written: string, unit: string): string =>
  unit === noUnit ? written : `${written} ${unit}`.trim()

/** 'Số xã đạt chuẩn (xã)' */
export const unitLabel = (label: string, unit: string): string =>
  unit === noUnit ? label : `${label} (${unit})`

/** Units of what is measured: it has parts. Every other unit names things that are counted; «–» names nothing. */
const sized =
  /(?<!\p{L})(ha|héc ?ta|k?m[²³23]?|kg|tạ|tấn|lít|giây|phút|giờ|ngày|tháng|năm|kwh|mw|[mgt]b)(?!\p{L})/iu
const free =
  /%|\/|^–$|(?<!\p{L})(phần trăm|t[ỷỉ] lệ|tỷ số|đồng|vnđ|vnd|usd|điểm|hệ số|chỉ số|mức|lần)(?!\p{L})/iu
const averaged = /(?<!\p{L})(bình quân|trung bình|t[ỷỉ] lệ)(?!\p{L})/iu
const changing = /chênh lệch|biến động|tăng ?(,|\/|\() ?giảm/iu

/** What is wrong with a figure by its unit (parts of what is counted, less than nothing of what is there), or above its whole. */
export function figureFault(
  { label, unit }: { readonly label: string; readonly unit: string },
  decimal: string,
  whole?: { readonly label: string; readonly value: string },
): string | undefined {
  if (whole && isAbove(decimal, whole.value))
    return `“${label}” (${formatNumber(decimal)}) lớn hơn “${whole.label}” (${formatNumber(whole.value)}). Hãy xem lại hai số.`
  const typed = `đã ghi ${formatNumber(decimal)}`
  const isFree = free.test(unit) || averaged.test(label)
  if (!isFree && !sized.test(unit) && /\.0*[1-9]/.test(decimal))
    return `“${label}” đếm bằng ${unit} nên phải là số nguyên (${typed}). Hãy ghi lại số không có phần lẻ.`
  if (!free.test(unit) && !changing.test(label) && /^-.*[1-9]/.test(decimal))
    return `“${label}” không thể nhỏ hơn 0 (${typed}). Hãy ghi 0 hoặc số lớn hơn 0.`
  return undefined
}

/** '12' → 12: how many of something, never a text that only begins with a number. */
export function parseCount(text: string): number {
  if (/^\d{1,4}$/.test(text.trim())) return Number(text)
  throw new Problem('unreadable-number', `“${text}” không phải số nguyên. Hãy ghi bằng chữ số, ví dụ 2.`)
}

/** Places gained, lost with a minus of either kind. */
export function parsePlaces(text: string): number {
  const typed = text.trim().replace('−', '-')
  if (/^[+-]?\d{1,3}$/.test(typed)) return Number(typed)
  throw new Problem('unreadable-number', `“${text}” không phải số bậc. Hãy ghi số nguyên, giảm thì ghi -3.`)
}

/** '0.9827' → '98,27%'. Exact: the point moves, nothing is multiplied. At least two decimals unless asked otherwise. */
export function formatPercent(ratio: string, digits = 2): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(ratio) ?? []
  const padded = part.padEnd(2 + digits, '0')
  const head = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const tail = padded.slice(2)
  return `${formatNumber(`${sign}${head}${tail ? `.${tail}` : ''}`)}%`
}

/** '2026-11-25' → '25/11/2026' */
export function formatDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${date}/${month}/${year}`
}

/** '25/11/2026' → '2026-11-25'; a day that no calendar has is refused. */
export function parseDay(text: string): string {
  const [, date = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const real = year !== undefined && Number(year) >= 1900 && new Date(`${day}T00:00:00Z`)
  if (real && !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day)) return day
  throw new Problem('invalid', `“${text}” không phải một ngày. Hãy ghi ngày/tháng/năm, ví dụ 25/11/2026.`)
}

/** '7h05', '17:00', '17 giờ' → '07:05', '17:00', '17:00'; an hour that no clock has is refused. */
export function parseTime(text: string): string {
  const [, hours = '', minutes = '00'] =
    /^(\d{1,2})\s*(?::\s*(?=\d)|h|giờ)\s*(\d{2})?$/iu.exec(text.trim()) ?? []
  if (hours && Number(hours) < 24 && Number(minutes) < 60) return `${hours.padStart(2, '0')}:${minutes}`
  throw new Problem('invalid', `“${text}” không phải một giờ. Hãy ghi giờ:phút, ví dụ 17:00.`)
}

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const hanoi = 7 * 60 * 60 * 1000 // Asia/Ho_Chi_Minh: the same all year, every year since 1975

const local = (moment: string): Date => new Date(Date.parse(moment) + hanoi)

/** The Vietnamese day of a moment: '2026-12-14T18:00:00.000Z' → '2026-12-15'. */
export const dayOf = (moment: string): string => local(moment).toISOString().slice(0, 10)

/** '17:00' in Vietnam. */
export const formatTime = (moment: string): string => local(moment).toISOString().slice(11, 16)

/** '17:00 15/12/2026' */
export const formatMoment = (moment: string): string => `${formatTime(moment)} ${formatDay(dayOf(moment))}`

/** '17:00, thứ Ba 15/12/2026' */
export function formatDeadline(moment: string): string {
  return `${formatTime(moment)}, ${weekdays[local(moment).getUTCDay()]} ${formatDay(dayOf(moment))}`
}

/** «còn 7 ngày làm việc», «hết hạn hôm nay», «vừa quá hạn», «quá hạn 3 ngày làm việc» */
export function leftWords(left: number): string {
  if (left >= 0) return left === 0 ? 'hết hạn hôm nay' : `còn ${left} ngày làm việc`
  return left === -1 ? 'vừa quá hạn' : `quá hạn ${-left - 1} ngày làm việc`
}

/** What an agency is told of a leaf that it did not send, by the server and on every screen. */
export const lockedWords = (lockAt: string, act = 'gửi'): string =>
  `Kỳ đã khóa lúc ${formatDeadline(lockAt)}; cần ${act} thì đề nghị Sở Nội vụ gia hạn bằng văn bản.`

/** «86 tài liệu, 25 trang báo thiếu»: notice pages stand beside the documents, never among them. */
export const formatTally = ({ documents, holes }: { documents: number; holes: number }): string =>
  `${formatNumber(documents)} tài liệu${holes > 0 ? `, ${formatNumber(holes)} trang báo thiếu` : ''}`

/** 2516582 → '2,4 MB': 1024 to the step, rounded up, so that what is said to fit a limit does. */
export function formatSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let [tenths, unit, by] = [bytes * 10, 0, 1]
  for (; tenths >= 10_240 && unit < units.length - 1; unit++) tenths = Math.ceil((bytes * 10) / (by *= 1024))
  return `${formatNumber((tenths / 10).toFixed(1).replace(/\.0$/, ''))} ${units[unit]}`
}

/** For sorting what people read, numbers inside by their value. */
export const compareText = new Intl.Collator('vi', { numeric: true }).compare

/** Codes part by part: 1.9 before 1.10, 1 before 1.1. */
export function compareCodes(a: string, b: string): number {
  const [x, y] = [a.split('.'), b.split('.')]
  const at = x.findIndex((part, i) => i < y.length && Number(part) - Number(y[i]))
  return at < 0 ? x.length - y.length : Number(x[at]) - Number(y[at])
}

/** 1, 2, 3, 7 → "1–3, 7". */
export function formatPages(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** Of a campaign: names need not hold the year. */
export const withYear = (name: string, year: number): string =>
  name.includes(String(year)) ? name : `${name} năm ${year}`

/**
 * «Kết quả của kỳ “…”». Names of campaigns begin with words of their own («Tự đánh giá, chấm điểm …»): where what is said
 * ends with these, the name goes on from there.
 */
export function ofCampaign(said: string, name: string): string {
  const words = said.split(' ')
  const lower = name.toLocaleLowerCase('vi')
  for (const n of words.keys()) {
    const tail = words.slice(n).join(' ')
    const rest = name.slice(tail.length)
    if (lower.startsWith(tail.toLocaleLowerCase('vi')) && /^[\s,]/.test(rest)) return `${said}${rest}`
  }
  return /^kỳ\s/i.test(name) ? `${said} của k${name.slice(1)}` : `${said} của kỳ “${name}”`
}

/** As at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** A file of a document within a sentence; the main one goes by the document's code alone. */
export const formatFile = (code: string, annex = 0): string =>
  annex > 0 ? `phụ lục ${annex} của ${code}` : code

/** Several papers within a sentence: at most two by name. */
export const formatPapers = ([a = '', b, ...more]: readonly string[]): string =>
  more.length > 0 ? `${a}, ${b} và ${more.length} văn bản khác` : b ? `${a} và ${b}` : a
