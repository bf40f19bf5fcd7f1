// Whoever leads a leaf takes the counts of the register as its figures.
import { z } from 'zod'
import { contributionCounts, countContributions } from '../../schemas/contribution/count.ts'
import { Id, Revision } from '../../schemas/id.ts'
import { notFound } from '../../schemas/problem.ts'
import { declareCounts } from '../assessments/counted.ts'
import type { Context } from '../context.ts'
import { Year } from '../inspections/programme.ts'
import { isWithin, type Who } from '../may.ts'
import { countedEntries } from './figures.ts'
import { leadsOf } from './find.ts'
import { listContributions } from './read.ts'

export const TakeContributionCounts = z.strictObject({
  year: Year,
  assessment: Id,
  revision: Revision,
  figures: z
    .array(z.strictObject({ code: z.string().min(1).max(40), count: z.enum(contributionCounts) }))
    .min(1)
    .max(20),
})

export async function takeContributionCounts(
  ctx: Context,
  who: Who,
  input: z.infer<typeof TakeContributionCounts>,
) {
  const year = Number(input.year)
  const leads = await leadsOf(ctx, year)
  const register = {
    year,
    system: 'Sổ truyền thông, sáng kiến',
    counts: async (leaf: string) => {
      const agency = leads.get(leaf)
      if (agency === undefined || !isWithin(who, 'contributions.read', { agency }, true)) throw notFound()
      return countContributions(await countedEntries(ctx, year), leaf)
    },
  }
  await declareCounts(ctx, who, input, register, 'contributions.take')
  return listContributions(ctx, who, { year })
}
