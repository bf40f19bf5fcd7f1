import type { z } from 'zod'
import { compareCodes } from '../../schemas/format.ts'
import { notFound } from '../../schemas/problem.ts'
import { compareYears, mainsOf } from '../../schemas/results/compare.ts'
import { ownDataset, rateOf, type Result } from '../../schemas/results/result.ts'
import { type YearRow, yearsOf } from '../../schemas/results/years.ts'
import type { Context } from '../context.ts'
import { grantsFor, type Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { findDataset, titled } from './find.ts'
import type { ReadResults, ResultsView } from './view.ts'

export async function readResults(
  ctx: Context,
  who: Who,
  { dataset: slug, from, to }: z.infer<typeof ReadResults>,
): Promise<ResultsView> {
  const { all, dataset, results } = await findDataset(ctx, slug)
  const imports = await ctx.db.resultImports.model.find({ dataset: dataset.slug }).sort({ at: -1 }).lean()
  const names = await namesOf(ctx, [
    ...results.map(({ by }) => by),
    ...imports.flatMap(({ by, undone }) => [by, ...(undone ? [undone.by] : [])]),
  ])
  const mayManage = grantsFor(who, 'results.manage').length > 0
  const mayEdit = mayManage && dataset.slug === ownDataset
  const shown = results.map((result) => ({
    ...result,
    byName: names.get(result.by) ?? '–',
    mayEdit,
  }))
  const [par, sipas] = [yearsOf(shown, 'par'), yearsOf(shown, 'sipas')]
  const comparison = comparisonOf(par, from, to)
  return {
    dataset: dataset.slug,
    ...(dataset.label && { label: dataset.label }),
    home: dataset.home,
    datasets: titled(all),
    mayWrite: mayEdit,
    mayImport: mayManage,
    par,
    sipas,
    areas: areasOf(par),
    ...(comparison && { comparison }),
    others: mainsOf(shown)
      .filter(({ place }) => place !== 'home')
      .map(({ source, ...one }) => ({ ...one, source: source.title })),
    imports: imports.map(({ by, undone, ...one }) => ({
      ...one,
      byName: names.get(by) ?? '–',
      ...(undone && { undone: { at: undone.at, byName: names.get(undone.by) ?? '–' } }),
    })),
  } as ResultsView
}

/** The newest year against the one known before it, or the two years that were asked for. */
function comparisonOf(years: readonly YearRow<Result>[], from?: string, to?: string) {
  const of = (year: string | undefined) => years.find((one) => String(one.year) === year)
  const later = to === undefined ? years[0] : of(to)
  const earlier = from === undefined ? years.find(({ year }) => year < (later?.year ?? 0)) : of(from)
  if ((to !== undefined && !later) || (from !== undefined && !earlier)) throw notFound()
  return later && earlier && earlier !== later ? compareYears(earlier.main, later.main) : undefined
}

function areasOf(years: readonly YearRow<Result>[]): ResultsView['areas'] {
  const found = new Map<string, { code: string; name: string; rates: { year: number; rate: number }[] }>()
  for (const { year, main } of years)
    for (const part of main.areas) {
      const rate = rateOf(part)
      if (rate === undefined) continue
      const { code } = part
      const area = found.get(code) ?? { code, name: part.name ?? '', rates: [] }
      found.set(code, {
        ...area,
        name: area.name || (part.name ?? ''),
        rates: [...area.rates, { year, rate }],
      })
    }
  return [...found.values()].sort((a, b) => compareCodes(a.code, b.code))
}
