// Lays a paper's sections over its pages, so that every sentence of the outline stands under its heading on its page.
import type { DemoDocument, Pin } from '../read.ts'
import type { Dice } from './seed.ts'

export type Heading = { level: 1 | 2; label: string; title: string }
export type Event = { page: number; headings: Heading[]; pin?: Pin }

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const titles: Record<string, { front: string[]; tail: string[] }> = {
  BC: {
    front: [
      'Tình hình và kết quả chung',
      'Kết quả thực hiện các nhiệm vụ cụ thể',
      'Phân tích, đánh giá kết quả',
    ],
    tail: ['Tồn tại, hạn chế và nguyên nhân', 'Phương hướng, nhiệm vụ thời gian tới', 'Đề xuất, kiến nghị'],
  },
  KH: {
    front: [
      'Mục đích, yêu cầu, mục tiêu',
      'Nội dung, chỉ tiêu, nhiệm vụ',
      'Nhiệm vụ trọng tâm',
      'Tổ chức thực hiện',
    ],
    tail: ['Kinh phí thực hiện', 'Tổ chức thực hiện'],
  },
  TB: {
    front: ['Tình hình chung', 'Những kết quả đạt được', 'Tồn tại, hạn chế và kiến nghị'],
    tail: ['Yêu cầu và thời hạn thực hiện'],
  },
  BB: {
    front: ['Thành phần, địa điểm, thời gian', 'Nội dung làm việc', 'Kết quả'],
    tail: ['Ý kiến của các bên', 'Kết luận'],
  },
  CT: {
    front: ['Trách nhiệm của người đứng đầu', 'Nhiệm vụ trọng tâm'],
    tail: ['Kiểm tra, xử lý', 'Tổ chức thực hiện'],
  },
  QĐ: { front: [], tail: [] },
}

type Place = { first: number; second: number }
const placeOf = (section: string): Place | null => {
  const found = /^(?:Mục|Điều) ([IVX]+|\d+)(?:\.(\d+))?$/.exec(section)
  if (!found) return null
  const first = /\d/.test(found[1]!) ? Number(found[1]) : roman.indexOf(found[1]!)
  return { first, second: Number(found[2] ?? 0) }
}

export const plan = (
  document: DemoDocument,
  pages: number,
  { subject, clause }: { subject: () => string; clause: () => string },
  { int, next }: Dice,
): Event[] => {
  const abbr = document.abbr ?? 'CV'
  const pins = document.outline
    .filter(({ section, page }) => section !== 'Mở đầu' && section !== 'Kết thúc' && page <= pages)
    .sort((a, b) => a.page - b.page)
  if (abbr === 'CV') return pins.map((pin) => ({ page: pin.page, headings: [], pin }))
  const articles = abbr === 'QĐ' || abbr === 'NQ'
  const arabic = pins.some(({ section }) => /^Mục \d/.test(section))
  const { front, tail } = titles[abbr] ?? titles.BC!
  const lastFirst = Math.max(1, ...pins.map(({ section }) => placeOf(section)?.first ?? 0))
  const used = new Set<string>()

  const first = (n: number): Heading => {
    const rest = tail.filter((title) => !used.has(title))
    const title = articles
      ? clause()
      : n <= lastFirst
        ? (front[n - 1] ?? subject())
        : (rest[0] ?? 'Tổ chức thực hiện')
    used.add(title)
    return { level: 1, label: articles ? `Điều ${n}.` : arabic ? `${n}.` : `${roman[n]}.`, title }
  }
  const second = (n: number): Heading => ({ level: 2, label: `${n}.`, title: subject() })

  const events: Event[] = []
  let at: Place = { first: 0, second: 0 }
  let page = 1
  const spread = (headings: Heading[], to: number) => {
    for (const [i, heading] of headings.entries())
      events.push({ page: page + Math.floor((i * (to - page)) / headings.length), headings: [heading] })
  }

  for (const pin of pins) {
    const target = placeOf(pin.section) ?? { first: Math.max(1, at.first), second: at.second }
    const between: Heading[] = []
    const own: Heading[] = []
    const opens = target.first > at.first
    if (opens) {
      for (let n = at.first + 1; n < target.first; n++) between.push(first(n))
      ;(pin.page > page && target.second === 0 && between.length === 0 ? between : own).push(
        first(target.first),
      )
      if (target.second > 0 && pin.page > page) between.push(...own.splice(0))
    }
    const from = opens ? 1 : at.second + 1
    for (let n = from; n < target.second; n++) between.push(second(n))
    if (target.second > 0 && (opens || target.second > at.second)) own.push(second(target.second))
    spread(between, pin.page)
    events.push({ page: pin.page, headings: own, pin })
    at = target
    page = pin.page
  }

  // After the last pin: its section goes on in parts, then the usual last sections close the paper.
  const left = pages - page
  if (articles) {
    const count = /quy trình|Quy định chức năng|quy chế|Phân cấp|Sửa đổi|Công nhận/i.test(document.subject)
      ? left * 2 + int(1, 2)
      : Math.max(2, Math.min(4, left + 1))
    const from = count > 4 ? page : Math.max(page, pages - 1)
    for (let i = 1; i <= count; i++)
      events.push({
        page: Math.min(pages, from + Math.floor((i * (pages - from + 0.6)) / (count + 1))),
        headings: [first(at.first + i)],
      })
    return events
  }
  const closings = tail.filter((title) => !used.has(title)).slice(0, left > 2 ? 3 : left > 0 ? 2 : 0)
  const last = Math.max(page, pages - Math.max(1, Math.floor(left * 0.3)))
  const parts: Heading[] = []
  if (last > page + 1)
    for (let n = 1; n <= (last - page) * (next() < 0.5 ? 1 : 0.8); n++) parts.push(second(at.second + n))
  for (const [i, heading] of parts.entries())
    events.push({ page: page + 1 + Math.floor((i * (last - page - 1)) / parts.length), headings: [heading] })
  for (const [i] of closings.entries())
    events.push({
      page: Math.max(page, Math.min(pages, last + Math.floor((i * (pages - last + 1)) / closings.length))),
      headings: [first(at.first + 1 + i)],
    })
  return events
}
