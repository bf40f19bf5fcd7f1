// Tờ trình: Sở Nội vụ asks the province's committee to approve a package.
import type { LetterOrder } from '../../dossier/letter.ts'
import { formatNumber, formatSize } from '../../schemas/format.ts'
import { formatPoints } from '../../schemas/points.ts'
import { areaTable } from './areas.ts'
import {
  checkTable,
  draftOf,
  indexName,
  ofWhom,
  provinceOf,
  say,
  type Snapshot,
  to,
  whatIsSent,
} from './snapshot.ts'
import { allTotals } from './totals.ts'

export function proposalOf(snapshot: Snapshot): LetterOrder {
  const { order, record } = snapshot
  const { cover } = order
  const { counts, zip } = record
  const { leaves, sent, self, ownMax, accepted, appraised } = allTotals(order)
  const committee = `Ủy ban nhân dân ${provinceOf(cover)}`.trim()
  const what = `kết quả tự đánh giá, chấm điểm và ${whatIsSent(order)} ${indexName(cover)}`
  return draftOf(snapshot, {
    superior: cover.province,
    agency: cover.agency,
    number: 'Số: ........../TTr-SNV',
    title: 'Tờ trình',
    subtitle: `Về việc phê duyệt ${what}${ofWhom(cover)}`,
    blocks: [
      to(`Kính gửi: ${committee}.`),
      say(
        `${cover.agency} đã tổng hợp, rà soát kết quả tự đánh giá của các cơ quan, đơn vị và lập bộ hồ sơ để gửi Bộ Nội vụ. ${cover.agency} kính trình ${committee} xem xét, phê duyệt ${what}, với các nội dung chính như sau:`,
      ),
      say(
        `1. Kết quả: ${formatNumber(sent)}/${formatNumber(leaves)} tiêu chí đã gửi, tự chấm ${formatPoints(self)} trên tối đa ${formatPoints(ownMax)} điểm của phần tự đánh giá; ${formatNumber(accepted)} tiêu chí đã được chấp nhận với ${formatPoints(appraised)} điểm.`,
      ),
      areaTable(order),
      say(
        `2. Bộ hồ sơ: ${formatNumber(counts.files)} tệp, dung lượng ${formatSize(zip.size)}, gồm quyển hồ sơ, bản gốc của ${formatNumber(counts.originals)} tệp, danh mục tài liệu, bảng điểm và giải trình. Nơi chưa có tài liệu có trang báo thiếu (${formatNumber(counts.holes)} trang).`,
      ),
      ...checkTable(snapshot),
      say(
        `Việc phê duyệt có giá trị với đúng bộ hồ sơ mang mã nội dung trên: sửa bất kỳ tệp nào thì mã này khác đi.`,
      ),
      say(`Kính trình ${committee} xem xét, quyết định./.`),
    ],
    recipients: ['Như trên', 'Lưu: VT, CCHC'],
    signature: { above: ['GIÁM ĐỐC'] },
  })
}
