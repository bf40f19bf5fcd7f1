// What a letter of the round says, as one order that PDF and Word are made from.
import type { Block, LetterOrder } from '../../dossier/letter.ts'
import { dayOf, formatDay, formatDeadline, ofCampaign } from '../../schemas/format.ts'
import {
  figuresOf,
  type Letter,
  type LetterContent,
  type LetterKind,
  tellsHeld,
  totalsOf,
} from '../../schemas/letter.ts'
import { codeName, contentCode } from '../../schemas/printed.ts'
import { cells } from '../papers/areas.ts'
import { say, to } from '../papers/snapshot.ts'

/** Undated and unnumbered: the office that issues it writes both in. The code stands on every page. */
export function orderOf({ content, code, at }: Pick<Letter, 'content' | 'code' | 'at'>): LetterOrder {
  const { kind, from, province, place } = content
  const isCommittee = kind === 'plea'
  return {
    ...(!isCommittee && { superior: province }),
    agency: from.name,
    number: `Số: ........../${numbers[kind](from.symbol)}`,
    place,
    date: dayOf(at),
    undated: true,
    ...headings[kind](content),
    blocks: [
      to(`Kính gửi: ${content.to}.`),
      say(openings[kind](content)),
      tableOf(content),
      checkTable(content, contentCode(code)),
      ...(closings[kind] ? [say(closings[kind](content))] : []),
    ],
    recipients: ['Như trên', ...(isCommittee ? ['Sở Nội vụ', 'Lưu: VT, NC'] : ['Lưu: VT, CCHC'])],
    signature: { above: signers(content) },
    foot: `${codeName}: ${contentCode(code)}`,
  }
}

type Said = (content: LetterContent) => string
const official = (symbol: string): string => `${symbol}-CCHC`
const numbers: Record<LetterKind, (symbol: string) => string> = {
  self: (symbol) => `BC-${symbol}`,
  points: official,
  answer: official,
  plea: () => 'UBND-NC',
  result: (symbol) => `TB-${symbol}`,
  first: (symbol) => `TB-${symbol}`,
  argument: (symbol) => `BC-${symbol}`,
  ranking: (symbol) => `TTr-${symbol}`,
}

const headings: Record<LetterKind, (content: LetterContent) => Pick<LetterOrder, 'title' | 'subtitle'>> = {
  self: ({ campaign }) => ({
    title: 'Báo cáo',
    subtitle: ofCampaign('Kết quả tự đánh giá, chấm điểm', campaign),
  }),
  points: ({ campaign }) => ({ subtitle: ofCampaign('V/v giải trình điểm của Bộ Nội vụ', campaign) }),
  answer: ({ campaign }) => ({ subtitle: ofCampaign('V/v trả lời điểm của Bộ Nội vụ', campaign) }),
  plea: ({ campaign }) => ({ subtitle: ofCampaign('V/v giải trình kết quả thẩm định', campaign) }),
  result: ({ campaign }) => ({
    title: 'Thông báo',
    subtitle: ofCampaign('Kết quả rà soát tự đánh giá', campaign),
  }),
  first: ({ campaign }) => ({
    title: 'Thông báo',
    subtitle: ofCampaign('Kết quả thẩm định lần 1', campaign),
  }),
  argument: ({ campaign }) => ({
    title: 'Báo cáo',
    subtitle: ofCampaign('Giải trình kết quả thẩm định lần 1', campaign),
  }),
  ranking: ({ campaign }) => ({
    title: 'Tờ trình',
    subtitle: ofCampaign('Về việc công bố kết quả và xếp hạng', campaign),
  }),
}

const based = ({ basis }: LetterContent): string =>
  basis ? `văn bản số ${basis.number} ngày ${formatDay(basis.issued)} của Bộ Nội vụ` : 'văn bản của Bộ Nội vụ'

const openings: Record<LetterKind, Said> = {
  self: ({ from, campaign }) =>
    `${from.name} báo cáo ${ofCampaign('kết quả tự đánh giá, chấm điểm', campaign)} đã được xác nhận và gửi trên hệ thống, cụ thể:`,
  points: (content) =>
    `Căn cứ ${based(content)}, ${content.from.name} chuyển đến Quý cơ quan các tiêu chí do Quý cơ quan chủ trì mà Bộ chấm thấp hơn điểm đã gửi, cụ thể:`,
  answer: (content) =>
    `Về ${based(content)}, sau khi rà soát, ${content.from.name} trả lời từng tiêu chí như sau:`,
  plea: (content) =>
    `Căn cứ ${based(content)}, ${content.from.name} đề nghị Bộ Nội vụ xem xét lại các tiêu chí sau:`,
  result: ({ from, campaign }) =>
    `${from.name} thông báo ${ofCampaign('kết quả rà soát tự đánh giá', campaign)} của Quý cơ quan, cụ thể:`,
  first: ({ from, campaign }) =>
    `${from.name} thông báo kết quả thẩm định lần 1 của Quý cơ quan (${campaign}), cụ thể:`,
  argument: ({ from }) =>
    `Sau khi xem xét kết quả thẩm định lần 1, ${from.name} giải trình từng tiêu chí như sau:`,
  ranking: ({ basis, from, campaign }) =>
    `${basis ? `Căn cứ Biên bản số ${basis.number} ngày ${formatDay(basis.issued)} của Hội đồng thẩm định, ` : ''}${from.name} kính trình kết quả và xếp hạng các cơ quan, đơn vị (${campaign}), cụ thể:`,
}

