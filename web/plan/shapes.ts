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

/** The draft as it is, to be sent with a change: all but what the server works out, as it takes away what is not sent. */
export function contentOf({ tasks, ...plan }: Plan): Edited {
  const { year: _year, n: _n, state: _state, isReplaced: _replaced, approved: _approved, ...rest } = plan
  const { aims: _aims, situation: _situation, isPartial: _partial, lift: _lift, ...written } = rest
  const {
    byName: _by,
    at: _at,
    mayEdit: _edit,
    mayApprove: _approve,
    mayFollow: _follow,
    ...content
  } = written
  return { ...content, tasks: tasks.map(taskOf) }
}

export const stateWords = ({ state, isReplaced }: Pick<Plan, 'state' | 'isReplaced'>): string =>
  state === 'draft' ? 'dự thảo' : isReplaced ? 'đã có bản mới thay' : 'đã phê duyệt'

export const nameOf = (plan: Pick<Plan, 'year' | 'n' | 'state' | 'isReplaced'>): string =>
  `Năm ${plan.year}, bản ${plan.n} (${stateWords(plan)})`
