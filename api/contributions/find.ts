// Which entries a person sees: their agency's, those that are to prove a leaf that their agency leads, all for the province.
import { type Contribution, contributionVersions } from '../../schemas/contribution/contribution.ts'
import { notFound } from '../../schemas/problem.ts'
import { leavesOf } from '../../schemas/set.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, isWithin, type Place, reachOf, type Who } from '../may.ts'

export const readsAllContributions = (who: Who): boolean =>
  grantsFor(who, 'contributions.read').some(({ role }) => reachOf(role, 'contributions.read') === 'all')

/** By leaf who leads it in the province's round of that year. */
export async function leadsOf({ db }: Context, year: number): Promise<ReadonlyMap<string, string>> {
  const campaign = await db.campaigns.model.findOne({ year, kind: 'province' }).lean()
  const set = campaign && (await db.sets.model.findOne({ id: campaign.set }).lean())
  if (!campaign || !set) return new Map()
  const codes = new Map(leavesOf(set).map(({ key, code }) => [key, code]))
  const given = await db.assignments.model.find({ campaign: campaign.id }).lean()
  return new Map(
    given.flatMap(({ leaf, agency }) => (codes.has(leaf) ? [[codes.get(leaf)!, agency] as const] : [])),
  )
}

const placeOf = ({ agency, leaves }: Contribution, leads: ReadonlyMap<string, string>): Place => ({
  agency,
  coordinators: leaves.flatMap((code) => leads.get(code) ?? []),
})

export async function contributionsOf(ctx: Context, who: Who, year: number): Promise<Contribution[]> {
  const leads = await leadsOf(ctx, year)
  const all = await ctx.db.contributions.model.find({ year }).sort({ from: -1, _id: -1 }).lean()
  return all.filter((one) => isWithin(who, 'contributions.read', placeOf(one, leads), true))
}

/** Throws `not-found` outside one's reach. */
export async function findContribution(
  ctx: Context,
  who: Who,
  act: ActName,
  id: string,
): Promise<Contribution> {
  const found = await ctx.db.contributions.model.findOne({ id }).lean()
  if (!found || !isWithin(who, act, placeOf(found, await leadsOf(ctx, found.year)), true)) throw notFound()
  return found
}

/** Whether the version stands in an entry that this person sees. */
export async function isShownInContribution(ctx: Context, who: Who, version: string): Promise<boolean> {
  if (grantsFor(who, 'contributions.read').length === 0) return false
  const found = await ctx.db.contributions.model
    .find({ $or: [{ 'papers.version': version }, { 'links.version': version }] })
    .lean()
  for (const one of found) {
    const place = placeOf(one, await leadsOf(ctx, one.year))
    if (isWithin(who, 'contributions.read', place, true) && contributionVersions(one).includes(version))
      return true
  }
  return false
}
