// Why a file has no view: the reason stands on its placeholder page, the advice is for who uploaded it.

export interface Hole {
  readonly outcome: 'hole'
  readonly why: Why
  readonly reason: string
  readonly advice: string
}
export type Why = keyof typeof texts

const again = 'Hãy xuất hoặc quét lại rồi tải lên.'
const texts = {
  damaged: ['Tệp PDF hỏng, không dựng được bản xem.', again],
  limit: [
    'Tệp quá nặng hoặc quá phức tạp để mở an toàn.',
    'Hãy xuất lại thành PDF đơn giản hơn rồi tải lên.',
  ],
  locked: ['Tệp PDF có mật khẩu mở.', 'Hãy tải lên bản không đặt mật khẩu.'],
  'no-pages': ['Tệp PDF không có trang nào.', again],
  reader: ['Tệp làm treo trình đọc PDF nên không in được.', again],
  script: [
    'Biểu mẫu XFA động chỉ hiện trong phần mềm đã tạo ra nó.',
    'Hãy in biểu mẫu ra PDF thường rồi tải lên.',
  ],
  'too-many-pages': ['Tệp PDF có hơn 20.000 trang.', 'Hãy tách thành nhiều tệp.'],
} as const

export function holeOf(why: Why): Hole {
  const [reason, advice] = texts[why]
  return { outcome: 'hole', why, reason, advice }
}