const closings: Partial<Record<LetterKind, Said>> = {
  self: ({ from }) =>
    `Tài liệu kiểm chứng của từng tiêu chí đã gửi trên hệ thống. ${from.name} chịu trách nhiệm về kết quả tự chấm và tài liệu kèm theo./.`,
  points: ({ due }) =>
    `Đề nghị Quý cơ quan trả lời từng tiêu chí trên hệ thống: thống nhất, hoặc đề nghị xem xét lại kèm lập luận và tài liệu bổ sung${due ? `, trước ${formatDeadline(due)}` : ''}./.`,
  answer: ({ from, to }) => `${from.name} trả lời để ${to} tổng hợp./.`,
  plea: () => 'Kính đề nghị Bộ Nội vụ xem xét./.',
  result: () =>
    'Trường hợp chưa thống nhất, đề nghị Quý cơ quan phản hồi bằng văn bản và nêu rõ tiêu chí, lý do./.',
  first: ({ due }) =>
    `Đối với tiêu chí bị giảm điểm, đề nghị Quý cơ quan trả lời trên hệ thống: thống nhất, hoặc giải trình kèm tài liệu bổ sung${due ? `, chậm nhất ${formatDeadline(due)}` : ''}. Quá thời hạn này coi như thống nhất./.`,
  argument: ({ from }) => `${from.name} kính đề nghị Hội đồng thẩm định xem xét./.`,
  ranking: ({ to: committee }) => `Kính trình ${committee} xem xét, quyết định công bố./.`,
}

const signers = ({ kind, from }: LetterContent): string[] =>
  kind === 'plea' || /^(xã|phường|đặc khu|huyện|thị xã|thành phố)/.test(from.kind)
    ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
    : /^(sở|ban)/.test(from.kind)
      ? ['GIÁM ĐỐC']
      : ['THỦ TRƯỞNG CƠ QUAN']

const stances = { agree: 'Thống nhất. ', ask: 'Đề nghị xem xét lại. ' }

const texts: Readonly<Record<LetterKind, string>> = {
  self: '',
  points: 'Ý kiến của Bộ',
  answer: 'Trả lời',
  plea: 'Giải trình',
  result: 'Lý do',
  first: 'Lý do',
  argument: 'Giải trình',
  ranking: 'Chỉ số, xếp hạng',
}

function tableOf(content: LetterContent): Block {
  const { kind, rows } = content
  const right = 'right' as const
  const points: Record<LetterKind, string[]> = {
    self: ['Tối đa', 'Tự chấm'],
    points: ['Tối đa', 'Đã gửi', 'Bộ chấm'],
    answer: ['Tối đa', 'Đã gửi', 'Bộ chấm'],
    plea: ['Tối đa', 'Đã gửi', 'Bộ chấm'],
    result: ['Tối đa', 'Tự chấm', 'Rà soát'],
    first: ['Tối đa', 'Tự chấm', 'Lần 1'],
    argument: ['Tối đa', 'Tự chấm', 'Lần 1'],
    ranking: ['Tối đa', 'Tự chấm', 'Đạt'],
  }
  const said = texts[kind]
  const isRanking = kind === 'ranking'
  const titles = tellsHeld(content)
    ? [...points[kind], kind === 'points' ? 'Còn giữ' : 'Đề nghị']
    : points[kind]
  const figures = titles.map((title) => ({ title, width: 46, align: right }))
  const name = said ? 130 : 474 - 46 - figures.length * 46
  const text = said ? [{ title: said, width: 474 - 46 - name - figures.length * 46 }] : []
  return {
    kind: 'table',
    columns: [
      { title: isRanking ? 'TT' : 'Mã', width: 46 },
      { title: isRanking ? 'Cơ quan' : 'Tiêu chí', width: name },
      ...figures,
      ...text,
    ],
    rows: rows.map((row) => ({
      cells: [
        ...cells([row.code, row.name, ...figuresOf(content, row)]),
        ...(said
          ? [
              `${row.stance ? stances[row.stance] : ''}${row.text ?? ''}`
                .split('\n')
                .map((line) => ({ text: line })),
            ]
          : []),
      ],
    })),
  }
}

/** What is compared when the paper comes back. */
const checkTable = (content: LetterContent, code: string): Block => ({
  kind: 'table',
  size: 12,
  columns: [
    { title: 'Số liệu để đối chiếu', width: 300 },
    { title: 'Giá trị', width: 174, align: 'right' },
  ],
  rows: [{ name: codeName, ours: code }, ...totalsOf(content)].map(({ name, ours }, n, all) => ({
    cells: cells([name, ours]),
    group: n < all.length - 1,
  })),
})
