// What the plan of a round's year still asks of agencies, for reminders: tasks that are not done, requests that wait.
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { dueOf } from '../../schemas/plan/task-state.ts'
import type { Context } from '../context.ts'
import type { Owed } from '../reminders/owed.ts'
import { plansInForce, runningIn } from './find.ts'
import { workersOf } from './workers.ts'

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
  const running = (await runningIn(ctx, plan)).filter(({ doing }) => doing.phase !== 'done')
  const naming = new Set(running.flatMap(({ doing, lead }) => (doing.person ? [lead.id] : [])))
  const workers = await Promise.all(
    [...naming].map(async (agency) => (await workersOf(ctx, agency)).map(({ id }) => `${agency} ${id}`)),
  )
  const known = new Set(workers.flat())
  return running.flatMap(({ task, doing, lead }) => [
    {
      ...owed('task', `${plan.year} ${task.code}`, lead.id, task.code, task.deadline),
      doer: known.has(`${lead.id} ${doing.person}`) ? doing.person : undefined,
    },
    ...doing.help
      .filter(({ answer }) => !answer)
      .map(({ key, to, due }) => owed('help', key, to.id, task.code, due)),
  ])
}
