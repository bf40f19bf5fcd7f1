// Giải trình mất điểm: a lost point of the published result, who answers for it and how. One a year and code, made when
// Sở Nội vụ opens the list; the agency writes reason and remedy, its head explains by name over exactly those, and the
// outcome names its document. Nobody of another agency ever hears of it.
import { z } from 'zod'
import { Day } from '../agency.ts'
import { Id, Revision, Time } from '../id.ts'
import { Decision, Named } from '../plan/plan.ts'
import { Points } from '../points.ts'
import { Problem } from '../problem.ts'
import { ResultContent } from '../results/result.ts'
import { words } from '../words.ts'
import { LostCode } from './lost.ts'

export const lossStates = ['open', 'answered', 'explained', 'decided'] as const
export type LossState = (typeof lossStates)[number]

/** Every step, from which state to which. A step that is not here does not exist. */
export const lossMoves = {
  assign: { open: 'open', answered: 'open' },
  answer: { open: 'answered', answered: 'answered' },
  explain: { answered: 'explained' },
  return: { explained: 'answered' },
  decide: { open: 'decided', answered: 'decided', explained: 'decided', decided: 'decided' },
} as const satisfies Record<string, Partial<Record<LossState, LossState>>>
export type LossMove = keyof typeof lossMoves

export const lossLeadsTo = (move: LossMove, state: LossState): LossState | undefined =>
  (lossMoves[move] as Partial<Record<LossState, LossState>>)[state]

/** Where the step leads. Throws `wrong-state`. */
export function afterLoss(move: LossMove, state: LossState): LossState {
  const to = lossLeadsTo(move, state)
  if (to) return to
  const sentence = `Mục mất điểm ${words.lossStates[state]} nên chưa thể ${words.lossMoves[move]}. Hãy tải lại trang để xem việc làm được.`
  throw new Problem('wrong-state', sentence, { state, move })
}

/** Chấp nhận giải trình · yêu cầu rút kinh nghiệm · kiến nghị xử lý trách nhiệm. */
export const outcomes = ['accept', 'lesson', 'refer'] as const
export type Outcome = (typeof outcomes)[number]

const text = (max: number) => z.string().trim().min(5).max(max)
const made = { by: Id, at: Time }

export const LossExplanation = z.strictObject({
  text: text(5000),
  /** What the head explained over, so that it stays when the answer is written anew. */
  reason: text(5000),
  remedy: text(5000),
  signer: z.strictObject({
    name: z.string().max(200),
    position: z.exactOptional(z.string().max(200)),
    capacity: z.exactOptional(z.string().max(100)),
  }),
  isLate: z.boolean(),
  ...made,
})
export type LossExplanation = z.infer<typeof LossExplanation>

export const Loss = z.object({
  id: Id,
  /** Of the published result. */
  year: ResultContent.shape.year,
  code: LostCode,
  name: z.exactOptional(z.string().max(500)),
  points: Points.min(1),
  max: z.exactOptional(Points),
  /** Who answers for it; none until Sở Nội vụ names one, where nobody leads. */
  agency: z.exactOptional(Id),
  state: z.enum(lossStates),
  due: Day,
  reason: z.exactOptional(text(5000)),
  remedy: z.exactOptional(text(5000)),
  explanation: z.exactOptional(LossExplanation),
  /** Why an explanation was given back. */
  note: z.exactOptional(text(2000)),
  /** Explanations given back, oldest first. */
  earlier: z.array(LossExplanation).max(20),
  handovers: z.array(z.strictObject({ from: z.exactOptional(Named), to: Named, reason: text(2000), ...made })).max(30), // prettier-ignore
  outcome: z.exactOptional(
    z.strictObject({
      kind: z.enum(outcomes),
      document: Decision,
      text: z.exactOptional(text(2000)),
      ...made,
    }),
  ),
  revision: Revision,
})
export type Loss = z.infer<typeof Loss>
