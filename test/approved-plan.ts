// A plan of 2026 as tests of its tasks need it: approved, its tasks under way.
import { newId } from '../schemas/id.ts'
import type { Plan, Task } from '../schemas/plan/plan.ts'
import type { World } from './world.ts'

type Lead = Task['lead']

export const taskOf = (code: string, lead: Lead, more: Partial<Task> = {}): Task => ({
  ...{ code, content: `Việc ${code}`, product: 'Báo cáo', deadline: '2036-12-31', lead },
  ...{ coordinators: [], lifts: [], ...more },
})

export function approvedPlan(
  { make, ctx }: World,
  tasks: Task[],
  { title = 'Kế hoạch', by = newId('pe'), at = ctx.now().toISOString() } = {},
): Promise<Plan> {
  return make(ctx.db.plans, {
    ...{ id: newId('pl'), year: 2026, n: 1, title, grounds: [], objectives: [], tasks },
    ...{ by, at, approved: { by, at }, revision: 1 },
  })
}
