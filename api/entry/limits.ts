import { z } from 'zod'
import { EntryLimits } from '../../schemas/entry.ts'
import { Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { change, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { typedLeaves } from './content.ts'

/** What the ministry's software takes this year. */
export const LimitEntry = z.strictObject({
  slug: z.string().max(40),
  limits: EntryLimits,
  revision: Revision,
})
export const LimitsKept = z.strictObject({ limits: EntryLimits, revision: Revision })

export async function limitEntry(
  ctx: Context,
  who: Person,
  { slug, limits, revision }: z.infer<typeof LimitEntry>,
) {
  const { campaign } = (await typedLeaves(ctx, slug)).round
  if (campaign.revision !== revision) throw await stale(ctx.db, campaign.id, revision)
  const done = { act: 'ministry.limits', by: who.id, at: ctx.now().toISOString() }
  const next = await ctx.db.transaction((tx) =>
    change(tx, ctx.db, ctx.db.campaigns, campaign, { entryLimits: limits }, done),
  )
  return { limits, revision: next.revision }
}
