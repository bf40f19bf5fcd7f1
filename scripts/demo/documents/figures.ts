// Tables whose sums agree with the sentences they stand by.
import { agencies, agencyOf, type DemoDocument, dataTables } from '../read.ts'
import type { Column, Table } from './flow.ts'
import { type Dice, shares, vnNumber } from './seed.ts'
import type { Topic } from './words/topic.ts'

const living = agencies.filter(({ validTo }) => validTo === null)
export const departments = living.filter(({ kind }) => kind === 'sở' || kind === 'cơ quan ngang sở')
export const communes = living.filter(({ kind }) => ['xã', 'phường', 'đặc khu'].includes(kind))
export const bodies = [...departments, ...communes]

// Who a paper speaks of: a commune of its own units, all others of the province's departments.
export const partners = ({ issuer }: DemoDocument): string[] =>
  /^(XA|PH|DK)-/.test(issuer)
    ? [
        'Văn phòng HĐND và UBND',
        'Phòng Kinh tế',
        'Phòng Văn hóa – Xã hội',
        'Công an cấp xã',
        'Trung tâm Phục vụ hành chính công',
        'Ban Chỉ huy Quân sự',
        'Trạm Y tế',
      ]
    : departments.map(({ name }) => name)

const ownRows: Record<string, string[]> = {
  'bc-nglv-gd': [
    'Trường mầm non',
    'Trường tiểu học',
    'Trường trung học cơ sở',
    'Trường trung học phổ thông',
    'Trung tâm giáo dục thường xuyên',
    'Trường phổ thông dân tộc nội trú',
  ],
  'bc-nglv-yt': [
    'Bệnh viện Đa khoa Quảng Hà',
    'Bệnh viện Y học cổ truyền',
    'Trung tâm Kiểm soát bệnh tật',
    'Trung tâm y tế khu vực',
    'Trạm y tế cấp xã',
  ],
  'bc-giaingan': [
    'Vốn ngân sách trung ương trong nước',
    'Vốn nước ngoài',
    'Chương trình mục tiêu quốc gia',
    'Vốn cân đối ngân sách tỉnh',
    'Nguồn thu sử dụng đất',
    'Nguồn xổ số kiến thiết',
  ],
  'bc-thuns': [
    'Thu từ doanh nghiệp nhà nước',
    'Thu từ doanh nghiệp có vốn đầu tư nước ngoài',
    'Thuế công thương nghiệp ngoài quốc doanh',
    'Thuế thu nhập cá nhân',
    'Thu tiền sử dụng đất',
    'Lệ phí trước bạ',
    'Thu khác',
  ],
  'bc-thdt': [
    'Khu công nghiệp Bến Hà',
    'Khu công nghiệp Núi Bạc',
    'Khu kinh tế Cửa Vàm',
    'Ngoài khu công nghiệp, khu kinh tế',
  ],
}

export const col = (head: string, share: number, align: Column['align'] = 'left'): Column => ({
  head,
  share,
  align,
})
export const table = (
  caption: string,
  columns: Column[],
  rows: string[][],
  extra: Partial<Table> = {},
): Table => ({
  kind: 'table',
  caption,
  columns,
  rows,
  size: 12,
  pad: 3,
  ...extra,
})

export const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const weights = (n: number, { next }: Dice) => Array.from({ length: n }, () => 0.35 + next() * next() * 2)

// «a/b» in a sentence, read as exact whole units; a date is not a share.
const shareIn = (text: string) => {
  for (const found of text.matchAll(
    /(?<![\d/.,])(\d[\d.]*(?:,\d+)?)\/(\d[\d.]*(?:,\d+)?)(?![\d/]|[.,]\d)/g,
  )) {
    const decimals = Math.max(...[found[1]!, found[2]!].map((v) => v.split(',')[1]?.length ?? 0))
    const [a, b] = [found[1]!, found[2]!].map((v) =>
      Math.round(Number(v.replaceAll('.', '').replace(',', '.')) * 10 ** decimals),
    )
    if (b! > 20 && b !== 100) return { a: a!, b: b!, decimals }
  }
  return null
}

export const shareTable = (text: string, key: string, topic: Topic, d: Dice): Table | null => {
  const found = shareIn(text)
  if (!found) return null
  const { a, b, decimals } = found
  const names =
    ownRows[key] ??
    (b < 60
      ? topic.matters.slice(0, 6).map(upper)
      : (/cấp xã|xã, phường/.test(text) ? communes : b < 1000 ? departments : bodies).map(({ name }) => name))
  const whole = shares(b, weights(names.length, d))
  const gap = shares(
    Math.abs(b - a),
    weights(names.length, d).map((w, i) => w * whole[i]!),
  )
  const part = whole.map((w, i) => (b >= a ? w - Math.min(w, gap[i]!) : w + gap[i]!))
  let rest = a - part.reduce((x, y) => x + y, 0)
  for (let i = 0; rest < 0; i = (i + 1) % part.length)
    if (part[i]! > 0) {
      part[i]!--
      rest++
    }
  const show = (v: number) => vnNumber(v / 10 ** decimals, decimals)
  const rate = (x: number, y: number) => (y === 0 ? '–' : `${vnNumber((x / y) * 100, 2)}%`)
  const rows = names.map((name, i) => [
    String(i + 1),
    name,
    show(whole[i]!),
    show(part[i]!),
    rate(part[i]!, whole[i]!),
  ])
  rows.push(['', 'Tổng cộng', show(b), show(a), rate(a, b)])
  const columns = [
    col('TT', 0.08, 'centre'),
    col('Cơ quan, đơn vị, nội dung', 0.44),
    col('Tổng số', 0.16, 'right'),
    col('Đã thực hiện', 0.16, 'right'),
    col('Tỷ lệ', 0.16, 'right'),
  ]
  return table('Kết quả chi tiết theo cơ quan, đơn vị, nội dung', columns, rows, { bold: [names.length] })
}

