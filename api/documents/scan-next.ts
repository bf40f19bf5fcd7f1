// Kept versions are scanned for malware, and again whenever the signatures move. A scanner that has stopped is said on the
// version; when it is back those come first. What changes is a change with its line; that nothing did is only noted.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { attachmentsOf } from '../../intake/attachments.ts'
import { openJob } from '../../intake/job.ts'
import { type Scanned, scan, ScannerDown, type Signatures } from '../../intake/scanner.ts'
import type { Facts } from '../../intake/verdict.ts'
import type { Version } from '../../schemas/document.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { type Scan, type ScanState, scanStateOf, worst } from '../../schemas/scan.ts'
import { change, type Done } from '../../storage/change.ts'
import { claim, type Claimed } from '../../storage/claim.ts'
import type { Filter } from '../../storage/records.ts'
import type { Context } from '../context.ts'
import { boxOf } from './box.ts'
import { isBusy } from './rebuild.ts'
import { standing } from './scanner.ts'

/** How often clamd may break off over one file while it answers otherwise. */
const MAX_TRIES = 3
const LEASE_MS = 60_000
/** An archive whose bytes still wait is asked about once they are kept. */
const kept = { state: { $in: ['kept' as const, 'unpacked' as const] }, staged: {} }
const judged: readonly ScanState[] = ['clean', 'over-limit', 'cannot-scan', 'infected']
type Wanted = Filter<Version>

/** True when there was something to do. */
export async function scanNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const now = await standing(ctx)
  if (!now) return false
  const waiting = [null, 'unscanned', ...('down' in now ? [] : ['scanner-down'])]
  const wanted = { ...kept, 'scan.state': { $in: waiting } } as Wanted
  await using claimed = await claim(ctx.db.versions, wanted, worker, LEASE_MS, stop)
  if (!claimed) return false
  if (!('down' in now)) return await look(ctx, worker, claimed, now)
  ctx.log('scanner down', { version: claimed.record.id, why: now.down })
  await say(ctx, worker, claimed.record, { state: 'scanner-down', at: ctx.now().toISOString() })
  return true
}

/** With other signatures a verdict is an old one: looked at again when nobody waits for anything. */
export async function rescanWhenIdle(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const now = await standing(ctx)
  if (!now || 'down' in now) return false
  const old = { ...kept, 'scan.state': { $in: judged }, scannedWith: { $ne: now.number } } as Wanted
  if (!(await ctx.db.versions.model.exists(old)) || (await isBusy(ctx))) return false
  await using claimed = await claim(ctx.db.versions, old, worker, LEASE_MS, stop)
  return claimed ? await look(ctx, worker, claimed, now) : false
}

async function look(
  ctx: Context,
  worker: string,
  claimed: Claimed<Version>,
  now: Signatures,
): Promise<boolean> {
  const { record: version, tries, lost } = claimed
  claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries)) // unless it succeeds
  const found = new Map<Sha256, Scanned>()
  for (const { sha256 } of version.files) {
    const one = await scanFile(ctx, version, sha256, lost).catch((error: unknown) => {
      if (!(error instanceof ScannerDown) || lost.aborted) throw error
      if (tries < MAX_TRIES) return undefined
      return { state: 'cannot-scan', why: error.message } as const
    })
    if (!one) return true
    found.set(sha256, one)
  }
  await say(ctx, worker, version, verdict(found, now, ctx.now().toISOString()))
  await claimed.mark({ scannedWith: now.number })
  claimed.retryAfter(0, 0)
  return true
}

/** As it is, and what it carries: the worst counts. */
async function scanFile(
  ctx: Context,
  { facts }: Version,
  sha256: Sha256,
  lost: AbortSignal,
): Promise<Scanned> {
  const { scanner, jobs } = ctx.config
  const whole = await scan(scanner!, await ctx.blobs.open(sha256), lost)
  const about = facts?.[sha256] as Facts | undefined
  if (whole.state !== 'clean' || about?.type !== 'application/pdf' || about.embedded.length === 0)
    return whole
  const box = await boxOf(ctx)
  if (box instanceof Problem) throw box
  await using job = await openJob(jobs, await ctx.blobs.size(sha256))
  const path = join(job.dir, 'original')
  const dir = join(job.dir, 'work')
  await mkdir(dir)
  await pipeline(await ctx.blobs.open(sha256), createWriteStream(path, { mode: 0o400 }))
  const attached = await attachmentsOf({ box, path, dir, signal: lost })
  if (!attached) return { state: 'cannot-scan', why: 'attachments' }
  const all: Scanned[] = [whole]
  for (const one of attached) all.push(await scan(scanner!, createReadStream(one), lost))
  const state = worst(all.map((one) => one.state))
  return all.find((one) => one.state === state) ?? whole
}

function verdict(found: ReadonlyMap<Sha256, Scanned>, now: Signatures, at: string): Scan {
  const state = worst([...found.values()].map((one) => one.state))
  const by = { signatures: now.number, ...(now.made && { made: now.made }), at }
  const [file, one] = [...found].find(([, { state: its }]) => its === state) ?? []
  if (state === 'clean' || !file) return { state, ...by }
  return { state, file, ...(one?.state === 'infected' && { virus: one.virus }), ...by }
}

const acts = {
  clean: 'documents.scanned',
  unscanned: 'documents.scanned',
  'over-limit': 'documents.not-scanned',
  'cannot-scan': 'documents.not-scanned',
  'scanner-down': 'documents.scan-waits',
  infected: 'documents.quarantined',
} as const

/** Equal bytes are equally dangerous: what is found in a file holds for every version that has it, at once. */
async function say({ db }: Context, worker: string, { id }: Version, scan: Scan): Promise<void> {
  const done = (version: Version): Done => ({
    act: acts[scan.state],
    by: worker,
    behalf: version.by,
    at: scan.at,
  })
  const isSame = (version: Version) =>
    scanStateOf(version.scan) === scan.state && version.scan?.virus === scan.virus && version.scan
  await db.transaction(async (tx) => {
    const its = scan.state === 'infected' ? { $or: [{ id }, { ...kept, 'files.sha256': scan.file }] } : { id }
    const versions = await db.versions.model
      .find(its as Wanted)
      .session(tx)
      .lean()
    for (const version of versions)
      if (!isSame(version)) await change(tx, db, db.versions, version, { scan }, done(version))
  })
}
