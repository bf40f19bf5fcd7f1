// The ministry's rounds: it says points, the lead agrees or asks for another look, Sở Nội vụ chooses what is argued, and
// the next round says points again. What was said is never changed: a correction is another round.
import { z } from 'zod'
import { Day } from './agency.ts'
import { Id, Revision, Sha256, Time } from './id.ts'
import { Points } from './points.ts'

const text = (max: number) => z.string().trim().min(5).max(max)

/** Points after appraisal (dự kiến), after giải trình, and as published. */
export const roundKinds = ['draft', 'explained', 'final'] as const
export type RoundKind = (typeof roundKinds)[number]

const Numbered = z.strictObject({ number: z.string().trim().min(1).max(100), issued: Day })

export const MinistryRound = z.object({
  id: Id,
  campaign: Id,
  n: z.int().min(1),
  kind: z.enum(roundKinds),
  /** The ministry's paper. */
  paper: Numbered,
  /** Until when leads answer. */
  due: Time,
  /** UBND's letter, once it was issued: nothing of this round is answered after it. `id`: as it was made under Văn bản. */
  letter: z.exactOptional(Numbered.extend({ id: z.exactOptional(Id), by: Id, at: Time })),
  by: Id,
  at: Time,
  revision: Revision,
})
export type MinistryRound = z.infer<typeof MinistryRound>

/** A paper that goes with an answer and was not in what was sent: kept apart from the citations. */
export const Added = z.strictObject({ document: Id, version: Id, hashes: z.array(Sha256).min(1).max(50) })

export const MinistryScore = z.object({
  id: Id,
  round: Id,
  campaign: Id,
  /** The lead; absent for leaves that no agency answers for, such as surveys. */
  agency: z.exactOptional(Id),
  assessment: z.exactOptional(Id),
  leaf: z.string().min(1).max(40),
  code: z.string().regex(/^\d+(\.\d+)*$/),
  max: Points,
  /** What the province had sent: what Sở Nội vụ counted, or the agency's own. */
  claimed: z.exactOptional(Points),
  /** What is still stood for after the rounds before, where that is less than what was sent: the rest was given up. */
  held: z.exactOptional(Points),
  points: Points,
  /** The ministry's words. */
  reason: z.exactOptional(z.string().trim().min(1).max(5000)),
  answer: z.exactOptional(
    z.strictObject({
      stance: z.enum(['agree', 'ask']),
      /** What is asked for; all that was cut where it is not said. */
      points: z.exactOptional(Points),
      /** Why the points were lost, or why they should be looked at again. */
      text: text(5000),
      documents: z.array(Added).max(50),
      isLate: z.boolean(),
      by: Id,
      at: Time,
    }),
  ),
  choice: z.exactOptional(
    z.strictObject({
      outcome: z.enum(['send', 'keep']),
      reason: z.exactOptional(text(2000)),
      by: Id,
      at: Time,
    }),
  ),
  by: Id,
  at: Time,
  revision: Revision,
})
export type MinistryScore = z.infer<typeof MinistryScore>

/** Of one leaf: what it lost, and what became of that. `contestable + givenUp = lost`. */
export interface Loss {
  readonly lost: Points
  readonly contestable: Points
  readonly givenUp: Points
  readonly wonBack: Points
}

type Cut = Pick<MinistryScore, 'points' | 'claimed' | 'held'>
type Answered = Cut & Pick<MinistryScore, 'answer' | 'choice'>
type Said = Answered & { readonly kind: RoundKind }

/** Below what was sent. */
export const isCut = ({ points, claimed }: Cut): boolean => claimed !== undefined && points < claimed

/** Below what is still stood for: the lead answers. What was agreed to in an earlier round is not asked again. */
export const isContestable = ({ points, claimed, held = claimed }: Cut): boolean =>
  held !== undefined && points < held

/** What is still stood for once a round was answered. Points that the ministry gave meanwhile are stood for too. */
export function heldAfter({ points, claimed, held = claimed, answer, choice }: Answered): Points | undefined {
  if (claimed === undefined || held === undefined) return undefined
  if (points >= held) return Math.min(points, claimed)
  if (answer?.stance === 'agree' || choice?.outcome === 'keep') return points
  return Math.min(held, answer?.points ?? held)
}

/**
 * `said` in the order of the rounds; the claim is that of the first, for that is what was sent. `since`: a round that came after
 * the last of them and says nothing of this leaf. What was not put before the ministry until then is given up by silence, for
 * nobody can answer any more; what was argued is open until the published points.
 */
export function lossOf(said: readonly Said[], since?: RoundKind): Loss {
  const [first, last] = [said[0], said.map(heldTill).at(-1)]
  if (!first || !last || first.claimed === undefined)
    return { lost: 0, contestable: 0, givenUp: 0, wonBack: 0 }
  const lost = Math.max(0, first.claimed - last.points)
  const isOver = last.kind === 'final' || since === 'final' || (since && last.choice?.outcome !== 'send')
  const held = isOver ? last.points : (heldAfter(last) ?? first.claimed)
  const contestable = Math.min(lost, Math.max(0, held - last.points))
  return {
    lost,
    contestable,
    givenUp: lost - contestable,
    wonBack: Math.max(0, last.points - first.points),
  }
}

/** With what is still stood for, where its round did not write it down. */
function heldTill(one: Said, n: number, all: readonly Said[]): Said {
  const before = all[n - 1]
  if (!before || one.held !== undefined) return one
  const held = heldAfter(heldTill(before, n - 1, all))
  return held === undefined ? one : { ...one, held: Math.min(held, one.claimed ?? held) }
}

export function sumLosses(all: readonly Loss[]): Loss {
  const sum = (name: keyof Loss): Points => all.reduce((total, loss) => total + loss[name], 0)
  return {
    lost: sum('lost'),
    contestable: sum('contestable'),
    givenUp: sum('givenUp'),
    wonBack: sum('wonBack'),
  }
}
