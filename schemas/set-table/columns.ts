// The columns of the tree of a set, by what decisions and our template call them.
import type { Cells } from './cells.ts'
import { findHeader, type Header } from './header.ts'

/** In the order in which a title is given to a column. */
export const nodeColumns = {
  key: /^khóa/,
  code: /^mã( số| tiêu chí.*)?$/u,
  /** Where there are no codes beside it, decisions head the codes with it. */
  ordinal: /^(stt|tt|số tt|mã|số thứ tự)(?!\p{L})/u,
  max: /điểm.*tối đa|tối đa|điểm chuẩn|^(?!.*cách (tính|chấm)).*thang điểm/,
  rule: /cách (tính|chấm)/,
  assessment: /(ai chấm|phương thức đánh giá|cách đánh giá|hình thức đánh giá)/,
  lead: /(chủ trì|phụ trách)/,
  coordinators: /phối hợp/,
  except: /^không áp dụng/,
  reason: /^lý do/,
  type: /^loại/,
  papers: /(tài liệu|tlkc|minh chứng|hồ sơ).*(kiểm chứng|tlkc|minh chứng)|^(tlkc|tài liệu|minh chứng)/,
  guidance: /(hướng dẫn|phương pháp|cách xác định|ghi chú)/,
  name: /(lĩnh vực|tiêu chí|nội dung)/,
  /** Marked where a survey decides. */
  survey: /(điều tra|khảo sát|xhh|xã hội học)/,
}
export type NodeColumn = keyof typeof nodeColumns

/** With its codes, whatever their column is called. */
export function headerOf(rows: Cells): Header<NodeColumn> | undefined {
  const header = findHeader<NodeColumn>(rows, nodeColumns, ['name', 'max'])
  const code = header?.columns.code ?? header?.columns.ordinal
  return header && code !== undefined ? { ...header, columns: { ...header.columns, code } } : header
}
