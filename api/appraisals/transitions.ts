// The one table of an appraisal: `steps` says from which stage to which, here stand the act that is asked for and the
// route by which it is done; who may is api/may.ts. Routes, screens and a test for every cell read it.
import type { Step } from '../../schemas/appraisal.ts'
import type { ActName } from '../may.ts'
import type { At } from '../route.ts'

const at = '/api/v1/campaigns/:slug/appraisal'

export const transitions = {
  open: { may: 'appraisals.manage', at: `POST ${at}` },
  'take-back': { may: 'appraisals.manage', at: `DELETE ${at}` },
  judge: { may: 'appraisals.judge', at: 'POST /api/v1/assessments/:id/marks' },
  notify: { may: 'appraisals.manage', at: `POST ${at}/notice` },
  answer: { may: 'appraisals.answer', at: 'PUT /api/v1/marks/:id/answer' },
  resume: { may: 'appraisals.manage', at: `POST ${at}/second` },
  convene: { may: 'appraisals.manage', at: `POST ${at}/sitting` },
  attend: { may: 'appraisals.sit', at: `PUT ${at}/attendance` },
  settle: { may: 'appraisals.sit', at: 'PUT /api/v1/marks/:id/verdict' },
  'set-aside': { may: 'appraisals.sit', at: 'PUT /api/v1/assessments/:id/exemption' },
  'bring-back': { may: 'appraisals.sit', at: 'DELETE /api/v1/assessments/:id/exemption' },
  adjourn: { may: 'appraisals.sit', at: `POST ${at}/adjournment` },
  reconvene: { may: 'appraisals.manage', at: `DELETE ${at}/adjournment` },
  attach: { may: 'appraisals.manage', at: `POST ${at}/minutes` },
  decide: { may: 'appraisals.manage', at: `POST ${at}/decision` },
} as const satisfies Record<Step, { readonly may: ActName; readonly at: At }>
