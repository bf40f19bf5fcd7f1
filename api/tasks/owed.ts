// What the plan of a round's year still asks of agencies, for reminders: tasks that are not done, requests that wait.
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { dueOf } from '../../schemas/plan/task-state.ts'
import type { Context } from '../context.ts'
import type { Owed } from '../reminders/owed.ts'
import { plansInForce, runningIn } from './find.ts'

export async function tasksOwed(ctx: Context, campaign: Campaign, calendar: Calendar): Promise<Owed[]> {
  const plan =
    campaign.kind === 'province' && (await plansInForce(ctx)).find(({ year }) => year === campaign.year)
  if (!plan) return []
  const now = ctx.now().toISOString()
  const owed = (kind: 'task' | 'help', object: string, agency: string, code: string, day: string): Owed => {
    const due = dueOf(day, calendar)
    const nobody = { leaf: '', points: 0, state: 'draft', contributors: [] } as const
    return {
      object,
      kind,
      agency,
      code,
      due,
      workingDaysLeft: workingDaysLeft(now, due, calendar),
      ...nobody,
    }
  }
  return (await runningIn(ctx, plan))
    .filter(({ doing }) => doing.phase !== 'done')
    .flatMap(({ task, doing, lead }) => [
      owed('task', `${plan.year} ${task.code}`, lead.id, task.code, task.deadline),
      ...doing.help
        .filter(({ answer }) => !answer)
        .map(({ key, to, due }) => owed('help', key, to.id, task.code, due)),
    ])
}
