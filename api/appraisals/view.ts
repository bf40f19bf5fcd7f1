import { z } from 'zod'
import {
  Appraisal,
  Met,
  Returned,
  SetAside,
  Sitting,
  stages,
  type Step,
  steps,
} from '../../schemas/appraisal.ts'
import { Id, Revision, Sha256, Time } from '../../schemas/id.ts'
import { Mark, MarkLine } from '../../schemas/mark.ts'
import { Points } from '../../schemas/points.ts'
import { PaperView } from '../papers/issued.ts'

const StepName = z.enum(Object.keys(steps) as [Step, ...Step[]])
const Named = z.object({ id: Id, name: z.string() })
const people = { members: true, chair: true, secretary: true, present: true } as const
const seated = {
  members: z.array(Named.extend({ agency: z.string(), isPresent: z.boolean() })),
  chair: Named,
  secretary: Named,
  needed: z.int(),
  present: z.int(),
}

/** One agency's row. Points are summed within an agency, never over agencies. */
export const AgencyRow = z.object({
  agency: Id,
  code: z.string(),
  short: z.string(),
  /** How it stands inside; of others an agency learns the outcome alone. */
  leaves: z.exactOptional(z.int()),
  /** By the council, as not applicable: not among `leaves`. */
  setAside: z.exactOptional(z.int()),
  /** By the council or from the start: not among `leaves`. */
  notApplicable: z.exactOptional(z.int()),
  sent: z.exactOptional(z.int()),
  /** Sent and judged in lần 1. */
  judged: z.exactOptional(z.int()),
  cut: z.exactOptional(z.int()),
  argued: z.exactOptional(z.int()),
  /** Argued and judged in lần 2. */
  again: z.exactOptional(z.int()),
  /** Disputed, and not concluded by the council yet. */
  disputed: z.exactOptional(z.int()),
  settled: z.exactOptional(z.int()),
  /** What follows only where the whole agency lies within one's reach, and as far as it was told. */
  max: z.exactOptional(Points),
  claimed: z.exactOptional(Points),
  first: z.exactOptional(Points),
  points: z.exactOptional(Points),
  /** Points of max, '0.8750'. */
  index: z.exactOptional(z.string()),
  rank: z.exactOptional(z.int()),
})
export type AgencyRow = z.infer<typeof AgencyRow>

const Counts = z.array(z.object({ short: z.string(), leaves: z.int() }))

export const AppraisalView = z.object({
  stage: z.enum(stages),
  /** For whoever may open lần 1: what gets no points, what is being sent again, areas without an appraiser. */
  before: z.exactOptional(z.object({ unsent: Counts, again: Counts, areas: z.array(z.string()) })),
  /** 0 while it was not opened. */
  revision: z.int(),
  id: z.exactOptional(Id),
  answersUntil: z.exactOptional(Time),
  reason: Appraisal.shape.reason,
  sitting: z.exactOptional(
    Sitting.omit({ ...people, setAside: true, before: true }).extend({
      ...seated,
      isQuorate: z.boolean(),
      before: z.array(Met.omit(people).extend(seated)),
    }),
  ),
  minutes: z.exactOptional(Returned),
  decision: z.exactOptional(Returned),
  /** What a machine, or an eye, found in them; for whoever reads the session. */
  papers: z.array(PaperView),
  /** Who may be called to the session: people with a grant of the council. */
  council: z.array(Named.extend({ agency: z.string() })),
  agencies: z.array(AgencyRow),
  /** Agencies in the ranking, and the median of their indexes; once all of them are known to this person. */
  ranked: z.exactOptional(z.object({ n: z.int(), median: z.string() })),
  /** Steps of the whole that this person may take now. */
  may: z.array(StepName),
  now: Time,
})
export type AppraisalView = z.infer<typeof AppraisalView>

const Said = MarkLine.extend({ byName: z.string() })
const Paper = z.object({ document: Id, version: Id, code: z.string(), subject: z.string() })

/** One leaf of one agency, as far as one sees it. */
export const MarkRow = z.object({
  assessment: Id,
  agency: Id,
  agencyName: z.string(),
  leaf: z.string(),
  code: z.string(),
  name: z.string(),
  area: z.string(),
  max: Points,
  /** Of a penalty, below 0. */
  min: z.exactOptional(Points),
  /** Bonus and penalty stand outside the scale. */
  type: z.enum(['score', 'bonus', 'penalty']),
  /** The digest of what was sent; absent where nothing was. */
  over: z.exactOptional(Sha256),
  claimed: z.exactOptional(Points),
  /** What was sent with it, each paper once, with the pages of every citation. */
  papers: z.exactOptional(z.array(Paper.extend({ pages: z.exactOptional(z.string()) }))),
  /** It rests on a figure that is ước thực hiện. */
  isEstimate: z.exactOptional(z.literal(true)),
  /** 0 while nobody judged it. */
  revision: z.union([Revision, z.literal(0)]),
  mark: z.exactOptional(Id),
  first: z.array(Said),
  answer: z.exactOptional(
    Mark.shape.answer.unwrap().extend({
      byName: z.string(),
      documents: z.array(Paper),
    }),
  ),
  second: z.array(Said),
  verdict: z.exactOptional(Mark.shape.verdict.unwrap().extend({ byName: z.string() })),
  /** The council: does not apply to this agency. */
  setAside: z.exactOptional(SetAside.omit({ assessment: true }).extend({ byName: z.string() })),
  /** Of the council's members, said at the leaf. */
  opinions: z.array(
    z.object({
      byName: z.string(),
      stance: z.enum(['agree', 'differ']),
      points: z.exactOptional(Points),
      reason: z.exactOptional(z.string()),
    }),
  ),
  /** What the agency holds on to, what is proposed, what stands now; as far as one is told. */
  held: z.exactOptional(Points),
  proposed: z.exactOptional(Points),
  standing: z.exactOptional(Points),
  isDisputed: z.boolean(),
  may: z.array(StepName),
  /** Of what waits: who may judge it. */
  judges: z.exactOptional(z.array(z.string())),
})
export type MarkRow = z.infer<typeof MarkRow>
