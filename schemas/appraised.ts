// Where a leaf of the internal index stands from the opening of lần 1 on: by what was sent, which stays as it is, and by
// what who looks is told of its points. Of a leaf of which nothing is told nothing can be learnt from its state, its
// parts or what is asked of its agency. Nothing here does I/O.
import { isFrom, type Stage } from './appraisal.ts'
import { type Sight, tells, toldOf } from './mark.ts'
import type { Points } from './points.ts'
import { none, type Parts } from './standing.ts'
import type { Summary } from './summary.ts'

/**
 * `unsent`: worth nothing, and it is too late. `to-answer`: cut in lần 1, its agency may argue. `judged`: its points are
 * proposed. `settled`: they stand.
 */
export const appraisedStates = ['unsent', 'to-answer', 'judged', 'settled'] as const
export type AppraisedState = (typeof appraisedStates)[number]

export interface Turn {
  readonly stage: Stage
  /** Until then agencies argue. */
  readonly answersUntil?: string
}

/** Points of a leaf as they are told: of what was claimed. */
export interface Told {
  readonly claimed: Points
  readonly points: Points
}

export interface Appraised {
  readonly state: AppraisedState | 'submitted'
  readonly parts: Parts
  /** Only while something is asked of its agency. */
  readonly due?: string
  /** What it sent. */
  readonly self?: Points
  readonly told?: Told
}

type Sent = Pick<
  Summary,
  'max' | 'isComplete' | 'requestOpen' | 'claimed' | 'first' | 'stands' | 'isAnswered'
>

export function appraisedAt(leaf: Sent, sight: Sight | undefined, turn: Turn, now: string): Appraised {
  const { max, claimed, first } = leaf
  const told = toldOf(leaf, sight, turn.stage)
  if (claimed === undefined)
    return { state: 'unsent', parts: { ...none, max, notClaimed: max }, ...(told && { told }) }
  if (!told) return { state: 'submitted', parts: waiting(leaf, claimed), self: claimed }
  const lost = Math.max(0, told.claimed - told.points)
  const stands = sight !== undefined && isFrom(turn.stage, 'agreed') && tells(sight, 'rest', turn.stage)
  const parts: Parts = {
    ...none,
    max,
    accepted: told.points,
    [stands ? 'cut' : 'atRisk']: lost,
    notClaimed: max - told.points - lost,
  }
  const isOpen =
    turn.stage === 'answers' && first !== undefined && first < claimed && !leaf.isAnswered
      ? turn.answersUntil !== undefined && now < turn.answersUntil
      : false
  if (isOpen) return { state: 'to-answer', parts, due: turn.answersUntil!, self: claimed, told }
  return { state: stands ? 'settled' : 'judged', parts, self: claimed, told }
}

/** Papers that were missing when it was sent may cost what was claimed. */
function waiting({ max, isComplete, requestOpen }: Sent, claimed: Points): Parts {
  const isAtRisk = claimed > 0 && (!isComplete || requestOpen)
  return { ...none, max, notClaimed: max - claimed, [isAtRisk ? 'atRisk' : 'waitingReview']: claimed }
}
