// A page that only bears the mark: nothing on it is secret, but the gate must refuse it.
import type { DemoDocument } from '../read.ts'
import { bytesOf, newPdf } from './compose.ts'
import { openFlow, paragraph, upright } from './flow.ts'
import { letterhead } from './letter.ts'
import { openPen, words } from './pen.ts'

export const secretPage = async (d: DemoDocument): Promise<Buffer> => {
  const pdf = await newPdf({ ...d, subject: 'Trang thử cổng tiếp nhận' }, 'Trang giả')
  const pen = await openPen(pdf, ['regular', 'bold', 'italic'])
  const flow = openFlow(pen, upright, 1)
  flow.turn()
  letterhead(pen, flow, { ...d, symbol: '/KH-UBND', proofClass: 'scan' })
  const x = flow.geometry.left + 92
  pen.box(x - 36, flow.y() - 12, 72, 26, { line: [0.8, 0.05, 0.08], width: 1.6 })
  pen.centred('MẬT', 'bold', 16, x, flow.y() + 6.5, [0.8, 0.05, 0.08])
  flow.skip(40)
  flow.place(paragraph(words('KẾ HOẠCH', 'bold'), { align: 'centre', indent: 0, after: 20 }))
  flow.place(paragraph('Trang giả dùng để thử cổng tiếp nhận tài liệu, không có nội dung thật.'))
  flow.place(paragraph('Hệ thống phải từ chối nhận tệp này, chỉ ghi tham chiếu; tệp không được lưu.'))
  pen.flush()
  return bytesOf(pdf, 1)
}
