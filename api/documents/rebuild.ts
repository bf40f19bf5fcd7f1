// Views and page indexes that an older recipe made are made again, one after the other, when nothing else waits. Nothing
// that was cited or bound moves: editions name the views that they were made of, which stay in the store, and a view
// with other pages than the one that was cited does not take its place.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openJob } from '../../intake/job.ts'
import { viewOf } from '../../intake/render.ts'
import type { FileType } from '../../intake/types.ts'
import type { View } from '../../intake/view.ts'
import type { Rendition } from '../../schemas/document.ts'
import { Problem } from '../../schemas/problem.ts'
import { turnedOf } from '../../schemas/upright.ts'
import { change, type Done } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import type { Filter } from '../../storage/records.ts'
import type { Context } from '../context.ts'
import { boxOf } from './box.ts'
import { keptView, over, put } from './keep.ts'
import { normaliser, recipes } from './normal.ts'
import { turnView } from './upright.ts'

const MAX_TRIES = 3
const LEASE_MS = 60_000
/** Nothing gets out of date but by a restart with other tools, so looking seldom is enough. */
const REST_MS = 5 * 60_000
const restUntil = new WeakMap<Context, number>()

export async function rebuildWhenDue(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  if (Date.now() < (restUntil.get(ctx) ?? 0) || (await isBusy(ctx))) return false
  const found = await rebuildNext(ctx, worker, stop)
  if (!found) restUntil.set(ctx, Date.now() + REST_MS)
  return found
}

/** Lanes look from both ends: work that somebody waits for comes first all the same. */
export async function isBusy({ db }: Context): Promise<boolean> {
  const waiting = await Promise.all([
    db.versions.model.exists({ state: 'received' }),
    db.renditions.model.exists({ kind: 'view', state: 'wanted' }),
    db.editions.model.exists({ state: 'ordered' }),
    db.packages.model.exists({ state: 'building' }),
  ])
  return waiting.some((one) => one !== null)
}

/** True when there was something to do. `named`: recipes other than this machine's, by type. */
export async function rebuildNext(
  ctx: Context,
  worker: string,
  stop?: AbortSignal,
  named?: ReadonlyMap<FileType, string>,
): Promise<boolean> {
  const box = await boxOf(ctx)
  if (box instanceof Problem) return false
  await using job = await openJob(ctx.config.jobs)
  const now = named ?? (await recipes(box, job.dir))
  await using claimed = await claim(ctx.db.renditions, outOfDate(now), worker, LEASE_MS, stop)
  if (!claimed) return false
  const { record: known, tries, lost } = claimed
  const type = known.sourceType as FileType
  claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries)) // unless it succeeds: store, database or disk
  const path = join(job.dir, 'original')
  const dir = join(job.dir, 'work')
  await mkdir(dir)
  await pipeline(await ctx.blobs.open(known.source), createWriteStream(path, { mode: 0o400 }))
  const made = await viewOf(type, { box, path, dir, signal: lost }, normaliser)
  if (made.outcome === 'cannot' && (made.why === 'missing-tool' || tries < MAX_TRIES)) return true
  const turned = turnedOf(known.facts)
  const isSame = made.outcome === 'ok' && made.pages === known.facts['pages'] && turned.length > 0
  const upright = isSame && (await turnView(ctx, { box, path: made.path, dir, signal: lost }, made, turned))
  await settle(ctx, known, upright || made, now.get(type)!, {
    act: 'documents.rendered',
    by: worker,
    at: ctx.now().toISOString(),
  })
  claimed.retryAfter(0, 0)
  return true
}

function outOfDate(now: ReadonlyMap<FileType, string>): Filter<Rendition> {
  const byType = [...now].map(([sourceType, recipe]) => ({ sourceType, recipe: { $ne: recipe } }))
  return { kind: 'view', state: { $in: ['made', 'failed'] }, $or: byType }
}

async function settle(
  ctx: Context,
  known: Rendition,
  made: View | Parameters<typeof keptView>[1],
  recipe: string,
  done: Done,
): Promise<void> {
  const { db } = ctx
  if (known.state === 'made' && (await isBetterKept(ctx, known, made))) {
    // Tried with this recipe; what there is stays.
    const { outcome } = made
    const said = outcome === 'ok' ? { pages: made.pages } : { sentence: made.sentence }
    const facts = { ...known.facts, kept: { recipe: known.recipe ?? '', ...said } }
    await db.transaction((tx) => change(tx, db, db.renditions, known, { recipe, facts }, done))
    return
  }
  const { view, index } = await keptView(ctx, made, recipe)
  await db.transaction(async (tx) => {
    await change(tx, db, db.renditions, known, over(known, view), done)
    if (index) await put(tx, ctx, known, 'index', index, done)
  })
}

/** Pages may be cited by number. What has no index cannot be bound at all, so for it anything is better. */
async function isBetterKept(
  { db }: Context,
  known: Rendition,
  made: View | { outcome: string },
): Promise<boolean> {
  if ('pages' in made && made.pages === known.facts['pages']) return false
  return (await db.renditions.model.exists({ source: known.source, kind: 'index', state: 'made' })) !== null
}
