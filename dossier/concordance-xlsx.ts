// «Bảng đối chiếu số trang» as an Excel file: a row per issued page, complete.
import type { Move } from './changes.ts'
import { number, sheet, text } from './index-xlsx.ts'

export const concordanceXlsx = (moves: readonly Move[], from: number, to: number): Promise<Buffer> =>
  sheet(
    'Đối chiếu số trang',
    [`ĐỐI CHIẾU SỐ TRANG: PHÁT HÀNH LẦN ${from} VÀ LẦN ${to}`],
    [
      { title: `Trang cũ (lần ${from})`, width: 14 },
      { title: `Trang mới (lần ${to})`, width: 14 },
      { title: 'Mã', width: 12 },
      { title: 'Mã tài liệu', width: 24 },
      { title: 'Trang của tệp', width: 10 },
      { title: 'Nội dung', width: 60 },
      { title: 'SHA-256 của tệp gốc', width: 68 },
    ],
    moves.map(({ old, now, exhibit, document, page, title, sha256 }) => [
      text(old, true),
      text(now || 'không còn'),
      text(exhibit),
      text(document),
      ...(sha256 ? [number(page)] : [text('–')]),
      text(title),
      text(sha256),
    ]),
    { paper: 'A4', orientation: 'landscape', lastColumn: 'F' },
  )
