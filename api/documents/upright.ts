// A view with the pages upright that were found to lie upside down or on their side. It takes the place of the view of the
// same pages; the original is not touched, and who has named the view before goes on having it.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { turnPages } from '../../intake/assemble.ts'
import type { Work } from '../../intake/pdf-tools.ts'
import { thumbOf } from '../../intake/thumb.ts'
import type { View } from '../../intake/view.ts'
import type { Rendition } from '../../schemas/document.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { PageRead } from '../../schemas/recognition.ts'
import { type Turned, turnedOf, turnsOf } from '../../schemas/upright.ts'
import type { Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'
import { type Fresh, kept, keptView, put } from './keep.ts'
import { normaliser } from './normal.ts'

export interface Upright {
  readonly known: Rendition
  readonly made: Readonly<Partial<Record<'view' | 'index' | 'thumb', Fresh>>>
}

/** Undefined where nothing is to be turned, and where it fails: the view that there is stays, and nothing is said of it. */
export async function setUpright(
  ctx: Context,
  source: Sha256,
  { read, layer }: { read: readonly PageRead[]; layer: readonly string[] },
  { box, dir: job, signal }: Omit<Work, 'path'>,
): Promise<Upright | undefined> {
  const { db, blobs } = ctx
  const turned = turnsOf(read, layer)
  if (turned.length === 0 || (await isTurnedByHand(ctx, source))) return undefined
  const known = await db.renditions.model.findOne({ source, kind: 'view', state: 'made' }).lean()
  if (!known?.blob || turnedOf(known.facts).length > 0) return undefined
  const dir = join(job, 'upright')
  await mkdir(dir)
  const path = join(job, 'as-it-lies.pdf')
  await pipeline(await blobs.open(known.blob.sha256), createWriteStream(path, { mode: 0o400 }))
  const work = { box, path, dir, signal }
  const { pages, isRebuilt } = known.facts as { pages: number; isRebuilt: boolean }
  const view = await turnView(ctx, work, { pages, isRebuilt, facts: known.facts }, turned)
  if (!view) return undefined
  const first = turned.some(({ page }) => page === 1) && (await thumbOf({ ...work, path: view.path }))
  const thumb = first && { thumb: await kept(ctx, first, 'image/png') }
  return { known, made: { ...(await keptView(ctx, view, known.recipe ?? '')), ...thumb } }
}

export async function putUpright(tx: Tx, ctx: Context, { known, made }: Upright, done: Done): Promise<void> {
  for (const [kind, fresh] of Object.entries(made))
    await put(tx, ctx, known, kind as keyof typeof made, fresh, done)
}

/** `work.path` is the view. Undefined when another view would come of it. */
export async function turnView(
  ctx: Context,
  work: Work,
  view: Pick<View, 'pages' | 'isRebuilt' | 'facts'>,
  turned: readonly Turned[],
): Promise<View | undefined> {
  const draft = await turnPages(work, turned, 'upright.pdf')
  const made = draft.outcome === 'draft' ? await normaliser({ ...work, path: draft.path }) : draft
  if (made.outcome === 'ok' && made.pages === view.pages)
    return { ...made, isRebuilt: view.isRebuilt, facts: { ...view.facts, turned } }
  ctx.log('view not turned', { why: made.outcome === 'ok' ? 'pages' : made.outcome, pages: turned.length })
  return undefined
}

/** Made of pages that a person has put and turned: how they lie is meant. */
const isTurnedByHand = async ({ db }: Context, source: Sha256): Promise<boolean> =>
  (await db.versions.model.exists({ 'files.0.sha256': source, derived: { $exists: true } })) !== null
