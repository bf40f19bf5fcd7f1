// The one table of an assessment's life: `moves` says from which state to which, here stand the act that is asked for and
// the route by which it is done; who may is api/may.ts. Routes, menus, docs/api.md and a test for every cell read it.
import type { Move } from '../../schemas/assessment.ts'
import type { ActName } from '../may.ts'
import type { At } from '../route.ts'

const one = '/api/v1/assessments/:id'

export const transitions = {
  cite: { may: 'assessments.cite', at: `POST ${one}/citations` },
  save: { may: 'assessments.save', at: `PATCH ${one}` },
  present: { may: 'assessments.present', at: `POST ${one}/presentations` },
  'take-back': { may: 'assessments.present', at: `DELETE ${one}/presentations` },
  'give-back': { may: 'assessments.submit', at: `POST ${one}/returns` },
  submit: { may: 'assessments.submit', at: 'POST /api/v1/submissions' },
  accept: { may: 'assessments.review', at: `POST ${one}/reviews` },
  return: { may: 'assessments.review', at: `POST ${one}/reviews` },
  withdraw: { may: 'assessments.review', at: `DELETE ${one}/reviews` },
  reopen: { may: 'assessments.present', at: `POST ${one}/reopenings` },
} as const satisfies Record<Move, { readonly may: ActName; readonly at: At }>
