import { formatPoints, leftWords } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { stateWord } from '../words/review.ts'
import type { Board, BoardRow, BoardState, Cell, Writes } from './use-board.ts'

export const states: readonly BoardState[] = [
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
]

/** Its points stand: nothing is at risk any more. */
export const isSettled = ({ stage }: Pick<Board, 'stage'>): boolean =>
  stage === 'agreed' || stage === 'decided'

/** Whose the points and indexes are that the appraisal gave. */
export const givenWord = ({ stage }: Pick<Board, 'stage'>): string =>
  words.whose[stage === 'decided' ? 'published' : 'given']

/** What a narrow column cuts off is what all rows have in common. */
export const rowShort = ({ key, agency, short, person }: BoardRow): string => {
  if (!person) return short
  return key === agency
    ? `${short} · ${person.charAt(0).toLowerCase()}${person.slice(1)}`
    : `${person} · ${short}`
}

export const rowName = ({ name, short, person }: BoardRow): string => (person ? `${person}, ${short}` : name)

/** A cell as a sentence, for who does not see the colours. */
export function cellSentence(
  row: BoardRow,
  code: string,
  cell: Cell | null | undefined,
  review: string,
): string {
  const head = `${rowName(row)}, ${code}`
  if (!cell) return `${head}: không được phân công`
  const risk = cell.risk > 0 ? `, ${formatPoints(cell.risk)} điểm có nguy cơ mất` : ''
  const isDone = ['locked', 'accepted', 'not-applicable', 'submitted'].includes(cell.state)
  const days = isDone || cell.days === undefined ? '' : `, ${leftWords(cell.days)}`
  const both =
    cell.claimed !== undefined && cell.appraised !== undefined
      ? `, tự chấm ${formatPoints(cell.claimed)}, thẩm định ${formatPoints(cell.appraised)}`
      : ''
  return `${head}: ${stateWord(cell.state, review).toLowerCase()}, tài liệu ${cell.have}/${cell.need}${both}${risk}${days}`
}

export function cellText({ state, have, need, self, claimed, appraised }: Cell, writes: Writes): string {
  if (state === 'not-applicable') return '–'
  if (writes === 'appraised') return beside(claimed, appraised)
  if (writes === 'points') return self === undefined ? '·' : formatPoints(self)
  if (state === 'accepted') return '✓'
  if (state === 'unsent') return '×'
  return state === 'untouched' ? '·' : `${have}/${need}`
}

/** «1,00 → 0,50»; one figure where both are the same. */
export function beside(claimed: number | undefined, got: number | undefined): string {
  if (claimed === undefined || got === undefined) return '·'
  return claimed === got ? formatPoints(got) : `${formatPoints(claimed)} → ${formatPoints(got)}`
}

/** «−0,50» */
export const difference = (claimed: number, got: number): string =>
  `${got > claimed ? '+' : got < claimed ? '−' : ''}${formatPoints(Math.abs(got - claimed))}`
