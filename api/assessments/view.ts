// What one assessment looks like from outside. Points are integer hundredths; the screens format them.
import { z } from 'zod'
import { Citation, Figure, Message, Request, Review, states, Submission } from '../../schemas/assessment.ts'
import { Particulars, versionStates } from '../../schemas/document.ts'
import { Id, Revision, Sha256, Time } from '../../schemas/id.ts'
import { Points } from '../../schemas/points.ts'
import { stages } from '../../schemas/appraisal.ts'
import { appraisedStates } from '../../schemas/appraised.ts'
import { shownStates } from '../../schemas/reading.ts'
import { Leaf, Slot } from '../../schemas/set.ts'
import { TurnedView } from '../documents/view.ts'
import { MovedView } from './moved.ts'

const PersonName = z.object({ id: Id, name: z.string() })
const AgencyName = z.object({ id: Id, code: z.string(), name: z.string(), short: z.string() })

export const PartsView = z.object({
  max: Points,
  accepted: Points,
  waitingReview: Points,
  waitingHead: Points,
  inWork: Points,
  atRisk: Points,
  notClaimed: Points,
  cut: Points,
})

export const GapView = z.object({
  at: z.object({
    part: z.enum(['figures', 'score', 'explanation', 'slot']),
    key: z.exactOptional(z.string()),
  }),
  sentence: z.string(),
  points: Points,
  blocks: z.boolean(),
})

export const CitedView = Citation.extend({
  documentCode: z.string(),
  n: z.int(),
  versionState: z.enum(versionStates),
  particulars: Particulars,
  issuerName: z.exactOptional(z.string()),
  files: z.array(
    z.object({
      name: z.string(),
      size: z.int(),
      role: z.enum(['main', 'annex']),
      turned: z.exactOptional(TurnedView),
    }),
  ),
  /** A newer version of the document was kept; the citation stays where it is until someone moves it. */
  newer: z.exactOptional(z.object({ version: Id, n: z.int() })),
  /** Where it was cited before, where it was carried over from an earlier year. */
  carried: z.exactOptional(z.object({ year: z.int(), code: z.string() })),
  /** Why it does not fill a place of its slot. */
  whyNot: z.array(z.string()),
  byName: z.string(),
})

export const SlotView = Slot.extend({
  have: z.int(),
  missing: z.int(),
  requestOpen: z.boolean(),
  from: z.string(),
  to: z.string(),
  /** Whose papers it takes, in words. */
  issuers: z.string(),
  citations: z.array(CitedView),
})

export const AssessmentView = z.object({
  id: Id,
  campaign: z.object({ id: Id, slug: z.string(), year: z.int(), lockAt: Time }),
  leaf: z.string(),
  code: z.string(),
  name: z.string(),
  area: z.object({ code: z.string(), name: z.string() }),
  guidance: z.string(),
  rule: Leaf.shape.rule,
  variables: Leaf.shape.variables,
  agency: AgencyName,
  coordinators: z.array(AgencyName),
  unit: z.exactOptional(z.string()),
  contributors: z.array(PersonName),
  due: Time,
  /** Of the server's calendar; below 0 when it is over. */
  workingDaysLeft: z.int(),
  /** Of the internal index once lần 1 is open: what was sent stays as it is. */
  stage: z.exactOptional(z.enum(stages)),
  /** What was claimed and what it got, as far as one is told. */
  appraised: z.exactOptional(z.object({ claimed: Points, points: Points })),
  state: z.enum(states),
  shown: z.enum([...shownStates, ...appraisedStates]),
  isOverdue: z.boolean(),
  round: z.int(),
  figures: z.array(Figure),
  self: z.exactOptional(Points),
  max: Points,
  min: z.exactOptional(Points),
  handReason: z.exactOptional(z.string()),
  explanation: z.exactOptional(z.string()),
  /** What is not had, though it could be. */
  lost: Points,
  isExplanationRequired: z.boolean(),
  note: z.exactOptional(z.string()),
  score: z.object({
    points: z.exactOptional(Points),
    working: z.string(),
    missing: z.array(z.string()),
    next: z.exactOptional(z.string()),
  }),
  slots: z.array(SlotView),
  need: z.int(),
  have: z.int(),
  gaps: z.array(GapView),
  parts: PartsView,
  requests: z.array(
    Request.extend({
      byName: z.string(),
      workingDaysLeft: z.int(),
      thread: z.array(Message.extend({ byName: z.string() })),
    }),
  ),
  reviews: z.array(Review.extend({ byName: z.string() })),
  submissions: z.array(
    Submission.pick({
      ...{ id: true, n: true, digest: true, self: true, at: true, signer: true },
      ...{ isLate: true, exception: true },
    }),
  ),
  /** Why it has more time than others, and the paper of it where that was attached; by an exception also after the lock. */
  moreTime: z.exactOptional(
    z.strictObject({
      assignment: Id,
      kind: z.enum(['extension', 'exception']),
      why: z.string(),
      until: z.exactOptional(Time),
      paper: z.exactOptional(z.string()),
    }),
  ),
  /** Moves of the round to another set that changed this leaf, since it was last sent. */
  moved: z.array(MovedView),
  /** Since when it can no longer be sent; absent while it can. */
  locked: z.exactOptional(Time),
  digest: Sha256,
  accepted: z.boolean(),
  /** When a supplement request made now is due, unless the reviewer says otherwise. */
  requestDue: Time,
  /** Acts that this person may try now; the menu and buttons follow it. */
  may: z.array(z.string()),
  revision: Revision,
})
export type AssessmentView = z.infer<typeof AssessmentView>
