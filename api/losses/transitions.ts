// The one table of a lost point's life: `lossMoves` says from which state to which, here stand the act that is asked for and
// the route by which it is done. Routes, screens, docs/api.md and a test for every cell read it.
import type { LossMove } from '../../schemas/losses/loss.ts'
import type { ActName } from '../may.ts'
import type { At } from '../route.ts'

const one = '/api/v1/losses/:id'

export const transitions = {
  assign: { may: 'losses.manage', at: `POST ${one}/owners` },
  answer: { may: 'losses.answer', at: `PUT ${one}/answer` },
  explain: { may: 'losses.explain', at: `POST ${one}/explanation` },
  return: { may: 'losses.manage', at: `DELETE ${one}/explanation` },
  decide: { may: 'losses.decide', at: `PUT ${one}/outcome` },
} as const satisfies Record<LossMove, { readonly may: ActName; readonly at: At }>
