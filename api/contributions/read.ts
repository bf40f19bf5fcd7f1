import { z } from 'zod'
import { dayAt } from '../../schemas/calendar.ts'
import { Contribution, contributionVersions, isRecognised } from '../../schemas/contribution/contribution.ts'
import { Id } from '../../schemas/id.ts'
import { agencyNames } from '../agencies/names.ts'
import { citedIn, leafSlots } from '../assessments/leaf-slots.ts'
import type { Context } from '../context.ts'
import { type NameOfPaper, paperNamer } from '../documents/named.ts'
import { leavesOfYear } from '../inspections/set.ts'
import { grantsFor, isWithin, reachOf, type Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { plansInForce } from '../tasks/find.ts'
import { figuresFor } from './figures.ts'
import { contributionsOf, findContribution, readsAllContributions } from './find.ts'
import type { ContributionList, ContributionView } from './view.ts'

/** The year that it is, where nothing is said. */
export const ListContributions = z.strictObject({
  year: z.exactOptional(z.coerce.number().pipe(Contribution.shape.year)),
})
export const ReadContribution = z.strictObject({ id: Id })

export async function listContributions(
  ctx: Context,
  who: Who,
  { year = Number(dayAt(ctx.now().toISOString()).slice(0, 4)) }: z.infer<typeof ListContributions>,
): Promise<ContributionList> {
  const found = await contributionsOf(ctx, who, year)
  const agencies = await writableAgencies(ctx, who, year)
  const plan = (await plansInForce(ctx)).find((one) => one.year === year)
  const mayAdd = agencies.length > 0
  const years: number[] = await ctx.db.contributions.model.distinct('year')
  return {
    year,
    years: [...new Set([year, ...years])].sort((a, b) => b - a),
    isPartial: !readsAllContributions(who),
    rows: await rowsOf(ctx, who, found),
    figures: await figuresFor(ctx, who, year),
    ...{ mayAdd, agencies },
    leaves: mayAdd ? (await leavesOfYear(ctx, year)).map(({ code, name }) => ({ code, name })) : [],
    tasks: mayAdd ? tasksFor(agencies, plan?.tasks ?? []) : [],
  }
}

/** Only tasks that these agencies lead or coordinate are theirs to read. */
const tasksFor = (
  agencies: readonly { id: string }[],
  tasks: readonly {
    code: string
    content: string
    lead: { id: string }
    coordinators: readonly { id: string }[]
  }[],
) =>
  tasks
    .filter(({ lead, coordinators }) =>
      [lead, ...coordinators].some(({ id }) => agencies.some((one) => one.id === id)),
    )
    .map(({ code, content }) => ({ code, content }))

/** Sở Nội vụ writes down also what agencies outside of the system did. */
async function writableAgencies(ctx: Context, who: Who, year: number) {
  const grants = grantsFor(who, 'contributions.keep')
  if (grants.length === 0) return []
  const all = await agencyNames(ctx, { from: `${year}-01-01`, to: `${year}-12-31` })
  if (grants.some(({ role }) => reachOf(role, 'contributions.keep') === 'all')) return all
  return all.filter(({ id }) => grants.some(({ agency }) => agency === id))
}

export async function readContribution(
  ctx: Context,
  who: Who,
  { id }: z.infer<typeof ReadContribution>,
): Promise<ContributionView> {
  const found = await findContribution(ctx, who, 'contributions.read', id)
  const [row] = await rowsOf(ctx, who, [found])
  const slots = await leafSlots(ctx, who, found.year, found.leaves)
  return { ...row!, slots, cited: await citedIn(ctx, slots, contributionVersions(found)) }
}

async function rowsOf(
  ctx: Context,
  who: Who,
  found: readonly Contribution[],
): Promise<ContributionList['rows']> {
  const named: NameOfPaper = await paperNamer(
    ctx,
    found.flatMap(({ papers, links }) => [...papers, ...links]),
  )
  const names = await namesOf(
    ctx,
    found.map(({ by }) => by),
  )
  return found.map(({ by, papers, links, ...one }) => ({
    ...one,
    papers: papers.map(named),
    links: links.map(named),
    byName: names.get(by) ?? '–',
    isRecognised: isRecognised(one.type, papers.map(named)),
    mayKeep: isWithin(who, 'contributions.keep', { agency: one.agency }, true),
  }))
}
