// The worker's half of a lock: once a campaign's time is over, what stood is kept as one file, and the record says by whom
// the lock came about. The file is the same whoever makes it and however late, so two workers cannot disagree.
import { canonicalParts, type Json } from '../../dossier/canonical.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { newId } from '../../schemas/id.ts'
import { countsOf, type Lock, LockFile, lockFormat, momentOf, settleMs } from '../../schemas/lock.ts'
import { create } from '../../storage/change.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { keepText } from '../dossiers/order.ts'
import { leavesAt } from './gather.ts'

/** Says how many were kept. */
export async function lockCampaigns(ctx: Context, worker: string): Promise<number> {
  const before = new Date(ctx.now().getTime() - settleMs).toISOString()
  const over = { lockAt: { $lte: before }, opened: { $exists: true }, archiveOf: { $exists: false } }
  let made = 0
  for (const campaign of await ctx.db.campaigns.model.find(over).lean())
    if (await lockOne(ctx, campaign, before, worker)) made += 1
  return made
}

type Due = Pick<Lock, 'lockAt' | 'moment' | 'cause' | 'by' | 'over' | 'reason'>

async function lockOne(ctx: Context, campaign: Campaign, before: string, worker: string): Promise<boolean> {
  const { db } = ctx
  const due = await dueOf(ctx, campaign)
  if (!due || due.moment > before) return false
  const newest = { campaign: campaign.id }
  const isKept = (last: Lock | null): boolean => last?.over === due.over && last.lockAt === due.lockAt
  if (isKept(await db.locks.model.findOne(newest).sort({ n: -1 }).lean())) return false
  const round = await loadRound(ctx, { id: campaign.id })
  const { id, slug, name, kind, year, set } = campaign
  const { lockAt, moment, cause, by } = due
  const leaves = await leavesAt(ctx, round, moment)
  const said = {
    format: lockFormat,
    campaign: { id, slug, name, kind, year, set },
    lockAt,
    moment,
    cause,
    by,
  }
  LockFile.omit({ leaves: true }).parse(said)
  const kept = await keepText(ctx, canonicalParts({ ...said, leaves: () => leaves as Json[] }))
  return db.transaction(async (tx) => {
    await db.alone(tx, `lock ${id}`)
    const last = await db.locks.model.findOne(newest).sort({ n: -1 }).session(tx).lean()
    if (isKept(last)) return false
    const n = (last?.n ?? 0) + 1
    const at = ctx.now().toISOString()
    const file = { name: `khoa-${slug}-lan-${n}.json`, ...kept }
    const lock: Lock = {
      id: newId('lk'),
      campaign: id,
      n,
      ...due,
      counts: countsOf(kind, leaves),
      file,
      at,
      revision: 1,
    }
    const done = { act: cause === 'person' ? 'locks.person' : 'locks.clock', by: worker, behalf: by, at }
    await create(tx, db, db.locks, lock, done)
    return true
  })
}

/** By whom, and as of when: the newest line that set the time of the lock. */
export async function dueOf({ db }: Context, { id, lockAt, lockedNow }: Campaign): Promise<Due | undefined> {
  const set = await db.history.model
    .findOne({ subject: id, 'changes.field': 'lockAt' })
    .sort({ revision: -1 })
    .lean()
  if (!set) return undefined
  const due = { lockAt, ...momentOf(lockAt, set.at), by: set.behalf ?? set.by, over: set.revision }
  return { ...due, ...(lockedNow && { reason: lockedNow.reason }) }
}

const MINUTE = 60_000
const looked = new WeakMap<Context, number>()

/** Once a minute and worker. */
export async function lockWhenDue(ctx: Context, worker: string): Promise<boolean> {
  const at = ctx.wall().getTime()
  const before = looked.get(ctx)
  if (before === undefined) looked.set(ctx, at)
  if (before === undefined || at - before < MINUTE) return false
  looked.set(ctx, at)
  return (await lockCampaigns(ctx, worker)) > 0
}
