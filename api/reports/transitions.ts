// The one table of a report's life: `reportMoves` says from which state to which, here stand the act that is asked for and
// the route by which it is done. Routes, screens, docs/api.md and a test for every cell read it.
import type { ReportMove } from '../../schemas/reports/report.ts'
import type { ActName } from '../may.ts'
import type { At } from '../route.ts'

const one = '/api/v1/reports/:id'

export const transitions = {
  write: { may: 'reports.write', at: `PUT ${one}` },
  present: { may: 'reports.write', at: `POST ${one}/presentation` },
  'take-back': { may: 'reports.write', at: `DELETE ${one}/presentation` },
  sign: { may: 'reports.sign', at: `POST ${one}/signature` },
  reopen: { may: 'reports.manage', at: `DELETE ${one}/signature` },
} as const satisfies Record<ReportMove, { readonly may: ActName; readonly at: At }>
