// «Bảng thay đổi» of an edition that keeps its numbers, «Bảng đối chiếu số trang» of one that is numbered anew.
import { baseOf, type Change, changesOf, concordanceOf, runsOf } from './changes.ts'
import type { DossierOrder } from './order.ts'
import { type Measure, type Sheet } from './paper.ts'
import { grid, paragraph, pen } from './pen.ts'
import type { Plan } from './plan.ts'
import { day } from './say.ts'
import type { Column } from './table.ts'

const kinds: Record<Change['kind'], string> = {
  added: 'Bổ sung',
  withdrawn: 'Rút',
  replaced: 'Thay thế',
  longer: 'Thêm trang',
}

export function changeSheets(order: DossierOrder, { pieces }: Plan, measure: Measure): Sheet[] {
  const base = baseOf(order)
  if (!base || order.numbering?.mode === 'renumber') return []
  const on = pen(measure)
  heading(on, 'BẢNG THAY ĐỔI', `So với lần phát hành ${base.n}, ngày ${day(base.date)}`)
  paragraph(
    on,
    'Số trang đã phát hành giữ nguyên. Trang thêm vào mang số của trang đứng trước kèm chữ cái (12A, 12B…); trang đã rút giữ số trên một trang báo rút.',
    { face: 'italic', size: 11 },
  )
  const changes = changesOf(pieces, base.pieces)
  if (!changes.length) paragraph(on, 'Không có thay đổi.')
  const columns: Column[] = [
    { title: 'STT', width: 32, align: 'center' },
    { title: 'Thay đổi', width: 66 },
    { title: 'Mã', width: 66 },
    { title: 'Nội dung', width: 174 },
    { title: 'Trang cũ', width: 68, align: 'center' },
    { title: 'Trang mới', width: 68, align: 'center' },
  ]
  const rows = changes.map(({ kind, exhibit, document, title, old, now }, i) => ({
    cells: [
      [{ text: String(i + 1) }],
      [{ text: kinds[kind], face: 'bold' as const }],
      [{ text: exhibit ?? '–', face: 'bold' as const }],
      [{ text: title }, ...(document ? [{ text: document, face: 'italic' as const, size: 10 }] : [])],
      [{ text: old || '–' }],
      [{ text: now || '–', face: 'bold' as const }],
    ],
  }))
  if (rows.length) grid(on, columns, rows)
  return on.sheets
}

export function concordanceSheets(order: DossierOrder, { pieces }: Plan, measure: Measure): Sheet[] {
  const base = baseOf(order)
  if (!base || order.numbering?.mode !== 'renumber') return []
  const on = pen(measure)
  heading(on, 'BẢNG ĐỐI CHIẾU SỐ TRANG', `Trang cũ của lần phát hành ${base.n}, ngày ${day(base.date)}`)
  const columns: Column[] = [
    { title: 'Trang cũ', width: 86, align: 'center' },
    { title: 'Trang mới', width: 86, align: 'center' },
    { title: 'Mã', width: 70 },
    { title: 'Nội dung', width: 232 },
  ]
  const rows = runsOf(concordanceOf(pieces, base.pieces)).map(({ exhibit, document, title, old, now }) => ({
    cells: [
      [{ text: old }],
      [{ text: now || 'không còn', face: 'bold' as const }],
      [{ text: exhibit ?? '–', face: 'bold' as const }],
      [{ text: title }, ...(document ? [{ text: document, face: 'italic' as const, size: 10 }] : [])],
    ],
  }))
  grid(on, columns, rows)
  return on.sheets
}

function heading(on: ReturnType<typeof pen>, title: string, under: string): void {
  paragraph(on, title, { face: 'bold', size: 16, align: 'center' })
  paragraph(on, under, { face: 'italic', size: 13, align: 'center' })
  on.at.y -= 8
}
