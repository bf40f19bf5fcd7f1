// Text of pages that are pictures, read in the background: a page at a time, so that whoever uploads or opens a document
// meanwhile waits for one page at the most. A page that was read is kept; a worker that was killed goes on behind it.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Box } from '../../intake/box.ts'
import { openJob } from '../../intake/job.ts'
import { readPage } from '../../intake/ocr.ts'
import type { RenditionBlob } from '../../schemas/document.ts'
import { Problem } from '../../schemas/problem.ts'
import { type PageRead, ranks, type Reading } from '../../schemas/recognition.ts'
import { claim, type Claimed, free } from '../../storage/claim.ts'
import { outage } from '../../storage/outage.ts'
import { nextRank, settleReading, tellRead } from '../../storage/readings.ts'
import type { Context } from '../context.ts'
import { boxOf } from './box.ts'
import { finishRecognised, suggestEarly } from './recognised.ts'

const MAX_TRIES = 3
const LEASE_MS = 30_000
const WAIT_MS = 30_000
const OUTAGE_MS = 3000

/** True when there was something to do. */
export async function recogniseNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const rank = await nextRank(ctx.db)
  if (rank === undefined || (await isUrgent(ctx))) return false
  await using claimed = await claim(ctx.db.readings, { state: 'wanted', rank }, worker, LEASE_MS, stop)
  if (!claimed) return false
  const { record, tries } = claimed
  const box = await boxOf(ctx)
  const view = await ctx.db.renditions.model.findOne({ source: record.source, kind: 'view' }).lean()
  if (box instanceof Problem || !view?.blob) {
    claimed.retryAfter(WAIT_MS, tries - 1)
    return true
  }
  claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries)) // unless it succeeds: store, database or disk
  try {
    const read = await readAll(ctx, claimed, box, view.blob)
    if (read) await settle(ctx, claimed, box, read, worker)
  } catch (error) {
    if (outage(error)) claimed.retryAfter(OUTAGE_MS, tries - 1) // nothing is said against the page
    throw error
  }
  return true
}

/** Undefined when it is to be gone on with by whoever takes it next. */
async function readAll(
  ctx: Context,
  claimed: Claimed<Reading>,
  box: Box,
  view: RenditionBlob,
): Promise<PageRead[] | undefined> {
  const { record, tries, lost } = claimed
  const read: PageRead[] = [...(record.progress?.read ?? [])]
  if (read.length === record.pages.length) return read
  await using job = await openJob(ctx.config.jobs, view.size)
  const path = join(job.dir, 'view.pdf')
  const dir = join(job.dir, 'work')
  await mkdir(dir)
  await pipeline(await ctx.blobs.open(view.sha256), createWriteStream(path, { mode: 0o400 }))
  // How often the first page was begun, this time with it: what ends whoever reads it is given up in the end.
  let begun = tries - (record.progress?.tries ?? 1) + 1
  for (const page of record.pages.slice(read.length)) {
    lost.throwIfAborted()
    if (read.length > 0 && (await isUrgent(ctx))) {
      claimed.retryAfter(0, tries - 1)
      return undefined
    }
    const one = begun > MAX_TRIES ? given(page) : await readPage({ box, path, dir, signal: lost }, page)
    if ('end' in one) {
      ctx.log('recognition waits', { source: record.source, tool: one.tool, package: one.package })
      claimed.retryAfter(WAIT_MS, tries - 1)
      return undefined
    }
    if (one.why === 'failed' && begun < MAX_TRIES) {
      claimed.retryAfter(1000) // on a busy machine also a good page may meet a limit
      return undefined
    }
    read.push(one)
    begun = 1
    if (!(await tellRead(claimed, read))) return undefined
  }
  return read
}

const given = (page: number): PageRead => ({ page, text: '', confidence: 0, turn: 0, why: 'failed' })

/** The last part of a file stays wanted until the file is finished: a worker that dies between leaves nothing lying. */
async function settle(
  ctx: Context,
  claimed: Claimed<Reading>,
  box: Box,
  read: readonly PageRead[],
  worker: string,
): Promise<void> {
  const { record, tries } = claimed
  const outcome = await finishRecognised(ctx, record.source, box, worker)
  if (outcome === 'elsewhere') return claimed.retryAfter(OUTAGE_MS, tries - 1)
  if (outcome === 'waits') {
    if (record.rank === ranks.head) await suggestEarly(ctx, record.source, read, worker)
    await settleReading(ctx.db, record)
  }
  claimed.retryAfter(0)
}

/** Somebody waits for a document or a dossier; what waits itself, for a tool or a store, is not urgent. */
async function isUrgent({ db }: Context): Promise<boolean> {
  const waiting = await Promise.all([
    db.versions.model.exists({ state: 'received', ...free }),
    db.renditions.model.exists({ kind: 'view', state: 'wanted', ...free }),
    db.editions.model.exists({ state: 'ordered', ...free }),
    db.packages.model.exists({ state: 'building', ...free }),
  ])
  return waiting.some((one) => one !== null)
}
