// Index, rank and median of agencies in the internal index. Exact: two agencies are equal only if they are.
import { add, compare, decimal, divide, type Exact, fraction } from './exact.ts'
import type { Points } from './points.ts'

/** Points reached of the points possible; undefined where nothing is possible or nothing was scored. */
export const indexOf = (reached: Points | undefined, possible: Points): Exact | undefined =>
  reached === undefined || possible <= 0 ? undefined : fraction(BigInt(reached), BigInt(possible))

/** '0.8750' */
export const indexText = (index: Exact): string => decimal(index, 4)

/** 1 is the best; equals share a place, and the next place is left out. */
export const rankIn = (index: Exact, all: readonly Exact[]): number =>
  1 + all.filter((other) => compare(other, index) > 0).length

export function median(all: readonly Exact[]): Exact | undefined {
  const sorted = [...all].sort(compare)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low && high && divide(add(low, high), fraction(2n, 1n))
}
