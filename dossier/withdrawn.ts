// «Trang đã rút»: keeps the numbers of what was taken out, and says where to look instead. Always one page.
import { rangeOf } from './label.ts'
import { noticeSheet } from './notice.ts'
import type { DossierOrder } from './order.ts'
import type { Measure, Sheet } from './paper.ts'
import type { Withdrawn } from './parts.ts'

export function withdrawnSheet(
  { piece, replacedBy }: Withdrawn,
  { numbering }: DossierOrder,
  measure: Measure,
): Sheet {
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
  const subtitle = 'Tài liệu ở các trang này không còn được dùng làm kiểm chứng.'
  return noticeSheet({ title: 'TRANG ĐÃ RÚT', subtitle, lines }, measure)
}
