import { loadAll, type Read, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'

/** Every leaf that an agency answers for. */
export async function readsOf(ctx: Context, round: Round): Promise<Read[]> {
  const found = await ctx.db.assessments.model.find({ campaign: round.campaign.id }).lean()
  return (await loadAll(ctx, round, found)).filter(({ assignment }) => !assignment.notApplicable)
}
