// History of lost points: what was done.
import type { Loss } from './loss.ts'
import { wholeCode } from './lost.ts'

/** What is not told leaf by leaf is «phần còn lại». */
export const codeWords = (code: string): string => (code === wholeCode ? 'phần còn lại' : code)

/** '1.2 năm 2025' */
export const lossOf = ({ code, year }: Pick<Loss, 'code' | 'year'>): string =>
  `${codeWords(code)} năm ${year}`

export const lossActWords: Readonly<Record<string, string>> = {
  'losses.open': 'lập danh sách điểm bị mất',
  'losses.assign': 'giao cơ quan trả lời về điểm bị mất',
  'losses.answer': 'ghi nguyên nhân, khắc phục điểm bị mất',
  'losses.explain': 'giải trình điểm bị mất',
  'losses.return': 'trả lại giải trình điểm bị mất',
  'losses.decide': 'ghi kết luận về điểm bị mất',
}
