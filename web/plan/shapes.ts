import type { Input, Output } from '../api/client.ts'

export type Plans = Output<'/api/v1/plans', 'get'>
export type Plan = NonNullable<Plans['plan']>
export type Task = Plan['tasks'][number]
export type Objective = Edited['objectives'][number]
export type Duty = NonNullable<Plan['organisation']>[number]
export type Edited = Input<'/api/v1/plans/{id}', 'put'>
export type EditedTask = Edited['tasks'][number]

/** What the server is sent: agencies by their ids, and nothing that it works out itself. */
export const taskOf = ({
  lead,
  coordinators,
  lift: _lift,
  deadlineText: _text,
  ...task
}: Task): EditedTask => ({
  ...task,
  lead: lead.id,
  coordinators: coordinators.map(({ id }) => id),
})

/** The draft as it is, to be sent with a change. */
export function contentOf(plan: Plan): Edited {
  const { id, revision, title, grounds, objectives, tasks } = plan
  const { purpose, requirements, funding, organisation, accountability } = plan
  return {
    ...{ id, revision, title, grounds, objectives, tasks: tasks.map(taskOf) },
    ...(purpose && { purpose }),
    ...(requirements && { requirements }),
    ...(funding && { funding }),
    ...(organisation && { organisation }),
    ...(accountability && { accountability }),
  }
}

export const stateWords = ({ state, isReplaced }: Pick<Plan, 'state' | 'isReplaced'>): string =>
  state === 'draft' ? 'dự thảo' : isReplaced ? 'đã có bản mới thay' : 'đã phê duyệt'

export const nameOf = (plan: Pick<Plan, 'year' | 'n' | 'state' | 'isReplaced'>): string =>
  `Năm ${plan.year}, bản ${plan.n} (${stateWords(plan)})`
