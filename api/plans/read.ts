import type { z } from 'zod'
import { compareCodes } from '../../schemas/format.ts'
import { notFound } from '../../schemas/problem.ts'
import { contentOf, liftOf, type Plan } from '../../schemas/plan/plan.ts'
import { inGroups } from '../../schemas/plan/groups.ts'
import { deadlineOf, objectiveOf } from '../../schemas/plan/words.ts'
import { mainsOf } from '../../schemas/results/compare.ts'
import { ownDataset } from '../../schemas/results/result.ts'
import { agencyNames } from '../agencies/names.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, type Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { currentOf, datasetsOf, titled } from '../results/find.ts'
import { aimsOf, areasOfYear, plansOf, seenBy, seesAll, situationFor } from './find.ts'
import type { PlansView, ReadPlans } from './view.ts'

export async function readPlans(
  ctx: Context,
  who: Who,
  { id }: z.infer<typeof ReadPlans>,
): Promise<PlansView> {
  const plans = await plansOf(ctx, who)
  const found = id === undefined ? plans[0] : plans.find((one) => one.id === id)
  if (id !== undefined && !found) throw notFound()
  const mayManage = grantsFor(who, 'plans.manage').length > 0
  const lost = found && seesAll(who) ? await lostBefore(ctx, found) : undefined
  return {
    plans: plans.map((plan) => listed(plan, plans)),
    ...(found && { plan: await viewOf(ctx, who, found, plans) }),
    mayStart: mayManage,
    ...(lost && { lost }),
    agencies: mayManage ? await agencyNames(ctx) : [],
    areas: mayManage && found ? await areasOfYear(ctx, found.year) : [],
    datasets: mayManage ? titled(await datasetsOf(ctx)) : [],
  }
}

const listed = ({ id, year, n, approved }: Plan, plans: readonly Plan[]) => ({
  ...{ id, year, n, state: approved ? ('approved' as const) : ('draft' as const) },
  isReplaced: plans.some((other) => other.year === year && other.n > n && other.approved !== undefined),
})

async function viewOf(ctx: Context, who: Who, plan: Plan, plans: readonly Plan[]) {
  const seen = seenBy(who, plan)
  const { approved, by, at, revision } = seen
  const { tasks, ...parts } = contentOf(seen)
  const objectives = await aimsOf(ctx, plan)
  const names = await namesOf(ctx, [by, ...(approved ? [approved.by] : [])])
  const may = (act: ActName) => grantsFor(who, act).length > 0
  const about = listed(plan, plans)
  const { lines, contradictions } = await situationFor(ctx, plan)
  return {
    ...about,
    ...{ ...parts, at, revision },
    objectives,
    aims: objectives.map(objectiveOf),
    situation: { lines: [...lines], contradictions: [...contradictions] },
    tasks: inGroups(tasks).map((task) => ({ ...task, deadlineText: deadlineOf(task), lift: liftOf([task]) })),
    isPartial: !seesAll(who),
    lift: liftOf(tasks),
    ...(approved && {
      approved: {
        at: approved.at,
        byName: names.get(approved.by) ?? '–',
        ...(approved.decision && { decision: approved.decision }),
      },
    }),
    byName: names.get(by) ?? '–',
    mayEdit: !approved && may('plans.manage'),
    mayApprove: !approved && may('plans.approve'),
    mayFollow: approved !== undefined && !about.isReplaced && may('plans.manage'),
  }
}

/** By leaf where the source tells leaves, else by area. */
async function lostBefore(ctx: Context, { year, tasks }: Plan): Promise<PlansView['lost']> {
  const results = mainsOf(await currentOf(ctx, ownDataset))
  const last = results
    .filter((one) => one.index === 'par' && one.place === 'home' && one.year < year)
    .sort((a, b) => b.year - a.year)[0]
  if (!last) return undefined
  const isOf = (leaf: string, code: string) => leaf === code || leaf.startsWith(`${code}.`)
  const rows = (last.leaves.length > 0 ? last.leaves : last.areas).flatMap(({ code, name, points, max }) => {
    if (points === undefined || max === undefined || points >= max) return []
    const lifts = tasks.flatMap((task) =>
      task.lifts.filter(({ leaf }) => isOf(leaf, code)).map((lift) => ({ task, lift })),
    )
    return [
      {
        ...{ code, missing: max - points, ...(name && { name }) },
        lift: lifts.reduce((sum, { lift }) => sum + lift.points, 0),
        tasks: [...new Set(lifts.map(({ task }) => task.code))],
      },
    ]
  })
  return { year: last.year, rows: rows.sort((a, b) => b.missing - a.missing || compareCodes(a.code, b.code)) }
}
