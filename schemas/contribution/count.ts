// What entries that are to prove a leaf add up to, with the sentence that says how. Nothing here is stored.
import type { Contribution } from './contribution.ts'

export const contributionCounts = ['recognised', 'wide', 'communication'] as const
export type ContributionCount = (typeof contributionCounts)[number]

type Counted = Pick<Contribution, 'type' | 'title' | 'agencyName' | 'leaves' | 'scale'> & {
  readonly isRecognised: boolean
}

/** Of the entries that name the leaf. An initiative counts once it is recognised; those that wait are said. */
export function countContributions(
  entries: readonly Counted[],
  leaf: string,
): Record<ContributionCount, { value: number; working: string }> {
  const named = entries.filter(({ leaves }) => leaves.includes(leaf))
  const initiatives = named.filter(({ type }) => type === 'initiative')
  const recognised = initiatives.filter(({ isRecognised }) => isRecognised)
  const waiting = initiatives.filter(({ isRecognised }) => !isRecognised)
  const left = waiting.length > 0 ? ` Chưa tính ${titles(waiting)}: chưa có quyết định công nhận.` : ''
  const wide = recognised.filter(({ scale }) => scale === 'province' || scale === 'nation')
  // Nothing is said of what is not there at all.
  const of = (counted: readonly Counted[], more: string) => ({
    value: counted.length,
    working: `${counted.length > 0 ? `${titles(counted)}.` : more && 'Chưa có.'}${more}`,
  })
  return {
    recognised: of(recognised, left),
    wide: of(wide, left),
    communication: of(
      named.filter(({ type }) => type === 'communication'),
      '',
    ),
  }
}

const titles = (entries: readonly Counted[]): string =>
  entries.map(({ title, agencyName }) => `${title} (${agencyName})`).join('; ')

/** Which count a figure of that label most likely is; a person confirms it. */
export function likelyCount(label: string): ContributionCount | undefined {
  const said = label.toLocaleLowerCase('vi')
  if (/sáng kiến|giải pháp (mới|hay)/.test(said))
    return /cấp tỉnh|toàn quốc|phạm vi tỉnh/.test(said) ? 'wide' : 'recognised'
  return /truyền thông|tuyên truyền|tin,? bài|chuyên mục|phóng sự/.test(said) ? 'communication' : undefined
}
