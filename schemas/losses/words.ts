// History of lost points: what was done.
import type { Loss } from './loss.ts'
import { wholeCode } from './lost.ts'

/** '1.2 năm 2025'; what is not told leaf by leaf as «phần còn lại» */
export const lossOf = ({ code, year }: Pick<Loss, 'code' | 'year'>): string =>
  `${code === wholeCode ? 'phần còn lại' : code} năm ${year}`

export const lossActWords: Readonly<Record<string, string>> = {
  'losses.open': 'lập danh sách điểm bị mất',
  'losses.assign': 'giao cơ quan trả lời về điểm bị mất',
  'losses.answer': 'ghi nguyên nhân, khắc phục điểm bị mất',
  'losses.explain': 'giải trình điểm bị mất',
  'losses.return': 'trả lại giải trình điểm bị mất',
  'losses.decide': 'ghi kết luận về điểm bị mất',
}
