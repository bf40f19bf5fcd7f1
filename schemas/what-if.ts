// What a set of changes would bring, and which points are the cheapest to win. Pure: nothing is written, and hundredths
// add up exactly.
import type { Points } from './points.ts'

export interface Standing {
  readonly code: string
  readonly name: string
  readonly agency?: string
  readonly max: Points
  /** Below zero where it can only take away. */
  readonly min?: Points
  /** What counts now: the ministry's newest points, else Sở Nội vụ's, else the agency's own; 0 while there is none. */
  readonly points: Points
  /** What is still to be done for it: papers, figures, explanations that are missing. */
  readonly toDo: number
  readonly workingDaysLeft: number
  /** A survey or the ministry decides: no work of an agency wins these points. */
  readonly isFixed?: true
  /** How they are won. */
  readonly way?: Way
  /** No more than this is won that way; all up to `max` where it is not said. */
  readonly most?: Points
  /** Nothing changes them any more. */
  readonly isClosed?: true
  /** Closed by the lock: late permission would open them. */
  readonly isLocked?: true
}

/** Mend what is missing; score anew, with more papers; argue before the ministry; wait for its word on what was argued. */
export const ways = ['mend', 'rescore', 'argue', 'wait'] as const
export type Way = (typeof ways)[number]

interface Course {
  readonly gaps: number
  /** The agency can send nothing any more; after its own date but before the lock it still can. */
  readonly isLocked?: boolean
  /** What may still be argued of its newest points. */
  readonly ministry?: { readonly contestable: Points; readonly step: 'argue' | 'wait' | 'over' } | undefined
}

export function wayOf({
  gaps,
  isLocked,
  ministry,
}: Course): Pick<Standing, 'way' | 'most' | 'isClosed' | 'isLocked' | 'toDo'> {
  if (ministry) {
    const { contestable: most, step } = ministry
    if (most === 0 || step === 'over') return { isClosed: true, toDo: 0 }
    return { way: step, toDo: step === 'argue' ? 1 : 0, most }
  }
  if (isLocked) return { isClosed: true, isLocked: true, toDo: 0 }
  return gaps > 0 ? { way: 'mend', toDo: gaps } : { way: 'rescore', toDo: 1 }
}

export interface Change {
  readonly code: string
  readonly points: Points
}

export interface WhatIf {
  readonly now: Points
  readonly then: Points
  readonly max: Points
  readonly changes: readonly { code: string; name: string; from: Points; to: Points; gain: Points }[]
  /** Still missing for the target, after the changes; 0 where it is reached. */
  readonly missing?: Points
  /** Missing even if all of `cheapest` were won: then none of it is called enough. */
  readonly short?: Points
  /** Not reached yet where a survey or the ministry decides. */
  readonly undecided: Points
  /** What only late permission could still win. */
  readonly locked: { readonly leaves: number; readonly points: Points }
  /** By points for each thing to do, then by days left: what may still be won and was not changed. */
  readonly cheapest: readonly (Standing & { gain: Points; isEnough: boolean })[]
}

export function whatIf(all: readonly Standing[], changes: readonly Change[], target?: Points): WhatIf {
  const wanted = new Map(changes.map(({ code, points }) => [code, points]))
  const now = all.reduce((sum, { points }) => sum + points, 0)
  const made = all.flatMap(({ code, name, points: from }) => {
    const to = wanted.get(code)
    return to === undefined ? [] : [{ code, name, from, to, gain: to - from }]
  })
  const then = made.reduce((sum, { gain }) => sum + gain, now)
  const missing = target === undefined ? undefined : Math.max(0, target - then)
  const open = all
    .filter(
      ({ code, points, max, isFixed, isClosed }) =>
        !isFixed && !isClosed && !wanted.has(code) && points < max,
    )
    .sort(cheaper)
  const gains = open.reduce((sum, one) => sum + gainOf(one), 0)
  const short = missing === undefined ? undefined : Math.max(0, missing - gains)
  let left = short ? 0 : (missing ?? 0)
  const cheapest = open.map((one) => {
    const gain = gainOf(one)
    const isEnough = left > 0
    left -= gain
    return { ...one, gain, isEnough }
  })
  const max = all.reduce((sum, one) => sum + one.max, 0)
  const undecided = all.reduce(
    (sum, one) => sum + (one.isFixed && !one.isClosed ? one.max - one.points : 0),
    0,
  )
  const shut = all.filter(({ code, isLocked, points, max }) => isLocked && !wanted.has(code) && points < max)
  const locked = { leaves: shut.length, points: shut.reduce((sum, one) => sum + gainOf(one), 0) }
  const lacking = { ...(missing !== undefined && { missing }), ...(short !== undefined && { short }) }
  return { now, then, max, changes: made, ...lacking, undecided, locked, cheapest }
}

const gainOf = ({ max, points, most = max - points }: Standing): Points => Math.min(most, max - points)

/** Points for each thing to do, compared without dividing; what has more time comes first among equals. */
function cheaper(a: Standing, b: Standing): number {
  const [gainA, gainB] = [gainOf(a), gainOf(b)]
  const [workA, workB] = [a.toDo + 1, b.toDo + 1]
  return gainB * workA - gainA * workB || b.workingDaysLeft - a.workingDaysLeft || gainB - gainA
}
