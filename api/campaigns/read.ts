import { z } from 'zod'
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import { Campaign } from '../../schemas/campaign.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import type { CriteriaSet } from '../../schemas/set.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { lineOf, NodeLine, rowOf as setRowOf, SetRow } from '../sets/view.ts'

export const Slug = Campaign.shape.slug
export const ListCampaigns = z.strictObject({})
export const ReadCampaign = z.strictObject({ slug: Slug })
export const CampaignRow = Campaign.extend({
  /** Until the lock, of the server's calendar. */
  workingDaysLeft: z.int(),
})
export const CampaignView = CampaignRow.omit({ set: true }).extend({
  set: SetRow,
  nodes: z.array(NodeLine),
})

/**
 * Newest year first; in a year what one's own agencies have a part in, and of that what is not locked yet. Screens open the
 * first.
 */
export async function listCampaigns(ctx: Context, who: Person) {
  const now = ctx.now().toISOString()
  const all = await ctx.db.campaigns.model.find().sort({ slug: 1 }).lean()
  const own = { $in: who.grants.flatMap(({ agency }) => agency ?? []) }
  const inAll = { campaign: { $in: all.map(({ id }) => id) } }
  const part = { ...inAll, $or: [{ agency: own }, { coordinators: own }] }
  const mine = new Set(await ctx.db.assignments.model.distinct('campaign', part))
  const later = ({ id, lockAt }: Campaign) => (mine.has(id) ? 0 : 2) + (lockAt < now ? 1 : 0)
  const campaigns = all.sort((a, b) => b.year - a.year || later(a) - later(b))
  const calendar = await calendarOf(ctx)
  return { campaigns: campaigns.map((one) => rowOf(ctx, calendar, one)) }
}

const rowOf = ({ now }: Context, calendar: Calendar, campaign: Campaign): z.input<typeof CampaignRow> => ({
  ...campaign,
  workingDaysLeft: workingDaysLeft(now().toISOString(), campaign.lockAt, calendar),
})

/** With the tree of its set, without what scores it. */
export async function readCampaign(ctx: Context, _who: Person, { slug }: z.infer<typeof ReadCampaign>) {
  const { campaign, set } = await findCampaign(ctx, slug)
  return { ...rowOf(ctx, await calendarOf(ctx), campaign), set: setRowOf(set), nodes: set.nodes.map(lineOf) }
}

export async function findCampaign(
  { db }: Context,
  slug: string,
): Promise<{ campaign: Campaign; set: CriteriaSet }> {
  const campaign = await db.campaigns.model.findOne({ slug }).lean()
  const set = campaign && (await db.sets.model.findOne({ id: campaign.set }).lean())
  if (!campaign || !set) throw notFound()
  return { campaign, set }
}
