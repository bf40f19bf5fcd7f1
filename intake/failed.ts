// A tool that did not end by itself, in words. One place, so that every step says the same.
import type { Ran } from './box.ts'
import type { Cannot } from './verdict.ts'

export function cannot(ran: Exclude<Ran, { end: 'exit' }>, tool: string): Cannot {
  const outcome = 'cannot'
  if (ran.end === 'missing-tool') {
    const sentence = `Máy chủ chưa có ${ran.tool} (gói ${ran.package}). Tài liệu được giữ và sẽ được xử lý khi có.`
    return { outcome, why: 'missing-tool', tool: ran.tool, sentence }
  }
  if (ran.end === 'limit') {
    const sentence =
      'Tệp quá nặng hoặc quá phức tạp để mở an toàn. Hãy xuất lại thành PDF đơn giản hơn rồi tải lên.'
    return { outcome, why: 'limit', tool, sentence }
  }
  const sentence = 'Bộ đọc tệp dừng đột ngột khi mở tệp này. Hãy xuất lại tệp rồi tải lên.'
  return { outcome, why: 'crash', tool, sentence }
}
