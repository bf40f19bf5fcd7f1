// Renditions: views for the screen and the dossier, text per page, a thumbnail. Derived from kept bytes, rebuildable,
// and named by their source; one that fails says why and takes nothing else with it.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openJob } from '../../intake/job.ts'
import { render, type Renditions } from '../../intake/render.ts'
import type { FileType } from '../../intake/types.ts'
import type { Rendition } from '../../schemas/document.ts'
import { Problem } from '../../schemas/problem.ts'
import { joinTexts } from '../../schemas/recognition.ts'
import { change, type Done } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import { outage } from '../../storage/outage.ts'
import { dropReadings } from '../../storage/readings.ts'
import type { Context } from '../context.ts'
import { boxOf } from './box.ts'
import { kept, keptView, put } from './keep.ts'
import { normaliser, recipeOf } from './normal.ts'
import { wantRecognised } from './recognised.ts'
import { suggestFrom } from './suggest.ts'

const MAX_TRIES = 3
const WAIT_MS = 30_000
const OUTAGE_MS = 3000

/** True when there was something to do. */
export async function renderNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  await using claimed = await claim(
    ctx.db.renditions,
    { kind: 'view', state: 'wanted' },
    worker,
    60_000,
    stop,
  )
  if (!claimed) return false
  const { record: wanted, tries, lost } = claimed
  const box = await boxOf(ctx)
  if (box instanceof Problem) {
    claimed.retryAfter(WAIT_MS, 0)
    return true
  }
  claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries)) // unless it succeeds: store, database or disk
  const size = await ctx.blobs.size(wanted.source)
  await using job = await openJob(ctx.config.jobs, size).catch((error: unknown) => {
    claimed.retryAfter(OUTAGE_MS, tries - 1)
    throw error
  })
  const path = join(job.dir, 'original')
  const dir = join(job.dir, 'work')
  await mkdir(dir)
  await pipeline(await ctx.blobs.open(wanted.source), createWriteStream(path, { mode: 0o400 }))
  const type = wanted.sourceType as FileType
  const made = await render(path, type, dir, box, normaliser, lost).catch((error: unknown) => {
    if (outage(error)) claimed.retryAfter(OUTAGE_MS, tries - 1) // nothing is said against the file
    throw error
  })
  if (made.view.outcome === 'cannot' && (made.view.why === 'missing-tool' || tries < MAX_TRIES)) {
    ctx.log('render waits', { source: wanted.source, why: made.view.why, tool: made.view.tool })
    claimed.retryAfter(made.view.why === 'missing-tool' ? WAIT_MS : 1000)
    return true
  }
  await keepRenditions(ctx, wanted, made, await recipeOf(type, box, job.dir), {
    act: 'documents.rendered',
    by: worker,
    at: ctx.now().toISOString(),
  })
  return true
}

async function keepRenditions(
  ctx: Context,
  wanted: Rendition,
  made: Renditions,
  recipe: string,
  done: Done,
): Promise<void> {
  const { view, index } = await keptView(ctx, made.view, recipe)
  const beside = {
    ...(index && { index }),
    ...(made.text && {
      text: await kept(ctx, made.text, 'application/json', ({ empty, unseen, code }) => ({
        empty,
        unseen,
        ...(code && { code }),
      })),
    }),
    ...(made.thumb && { thumb: await kept(ctx, made.thumb, 'image/png') }),
  }
  await ctx.db.transaction(async (tx) => {
    await change(tx, ctx.db, ctx.db.renditions, wanted, view, done)
    for (const [kind, fresh] of Object.entries(beside))
      await put(tx, ctx, wanted, kind as keyof typeof beside, fresh, done)
    if (made.text?.outcome !== 'ok') return dropReadings(tx, ctx.db, wanted.source)
    const { unseen, pages } = made.text
    if (unseen.length === 0) await dropReadings(tx, ctx.db, wanted.source)
    const read = await wantRecognised(tx, ctx, { ...wanted, unseen, isOld: false }, done)
    await suggestFrom(tx, ctx, wanted.source, joinTexts(pages, read), read, done)
  })
}
