// Signatures of kept PDFs are read once, and again when the trust list or our reader is another. The file itself is never
// written; what is found is a change with its line, and that nothing is new is only noted.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openJob } from '../../intake/job.ts'
import { READER, signaturesOf } from '../../intake/signatures.ts'
import type { Facts } from '../../intake/verdict.ts'
import type { File, Version } from '../../schemas/document.ts'
import { Problem } from '../../schemas/problem.ts'
import { Signature } from '../../schemas/signature.ts'
import { change } from '../../storage/change.ts'
import { claim, type Claimed, markAll } from '../../storage/claim.ts'
import type { Filter } from '../../storage/records.ts'
import type { Context } from '../context.ts'
import { boxOf } from './box.ts'
import { isBusy } from './rebuild.ts'
import { type Trust, trustOf } from './trust.ts'

const MAX_TRIES = 3
const LEASE_MS = 60_000
const WAIT_MS = 30_000
type Wanted = Filter<Version>
const never = { state: 'kept', 'signaturesRead.with': null } as Wanted
/** As `signaturesRead` has it where there is nothing to read. */
const NONE = 'none'

/** True when there was something to do. */
export async function readSignaturesNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const { versions } = ctx.db
  if (!(await versions.model.exists(never))) return false
  const at = new Date().toISOString()
  const trust = await trustOf(ctx)
  if ('down' in trust) return false
  await markAll(versions, { ...never, $expr: isUnsigned }, { signaturesRead: { with: NONE, at } })
  await using claimed = await claim(versions, never, worker, LEASE_MS, stop)
  return claimed ? await look(ctx, worker, claimed, { trust, at }) : false
}

/**
 * With another list a verdict is an old one: judged again when nobody waits for anything, and once by each process that
 * learned of its list since, so that machines whose lists differ do not answer each other for ever.
 */
export async function judgeAgainWhenIdle(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const at = new Date().toISOString()
  const trust = await trustOf(ctx)
  if ('down' in trust) return false
  const known = { $nin: [null, NONE, nameOf(trust)] }
  const old = {
    state: 'kept',
    'signaturesRead.with': known,
    'signaturesRead.at': { $lt: trust.since },
  } as Wanted
  if (!(await ctx.db.versions.model.exists(old)) || (await isBusy(ctx))) return false
  await using claimed = await claim(ctx.db.versions, old, worker, LEASE_MS, stop)
  return claimed ? await look(ctx, worker, claimed, { trust, at }) : false
}

/** `at` is before `trust` was asked for: a list that is learned of meanwhile is a newer one. */
interface Now {
  readonly trust: Trust
  readonly at: string
}

const nameOf = ({ digest }: Trust): string => `${READER} ${digest}`

/** No file of it is a PDF in which `examine` saw a byte range. */
const isUnsigned = {
  $not: {
    $anyElementTrue: {
      $map: {
        input: { $objectToArray: { $ifNull: ['$facts', {}] } },
        in: { $and: [{ $eq: ['$$this.v.type', 'application/pdf'] }, { $gt: ['$$this.v.signatures', 0] }] },
      },
    },
  },
}

export function isSigned({ facts }: Pick<Version, 'facts'>, { sha256 }: Pick<File, 'sha256'>): boolean {
  const found = facts?.[sha256] as Facts | undefined
  return found?.type === 'application/pdf' && found.signatures > 0
}

async function look(ctx: Context, worker: string, claimed: Claimed<Version>, now: Now): Promise<boolean> {
  const { trust, at } = now
  const { record: version, tries, lost } = claimed
  const files = version.files.filter((one) => isSigned(version, one))
  if (files.length === 0) {
    await claimed.mark({ signaturesRead: { with: NONE, at } }) // what was signed was replaced
    return true
  }
  const box = await boxOf(ctx)
  if (box instanceof Problem) {
    claimed.retryAfter(WAIT_MS, 0)
    return true
  }
  claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries)) // unless it succeeds: store, database or disk
  const signed: Record<string, Signature[]> = {}
  for (const file of files) {
    await using job = await openJob(ctx.config.jobs, file.size)
    const path = join(job.dir, 'original')
    const dir = join(job.dir, 'work')
    await mkdir(dir)
    await pipeline(await ctx.blobs.open(file.sha256), createWriteStream(path, { mode: 0o400 }))
    const found = await signaturesOf({ box, path, dir, signal: lost }, trust.certificates)
    if ('unread' in found) {
      ctx.log('signatures unread', { version: version.id, why: found.unread, tries })
      if (tries < MAX_TRIES) return true
    }
    // As records have it, so that the same again is seen to be the same.
    signed[file.sha256] = 'unread' in found ? [unread] : found.map((one) => Signature.parse(one))
  }
  await keep(ctx, worker, version, signed)
  await claimed.mark({ signaturesRead: { with: nameOf(trust), at } })
  claimed.retryAfter(0, 0)
  return true
}

const unread: Signature = {
  kind: 'signature',
  integrity: 'unknown',
  why: 'tệp quá nặng hoặc quá phức tạp để đọc chữ ký',
}

async function keep(
  { db, now }: Context,
  worker: string,
  { id }: Version,
  signed: Record<string, Signature[]>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const version = await db.versions.model.findOne({ id }).session(tx).lean()
    if (!version || version.state !== 'kept' || JSON.stringify(version.signed) === JSON.stringify(signed))
      return
    const done = { act: 'documents.signatures', by: worker, behalf: version.by, at: now().toISOString() }
    await change(tx, db, db.versions, version, { signed }, done)
  })
}
