// Texts made before pages were read from their pictures: which of their pages have none is looked up, and they are asked
// for behind everything that is new. One file at a time, while no page waits, so that an archive never becomes a flood.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openJob } from '../../intake/job.ts'
import { unseenOf } from '../../intake/text.ts'
import type { Rendition } from '../../schemas/document.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, type Done } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import { outage } from '../../storage/outage.ts'
import type { Filter } from '../../storage/records.ts'
import type { Context } from '../context.ts'
import { boxOf } from './box.ts'
import { isBusy } from './rebuild.ts'
import { wantRecognised } from './recognised.ts'

const LEASE_MS = 60_000
const OUTAGE_MS = 3000
/** What is made today says itself which pages these are: only an update, or a restored database, brings old ones. */
const REST_MS = 5 * 60_000
const restUntil = new WeakMap<Context, number>()
const old: Filter<Rendition> = { kind: 'text', state: 'made', 'facts.unseen': { $exists: false } }

export async function recogniseOldWhenDue(
  ctx: Context,
  worker: string,
  stop?: AbortSignal,
): Promise<boolean> {
  if (Date.now() < (restUntil.get(ctx) ?? 0)) return false
  if ((await ctx.db.readings.model.exists({ state: 'wanted' })) || (await isBusy(ctx))) return false
  const found = await recogniseOld(ctx, worker, stop)
  if (!found) restUntil.set(ctx, Date.now() + REST_MS)
  return found
}

/** True when there was something to do. */
export async function recogniseOld(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const { db, blobs } = ctx
  const box = await boxOf(ctx)
  if (box instanceof Problem) return false
  await using claimed = await claim(db.renditions, old, worker, LEASE_MS, stop)
  if (!claimed) return false
  const { record: text, tries, lost } = claimed
  claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries)) // unless it succeeds: store, database or disk
  try {
    const { source } = text
    const view = await db.renditions.model.findOne({ source, kind: 'view' }).lean()
    if (!view?.blob || !text.blob) return true
    await using job = await openJob(ctx.config.jobs, view.blob.size)
    const path = join(job.dir, 'view.pdf')
    const dir = join(job.dir, 'work')
    await mkdir(dir)
    await pipeline(await blobs.open(view.blob.sha256), createWriteStream(path, { mode: 0o400 }))
    const pages = (await json(await blobs.open(text.blob.sha256))) as string[]
    const unseen = await unseenOf({ box, path, dir, signal: lost }, pages)
    const done: Done = { act: 'documents.rendered', by: worker, at: ctx.now().toISOString() }
    await db.transaction(async (tx) => {
      await change(tx, db, db.renditions, text, { facts: { ...text.facts, unseen } }, done)
      await wantRecognised(tx, ctx, { ...text, unseen, isOld: true }, done)
    })
  } catch (error) {
    if (outage(error)) claimed.retryAfter(OUTAGE_MS, tries - 1)
    throw error
  }
  claimed.retryAfter(0, 0)
  return true
}
