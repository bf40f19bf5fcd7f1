// «Trang báo thiếu»: stands where a file cannot be bound, says why and who decided to go on. Always one page.
import { noticeSheet } from './notice.ts'
import type { File, Hole, Item, Leaf } from './order.ts'
import type { Measure, Sheet } from './paper.ts'
import { day, groups, size as bytes } from './say.ts'

export function holeSheet(item: Item, leaf: Leaf, file: File & { content: Hole }, measure: Measure): Sheet {
  const { original, content } = file
  const head = [item.symbol, item.issued && `ngày ${day(item.issued)}`, item.issuer]
    .filter(Boolean)
    .join(', ')
  const lines: [string, string][] = [
    ['Mã', `${item.exhibit}  ·  ${item.document}`],
    ['Tiêu chí', `${leaf.code}. ${leaf.name}`],
    ...(head ? [['Văn bản', head] as [string, string]] : []),
    ['Trích yếu', item.subject],
    ['Lý do', content.reason],
    ['Quyết định', content.decision ?? 'Chưa có quyết định về tài liệu này.'],
  ]
  if (original) {
    lines.push(['Tệp gốc', `${original.name} (${bytes(original.size)})`])
    lines.push([
      'SHA-256',
      groups(original.sha256).slice(0, 4).join(' ') + '\n' + groups(original.sha256).slice(4).join(' '),
    ])
  }
  const subtitle = original ? 'Tài liệu này không in được vào quyển.' : 'Tài liệu này còn thiếu.'
  const foot = original ? 'Bản gốc gửi kèm bộ hồ sơ, giữ nguyên từng byte.' : 'Không có bản gốc.'
  return noticeSheet({ title: 'TRANG BÁO THIẾU', subtitle, lines, foot }, measure)
}
