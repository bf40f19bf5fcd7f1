// Where a leaf stands apart from the hour: what a clock adds (overdue, points at risk) is computed from it at once, so
// that it may be kept beside the record and still be right a minute later.
import type { State } from './assessment.ts'
import type { Points } from './points.ts'
import type { ShownState } from './reading.ts'
import type { Leaf } from './set.ts'
import { claimed, pointsAtRisk } from './slots.ts'

export interface Standing {
  readonly state: State
  readonly shown: ShownState
  readonly type: Leaf['type']
  readonly max: Points
  readonly self?: Points
  /** What an acceptance counts; only while it holds. */
  readonly accepted?: Points
  readonly isComplete: boolean
  readonly requestOpen: boolean
  /** When the agency must have sent it, or what it was asked for. */
  readonly due: string
}

/** Points of one leaf by where they stand; the parts add up to `max` exactly. */
export interface Parts {
  readonly max: Points
  readonly accepted: Points
  readonly waitingReview: Points
  readonly waitingHead: Points
  readonly inWork: Points
  readonly atRisk: Points
  readonly notClaimed: Points
  readonly cut: Points
}

/** Of nothing. */
export const none: Parts = {
  max: 0,
  accepted: 0,
  waitingReview: 0,
  waitingHead: 0,
  inWork: 0,
  atRisk: 0,
  notClaimed: 0,
  cut: 0,
}

export const isOverdueAt = (
  { state, accepted, due }: Pick<Standing, 'state' | 'accepted' | 'due'>,
  now: string,
): boolean => state !== 'submitted' && accepted === undefined && now >= due

/** It was not sent, and it can no longer be: what lets it be sent after the lock moves `due`. */
export const isLockedAt = (
  standing: Pick<Standing, 'state' | 'accepted' | 'due'>,
  { lockAt }: { readonly lockAt: string },
  now: string,
): boolean => now >= lockAt && isOverdueAt(standing, now)

export function partsAt(standing: Standing, now: string): Parts {
  const { max, self, type, state, accepted, isComplete, requestOpen } = standing
  const parts: { -readonly [Name in keyof Parts]: Points } = { ...none, max }
  if (accepted !== undefined && self !== undefined) {
    // A reviewer may count more than was claimed: then nothing is cut, and less was left unclaimed.
    parts.cut = Math.max(0, self - accepted)
    parts.accepted = accepted
    parts.notClaimed = max - accepted - parts.cut
    return parts
  }
  const claim = claimed(max, self, type)
  const overdue = isOverdueAt(standing, now)
  const isAtRisk = pointsAtRisk(max, self, { isComplete, requestOpen, overdue }, type) > 0
  parts.notClaimed = max - claim
  parts[isAtRisk ? 'atRisk' : (waits[state] ?? 'inWork')] = claim
  return parts
}

const waits: Partial<Record<State, 'waitingReview' | 'waitingHead'>> = {
  submitted: 'waitingReview',
  'with-head': 'waitingHead',
}

/** Totals of several leaves, by plain addition of hundredths. */
export function sumParts(all: readonly Parts[]): Parts {
  const sum: Record<string, number> = { ...none }
  for (const parts of all)
    for (const [name, points] of Object.entries<number>({ ...parts })) sum[name] = (sum[name] ?? 0) + points
  return sum as unknown as Parts
}
