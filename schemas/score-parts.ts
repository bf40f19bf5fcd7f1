// The pieces that every way of scoring shares.
import { type Exact, exact, fraction, least, most, multiply, scaled, zero } from './exact.ts'
import { formatPoints, type Points } from './points.ts'
import type { Leaf } from './set.ts'

/** A leaf with what its agency declared. Figures are decimal strings, or yes and no; papers stand in citation order. */
export type ToScore = Pick<Leaf, 'rule' | 'variables' | 'facts'> & {
  /** What a penalty comes to is taken away; `max` is then the most that it can be. */
  type?: Leaf['type']
  max: Points
  figures: Readonly<Record<string, string | boolean>>
  /** By slot key; without the rejected. Days are 'yyyy-mm-dd'. */
  citations: Readonly<Record<string, readonly Paper[]>>
  /** Measured rates by name, for survey leaves: '0.8640'. */
  measures?: Readonly<Record<string, string>>
  /** The year the campaign assesses. */
  year: number
}
/** `counts`: nothing of its slot speaks against it. */
export type Paper = { issued?: string; sent?: string; counts?: boolean }

/**
 * `points` is absent while a figure is. Papers that are not there yet score nothing and are named in `missing`, so an
 * untouched leaf of papers is worth 0: whether anyone has begun is for the caller to say.
 */
export type Score = { points?: Points; working: string; missing: string[]; next?: string }

/** The same with the figures read: what each kind of rule computes on. */
export type Ready = ToScore & { values: Readonly<Record<string, Exact>> }

/** An exact value as points: held between 0 and the maximum, then rounded once. */
export function toPoints(value: Exact, max: Points): Points {
  return Number(scaled(least(most(value, zero), fraction(BigInt(max), 100n)), 2))
}

/** The share of the highest step that is reached, and the next one above. Steps run from high to low. */
export function stepOf(steps: readonly { from: string; share: string }[], reached: (from: Exact) => boolean) {
  const at = steps.findIndex(({ from }) => reached(exact(from)))
  const above = at < 0 ? steps.at(-1) : steps[at - 1]
  return { step: steps[at], above }
}

/** max × share, in points. */
export const shareOf = (max: Points, share: string): Points =>
  toPoints(multiply(fraction(BigInt(max), 100n), exact(share)), max)

/** 'được 0,75/1,00 điểm', of a penalty 'trừ …' */
export const gained = (points: Points, input: Pick<ToScore, 'max' | 'type'>): string =>
  `${got(input)} ${formatPoints(points)}/${formatPoints(input.max)} điểm`

export const got = ({ type }: Pick<ToScore, 'type'>): string => (type === 'penalty' ? 'trừ' : 'được')
