// Adding leaves up, the one place where it is done.
import type { Item } from './items.ts'
import { type BoardRow, type BoardState, boardStates, type Cell, type Sum } from './view.ts'

/** Without points where they may not be added: over several agencies of an internal index. */
export const emptySum = (hasPoints: boolean): Sum => ({
  leaves: 0,
  states: {},
  have: 0,
  need: 0,
  estimates: 0,
  late: 0,
  ...(hasPoints && { points: { max: 0, self: 0, accepted: 0, risk: 0 } }),
})

/** What does not apply is counted as such and adds nothing. Bonus and penalty move what is reached, not what is possible. */
export function addTo(sum: Sum, item: Item): void {
  const { summary, leaf, state, parts } = item
  sum.states[state] = (sum.states[state] ?? 0) + 1
  if (state === 'not-applicable') return
  sum.leaves += 1
  sum.have += summary.have
  sum.need += summary.need
  if (summary.isEstimate) sum.estimates += 1
  if (summary.isLate) sum.late += 1
  addTold(sum, item)
  const { points } = sum
  if (!points) return
  points.max += leaf.leaf.type === 'score' ? parts.max : 0
  points.self += item.self ?? 0
  points.accepted += parts.accepted
  points.risk += parts.atRisk
}

function addTold(sum: Sum, { told }: Item): void {
  if (!told) return
  const all = (sum.appraised ??= { leaves: 0, cut: 0, ...(sum.points && { points: { claimed: 0, got: 0 } }) })
  all.leaves += 1
  if (told.points < told.claimed) all.cut += 1
  if (!all.points) return
  all.points.claimed += told.claimed
  all.points.got += told.points
}

/** Whether an agency has scored anything yet: before that it has no index. */
export const atHand = ({ cells }: Pick<BoardRow, 'cells'>): boolean =>
  cells.some((cell) => cell?.self !== undefined && cell.state !== 'not-applicable')

const pressing = (state: BoardState): number => order.indexOf(state)
const order: readonly BoardState[] = [
  'overdue',
  'locked',
  'to-answer',
  'requested',
  'incomplete',
  'untouched',
  'draft',
  'with-head',
  'submitted',
  'judged',
  'unsent',
  'accepted',
  'settled',
  'not-applicable',
] satisfies readonly BoardState[]
if (order.length !== boardStates.length) throw new Error('a state of the board has no place in the order')

/** One cell of one or more leaves. */
export function joined(items: readonly Item[]): Cell {
  const [only] = items
  if (only && items.length === 1) return cellOf(only)
  const counted = items.filter(({ state }) => state !== 'not-applicable')
  const of = counted.length ? counted : items
  const sum = (what: (item: Item) => number): number => counted.reduce((all, item) => all + what(item), 0)
  const first = of.reduce((a, b) => (pressing(b.state) < pressing(a.state) ? b : a))
  const scored = counted.filter(({ self }) => self !== undefined)
  const estimates = counted.filter(({ summary }) => summary.isEstimate).length
  const late = counted.filter(({ summary }) => summary.isLate).length
  const days = of.flatMap(({ days }) => days ?? [])
  return {
    state: first.state,
    ...(days.length && { days: Math.min(...days) }),
    have: sum(({ summary }) => summary.have),
    need: sum(({ summary }) => summary.need),
    ...(scored.length && { self: sum(({ self }) => self ?? 0) }),
    max: sum(({ parts }) => parts.max),
    risk: sum(({ parts }) => parts.atRisk),
    ...(estimates && { estimates }),
    ...(late && { late }),
    ...(counted.some(({ told }) => told) && {
      claimed: sum(({ told }) => told?.claimed ?? 0),
      appraised: sum(({ told }) => told?.points ?? 0),
    }),
  }
}

function cellOf({ summary: { have, need, isEstimate, isLate }, self, state, parts, days, told }: Item): Cell {
  const when = days === undefined ? {} : { days }
  if (state === 'not-applicable') return { state, ...when, have: 0, need: 0, max: 0, risk: 0 }
  const cell: Cell = { state, ...when, have, need, max: parts.max, risk: parts.atRisk }
  if (self !== undefined) cell.self = self
  if (isEstimate) cell.estimates = 1
  if (isLate) cell.late = 1
  if (told) Object.assign(cell, { claimed: told.claimed, appraised: told.points })
  return cell
}
