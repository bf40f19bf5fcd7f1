// Counts that a source states, as lines: «Lĩnh vực giảm; 6; thủ tục hành chính; công vụ».
import type { Result } from './shapes.ts'

type Count = Result['counts'][number]

export const wholeIn = (text: string): number | undefined => {
  const typed = text.trim().replace('−', '-')
  return /^[+-]?\d{1,4}$/.test(typed) ? Number(typed) : undefined
}

export const countLines = (counts: readonly Count[]): string =>
  counts.map(({ what, stated, items }) => [what, stated, ...items].join('; ')).join('\n')

export const countsIn = (text: string): Count[] =>
  text.split('\n').flatMap((line) => {
    const [what = '', number = '', ...items] = line.split(';').map((part) => part.trim())
    const stated = wholeIn(number)
    return what && stated !== undefined ? [{ what, stated, items: items.filter(Boolean) }] : []
  })
