// What was kept at the locks of a campaign: read, taken as a file, and held against what stands.
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { Id, Time } from '../../schemas/id.ts'
import { brokenIn, Lock, LockFile } from '../../schemas/lock.ts'
import { changeKinds, changesSince } from '../../schemas/lock-changes.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { loadRound } from '../assessments/load.ts'
import { findCampaign, Slug } from '../campaigns/read.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { leavesAt } from './gather.ts'
import { dueOf } from './lock-next.ts'

export const ListLocks = z.strictObject({ slug: Slug })

export const Locks = z.object({
  lockAt: Time,
  /** The time is over, and a worker has not kept it yet. */
  isPending: z.boolean(),
  /** The newest first. */
  locks: z.array(Lock.omit({ campaign: true, over: true }).extend({ byName: z.string() })),
})

export async function listLocks(
  ctx: Context,
  _who: Who,
  { slug }: z.infer<typeof ListLocks>,
): Promise<z.input<typeof Locks>> {
  const { campaign } = await findCampaign(ctx, slug)
  const found = await ctx.db.locks.model.find({ campaign: campaign.id }).sort({ n: -1 }).lean()
  const [names, due] = await Promise.all([
    namesOf(
      ctx,
      found.map(({ by }) => by),
    ),
    dueOf(ctx, campaign),
  ])
  const [last] = found
  const isKept = last?.over === due?.over && last?.lockAt === campaign.lockAt
  const isOver = due !== undefined && due.moment <= ctx.now().toISOString()
  return {
    lockAt: campaign.lockAt,
    isPending: isOver && !isKept && campaign.opened !== undefined && campaign.archiveOf === undefined,
    locks: found.map(({ campaign: _campaign, over: _over, ...lock }) => ({
      ...lock,
      byName: names.get(lock.by) ?? '–',
    })),
  }
}

const Which = { slug: Slug, n: z.string().regex(/^[1-9]\d{0,3}$/) }
export const TakeLock = z.strictObject({ ...Which, purpose: z.exactOptional(Purpose) })

export async function takeLock(
  ctx: Context,
  who: Who,
  { purpose, ...which }: z.infer<typeof TakeLock>,
): Promise<Bytes> {
  const lock = await find(ctx, which)
  const { name, size, sha256 } = lock.file
  const file: Bytes = {
    ...{ name, size, type: 'application/json', etag: sha256 },
    open: (range) => ctx.blobs.open(sha256, range),
  }
  const said = {
    what: 'issued',
    file: name,
    version: sha256,
    purpose: purposeOf(who, purpose, 'keep'),
  } as const
  return taken(ctx, who, lock, said, file)
}

export const CheckLock = z.strictObject({ ...Which, kind: z.exactOptional(z.enum(changeKinds)) })

export const LockChecked = z.object({
  at: Time,
  /** The file has the hash that the record names, and every digest in it is that of what stands beside it. */
  isWhole: z.boolean(),
  /** Leaves that changed since, and changes by kind, of all leaves. */
  leaves: z.int(),
  kinds: z.partialRecord(z.enum(changeKinds), z.int()),
  /** Of the kind that was asked for; the first ones. */
  total: z.int(),
  rows: z.array(
    z.object({
      assignment: Id,
      code: z.string(),
      name: z.string(),
      agencyName: z.string(),
      changes: z.array(z.object({ kind: z.enum(changeKinds), text: z.string() })),
    }),
  ),
})

const MOST = 300

export async function checkLock(
  ctx: Context,
  _who: Who,
  { kind, ...which }: z.infer<typeof CheckLock>,
): Promise<z.input<typeof LockChecked>> {
  const { campaign, file } = await find(ctx, which)
  const bytes = await buffer(await ctx.blobs.open(file.sha256))
  const isSame = createHash('sha256').update(bytes).digest('hex') === file.sha256
  const then = isSame ? LockFile.parse(JSON.parse(bytes.toString('utf8'))) : undefined
  if (!then)
    throw new Problem(
      'damaged',
      'Bản lưu trong kho không còn đúng như khi khóa nên không đối chiếu được. Hãy báo quản trị phục hồi từ bản sao.',
      { sha256: file.sha256 },
    )
  const round = await loadRound(ctx, { id: campaign })
  const changed = changesSince(then.leaves, await leavesAt(ctx, round))
  const kinds: z.input<typeof LockChecked>['kinds'] = {}
  for (const one of changed.flatMap(({ changes }) => changes)) kinds[one.kind] = (kinds[one.kind] ?? 0) + 1
  const rows = kind ? changed.filter(({ changes }) => changes.some((one) => one.kind === kind)) : changed
  return {
    at: ctx.now().toISOString(),
    isWhole: brokenIn(then).length === 0,
    ...{ leaves: changed.length, kinds, total: rows.length },
    rows: rows.slice(0, MOST).map((row) => ({ ...row, changes: [...row.changes] })),
  }
}

async function find(ctx: Context, { slug, n }: { slug: string; n: string }): Promise<Lock> {
  const { campaign } = await findCampaign(ctx, slug)
  const lock = await ctx.db.locks.model.findOne({ campaign: campaign.id, n: Number(n) }).lean()
  if (!lock) throw notFound()
  return lock
}
