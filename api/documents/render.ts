// Renditions: views for the screen and the dossier, text per page, a thumbnail. Derived from kept bytes, rebuildable,
// and named by their source; one that fails says why and takes nothing else with it.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openJob } from '../../intake/job.ts'
import { render, type Renditions } from '../../intake/render.ts'
import type { FileType } from '../../intake/types.ts'
import type { Rendition } from '../../schemas/document.ts'
import { newId } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create, type Done } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import { outage } from '../../storage/outage.ts'
import type { Context } from '../context.ts'
import { boxOf } from './box.ts'
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
  const made = await render(path, wanted.sourceType as FileType, dir, box, lost).catch((error: unknown) => {
    if (outage(error)) claimed.retryAfter(OUTAGE_MS, tries - 1) // nothing is said against the file
    throw error
  })
  if (made.view.outcome === 'cannot' && (made.view.why === 'missing-tool' || tries < MAX_TRIES)) {
    ctx.log('render waits', { source: wanted.source, why: made.view.why, tool: made.view.tool })
    claimed.retryAfter(made.view.why === 'missing-tool' ? WAIT_MS : 1000)
    return true
  }
  await keepRenditions(ctx, wanted, made, {
    act: 'documents.rendered',
    by: worker,
    at: ctx.now().toISOString(),
  })
  return true
}

type Fresh = Pick<Rendition, 'recipe' | 'blob' | 'facts' | 'problem'> & { state: 'made' | 'failed' }

async function keepRenditions(ctx: Context, wanted: Rendition, made: Renditions, done: Done): Promise<void> {
  const { db } = ctx
  const [view, text, thumb] = [
    await kept(ctx, made.view, 'application/pdf', (it) => ({ pages: it.pages, isRebuilt: it.isRebuilt })),
    made.text && (await kept(ctx, made.text, 'application/json', ({ empty }) => ({ empty }))),
    made.thumb && (await kept(ctx, made.thumb, 'image/png', () => ({}))),
  ]
  const { source, sourceType } = wanted
  const beside = { text, thumb }
  await db.transaction(async (tx) => {
    await change(tx, db, db.renditions, wanted, view, done)
    for (const kind of ['text', 'thumb'] as const) {
      const fresh = beside[kind]
      const known = await db.renditions.model.findOne({ source, kind }).session(tx).lean()
      if (!fresh) continue
      if (known) await change(tx, db, db.renditions, known, fresh, done)
      else
        await create(
          tx,
          db,
          db.renditions,
          { id: newId('rn'), source, sourceType, kind, ...fresh, revision: 1 },
          done,
        )
    }
  })
  if (made.text?.outcome === 'ok') await suggestFrom(ctx, source, made.text.pages, done)
}

interface Made {
  readonly outcome: 'ok'
  readonly path: string
  readonly recipe: string
}
type Failed = Extract<Renditions['view'], { outcome: 'refused' | 'cannot' }>

async function kept<T extends Made>(
  ctx: Context,
  made: T | Failed,
  type: string,
  facts: (made: T) => Record<string, unknown>,
): Promise<Fresh> {
  if (made.outcome !== 'ok') {
    const problem = new Problem(made.outcome === 'refused' ? made.code : 'damaged', made.sentence)
    return { state: 'failed', facts: {}, problem: problem.toJSON() }
  }
  const { size } = await stat(made.path)
  const { key, sha256 } = await ctx.blobs.stage(createReadStream(made.path))
  await ctx.blobs.keep(key, sha256)
  await ctx.blobs.drop(key)
  return { state: 'made', recipe: made.recipe, blob: { sha256, size, type }, facts: facts(made) }
}
