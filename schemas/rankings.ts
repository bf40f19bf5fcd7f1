// The rankings of the internal index over the years, side by side. Points are of their year's set: what is compared from one
// year to the next is the index and the rank, and every rank carries its N.
import type { Agency } from './agency.ts'
import { compareText } from './format.ts'
import type { Points } from './points.ts'

export interface Standing {
  readonly agency: string
  readonly points: Points
  readonly max: Points
  /** '0.8750' */
  readonly index: string
  readonly rank: number
}

export interface RankedYear {
  readonly slug: string
  readonly year: number
  readonly n: number
  readonly rows: readonly Standing[]
}

export interface RankedCell extends Omit<Standing, 'agency'> {
  readonly n: number
  /** Since the year before, where the same body stands in it: places won, and the index in ten-thousandths. */
  readonly moved?: { readonly places: number; readonly index: number }
}

export interface RankedRow {
  readonly agency: string
  readonly short: string
  /** The last day of a body that is no more. */
  readonly until?: string
  /** The bodies whose work it took over: it is none of them, so nothing is counted on from their years. */
  readonly follows: readonly string[]
  /** One a year; nothing where it does not stand. */
  readonly cells: readonly (RankedCell | undefined)[]
}

type Body = Pick<Agency, 'id' | 'short' | 'validTo' | 'successors'>

const tenThousandths = (index: string): number => Math.round(Number(index) * 10_000)

/** `years` from the newest to the oldest. The best of the newest year come first, bodies that are no more last. */
export function rankingsOver(years: readonly RankedYear[], bodies: readonly Body[]): RankedRow[] {
  const standings = years.map(({ rows }) => new Map(rows.map((row) => [row.agency, row])))
  const cellsOf = (agency: string) =>
    years.map(({ n, year }, at): RankedCell | undefined => {
      const now = standings[at]?.get(agency)
      if (!now) return undefined
      const { agency: _, ...cell } = now
      const last = years[at + 1]
      const before = last?.year === year - 1 ? standings[at + 1]?.get(agency) : undefined
      const moved = before && {
        places: before.rank - now.rank,
        index: tenThousandths(now.index) - tenThousandths(before.index),
      }
      return { ...cell, n, ...(moved && { moved }) }
    })
  const rows = bodies
    .filter(({ id }) => standings.some((year) => year.has(id)))
    .map(({ id, short, validTo }): RankedRow => {
      const follows = bodies.filter(({ successors }) => successors.includes(id)).map((one) => one.short)
      return { agency: id, short, ...(validTo && { until: validTo }), follows, cells: cellsOf(id) }
    })
  return rows.sort((a, b) => byStanding(a, b) || compareText(a.short, b.short))
}

/** By the newest year in which one of them stands. */
function byStanding(a: RankedRow, b: RankedRow): number {
  for (const [at, cell] of a.cells.entries()) {
    const places = (cell?.rank ?? Infinity) - (b.cells[at]?.rank ?? Infinity)
    if (!Number.isNaN(places) && places !== 0) return places
  }
  return 0
}

/** The years to lay side by side with one of them: those in which a body of it stands, or one that it took over from. */
export function yearsBeside<T extends RankedYear>(asked: T, all: readonly T[], bodies: readonly Body[]): T[] {
  const mine = new Set(asked.rows.map(({ agency }) => agency))
  // One that was merged may have come from a merger itself: until nobody is added.
  for (let before = -1; before < mine.size;) {
    before = mine.size
    for (const { id, successors } of bodies) if (successors.some((one) => mine.has(one))) mine.add(id)
  }
  return all.filter(({ rows }) => rows.some(({ agency }) => mine.has(agency)))
}
