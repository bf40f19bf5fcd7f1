// How a leaf is printed: its state and its figures, in words.
import { type Figure, isEstimate } from '../../schemas/assessment.ts'
import { formatNumber, withUnit } from '../../schemas/format.ts'
import { lateWords } from '../../schemas/remind-text.ts'
import type { LeafNode } from '../../schemas/set.ts'
import { differs } from '../../schemas/figure-gaps.ts'
import { words } from '../../schemas/words.ts'
import type { GatheredLeaf } from './gather.ts'

/** What is bound is the newest submission, so a working copy that was reopened or returned says which one this is. */
export function stateOf({ node, assignment, now, submission }: GatheredLeaf): string {
  if (node.leaf.assessment !== 'self') return words.assessedBy[node.leaf.assessment]
  if (assignment?.notApplicable) return words.shown['not-applicable']
  const shown = words.shown[now?.shown ?? 'untouched']
  const isSent = !submission || ['accepted', 'submitted', 'requested'].includes(now?.shown ?? '')
  const said = isSent ? shown : `${shown} (in bản đã gửi lần ${submission.n})`
  const marks = [lateWords(submission), submission && isEstimate(submission) ? estimated : undefined]
  return [said, ...marks.flatMap((mark) => mark ?? [])].join('; ')
}

/** Behind the state of a leaf, in every list that prints one. */
export const estimated = 'số liệu ước thực hiện'

/** Of a leaf as it was frozen: the words behind its state are all that is kept. */
export const saysEstimate = ({ state }: { readonly state: string }): boolean => state.includes(estimated)

export function figuresOf({ leaf }: LeafNode, figures: readonly Figure[]): { name: string; value: string }[] {
  return leaf.variables.flatMap(({ code, label, unit }) => {
    const figure = figures.find((one) => one.code === code)
    return figure ? [{ name: label, value: valueOf(figure, unit) }] : []
  })
}

/** «3.652,4 tỷ đồng (ước thực hiện); nguồn khác: 3.641,9 (Kho bạc), chọn vì …» */
function valueOf(figure: Figure, unit: string): string {
  const { value, state, beside, choice } = figure
  const own = `${numberOf(value, unit)}${state === 'estimate' ? ' (ước thực hiện)' : ''}`
  if (!beside || !differs(figure)) return own
  const from = beside.source?.system ? ` (${beside.source.system})` : ''
  return `${own}; nguồn khác: ${numberOf(beside.value, unit)}${from}${choice ? `, chọn số đầu vì: ${choice}` : ''}`
}

const numberOf = (value: string, unit: string): string => {
  if (value === 'true' || value === 'false') return value === 'true' ? 'Có' : 'Không'
  return withUnit(formatNumber(value), unit)
}
