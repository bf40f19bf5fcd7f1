// What comes of reading pages that are pictures: their text takes its place in the text of the file, so that search,
// particulars and quotes find it there; which pages stay unread is kept beside.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import type { Box } from '../../intake/box.ts'
import { openJob } from '../../intake/job.ts'
import { ocrRecipe } from '../../intake/ocr.ts'
import type { Rendition } from '../../schemas/document.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import { joinTexts, type PageRead } from '../../schemas/recognition.ts'
import { faultsOf } from '../../schemas/scan-faults.ts'
import { change, create, type Done } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import type { Tx } from '../../storage/db.ts'
import { allRead, dropReadings, wantReadings } from '../../storage/readings.ts'
import type { Context } from '../context.ts'
import { keptBlob, put } from './keep.ts'
import { suggestFrom } from './suggest.ts'
import { putUpright, setUpright } from './upright.ts'

const MAX_PAGES = 2000 // of one file; an hour of work
const LEASE_MS = 30_000

interface Wanted extends Pick<Rendition, 'source' | 'sourceType'> {
  /** Pages whose text is to be read from their picture. */
  readonly unseen: readonly number[]
  /** Kept before pages were read: nobody waits for it. */
  readonly isOld: boolean
}

/** In the transaction that says which pages of a file have no text. Gives those that were read before it was kept. */
export async function wantRecognised(
  tx: Tx,
  { db }: Context,
  wanted: Wanted,
  done: Done,
): Promise<readonly PageRead[]> {
  const { source, sourceType, unseen, isOld } = wanted
  if (unseen.length === 0 || (await db.renditions.model.exists({ source, kind: 'ocr' }).session(tx)))
    return []
  const facts = { of: unseen.length }
  const record = { source, sourceType, kind: 'ocr', state: 'wanted', facts } as const
  await create(tx, db, db.renditions, { id: newId('rn'), ...record, revision: 1 }, done)
  return wantReadings(tx, db, { source, pages: unseen.slice(0, MAX_PAGES), isOld })
}

/** The head of a paper says what it is: nobody has to wait for its last page. */
export async function suggestEarly(
  ctx: Context,
  source: Sha256,
  read: readonly PageRead[],
  worker: string,
): Promise<void> {
  const { pages } = await layerOf(ctx, source)
  const done: Done = { act: 'documents.recognised', by: worker, at: ctx.now().toISOString() }
  await ctx.db.transaction((tx) => suggestFrom(tx, ctx, source, joinTexts(pages, read), read, done))
}

/** `waits`: for pages that are not read yet. `elsewhere`: another finishes it now. */
export async function finishRecognised(
  ctx: Context,
  source: Sha256,
  box: Box,
  worker: string,
): Promise<'done' | 'waits' | 'elsewhere'> {
  const { db } = ctx
  const read = await allRead(db, source)
  if (!read) return 'waits'
  if (read.length === 0) return 'done'
  await using claimed = await claim(db.renditions, { kind: 'ocr', state: 'wanted', source }, worker, LEASE_MS)
  if (!claimed) return 'elsewhere'
  const { text, pages: layer } = await layerOf(ctx, source)
  await using job = await openJob(ctx.config.jobs)
  const keep = async (name: string, value: unknown) => {
    const path = join(job.dir, name)
    await writeFile(path, JSON.stringify(value))
    return keptBlob(ctx, path, 'application/json')
  }
  const recipe = await ocrRecipe(box, job.dir)
  const upright = await setUpright(ctx, source, { read, layer }, { box, dir: job.dir, signal: claimed.lost })
  const pages = joinTexts(layer, read)
  const unseen = text.facts['unseen'] as number[]
  const ocr = {
    state: 'made',
    recipe,
    blob: await keep('ocr.json', read),
    facts: factsOf(read, unseen),
  } as const
  const joined = {
    state: 'made',
    recipe: [text.recipe, recipe].filter(Boolean).join(' + '),
    blob: await keep('text.json', pages),
    facts: { ...text.facts, empty: pages.flatMap((page, i) => (/\p{L}/u.test(page) ? [] : [i + 1])) },
  } as const
  const done: Done = { act: 'documents.recognised', by: worker, at: ctx.now().toISOString() }
  await db.transaction(async (tx) => {
    await change(tx, db, db.renditions, claimed.record, ocr, done)
    await put(tx, ctx, text, 'text', joined, done)
    if (upright) await putUpright(tx, ctx, upright, done)
    await suggestFrom(tx, ctx, source, pages, read, done)
    await dropReadings(tx, db, source)
  })
  return 'done'
}

/** The text as it was before. */
async function layerOf({ db, blobs }: Context, source: Sha256) {
  const text = await db.renditions.model.findOne({ source, kind: 'text' }).lean()
  if (!text?.blob) throw new Error(`no text of ${source}`)
  return { text, pages: (await json(await blobs.open(text.blob.sha256))) as string[] }
}

/** `unread`: pages on which something stands that could not be read, or that are too many to be read at all. */
function factsOf(read: readonly PageRead[], unseen: readonly number[]): Record<string, unknown> {
  const seen = read.filter(({ text }) => text !== '')
  const mean = seen.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, seen.length)
  const failed = read.flatMap(({ page, why }) => (why === undefined || why === 'blank' ? [] : [page]))
  return {
    of: unseen.length,
    read: seen.length,
    unread: [...failed, ...unseen.slice(MAX_PAGES)],
    confidence: Math.round(mean),
    ...faultsOf(read),
  }
}
