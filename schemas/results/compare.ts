// Year against year. Years under one set are compared area by area and leaf by leaf; under different sets, or where it is
// not known, by index and rank alone, and the outcome says so.
import { compareCodes } from '../format.ts'
import type { Points } from '../points.ts'
import {
  difference,
  mainOf,
  measureOf,
  type Part,
  rateOf,
  type Result,
  type ResultContent,
  type Step,
} from './result.ts'

type Known = Pick<ResultContent, 'index' | 'year' | 'place' | 'name' | 'source'>

/** Sources of each measure, in the order given. */
export function byMeasure<R extends Known>(results: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>()
  for (const result of results)
    found.set(measureOf(result), [...(found.get(measureOf(result)) ?? []), result])
  return found
}

/** One result a measure: the one that counts. */
export const mainsOf = <R extends Known>(results: readonly R[]): R[] =>
  [...byMeasure(results).values()].flatMap((sources) => mainOf(sources) ?? [])

export interface Move {
  readonly code: string
  readonly name?: string
  readonly from?: number
  readonly to?: number
  readonly max?: Points
  /** What `from` and `to` are: points, or hundredths of a per cent where only rates are known. */
  readonly unit: 'points' | 'rate'
  readonly change: number
  readonly reason?: string
}

export interface Comparison {
  readonly from: number
  readonly to: number
  readonly points: Points
  /** What the points are rounded to. */
  readonly roundedTo: Step
  /** Places gained; none where the number of places differs, for then they do not subtract. */
  readonly ranks?: number
  readonly isSameSet: boolean
  /** Why no areas are compared, or what to know of it. */
  readonly sentence: string
  /** The largest fall first. */
  readonly areas: Move[]
  readonly leaves: Move[]
}

type Year = Pick<Result, 'year' | 'points' | 'roundedTo' | 'rank' | 'of' | 'set' | 'areas' | 'leaves'>

export function compareYears(from: Year, to: Year): Comparison {
  const isSameSet = from.set !== undefined && from.set === to.set
  const isSameOf = from.of !== undefined && from.of === to.of
  const known = isSameOf && from.rank !== undefined && to.rank !== undefined
  return {
    from: from.year,
    to: to.year,
    ...difference(to, from),
    ...(known && { ranks: from.rank! - to.rank! }),
    isSameSet,
    sentence: [setWords(from, to, isSameSet), rankWords(from, to)].filter(Boolean).join(' '),
    areas: isSameSet ? movesOf(from.areas, to.areas) : [],
    leaves: isSameSet ? movesOf(from.leaves, to.leaves) : [],
  }
}

function setWords(from: Year, to: Year, isSameSet: boolean): string {
  if (isSameSet) return `Hai năm chấm theo cùng bộ tiêu chí (${to.set}) nên so được từng lĩnh vực.`
  const which = (year: Year) => `${year.year}: ${year.set ?? 'không rõ'}`
  return from.set !== undefined && to.set !== undefined
    ? `Hai năm chấm theo hai bộ tiêu chí khác nhau (${which(from)}; ${which(to)}): chỉ so chỉ số và thứ hạng.`
    : `Chưa rõ hai năm có cùng bộ tiêu chí không (${which(from)}; ${which(to)}): chỉ so chỉ số và thứ hạng.`
}

const rankWords = (from: Year, to: Year): string =>
  from.of === undefined || to.of === undefined || from.of === to.of
    ? ''
    : `Hạng năm ${from.year} trong ${from.of}, năm ${to.year} trong ${to.of}: không trừ được cho nhau.`

/** Of what both years tell. Where one of them gives rates alone, rates are compared, and only of one maximum. */
function movesOf(before: readonly Part[], after: readonly Part[]): Move[] {
  const old = new Map(before.map((part) => [part.code, part]))
  const moves = after.flatMap((part): Move[] => {
    const was = old.get(part.code)
    if (!was || (was.max ?? part.max) !== (part.max ?? was.max)) return []
    const arePoints = was.points !== undefined && part.points !== undefined
    const [from, to] = arePoints ? [was.points, part.points] : [rateOf(was), rateOf(part)]
    if (from === undefined || to === undefined) return []
    const [name, max] = [part.name ?? was.name, part.max ?? was.max]
    const about = { ...(name && { name }), ...(max && { max }), ...(part.reason && { reason: part.reason }) }
    const unit = arePoints ? ('points' as const) : ('rate' as const)
    return [{ code: part.code, ...about, from, to, unit, change: to - from }]
  })
  return moves.sort((a, b) => a.change - b.change || compareCodes(a.code, b.code))
}
