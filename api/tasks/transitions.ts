// The one table of a task's life: `taskMoves` says from which phase to which, here stand the act that is asked for and the
// route by which it is done; who may is api/may.ts. Routes, screens, docs/api.md and a test for every cell read it.
import type { TaskMove } from '../../schemas/plan/progress.ts'
import type { ActName } from '../may.ts'
import type { At } from '../route.ts'

const one = '/api/v1/plans/:id/tasks/:code'

export const transitions = {
  report: { may: 'tasks.work', at: `POST ${one}/reports` },
  block: { may: 'tasks.work', at: `POST ${one}/obstacle` },
  unblock: { may: 'tasks.work', at: `DELETE ${one}/obstacle` },
  deliver: { may: 'tasks.deliver', at: `POST ${one}/products` },
  recall: { may: 'tasks.deliver', at: `DELETE ${one}/products/:version` },
  cite: { may: 'tasks.deliver', at: `PUT ${one}/products/:version/citations` },
  finish: { may: 'tasks.work', at: `POST ${one}/completion` },
  reopen: { may: 'tasks.reopen', at: `DELETE ${one}/completion` },
  ask: { may: 'tasks.work', at: `POST ${one}/help` },
  answer: { may: 'tasks.answer', at: `PUT ${one}/help/:key` },
  drop: { may: 'tasks.work', at: `DELETE ${one}/help/:key` },
  reassign: { may: 'tasks.reassign', at: `POST ${one}/leads` },
  hand: { may: 'tasks.work', at: `PUT ${one}/person` },
} as const satisfies Record<TaskMove, { readonly may: ActName; readonly at: At }>
