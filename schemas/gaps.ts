import type { Assessment } from './assessment.ts'

/** What is missing, in words; empty means nothing is. Points without proof need an explanation. */
export function gaps(a: Pick<Assessment, 'self' | 'explanation' | 'citations'>): string[] {
  if (a.self === undefined) return ['Chưa tự chấm điểm.']
  const proven = a.citations.length > 0 || a.explanation !== undefined
  return proven ? [] : ['Chưa gắn tài liệu kiểm chứng nào: hãy gắn tài liệu, hoặc viết giải trình.']
}
