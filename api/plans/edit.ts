// A draft is edited as a whole, over the revision that was seen. Approval freezes it.
import { z } from 'zod'
import { futureFaults } from '../../schemas/calendar.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { inGroups } from '../../schemas/plan/groups.ts'
import {
  checked,
  Decision,
  type Objective,
  type Plan,
  planFaults,
  type Task,
} from '../../schemas/plan/plan.ts'
import { change, remove } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { grantsFor, type Who } from '../may.ts'
import { datasetsOf } from '../results/find.ts'
import { aimsOf, draftOf, leavesOfYear, situationFor } from './find.ts'
import type { EditPlan } from './view.ts'

const seen = { id: Id, revision: Revision }
export const RemovePlan = z.strictObject(seen)
export const ApprovePlan = z.strictObject({
  ...seen,
  /** The decision that approves it on paper; Sở Nội vụ has to name it. */
  decision: z.exactOptional(Decision),
})

export async function editPlan(ctx: Context, who: Person, input: z.infer<typeof EditPlan>) {
  const { db } = ctx
  const { id, revision, tasks: edited, ...rest } = input
  const draft = await draftOf(ctx, { id, revision })
  const names = await namesFor(ctx, draft, edited)
  const faults = edited.flatMap(({ code, lead, coordinators, origin }, n) => [
    ...[lead, ...coordinators]
      .filter((agency) => !names.has(agency))
      .map(() => ({
        field: `tasks.${n}.lead`,
        sentence: `Nhiệm vụ ${code}: không có cơ quan này. Hãy chọn lại.`,
      })),
    ...(origin && !draft.tasks.some((task) => task.origin && isSame(task.origin, origin))
      ? [
          {
            field: `tasks.${n}.origin`,
            sentence: `Nhiệm vụ ${code}: gốc của nhiệm vụ không sửa được. Hãy tải lại trang.`,
          },
        ]
      : []),
  ])
  if (rest.dataset !== undefined && !(await datasetsOf(ctx)).some(({ slug }) => slug === rest.dataset))
    faults.push({ field: 'dataset', sentence: 'Không có bộ số liệu này. Hãy chọn trong danh sách.' })
  refuse(faults)
  const named = (agency: string) => ({ id: agency, name: names.get(agency)! })
  const tasks = edited.map((task): Task => ({
    ...task,
    lead: named(task.lead),
    coordinators: task.coordinators.map(named),
  }))
  refuse(planFaults({ ...rest, tasks }, await leavesOfYear(ctx, draft.year)))
  const done = doneBy(ctx, who, 'plans.edit')
  const objectives = await aimsOf(ctx, { ...draft, objectives: rest.objectives.map(unnamed) })
  const content = { ...noParts, ...rest, objectives, tasks: inGroups(tasks) }
  const next = await db.transaction((tx) => change(tx, db, db.plans, draft, content, done))
  return { id, revision: next.revision }
}

/** What an area is called is never typed. */
const unnamed = ({ name: _name, ...aim }: Objective): Objective => aim

/** What an edit leaves out goes. */
const noParts = {
  ...{ purpose: undefined, requirements: undefined, funding: undefined },
  ...{ organisation: undefined, accountability: undefined, dataset: undefined, recipients: undefined },
}

type Origin = NonNullable<Task['origin']>
const isSame = (a: Origin, b: Origin): boolean => a.plan === b.plan && a.code === b.code && a.year === b.year

/** What the plan calls an agency stays; a new one gets its name of today. */
async function namesFor({ db }: Context, draft: Plan, edited: z.infer<typeof EditPlan>['tasks']) {
  const ids = edited.flatMap(({ lead, coordinators }) => [lead, ...coordinators])
  const found = await db.agencies.model.find({ id: { $in: ids } }, { id: 1, name: 1 }).lean()
  const before = draft.tasks.flatMap(({ lead, coordinators }) => [lead, ...coordinators])
  return new Map([...found, ...before].map(({ id, name }) => [id, name]))
}

export async function approvePlan(ctx: Context, who: Who, input: z.infer<typeof ApprovePlan>) {
  const { db } = ctx
  const { decision } = input
  const plan = await draftOf(ctx, input)
  const leads = grantsFor(who, 'plans.approve').some(({ role }) => role === 'leader')
  if (!leads && !decision)
    refuse([
      { field: 'decision', sentence: 'Hãy ghi số và ngày của quyết định, kế hoạch mà UBND tỉnh đã ký.' },
    ])
  refuse(futureFaults(ctx.now().toISOString(), 'decision.issued', decision?.issued, 'Ngày văn bản'))
  refuse(planFaults(plan, await leavesOfYear(ctx, plan.year)))
  if (plan.tasks.length === 0)
    refuse([{ field: 'tasks', sentence: 'Kế hoạch chưa có nhiệm vụ nào. Hãy thêm nhiệm vụ.' }])
  if (plan.objectives.length === 0)
    refuse([
      { field: 'objectives', sentence: 'Kế hoạch chưa có mục tiêu. Hãy ghi chỉ số hoặc hạng cần đạt.' },
    ])
  const done = doneBy(ctx, who, 'plans.approve')
  const approved = { by: who.id, at: done.at, ...(decision && { decision }) }
  const { lines } = await situationFor(ctx, plan)
  const objectives = await aimsOf(ctx, plan)
  const set = {
    approved,
    objectives: objectives.map(checked),
    tasks: plan.tasks.map(checked),
    ...(lines.length > 0 && { situation: [...lines] }),
  }
  const next = await db.transaction((tx) => change(tx, db, db.plans, plan, set, done))
  return { id: plan.id, revision: next.revision }
}

export async function removePlan(ctx: Context, who: Person, input: z.infer<typeof RemovePlan>) {
  const draft = await draftOf(ctx, input)
  const done = doneBy(ctx, who, 'plans.remove')
  await ctx.db.transaction((tx) => remove(tx, ctx.db, ctx.db.plans, draft, done))
  return { removed: draft.id }
}
