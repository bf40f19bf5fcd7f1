// The one table of an inspection's life: `inspectionMoves` says from which phase to which, here stand the act that is asked
// for and the route by which it is done; who may is api/may.ts.
import type { InspectionMove } from '../../schemas/inspection/inspection.ts'
import type { ActName } from '../may.ts'
import type { At } from '../route.ts'

const one = '/api/v1/inspections/:id'

export const transitions = {
  edit: { may: 'inspections.manage', at: `PUT ${one}` },
  remove: { may: 'inspections.manage', at: `DELETE ${one}` },
  attach: { may: 'inspections.attach', at: `POST ${one}/papers` },
  detach: { may: 'inspections.attach', at: `DELETE ${one}/papers/:version` },
  conclude: { may: 'inspections.manage', at: `POST ${one}/conclusion` },
  reopen: { may: 'inspections.manage', at: `DELETE ${one}/conclusion` },
  repair: { may: 'inspections.answer', at: `POST ${one}/findings/:key/repairs` },
  judge: { may: 'inspections.manage', at: `POST ${one}/findings/:key/verdicts` },
} as const satisfies Record<InspectionMove, { readonly may: ActName; readonly at: At }>
