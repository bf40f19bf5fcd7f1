// The one table of an assessment's life: `moves` says from which state to which, here stand the act that is asked for and
// the route by which it is done; who may is api/may.ts. Routes, menus, docs/api.md and a test for every cell read it.
import type { Move } from '../../schemas/assessment.ts'
import type { ActName } from '../may.ts'
import type { At } from '../route.ts'

const one = '/api/v1/assessments/:id'

export const transitions = {
  cite: { act: 'assessments.cite', at: `POST ${one}/citations` },
  save: { act: 'assessments.save', at: `PATCH ${one}` },
  present: { act: 'assessments.present', at: `POST ${one}/presentations` },
  'take-back': { act: 'assessments.present', at: `DELETE ${one}/presentations` },
  'give-back': { act: 'assessments.submit', at: `POST ${one}/returns` },
  submit: { act: 'assessments.submit', at: 'POST /api/v1/submissions' },
  accept: { act: 'assessments.review', at: `POST ${one}/reviews` },
  return: { act: 'assessments.review', at: `POST ${one}/reviews` },
  withdraw: { act: 'assessments.review', at: `DELETE ${one}/reviews` },
  reopen: { act: 'assessments.present', at: `POST ${one}/reopenings` },
} as const satisfies Record<Move, { readonly act: ActName; readonly at: At }>
