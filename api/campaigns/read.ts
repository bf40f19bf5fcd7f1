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

/** Newest year first; in a year, what is still to be locked before what is over, by the nearer lock. Screens open the first. */
export async function listCampaigns(ctx: Context) {
  const now = ctx.now().toISOString()
  const away = ({ lockAt }: Campaign) => [
    lockAt < now ? 1 : 0,
    Math.abs(Date.parse(lockAt) - Date.parse(now)),
  ]
  const campaigns = (await ctx.db.campaigns.model.find().sort({ slug: 1 }).lean()).sort((a, b) => {
    const [[isOverA = 0, farA = 0], [isOverB = 0, farB = 0]] = [away(a), away(b)]
    return b.year - a.year || isOverA - isOverB || farA - farB
  })
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
