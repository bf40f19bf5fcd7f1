// The rank simulator: what a rank needed in past years, by what is known of who stood where, and from which leaves what
// is missing is cheapest. Pure; the cheapest are found as in «Nếu… thì».
import type { Points } from '../points.ts'
import { type Standing, type WhatIf, whatIf } from '../what-if.ts'
import { mainsOf } from './compare.ts'
import type { Result } from './result.ts'

export interface Needed {
  readonly year: number
  readonly of: number
  /** Of the place that had this rank. */
  readonly exact?: Points
  /** Whose it was. */
  readonly name?: string
  /** Otherwise between the nearest known places below and above. */
  readonly least?: Points
  readonly most?: Points
  readonly home?: { readonly points: Points; readonly rank?: number }
  /** What home lacked; where the need is only bounded, at least and at most. 0 where the rank was reached. */
  readonly missing?: { readonly least?: Points; readonly most?: Points }
}

type Known = Pick<Result, 'index' | 'year' | 'place' | 'name' | 'points' | 'rank' | 'of' | 'source'>

/** Newest year first; a year of which nothing can be said is left out. */
export function neededFor(rank: number, results: readonly Known[]): Needed[] {
  const mains = mainsOf(results).filter(({ index, place }) => index === 'par' && place !== 'nation')
  const years = [...new Set(mains.map(({ year }) => year))].sort((a, b) => b - a)
  return years.flatMap((year) => {
    const all = mains.filter((one) => one.year === year)
    const home = all.find(({ place }) => place === 'home')
    const of = all.find((one) => one.of !== undefined)?.of
    if (of === undefined || rank > of) return []
    const need = needIn(rank, all)
    if (need.exact === undefined && need.least === undefined && need.most === undefined) return []
    return [{ year, of, ...need, ...(home && atHome(rank, home, need)) }]
  })
}

/** Enough for the rank: of bounds the upper one, where it is known. */
export const targetOf = ({ exact, most, least }: Needed): Points | undefined => exact ?? most ?? least

/** The newest year that says enough of the rank. */
export const newestOf = (years: readonly Needed[]): Needed | undefined =>
  years.find(({ exact, most }) => (exact ?? most) !== undefined) ?? years[0]

type Need = Pick<Needed, 'exact' | 'name' | 'least' | 'most'>

function needIn(rank: number, all: readonly Known[]): Need {
  const there = all.find((one) => one.rank === rank)
  if (there) return { exact: there.points, ...(there.name && { name: there.name }) }
  // What home has itself says nothing of what it needs.
  const points = (is: (rank: number) => boolean) =>
    all
      .filter((one) => one.place !== 'home' && one.rank !== undefined && is(one.rank))
      .map((one) => one.points)
  const [better, worse] = [points((one) => one < rank), points((one) => one > rank)]
  return {
    ...(worse.length && { least: Math.max(...worse) }),
    ...(better.length && { most: Math.min(...better) }),
  }
}

function atHome(rank: number, { points, rank: stood }: Known, need: Need): Pick<Needed, 'home' | 'missing'> {
  const home = { points, ...(stood !== undefined && { rank: stood }) }
  if (stood !== undefined && stood <= rank) return { home, missing: { least: 0, most: 0 } }
  const lacks = (needed: number | undefined) =>
    needed === undefined ? undefined : Math.max(0, needed - points)
  const [least, most] = [lacks(need.exact ?? need.least), lacks(need.exact ?? need.most)]
  return { home, missing: { ...(least !== undefined && { least }), ...(most !== undefined && { most }) } }
}

export interface Cheapest extends WhatIf {
  /** Points were reckoned from rounded rates: none is exact. */
  readonly isEstimated: boolean
  /** No leaf is known: these are areas. */
  readonly isByArea: boolean
}

/** Where the points are, by the leaves of a result, or by its areas where no leaf is known. */
export function cheapestIn({ leaves, areas }: Pick<Result, 'leaves' | 'areas'>, missing: Points): Cheapest {
  const isByArea = leaves.every(({ points }) => points === undefined)
  const parts = isByArea ? areas : leaves
  const standings = parts.flatMap(({ code, name = '', points, max, rate }): Standing[] => {
    if (max === undefined || (points === undefined && rate === undefined)) return []
    const reached = points ?? Math.round((max * rate!) / 100_00)
    return [{ code, name, max, points: reached, toDo: 0, workingDaysLeft: 0 }]
  })
  const now = standings.reduce((sum, { points }) => sum + points, 0)
  const isEstimated = parts.some(({ points, rate }) => points === undefined && rate !== undefined)
  return { ...whatIf(standings, [], now + missing), isEstimated, isByArea }
}
