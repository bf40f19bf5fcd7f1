// What one leaf of one agency gets in the internal index: lần 1, the agency's answer, lần 2, the council. What appraisers
// said is never changed: another line comes behind it, and the last one counts. Nothing here does I/O.
import { z } from 'zod'
import { isFrom, type Stage, Votes } from './appraisal.ts'
import { Id, Revision, Sha256, Time } from './id.ts'
import { Added } from './ministry.ts'
import { Points } from './points.ts'

const reason = z.string().trim().min(5).max(5000)

/** Of one appraiser, over what was sent. */
export const MarkLine = z.strictObject({ points: Points, reason: z.exactOptional(reason), by: Id, at: Time })
export type MarkLine = z.infer<typeof MarkLine>

export const Mark = z.object({
  id: Id,
  campaign: Id,
  agency: Id,
  assessment: Id,
  leaf: z.string().min(1).max(40),
  code: z.string().regex(/^\d+(\.\d+)*$/),
  max: Points,
  min: z.exactOptional(Points),
  /** The digest of what was sent and appraised, and the agency's own points in it. */
  over: Sha256,
  claimed: Points,
  first: z.array(MarkLine).min(1).max(100),
  answer: z.exactOptional(
    z.strictObject({
      stance: z.enum(['agree', 'ask']),
      /** What the agency still asks for. */
      points: Points,
      text: reason,
      documents: z.array(Added).max(50),
      by: Id,
      at: Time,
    }),
  ),
  second: z.array(MarkLine).max(100),
  /** Of the council; `votes`: for it, of those present who may vote on this agency. */
  verdict: z.exactOptional(
    z.strictObject({
      points: Points,
      reason: z.exactOptional(reason),
      votes: Votes,
      by: Id,
      at: Time,
    }),
  ),
  revision: Revision,
})
export type Mark = z.infer<typeof Mark>

type Said = Pick<Mark, 'claimed' | 'first' | 'answer' | 'second' | 'verdict'>

export const firstOf = ({ first }: Pick<Mark, 'first'>): Points => first.at(-1)!.points

/** Lost points at lần 1: the agency may agree, or argue. */
export const isCut = (mark: Said): boolean => firstOf(mark) < mark.claimed

/** What the agency holds on to: silence and agreement take the points of lần 1. */
export const heldOf = (mark: Said): Points =>
  mark.answer?.stance === 'ask' ? mark.answer.points : firstOf(mark)

/** Looked at again in lần 2. */
export const isArgued = ({ answer }: Said): boolean => answer?.stance === 'ask'

/** What stands before the council: proposed until its minutes are attached. */
export const proposedOf = (mark: Said): Points => mark.second.at(-1)?.points ?? firstOf(mark)

/** Lần 2 differs from what the agency holds on to: the council looks at it first. */
export const isDisputed = (mark: Said): boolean => isArgued(mark) && proposedOf(mark) !== heldOf(mark)

export const standingOf = (mark: Said): Points => mark.verdict?.points ?? proposedOf(mark)

/** Lower than what the agency holds on to, or other than what was proposed, needs an opinion. */
export const needsReason = (points: Points, ...before: readonly Points[]): boolean =>
  before.some((one) => points !== one)

/** How much one sees of a leaf: `all`; `own`, as far as its agency was told. */
export type Sight = 'all' | 'own'

export const tells = (sight: Sight, part: 'first' | 'rest', stage: Stage): boolean =>
  sight === 'all' || isTold(part, stage)

/** What was claimed and what it got, of what one is told; nothing sent is worth nothing. Absent while not judged. */
export function toldOf(
  said: { readonly claimed?: Points; readonly first?: Points; readonly stands?: Points },
  sight: Sight | undefined,
  stage: Stage,
): { claimed: Points; points: Points } | undefined {
  if (!sight || stage === 'self' || !tells(sight, 'first', stage)) return undefined
  const { claimed = 0, first, stands } = said
  const points = tells(sight, 'rest', stage) ? stands : first
  if (said.claimed === undefined) return { claimed: 0, points: 0 }
  return points === undefined ? undefined : { claimed, points }
}

/** What an agency is told of its own: lần 1 from the notice on, the rest once the minutes are attached. */
export const isTold = (part: 'first' | 'rest', stage: Stage): boolean =>
  isFrom(stage, part === 'first' ? 'answers' : 'agreed')
