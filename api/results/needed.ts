// What a rank needed in past years, and from where what is missing is cheapest; nothing is written.
import { z } from 'zod'
import type { Person } from '../../schemas/person.ts'
import { cheapestIn, neededFor, newestOf, targetOf } from '../../schemas/results/needed.ts'
import { DatasetSlug, ownDataset } from '../../schemas/results/result.ts'
import { yearsOf } from '../../schemas/results/years.ts'
import type { Context } from '../context.ts'
import { grantsFor } from '../may.ts'
import { plansInForce } from '../tasks/find.ts'
import { findDataset } from './find.ts'

export const Rank = z.string().regex(/^[1-9]\d?$/, 'Hãy ghi hạng từ 1 đến 99.')

export const AskNeeded = z.strictObject({
  dataset: z.exactOptional(DatasetSlug),
  /** Where nothing is said, that of the plan in force. */
  rank: z.exactOptional(Rank),
})
/** What provinces aim at where no plan says more. */
const usualRank = 25

const points = z.exactOptional(z.int())
export const NeededView = z.object({
  rank: z.int(),
  /** Of the newest plan that was approved, for those who read plans. */
  aim: z.exactOptional(z.object({ year: z.int(), rank: z.int(), of: z.exactOptional(z.int()) })),
  years: z.array(
    z.object({
      year: z.int(),
      of: z.int(),
      exact: points,
      name: z.exactOptional(z.string()),
      least: points,
      most: points,
      home: z.exactOptional(z.object({ points: z.int(), rank: z.exactOptional(z.int()) })),
      missing: z.exactOptional(z.object({ least: points, most: points })),
    }),
  ),
  /** What the newest of these years asked for; of bounds the upper one, so that it is enough. */
  target: points,
  /** By the newest result of the province that tells areas or leaves. */
  cheapest: z.exactOptional(
    z.object({
      year: z.int(),
      points: z.int(),
      missing: z.int(),
      /** The result tells areas alone. */
      isByArea: z.boolean(),
      /** Reckoned from rounded rates. */
      isEstimated: z.boolean(),
      rows: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          max: z.int(),
          points: z.int(),
          gain: z.int(),
          isEnough: z.boolean(),
        }),
      ),
    }),
  ),
})

type View = z.input<typeof NeededView>

export async function askNeeded(
  ctx: Context,
  who: Person,
  { dataset, rank: asked }: z.infer<typeof AskNeeded>,
): Promise<View> {
  const { dataset: of, results } = await findDataset(ctx, dataset)
  const aim = of.slug === ownDataset && grantsFor(who, 'plans.read').length > 0 ? await aimOf(ctx) : undefined
  const rank = Number(asked ?? aim?.rank ?? usualRank)
  const years = neededFor(rank, results)
  const newest = newestOf(years)
  const target = newest && targetOf(newest)
  const told = yearsOf(results, 'par').find(({ main }) => main.areas.length > 0 || main.leaves.length > 0)
  const view = { rank, years, ...(aim && { aim }), ...(target !== undefined && { target }) }
  if (!told || target === undefined) return view
  const { main, year } = told
  const missing = Math.max(0, target - main.points)
  const { cheapest, isEstimated, isByArea } = cheapestIn(main, missing)
  const rows = cheapest.map(({ toDo: _toDo, workingDaysLeft: _days, ...row }) => row)
  return { ...view, cheapest: { year, points: main.points, missing, isByArea, isEstimated, rows } }
}

async function aimOf(ctx: Context): Promise<View['aim']> {
  for (const { year, objectives } of await plansInForce(ctx))
    for (const { measure, rank, of } of objectives)
      if (measure === 'par' && rank !== undefined) return { year, rank, ...(of !== undefined && { of }) }
  return undefined
}
