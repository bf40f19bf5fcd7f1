// A dossier of so many documents: areas of 500, leaves of 50, particulars as long as real ones.
import type { DossierOrder, Item, Leaf, Section, View } from '../../../dossier/order.ts'

export type Made = { path: string; view: View }

export function orderOf(made: readonly Made[], count: number): DossierOrder {
  const items = Array.from({ length: count }, (_, n) => itemOf(n, made[n % made.length]!.view))
  const leaves = chunks(items, 50).map((part, n): Leaf => {
    const code = `${Math.floor(n / 10) + 1}.${(n % 10) + 1}`
    const name = `Ban hành và tổ chức thực hiện kế hoạch cải cách hành chính, nội dung thứ ${n + 1}`
    const score = { max: '1,00', self: '0,75' }
    return { kind: 'leaf', code, name, state: 'đã chấp nhận', score, figures: [], working: [], items: part }
  })
  const sections = chunks(leaves, 10).map((parts, n): Section => {
    const name = `Lĩnh vực công tác thứ ${n + 1} của tỉnh`
    return { kind: 'section', code: String(n + 1), name, level: 'Lĩnh vực', parts }
  })
  const cover = {
    province: 'UBND tỉnh Quảng Hà',
    agency: 'Sở Nội vụ',
    title: 'Hồ sơ tài liệu kiểm chứng',
    campaign: 'Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2026',
    year: 2026,
    place: 'Quảng Hà',
    date: '2026-12-10',
    edition: 1,
    draft: false,
  }
  return { cover, sections }
}

function itemOf(n: number, view: View): Item {
  const code = String(n + 1).padStart(5, '0')
  return {
    exhibit: `${Math.floor(n / 500) + 1}.${(Math.floor(n / 50) % 10) + 1}-${code}`,
    document: `TL-SNV-2026-${code}`,
    version: 1,
    symbol: `${n + 1}/BC-SNV`,
    issued: '2026-11-25',
    issuer: 'Sở Nội vụ',
    subject: `Báo cáo số ${n + 1} về kết quả công tác cải cách hành chính năm 2026 và phương hướng, nhiệm vụ năm 2027`,
    proof: 'bản điện tử ký số đủ',
    ...(n % 5 === 0 && { pages: '1', section: 'Mục II.1', quote: 'đạt 98,27% hồ sơ giải quyết đúng hạn' }),
    file: {
      original: { name: `bao-cao-${n + 1}.pdf`, size: view.size, sha256: view.sha256 },
      signatures: n % 3 === 0 ? 1 : 0,
      content: view,
    },
    annexes: [],
  }
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
