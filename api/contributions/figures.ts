// What was recognised and published, counted for the leaves that it proves.
import { z } from 'zod'
import { contributionCounts, countContributions, likelyCount } from '../../schemas/contribution/count.ts'
import { isRecognised } from '../../schemas/contribution/contribution.ts'
import { CountedLeaf, countedLeaves } from '../assessments/counted.ts'
import type { Context } from '../context.ts'
import { paperNamer } from '../documents/named.ts'
import { isWithin, type Who } from '../may.ts'
import { leadsOf } from './find.ts'

const Count = z.enum(contributionCounts)

export const ContributionFigures = z.array(
  CountedLeaf.extend({
    variables: z.array(CountedLeaf.shape.variables.element.extend({ likely: z.exactOptional(Count) })),
    counts: z.array(z.object({ name: Count, value: z.int(), working: z.string() })),
  }),
)

/** Only leaves that this person's agency leads, or all of them: whoever leads a leaf sees every entry that names it. */
export async function figuresFor(
  ctx: Context,
  who: Who,
  year: number,
): Promise<z.input<typeof ContributionFigures>> {
  const leads = await leadsOf(ctx, year)
  const entries = await countedEntries(ctx, year)
  const codes = [...new Set(entries.flatMap(({ leaves }) => leaves))].filter((code) => {
    const agency = leads.get(code)
    return agency !== undefined && isWithin(who, 'contributions.read', { agency }, true)
  })
  return (await countedLeaves(ctx, who, year, codes)).map((leaf) => {
    const counts = countContributions(entries, leaf.code)
    return {
      ...leaf,
      variables: leaf.variables.map((one) => {
        const likely = likelyCount(one.label)
        return { ...one, ...(likely && { likely }) }
      }),
      counts: contributionCounts.map((name) => ({ name, ...counts[name] })),
    }
  })
}

/** Every entry of the year, for counting: what is not recognised by a valid decision is told apart. */
export async function countedEntries(ctx: Context, year: number) {
  const all = await ctx.db.contributions.model.find({ year }).sort({ from: 1, _id: 1 }).lean()
  const named = await paperNamer(
    ctx,
    all.flatMap(({ papers }) => papers),
  )
  return all.map((one) => ({ ...one, isRecognised: isRecognised(one.type, one.papers.map(named)) }))
}
