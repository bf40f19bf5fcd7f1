// Báo cáo định kỳ: what an agency reports of its tasks for a period. One a period and agency, owed from the day on which it
// is asked for. What is recorded is counted for it; achievements, obstacles and proposals are written. The head signs exactly
// what was seen, and that stays as it was, also where Sở Nội vụ lets it be written anew.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Day } from '../agency.ts'
import { Id, Revision, Sha256, Time } from '../id.ts'
import { Problem } from '../problem.ts'
import { words } from '../words.ts'
import { Facts } from './facts.ts'
import { periods, reportModes, ReportYear } from './period.ts'

export const reportStates = ['draft', 'with-head', 'signed'] as const
export type ReportState = (typeof reportStates)[number]

/** Every step, from which state to which. A step that is not here does not exist. */
export const reportMoves = {
  write: { draft: 'draft' },
  present: { draft: 'with-head' },
  'take-back': { 'with-head': 'draft' },
  sign: { 'with-head': 'signed' },
  reopen: { signed: 'draft' },
} as const satisfies Record<string, Partial<Record<ReportState, ReportState>>>
export type ReportMove = keyof typeof reportMoves

export const reportLeadsTo = (move: ReportMove, state: ReportState): ReportState | undefined =>
  (reportMoves[move] as Partial<Record<ReportState, ReportState>>)[state]

/** Where the step leads. Throws `wrong-state`. */
export function afterReport(move: ReportMove, state: ReportState): ReportState {
  const to = reportLeadsTo(move, state)
  if (to) return to
  const sentence = `Báo cáo ${words.reportStates[state]} nên chưa thể ${words.reportMoves[move]}. Hãy tải lại trang để xem việc làm được.`
  throw new Problem('wrong-state', sentence, { state, move })
}

export const reportParts = ['achievements', 'hindrances', 'proposals'] as const
export type ReportPart = (typeof reportParts)[number]
const Text = z.string().trim().min(2).max(20_000)
export const Texts = z.strictObject({
  achievements: z.exactOptional(Text),
  hindrances: z.exactOptional(Text),
  proposals: z.exactOptional(Text),
})
export type Texts = z.infer<typeof Texts>

/** All that a signature stands for. */
export const ReportContent = z.strictObject({
  agency: z.string().max(200),
  year: ReportYear.shape.year,
  period: z.enum(periods),
  mode: z.enum(reportModes),
  from: Day,
  cutoff: Day,
  due: Time,
  ...Texts.shape,
  facts: Facts,
})
export type ReportContent = z.infer<typeof ReportContent>

export const Signed = z.strictObject({
  content: ReportContent,
  digest: Sha256,
  by: Id,
  signer: z.strictObject({
    name: z.string().max(200),
    position: z.exactOptional(z.string().max(200)),
    capacity: z.exactOptional(z.string().max(100)),
  }),
  at: Time,
  isLate: z.boolean(),
})
export type Signed = z.infer<typeof Signed>

export const ProgressReport = z.object({
  id: Id,
  year: ReportYear.shape.year,
  period: z.enum(periods),
  agency: Id,
  /** What the agency is called on the day on which the report is asked for. */
  name: z.string().min(1).max(200),
  state: z.enum(reportStates),
  ...Texts.shape,
  /** Why it was given back, or may be written anew. */
  note: z.exactOptional(z.string().trim().min(5).max(2000)),
  signed: z.exactOptional(Signed),
  /** What was signed before, oldest first. */
  earlier: z.array(Signed).max(20),
  at: Time,
  revision: Revision,
})
export type ProgressReport = z.infer<typeof ProgressReport>

/** Equal content has an equal digest on every machine: the shape gives the order of its fields. */
export const reportDigest = (content: ReportContent): Sha256 =>
  createHash('sha256')
    .update(JSON.stringify(ReportContent.parse(content)))
    .digest('hex') as Sha256

export const textsOf = ({ achievements, hindrances, proposals }: Texts): Texts => ({
  ...(achievements && { achievements }),
  ...(hindrances && { hindrances }),
  ...(proposals && { proposals }),
})
