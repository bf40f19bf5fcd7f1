// «Trang đã rút»: keeps the numbers of what was taken out, and says where to look instead. Always one page.
import { rangeOf } from './label.ts'
import type { DossierOrder } from './order.ts'
import { type Measure, type Sheet, a4, frame, margin, middle, wrap, write } from './paper.ts'
import type { Withdrawn } from './parts.ts'

export function withdrawnSheet(
  { piece, replacedBy }: Withdrawn,
  { numbering }: DossierOrder,
  measure: Measure,
): Sheet {
  const sheet = a4()
  const { exhibit, document, version, title, labels } = piece
  const now = replacedBy && `Trang ${rangeOf(replacedBy.labels)}`
  const what = replacedBy?.version !== undefined && replacedBy.version !== version
  const lines: [string, string][] = [
    ['Số trang', `${rangeOf(labels)} (giữ nguyên, không cấp lại)`],
    ...(exhibit ? [['Mã', [exhibit, document].filter(Boolean).join('  ·  ')] as [string, string]] : []),
    ['Nội dung', title],
    [
      'Hiện nay',
      now ? `${now}${what ? ` (phiên bản ${replacedBy.version})` : ''}` : 'Không còn trong quyển.',
    ],
    ['Phát hành', numbering?.base ? `Có trong lần phát hành ${numbering.base.n} hoặc trước đó.` : '–'],
  ]
  const left = margin.left + 18
  const right = 595 - margin.right - 18
  let y = 690
  const centred = (text: string, size: number, face: 'bold' | 'italic') =>
    write(sheet, middle, y, text, size, { face, align: 'center' })
  centred('TRANG ĐÃ RÚT', 24, 'bold')
  y -= 22
  centred('Tài liệu ở các trang này không còn được dùng làm kiểm chứng.', 13, 'italic')
  y -= 26
  for (const [label, value] of lines) {
    const all = wrap(measure, value, 'regular', 13, right - left - 90)
    const shown = all.length > 9 ? [...all.slice(0, 8), `${all[8]}…`] : all
    y -= 8
    write(sheet, left, y - 13, label, 13, { face: 'bold' })
    for (const line of shown) {
      y -= 17
      write(sheet, left + 90, y + 4, line, 13)
    }
  }
  frame(sheet, margin.left, y - 22, 595 - margin.right, 730, 1.6)
  return sheet
}
