// Tables that list things one by one: procedures, tasks, papers, budget lines.
import { agencyOf, type DemoDocument, tasks } from '../read.ts'
import { col, communes, departments, table, upper } from './figures.ts'
import type { Table } from './flow.ts'
import { type Dice, shares, shortDate, vnNumber } from './seed.ts'
import type { Topic } from './words/topic.ts'

const acts = [
  'Cấp',
  'Cấp lại',
  'Gia hạn',
  'Điều chỉnh nội dung',
  'Đăng ký',
  'Thu hồi theo đề nghị',
  'Xác nhận',
  'Thẩm định',
  'Công nhận',
  'Chuyển đổi',
]
const things = [
  'giấy chứng nhận',
  'giấy phép',
  'phiếu xác nhận',
  'hồ sơ',
  'chứng chỉ hành nghề',
  'quyết định hưởng chế độ',
  'giấy xác nhận đủ điều kiện',
  'văn bản chấp thuận',
]

export const listTable = (rows: number, what: DemoDocument, topic: Topic, d: Dice): Table => {
  const [matter, agency] = [d.deal(topic.matters), d.deal(departments)]
  const procedures = /thủ tục|dịch vụ công|liên thông/i.test(what.subject)
  const field = /lĩnh vực (.+?)( \(|$)/.exec(what.subject)?.[1]
  const seen = new Set<string>()
  const name = () => {
    for (let turn = 0; turn < 60; turn++) {
      const of = field ?? matter()
      const made = procedures
        ? `${d.pick(acts)} ${d.pick(things)} trong lĩnh vực ${of}`
        : upper(d.pick([d.pick(topic.works), `${d.pick(topic.products).toLowerCase()} về ${matter()}`]))
      if (!seen.has(made) || turn === 59) return (seen.add(made), made)
    }
    return matter()
  }
  const columns = procedures
    ? [
        col('TT', 0.07, 'centre'),
        col('Mã thủ tục', 0.15, 'centre'),
        col('Tên thủ tục hành chính', 0.38),
        col('Thời hạn', 0.16, 'centre'),
        col('Cơ quan thực hiện', 0.24),
      ]
    : [
        col('TT', 0.07, 'centre'),
        col('Nội dung', 0.43),
        col('Cơ quan chủ trì', 0.22),
        col('Thời hạn', 0.13, 'centre'),
        col('Ghi chú', 0.15, 'centre'),
      ]
  const made = Array.from({ length: rows }, (_, i) =>
    procedures
      ? [
          String(i + 1),
          `${d.pick([1, 2, 3])}.0${d.int(10000, 14999)}`,
          name(),
          `${String(d.int(3, 30)).padStart(2, '0')} ngày làm việc`,
          agency().name,
        ]
      : [
          String(i + 1),
          name(),
          agency().name,
          `Tháng ${d.int(3, 12)}/2026`,
          d.pick(['Thường xuyên', 'Đợt 1', 'Đợt 2', 'Mới', 'Chuyển tiếp']),
        ],
  )
  return table('', columns, made)
}

export const taskTable = (count: number, topic: Topic, d: Dice, done?: { open: number }): Table => {
  const extra = d.deal(topic.works)
  const product = d.deal(topic.products)
  const lead = d.deal(departments)
  const rows = Array.from({ length: count }, (_, i) => {
    const task = tasks[i]
    const owner = task ? agencyOf.get(task.lead)! : lead()
    const due = task
      ? shortDate(task.deadline)
      : `${28 - (i % 9)}/${String(d.int(3, 11)).padStart(2, '0')}/2026`
    const open = done && i >= count - done.open
    const paper = open
      ? 'đang thực hiện'
      : `Số ${d.int(21, 980)}/${d.pick(['BC', 'QĐ', 'KH', 'CV'])}-${owner.symbol}, ${due}`
    return [
      String(i + 1),
      task?.name ?? upper(extra()),
      done ? paper : (task?.product ?? product()).replace(' (cá biệt)', ''),
      owner.short,
      task ? task.coordinators.map((c) => agencyOf.get(c)!.short).join(', ') : lead().short,
      due,
    ]
  })
  const columns = [
    col('TT', 0.06, 'centre'),
    col('Nhiệm vụ', 0.36),
    col(done ? 'Văn bản sản phẩm' : 'Sản phẩm', 0.19),
    col('Chủ trì', 0.14),
    col('Phối hợp', 0.13),
    col('Thời hạn', 0.12, 'centre'),
  ]
  return table('', columns, rows, { size: 12 })
}

const reasons = [
  'Hết thời hạn áp dụng',
  'Căn cứ pháp lý đã được thay thế',
  'Không còn phù hợp mô hình chính quyền hai cấp',
  'Trùng nội dung với văn bản của cấp trên',
]
const remedies = ['Bãi bỏ', 'Sửa đổi, bổ sung', 'Thay thế']
const contents = [
  'mức thu phí thăm quan',
  'hỗ trợ hạ tầng nông thôn',
  'quản lý vỉa hè, lòng đường',
  'phân cấp quản lý nghĩa trang',
  'định mức chi hội nghị',
  'quy chế phối hợp quản lý đất đai',
  'quản lý hoạt động thoát nước',
  'tiêu chí dự án đầu tư nhóm C',
  'đơn giá bồi thường cây trồng',
  'quản lý dạy thêm, học thêm',
  'hỗ trợ sinh viên cử tuyển',
]

export const reviewTable = (count: number, d: Dice): Table => {
  const rows = Array.from({ length: count }, (_, i) => {
    const year = d.int(2012, 2024)
    const kind = d.next() < 0.3 ? 'NQ-HĐND' : 'QĐ-UBND'
    const done = i < 42 ? `Đã xử lý, Quyết định số ${d.int(300, 2300)}/QĐ-UBND` : 'Đang trình'
    return [
      String(i + 1),
      `${d.int(3, 68)}/${year}/${kind}`,
      `Quy định ${d.pick(contents)} trên địa bàn tỉnh`,
      d.pick(reasons),
      d.pick(remedies),
      done,
    ]
  })
  const columns = [
    col('TT', 0.06, 'centre'),
    col('Số, ký hiệu', 0.22),
    col('Tên gọi, trích yếu', 0.22),
    col('Lý do', 0.16),
    col('Hình thức xử lý', 0.12),
    col('Kết quả', 0.22),
  ]
  return table('', columns, rows)
}

export const simplifyTable = (count: number, topic: Topic, d: Dice): Table => {
  const matter = d.deal(topic.matters)
  const rows = Array.from({ length: count }, (_, i) => {
    const [from, to] = [d.int(12, 30), d.int(5, 11)]
    const field = matter()
    return [
      String(i + 1),
      `${d.pick(acts)} ${d.pick(things)} trong lĩnh vực ${field}`,
      `Bỏ thành phần hồ sơ «${d.pick(['bản sao giấy chứng nhận đăng ký doanh nghiệp', 'bản sao căn cước công dân', 'giấy xác nhận nơi cư trú', 'ảnh 4 × 6', 'bản cam kết'])}» vì thông tin đã có trong cơ sở dữ liệu; giảm thời hạn giải quyết từ ${from} ngày xuống ${to} ngày làm việc.`,
      `Sửa đổi quy định về thành phần hồ sơ, thời hạn tại văn bản chuyên ngành về ${field}; trong khi chờ sửa đổi, cơ quan tiếp nhận không yêu cầu nộp giấy tờ đã được số hóa.`,
      `Giảm ${d.int(9, 34)},${d.int(1, 9)}% chi phí tuân thủ`,
      d.pick(departments).name,
    ]
  })
  const columns = [
    col('TT', 0.05, 'centre'),
    col('Tên thủ tục', 0.16),
    col('Nội dung đơn giản hóa', 0.32),
    col('Kiến nghị thực thi', 0.28),
    col('Lợi ích', 0.09),
    col('Cơ quan chủ trì', 0.1),
  ]
  return table('', columns, rows)
}

const budgets = [
  'Cân đối ngân sách tỉnh',
  'Dự toán thu ngân sách nhà nước',
  'Dự toán chi ngân sách tỉnh theo cơ cấu chi',
  'Dự toán chi ngân sách cấp tỉnh theo lĩnh vực',
  'Dự toán chi của từng cơ quan, tổ chức',
  'Dự toán chi đầu tư phát triển',
  'Tỷ lệ phần trăm các khoản thu phân chia',
  'Bổ sung từ ngân sách tỉnh cho ngân sách cấp xã',
  'Chi chương trình mục tiêu quốc gia',
]
const budgetLines = [
  'Chi giáo dục, đào tạo và dạy nghề',
  'Chi khoa học, công nghệ và chuyển đổi số',
  'Chi quốc phòng',
  'Chi an ninh và trật tự an toàn xã hội',
  'Chi y tế, dân số và gia đình',
  'Chi văn hóa thông tin',
  'Chi phát thanh, truyền hình',
  'Chi thể dục thể thao',
  'Chi bảo vệ môi trường',
  'Chi giao thông',
  'Chi nông nghiệp, thủy lợi',
  'Chi hoạt động của cơ quan quản lý nhà nước',
  'Chi bảo đảm xã hội',
  'Chi trả nợ lãi',
  'Dự phòng ngân sách',
  'Chi tạo nguồn cải cách tiền lương',
]

export const budgetTable = (n: number, d: Dice): Table => {
  const names = [...budgetLines, ...departments.map(({ name }) => name), ...communes.map(({ name }) => name)]
  const total = d.int(4200, 9400) * 1000
  const weights = names.map(() => 0.2 + d.next() * d.next() * 3)
  const all = shares(total, weights)
  const now = shares(
    Math.round(total * 1.06),
    weights.map((w) => w * (0.94 + d.next() * 0.14)),
  )
  const rows = [['', 'TỔNG SỐ', vnNumber(total), vnNumber(Math.round(total * 1.06)), '106,0%']]
  for (const [i, name] of names.entries())
    rows.push([
      String(i + 1),
      name,
      vnNumber(all[i]!),
      vnNumber(now[i]!),
      `${vnNumber((now[i]! / all[i]!) * 100, 1)}%`,
    ])
  const columns = [
    col('TT', 0.07, 'centre'),
    col('Nội dung', 0.43),
    col('Ước thực hiện 2025 (triệu đồng)', 0.19, 'right'),
    col('Dự toán 2026 (triệu đồng)', 0.19, 'right'),
    col('So sánh', 0.12, 'right'),
  ]
  return table(`Biểu số ${45 + n}/CK-NSNN. ${budgets[n - 1]} năm 2026`, columns, rows, { bold: [0] })
}
