// What was made from a file, into the store and onto its record. A view and its page index come and go together.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Renditions } from '../../intake/render.ts'
import type { Rendition, RenditionBlob } from '../../schemas/document.ts'
import { newId } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'

export type Fresh = Pick<Rendition, 'recipe' | 'blob' | 'facts' | 'problem'> & { state: 'made' | 'failed' }
type View = Renditions['view']

/** `index` names the view that it was made of: another view needs another index. */
export async function keptView(
  ctx: Context,
  made: View,
  recipe: string,
): Promise<{ view: Fresh; index?: Fresh }> {
  if (made.outcome !== 'ok') {
    const facts = made.outcome === 'refused' ? { ...made.more } : {}
    return { view: { state: 'failed', recipe, facts, problem: problemOf(made) } }
  }
  const blob = await keptBlob(ctx, made.path, 'application/pdf')
  const index = await keptBlob(ctx, made.index, 'application/octet-stream')
  const { pages, isRebuilt } = made
  return {
    view: { state: 'made', recipe, blob, facts: { pages, isRebuilt, ...made.facts } },
    index: { state: 'made', recipe, blob: index, facts: { view: blob.sha256 } },
  }
}

export async function keptBlob({ blobs }: Context, path: string, type: string): Promise<RenditionBlob> {
  const { size } = await stat(path)
  const { key, sha256 } = await blobs.stage(createReadStream(path))
  await blobs.keep(key, sha256)
  await blobs.drop(key)
  return { sha256, size, type }
}

type Failed = Extract<View, { outcome: 'refused' | 'cannot' }>

export async function kept<T extends { outcome: 'ok'; path: string; recipe: string }>(
  ctx: Context,
  made: T | Failed,
  type: string,
  facts: (made: T) => Record<string, unknown> = () => ({}),
): Promise<Fresh> {
  if (made.outcome !== 'ok') return { state: 'failed', facts: {}, problem: problemOf(made) }
  return {
    state: 'made',
    recipe: made.recipe,
    blob: await keptBlob(ctx, made.path, type),
    facts: facts(made),
  }
}

function problemOf(made: Exclude<View, { outcome: 'ok' }>): Record<string, unknown> {
  return new Problem(made.outcome === 'refused' ? made.code : 'damaged', made.sentence).toJSON()
}

/** In place of what the source had; a blob that editions may name is remembered. */
export async function put(
  tx: Tx,
  { db }: Context,
  { source, sourceType }: Rendition,
  kind: Rendition['kind'],
  fresh: Fresh,
  done: Done,
): Promise<void> {
  const known = await db.renditions.model.findOne({ source, kind }).session(tx).lean()
  if (known) await change(tx, db, db.renditions, known, over(known, fresh), done)
  else
    await create(
      tx,
      db,
      db.renditions,
      { id: newId('rn'), source, sourceType, kind, ...fresh, revision: 1 },
      done,
    )
}

/** Everything of the old result goes, except that its blob goes on being named. */
export function over(known: Rendition, fresh: Fresh): { [K in keyof Rendition]?: Rendition[K] | undefined } {
  const { blob, former = [] } = known
  const all = blob && blob.sha256 !== fresh.blob?.sha256 ? [...former, blob] : former
  const left = all.filter(({ sha256 }, i) => all.findIndex((one) => one.sha256 === sha256) === i)
  const gone = { blob: undefined, problem: undefined }
  return { ...gone, ...fresh, former: left.length > 0 ? left : undefined }
}
