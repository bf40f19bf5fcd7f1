// The table of years: of each year what every source says, how it moved, how far it is from the mean of the country, and
// what contradicts what. Screen and Excel show these rows and compute nothing.
import type { Points } from '../points.ts'
import { type Check, checksOf } from './checks.ts'
import { byMeasure } from './compare.ts'
import { difference, type IndexKind, mainOf, type ResultContent, type Step } from './result.ts'

export interface YearSource<R> {
  readonly result: R
  readonly isMain: boolean
  readonly checks: Check[]
}

export interface YearRow<R = ResultContent> {
  readonly year: number
  readonly main: R
  /** The main one first. */
  readonly sources: YearSource<R>[]
  /** Against the year before, where it is known. */
  readonly change?: Points
  /** What the change is rounded to, as the coarser of both years is. */
  readonly changeRoundedTo?: Step
  /** Of the converted points: against the year before, else as the source says. */
  readonly convertedChange?: Points
  /** Places gained; only among as many. */
  readonly ranksUp?: number
  /** Graded by another set than the year before, or it is not known: areas are not compared. */
  readonly isOtherSet: boolean
  readonly nation?: Points
  readonly toNation?: Points
  readonly toNationRoundedTo?: Step
}

/** Newest first. */
export function yearsOf<R extends ResultContent>(results: readonly R[], index: IndexKind): YearRow<R>[] {
  const of = (place: ResultContent['place']) =>
    new Map(
      [...byMeasure(results.filter((one) => one.index === index && one.place === place)).values()].map(
        (sources) => [sources[0]!.year, sources] as const,
      ),
    )
  const [home, nation] = [of('home'), of('nation')]
  return [...home.keys()]
    .sort((a, b) => b - a)
    .map((year) => {
      const sources = home.get(year)!
      const main = mainOf(sources)!
      const before = mainOf(home.get(year - 1) ?? [])
      const mean = mainOf(nation.get(year) ?? [])
      const change = before?.scale === main.scale ? difference(main, before) : undefined
      const toNation = mean && difference(main, mean)
      const subtracts =
        main.rank !== undefined &&
        before?.rank !== undefined &&
        main.of !== undefined &&
        main.of === before.of
      const shown = sources.map((result) => ({
        result,
        isMain: result === main,
        checks: checksOf(result, { before, sources }),
      }))
      return {
        year,
        main,
        sources: shown.sort((a, b) => Number(b.isMain) - Number(a.isMain)),
        ...(change && { change: change.points, changeRoundedTo: change.roundedTo }),
        ...convertedMove(main, before),
        ...(subtracts && { ranksUp: before.rank! - main.rank! }),
        isOtherSet: before !== undefined && (main.set === undefined || before.set !== main.set),
        ...(mean && { nation: mean.points }),
        ...(toNation && { toNation: toNation.points, toNationRoundedTo: toNation.roundedTo }),
      }
    })
}

function convertedMove(
  { converted: now }: ResultContent,
  before: ResultContent | undefined,
): Pick<YearRow, 'convertedChange'> {
  const then = before?.converted
  const change = now && then?.max === now.max ? now.points - then.points : now?.change
  return change === undefined ? {} : { convertedChange: change }
}
