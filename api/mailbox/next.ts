// Looks into the mailbox every half minute, whichever worker comes first; the others leave it alone meanwhile. A server that
// is away is asked ever more seldom, up to a quarter of an hour; its letters wait there.
import { Problem } from '../../schemas/problem.ts'
import type { Mailbox } from '../../schemas/mail-address.ts'
import { claim, type Claimed } from '../../storage/claim.ts'
import { ensureMailbox } from '../../storage/quiet.ts'
import { outage } from '../../storage/outage.ts'
import type { Context } from '../context.ts'
import { type OpenMailbox, openMailbox } from './open.ts'
import { takeLetter } from './take.ts'

const EVERY_MS = 30_000
const LONGEST_MS = 900_000
/** Letters of one look: then others have their turn. */
const MOST = 20
/** How often reading may break over one letter before its owner is told. */
export const MOST_TRIES = 8

const ensured = new WeakSet<Context['db']>()

export async function mailNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const { db, config, isDemo } = ctx
  if (!config.mailbox || isDemo) return false
  if (!ensured.has(db)) await ensureMailbox(db)
  ensured.add(db)
  await using claimed = await claim(db.mailboxes, { name: 'mailbox' }, worker, undefined, stop)
  if (!claimed) return false
  const at = () => ctx.wall().toISOString()
  try {
    await using box = await openMailbox(config.mailbox, claimed.lost)
    const { waiting, isMore } = await readLetters(ctx, claimed, box, worker)
    await claimed.mark({ waiting, lookedAt: at() })
    claimed.retryAfter(isMore ? 1000 : EVERY_MS, 0)
  } catch (error) {
    if (claimed.lost.aborted) return false
    claimed.retryAfter(Math.min(LONGEST_MS, 5000 * 2 ** Math.min(claimed.tries, 10)))
    await claimed.mark({ failedAt: at() })
    ctx.log('mailbox fails', { tries: claimed.tries, error: nameOf(error) })
  }
  return false // what waits still is looked for soon, and the other chores come in between
}

/** `waiting`: letters that are left; `isMore`: some were not looked at. */
async function readLetters(
  ctx: Context,
  { record, lost, mark }: Claimed<Mailbox>,
  box: OpenMailbox,
  worker: string,
): Promise<{ waiting: number; isMore: boolean }> {
  const keyOf = (uid: number) => `${box.era}-${uid}`
  const uids = await box.list()
  const known = new Set(uids.map(keyOf))
  const tried = Object.fromEntries(Object.entries(record.tried).filter(([key]) => known.has(key)))
  const triesOf = (uid: number) => tried[keyOf(uid)] ?? 0
  const open = uids.filter((uid) => triesOf(uid) <= MOST_TRIES).sort((a, b) => triesOf(a) - triesOf(b))
  const now = open.slice(0, MOST)
  let failed = 0
  for (const uid of now) {
    lost.throwIfAborted()
    const before = triesOf(uid)
    // Noted before it is opened: also of a letter that ends the whole worker it is known how often.
    tried[keyOf(uid)] = before + 1
    await mark({ tried })
    try {
      await takeLetter({ ctx, box, worker, signal: lost }, uid, before === MOST_TRIES)
      delete tried[keyOf(uid)]
    } catch (error) {
      if (lost.aborted || isOurs(error, box)) tried[keyOf(uid)] = before
      if (lost.aborted || isOurs(error, box) || !box.isUsable()) throw error
      failed += 1
      ctx.log('letter fails', { letter: keyOf(uid), tries: before + 1, error: nameOf(error) })
    } finally {
      await mark({ tried })
    }
  }
  const left = open.length - now.length
  return { waiting: left + failed, isMore: left > 0 }
}

/** Nothing is said against the letter: the database, the store, the disk or the box is away. */
function isOurs(error: unknown, box: OpenMailbox): boolean {
  if (!box.isUsable()) return false
  if (error instanceof Problem) return ['unavailable', 'disk-full', 'held'].includes(error.type)
  return outage(error) !== undefined
}

/** What a mail server says may hold what somebody wrote, or how we sign in: its code alone is told. */
function nameOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string }
  const known = (error as { authenticationFailed?: boolean }).authenticationFailed
    ? 'sign-in refused'
    : undefined
  return known ?? (typeof code === 'string' ? code.slice(0, 60) : (name ?? 'error'))
}
