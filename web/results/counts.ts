// Counts that a source states, as lines: «Lĩnh vực giảm; 6; thủ tục hành chính; công vụ».
import type { Result } from './shapes.ts'

type Count = Result['counts'][number]

export const wholeIn = (text: string): number | undefined => {
  const typed = text.trim().replace('−', '-')
  return /^[+-]?\d{1,4}$/.test(typed) ? Number(typed) : undefined
}

export const countLines = (counts: readonly Count[]): string =>
  counts.map(({ what, stated, items }) => [what, stated, ...items].join('; ')).join('\n')

const countIn = (line: string): Count[] => {
  const [what = '', number = '', ...items] = line.split(';').map((part) => part.trim())
  const stated = wholeIn(number)
  return what && stated !== undefined ? [{ what, stated, items: items.filter(Boolean) }] : []
}
export const countsIn = (text: string): Count[] => text.split('\n').flatMap(countIn)

/** Lines that say something and cannot be read. */
export const unreadIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && countIn(line).length === 0)
