// Why a file has no view, in the words of its placeholder page.

export interface Hole {
  readonly outcome: 'hole'
  readonly why: Why
  readonly sentence: string
}
export type Why =
  'damaged' | 'limit' | 'locked' | 'no-pages' | 'reader' | 'script' | 'too-many-pages' | 'unreadable'

const sentences: Record<Why, string> = {
  damaged: 'Tệp PDF hỏng, không dựng được bản xem. Hãy xuất hoặc quét lại rồi tải lên.',
  limit: 'Tệp quá nặng hoặc quá phức tạp để mở an toàn. Hãy xuất lại thành PDF đơn giản hơn rồi tải lên.',
  locked: 'Tệp PDF có mật khẩu mở. Hãy tải lên bản không đặt mật khẩu.',
  'no-pages': 'Tệp PDF không có trang nào. Hãy xuất hoặc quét lại rồi tải lên.',
  reader: 'Tệp làm treo trình đọc PDF nên không in được vào quyển. Hãy xuất lại rồi tải lên.',
  script:
    'Biểu mẫu XFA động chỉ hiện trong phần mềm đã tạo ra nó. Hãy in biểu mẫu ra PDF thường rồi tải lên.',
  'too-many-pages': 'Tệp PDF có hơn 20.000 trang. Hãy tách thành nhiều tệp.',
  unreadable: 'Không đọc được tệp.',
}

export const holes = Object.fromEntries(
  Object.entries(sentences).map(([why, sentence]) => [why, { outcome: 'hole', why, sentence }]),
) as Record<Why, Hole>