export const communeTable = (code: string): Table => {
  const found = dataTables.find((t) => t.code === code)!
  const rows = found.rows.map(({ agency, values }, i) => [
    String(i + 1),
    agencyOf.get(agency)!.name,
    ...found.columns.map((c) => {
      const value = values?.[c.code]
      if (!value) return 'chưa gửi số liệu'
      return value.value === null ? value.state : vnNumber(Number(value.value))
    }),
  ])
  const sum = (c: string) =>
    vnNumber(found.rows.reduce((all, { values }) => all + Number(values?.[c]?.value ?? 0), 0))
  rows.push(['', 'Cộng 7/8 đơn vị đã gửi', ...found.columns.map((c) => sum(c.code))])
  const columns = [
    col('TT', 0.07, 'centre'),
    col('Đơn vị', 0.33),
    ...found.columns.map((c) => col(c.label, 0.2, 'right')),
  ]
  return table(`Biểu ${code}. ${found.name.split(': ')[1] ?? found.name}`, columns, rows, {
    bold: [rows.length - 1],
  })
}

export const workTable = (rows: number, topic: Topic, d: Dice, past: boolean, names: string[]): Table => {
  const [work, product, agency] = [d.deal(topic.works), d.deal(topic.products), d.deal(names)]
  const columns = [
    col('TT', 0.07, 'centre'),
    col('Nội dung công việc', 0.41),
    col('Cơ quan chủ trì', 0.2),
    col('Sản phẩm', 0.17),
    col(past ? 'Hoàn thành' : 'Thời hạn', 0.15, 'centre'),
  ]
  const made = Array.from({ length: rows }, (_, i) => [
    String(i + 1),
    upper(work()),
    agency(),
    product(),
    `Tháng ${d.int(1, past ? 11 : 12)}/2026`,
  ])
  return table(
    `${past ? 'Một số nhiệm vụ đã thực hiện' : 'Phân công nhiệm vụ'} về ${d.pick(topic.matters)}`,
    columns,
    made,
  )
}

export const countTable = (topic: Topic, d: Dice, names: string[]): Table => {
  const rows = (names.length > 10 && d.next() < 0.5 ? communes.map(({ name }) => name) : names).map(
    (name, i) => {
      const most = d.int(24, 380)
      const middle = most - d.int(0, Math.ceil(most / 12))
      return [
        String(i + 1),
        name,
        vnNumber(most),
        vnNumber(middle),
        vnNumber(middle - d.int(0, Math.ceil(middle / 16))),
      ]
    },
  )
  const total = [2, 3, 4].map((c) =>
    vnNumber(rows.reduce((sum, row) => sum + Number(row[c]!.replaceAll('.', '')), 0)),
  )
  rows.push(['', 'Cộng', ...total])
  const columns = [
    col('TT', 0.07, 'centre'),
    col('Cơ quan, đơn vị', 0.39),
    ...topic.columns.map((head) => col(head, 0.18, 'right')),
  ]
  return table(`Số liệu theo dõi về ${d.pick(topic.matters)}`, columns, rows, { bold: [rows.length - 1] })
}

export const splitTable = (total: number, unit: string, topic: Topic, d: Dice): Table => {
  const procedures = /thủ tục/.test(unit)
  const names = procedures
    ? topic.matters.map((m) => `Lĩnh vực ${m}`)
    : [...departments, ...(total > 1000 ? communes : [])].map(({ name }) => name)
  const parts = shares(total, weights(names.length, d))
  const rows = names.map((name, i) => [
    String(i + 1),
    name,
    vnNumber(parts[i]!),
    d.pick(['', '', '', '', '', '', 'Tăng so với năm trước', 'Giữ nguyên', 'Điều chỉnh sau sắp xếp']),
  ])
  rows.push(['', 'Tổng cộng', vnNumber(total), ''])
  return table(
    '',
    [
      col('TT', 0.08, 'centre'),
      col(procedures ? 'Lĩnh vực' : 'Cơ quan, đơn vị', 0.46),
      col(upper(unit), 0.2, 'right'),
      col('Ghi chú', 0.26),
    ],
    rows,
    { bold: [rows.length - 1] },
  )
}
