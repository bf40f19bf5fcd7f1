// What stood when a campaign was locked: one file over every leaf, named by its hash, so that nobody can say later that
// it was otherwise. Nothing here does I/O.
import { z } from 'zod'
import { Citation, digest, Figure, Review, states, Submission } from './assessment.ts'
import { Kept, LateException } from './campaign.ts'
import { Id, Revision, Sha256, Time } from './id.ts'
import { Points } from './points.ts'

export const lockFormat = 'kiem-chung-khoa-1'

/** Of one assignment. What is absent did not exist. */
export const LockedLeaf = z.strictObject({
  assignment: Id,
  leaf: z.string(),
  code: z.string(),
  name: z.string(),
  agency: Id,
  agencyName: z.string(),
  /** A survey or the ministry scores it: nobody sends it. Absent of a leaf that its agency scores. */
  scoredBy: z.exactOptional(z.enum(['survey', 'ministry'])),
  coordinators: z.array(Id),
  due: Time,
  /** Sent after the lock by this paper alone. */
  exception: z.exactOptional(
    LateException.pick({ decision: true, reason: true, by: true, at: true, until: true }),
  ),
  notApplicable: z.exactOptional(z.string()),
  assessment: z.exactOptional(
    z.strictObject({
      id: Id,
      state: z.enum(states),
      round: z.int(),
      max: Points,
      self: z.exactOptional(Points),
      figures: z.array(Figure),
      handReason: z.exactOptional(z.string()),
      explanation: z.exactOptional(z.string()),
      citations: z.array(Citation.omit({ by: true, at: true, from: true })),
      /** Of this working copy: the same function as a signature stands for. */
      digest: Sha256,
    }),
  ),
  /** The newest that the head had confirmed. */
  sent: z.exactOptional(
    Submission.pick({ n: true, digest: true, self: true, signer: true, isLate: true, at: true }),
  ),
  review: z.exactOptional(Review.pick({ outcome: true, over: true, points: true, at: true })),
})
export type LockedLeaf = z.infer<typeof LockedLeaf>

export const causes = ['clock', 'person'] as const

/** The file, canonical JSON. Its hash depends on nothing but what stood. */
export const LockFile = z.strictObject({
  format: z.literal(lockFormat),
  campaign: z.strictObject({
    id: Id,
    slug: z.string(),
    name: z.string(),
    kind: z.string(),
    year: z.int(),
    set: Id,
  }),
  lockAt: Time,
  moment: Time,
  cause: z.enum(causes),
  by: Id,
  leaves: z.array(LockedLeaf),
})
export type LockFile = z.infer<typeof LockFile>

const Count = z.int().min(0)

export const Lock = z.object({
  id: Id,
  campaign: Id,
  /** The first, the second (after more time was given), … */
  n: z.int().min(1),
  lockAt: Time,
  /** As of when; later than `lockAt` only of records older than the act of locking at once. */
  moment: Time,
  /** The clock reached the time that had been set; or a person locked at once. */
  cause: z.enum(causes),
  /** Who set the time of the lock, or locked at once. */
  by: Id,
  /** Why it was locked at once. */
  reason: z.exactOptional(z.string()),
  /** The campaign's revision that set it. */
  over: Revision,
  counts: z.strictObject({
    agencies: Count,
    /** What somebody has to send. */
    leaves: Count,
    /** Confirmed by its head at least once: what was sent stands, also while more is asked for. */
    sent: Count,
    /** Of these: it was sent back, or is being worked on again. */
    reopened: z.exactOptional(Count),
    late: Count,
    accepted: Count,
    excepted: Count,
    /** Sum of what was sent, before the ministry alone: points of several agencies are not added. */
    claimed: z.exactOptional(Points),
  }),
  file: Kept,
  /** When a worker kept it. */
  at: Time,
  revision: Revision,
})
export type Lock = z.infer<typeof Lock>

/** Work begun in time is still on its way to the database for so long. */
export const settleMs = 60_000

/** How the lock came about, from the moment it was set for and the moment somebody set it. */
export function momentOf(lockAt: string, setAt: string): Pick<Lock, 'moment' | 'cause'> {
  return setAt >= lockAt ? { moment: setAt, cause: 'person' } : { moment: lockAt, cause: 'clock' }
}

/** Counted, besides, and accepted over exactly what stood. */
export const isAcceptedThen = ({ assessment, sent, review }: LockedLeaf): boolean =>
  review?.outcome === 'accept' && review.over === sent?.digest && sent?.digest === assessment?.digest

export function countsOf(kind: string, leaves: readonly LockedLeaf[]): Lock['counts'] {
  // What does not apply, and what others score, is kept in the file and is no leaf that anybody has to send.
  const owed = leaves.filter(({ notApplicable, scoredBy }) => !notApplicable && !scoredBy)
  const sent = owed.filter((leaf) => leaf.sent)
  return {
    agencies: new Set(leaves.map(({ agency }) => agency)).size,
    leaves: owed.length,
    sent: sent.length,
    reopened: sent.filter(({ assessment }) => assessment?.state !== 'submitted').length,
    late: sent.filter((leaf) => leaf.sent?.isLate).length,
    accepted: leaves.filter(isAcceptedThen).length,
    excepted: owed.filter(({ exception }) => exception).length,
    ...(kind === 'province' && { claimed: sent.reduce((sum, leaf) => sum + (leaf.sent?.self ?? 0), 0) }),
  }
}

/** Leaves whose digest is not that of what stands beside it in the file. */
export const brokenIn = ({ leaves }: Pick<LockFile, 'leaves'>): LockedLeaf[] =>
  leaves.filter(
    ({ leaf, assessment }) =>
      assessment &&
      digest({ ...assessment, leaf, citations: assessment.citations as Citation[] }) !== assessment.digest,
  )
