// «Trang báo thiếu»: stands where a file cannot be bound, says why and who decided to go on. Always one page.
import type { File, Hole, Item, Leaf } from './order.ts'
import { type Measure, type Sheet, a4, frame, margin, middle, wrap, write } from './paper.ts'
import { day, groups, size as bytes } from './say.ts'

export function holeSheet(item: Item, leaf: Leaf, file: File & { content: Hole }, measure: Measure): Sheet {
  const sheet = a4()
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
  const left = margin.left + 18
  const right = 595 - margin.right - 18
  let y = 690
  write(sheet, middle, y, 'TRANG BÁO THIẾU', 24, { face: 'bold', align: 'center' })
  y -= 22
  write(
    sheet,
    middle,
    y,
    original ? 'Tài liệu này không in được vào quyển.' : 'Tài liệu này còn thiếu.',
    13,
    {
      face: 'italic',
      align: 'center',
    },
  )
  y -= 26
  for (const [label, value] of lines) {
    const all = wrap(measure, value, 'regular', 13, right - left - 90)
    // one page whatever is written: a reason or decision longer than this stands whole in dossier.json
    const shown = all.length > 9 ? [...all.slice(0, 8), `${all[8]}…`] : all
    y -= 8
    write(sheet, left, y - 13, label, 13, { face: 'bold' })
    for (const line of shown) {
      y -= 17
      write(sheet, left + 90, y + 4, line, 13)
    }
  }
  y -= 14
  const note = original ? 'Bản gốc gửi kèm bộ hồ sơ, giữ nguyên từng byte.' : 'Không có bản gốc.'
  write(sheet, middle, y - 14, note, 13, { face: 'bold', align: 'center' })
  frame(sheet, margin.left, y - 36, 595 - margin.right, 730, 1.6)
  return sheet
}
