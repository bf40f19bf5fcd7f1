// What changes so often, and says so little, that it has no history: counters of wrong guesses, the number of a
// session's newest token, when an API token was last used, how the mailbox was found. None of it bumps a revision.
import type { Connection } from 'mongoose'
import { newId } from '../schemas/id.ts'
import type { Records } from './records.ts'

export interface Limit {
  /** So many guesses are free. */
  readonly free: number
  /** Seconds to wait after the first that is not; doubled by each further one. */
  readonly first: number
  readonly longest: number
}

export interface Limits {
  /** Counts a try, before it is known how it ends; says how many seconds to wait, and then the try was not counted. */
  strike(key: string, limit: Limit): Promise<number>
  /** The try was good: it does not count. */
  lift(key: string): Promise<void>
  /** Nothing is held against this key any more. */
  forget(key: string): Promise<void>
}

const FORGOTTEN_AFTER = 3600_000

export function limits(db: Connection): Limits & { createIndexes(): Promise<unknown> } {
  const counts = db.collection<{ _id: string; wait: number; n: number }>('limits')
  return {
    async strike(key, { free, first, longest }) {
      const fresh = { $lt: [{ $ifNull: ['$expires', new Date(0)] }, '$$NOW'] }
      const wait = { $subtract: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] }
      // One step by the database's own clock: side by side, no more guesses pass than one after the other.
      const n = { $cond: [fresh, 1, { $add: ['$n', 1] }] }
      const delay = {
        $min: [longest, { $multiply: [first, { $pow: [2, { $min: [20, { $subtract: ['$n', free] }] }] }] }],
      }
      const until = {
        $cond: [{ $gte: ['$n', free] }, { $add: ['$$NOW', { $multiply: [1000, delay] }] }, new Date(0)],
      }
      const counted = { $lte: ['$wait', 0] }
      const found = await counts.findOneAndUpdate(
        { _id: key },
        [
          { $set: { wait } },
          { $set: { n: { $cond: [counted, n, '$n'] } } },
          { $set: { until: { $cond: [counted, until, '$until'] } } },
          { $set: { expires: { $cond: [counted, { $add: ['$$NOW', FORGOTTEN_AFTER] }, '$expires'] } } },
        ],
        { upsert: true, returnDocument: 'after' },
      )
      return Math.max(0, Math.ceil((found?.wait ?? 0) / 1000))
    },
    async lift(key) {
      await counts.updateOne(
        { _id: key, n: { $gt: 0 } },
        {
          $inc: { n: -1 },
          $set: { until: new Date(0) },
        },
      )
    },
    async forget(key) {
      await counts.deleteOne({ _id: key })
    },
    createIndexes: () => counts.createIndex({ expires: 1 }, { expireAfterSeconds: 0 }),
  }
}

/** Exchanges refresh token `n` for the next; false when another request did so first, or the session ended. */
export async function rotate({ sessions }: Records, id: string, n: number, now: string): Promise<boolean> {
  const set = { $set: { n: n + 1, rotatedAt: now } }
  const expected = { id, n, ended: { $exists: false } }
  return (await sessions.model.updateOne(expected, set)).matchedCount === 1
}

/** When an API token was last used, at most once a minute. */
export async function markUsed({ tokens }: Records, id: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000).toISOString()
  const isOld = { id, $or: [{ usedAt: { $exists: false } }, { usedAt: { $lt: minuteAgo } }] }
  await tokens.model.updateOne(isOld, { $set: { usedAt: now.toISOString() } })
}

/** The one note about the mailbox that whoever reads it claims: made by whoever asks first. */
export async function ensureMailbox({ mailboxes }: Records): Promise<void> {
  const made = { $setOnInsert: { id: newId('mb'), waiting: 0, tried: {}, revision: 1 } }
  await mailboxes.model.updateOne({ name: 'mailbox' }, made, { upsert: true }).catch(unlessMade)
}

/** Two asked first. */
function unlessMade(error: unknown): void {
  if ((error as { code?: unknown }).code !== 11_000) throw error
}
