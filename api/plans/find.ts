// Which plans a person sees, and how much of them: who reads the province sees all, an agency of an approved plan the
// tasks that it leads or coordinates.
import { Problem, notFound } from '../../schemas/problem.ts'
import type { Objective, Plan } from '../../schemas/plan/plan.ts'
import { type Situation, situationOf } from '../../schemas/plan/situation.ts'
import { ownDataset } from '../../schemas/results/result.ts'
import { mainsOf } from '../../schemas/results/compare.ts'
import { type CriteriaSet, leavesOf } from '../../schemas/set.ts'
import { stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin, reachOf, type Who } from '../may.ts'
import { currentOf, type Dataset, datasetsOf } from '../results/find.ts'

export const seesAll = (who: Who): boolean =>
  grantsFor(who, 'plans.read').some(({ role }) => reachOf(role, 'plans.read') === 'all')

/** As this person sees it. */
export const seenBy = (who: Who, plan: Plan): Plan => ({
  ...plan,
  tasks: plan.tasks.filter(({ lead, coordinators }) =>
    isWithin(who, 'plans.read', { agency: lead.id, coordinators: coordinators.map(({ id }) => id) }, true),
  ),
})

/** Newest first. Drafts are of those who read the province. */
export async function plansOf({ db }: Context, who: Who): Promise<Plan[]> {
  const which = seesAll(who) ? {} : { approved: { $exists: true } }
  return db.plans.model.find(which).sort({ year: -1, n: -1 }).lean()
}

export async function findPlan(ctx: Context, who: Who, id: string): Promise<Plan> {
  const plan = (await plansOf(ctx, who)).find((one) => one.id === id)
  if (!plan) throw notFound()
  return { ...seenBy(who, plan), objectives: await aimsOf(ctx, plan) }
}

/** The draft, over the revision that was seen. */
export async function draftOf(
  { db }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<Plan> {
  const plan = await db.plans.model.findOne({ id }).lean()
  if (!plan) throw notFound()
  if (plan.revision !== revision) throw await stale(db, id, revision)
  if (plan.approved)
    throw new Problem(
      'frozen',
      'Kế hoạch đã được phê duyệt nên không sửa được. Hãy lập phiên bản mới của kế hoạch.',
    )
  return plan
}

/** Of a draft as it is known now; of an approved plan as it was then. */
export async function situationFor(
  ctx: Context,
  { year, dataset = ownDataset, approved, situation }: Plan,
): Promise<Situation> {
  if (approved) return { lines: situation ?? [], contradictions: [] }
  const { lines, contradictions } = situationOf(await currentOf(ctx, dataset), year)
  const label = (await datasetsOf(ctx)).find(({ slug }) => slug === dataset)?.label
  return { lines: label && lines.length > 0 ? [labelLine(label), ...lines] : lines, contradictions }
}

/** Whose figures these are, where they are not the province's own. */
const labelLine = ({ title, source }: NonNullable<Dataset['label']>): string =>
  `Bộ số liệu riêng: ${title}.${source ? ` Nguồn: ${source}.` : ''}`

/** Areas that the province is scored by in that year; before a set is known, as the newest result before it calls them. */
export async function areasOfYear(ctx: Context, year: number): Promise<Area[]> {
  const set = await setOfYear(ctx, year)
  if (set) return set.nodes.filter(({ level, outside }) => level === 1 && !outside).map(areaOf)
  const results = mainsOf(await currentOf(ctx, ownDataset)).filter(
    (one) => one.index === 'par' && one.place === 'home' && one.year < year,
  )
  const newest = results.find(({ areas }) => areas.length > 0)
  return (newest?.areas ?? []).flatMap(({ code, name, max }) =>
    name ? [{ code, name, ...(max && { max }) }] : [],
  )
}

interface Area {
  readonly code: string
  readonly name: string
  readonly max?: number
}
const areaOf = ({ code, name, max }: Area & { max: number }): Area => ({ code, name, max })

/** Areas by their names: of a draft as the set has them now, of an approved plan as they were then. */
export async function aimsOf(ctx: Context, { year, objectives, approved }: Plan): Promise<Objective[]> {
  if (!objectives.some(({ area, name }) => area !== undefined && !(approved && name))) return objectives
  const names = new Map((await areasOfYear(ctx, year)).map(({ code, name }) => [code, name]))
  return objectives.map((one) => {
    const known = names.get(one.area ?? '')
    const name = approved ? (one.name ?? known) : (known ?? one.name)
    return name === undefined ? one : { ...one, name }
  })
}

async function setOfYear({ db }: Context, year: number): Promise<CriteriaSet | null> {
  const campaign = await db.campaigns.model.findOne({ year, kind: 'province' }).lean()
  return campaign && db.sets.model.findOne({ id: campaign.set }).lean()
}

/** Maxima of the leaves that the province is scored by in that year, by code; none while no round has a set. */
export async function leavesOfYear(ctx: Context, year: number): Promise<Map<string, number> | undefined> {
  const set = await setOfYear(ctx, year)
  return set ? new Map(leavesOf(set).map(({ code, max }) => [code, max])) : undefined
}
