// The worker's half of an edition: the frozen order and the views in, volumes out. Nothing is visible until the record
// says built; a worker that dies leaves staged bytes that no record names, and another one begins again.
import { Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { bind } from '../../dossier/bind.ts'
import { type Bound, type Stage, stages, Unbindable } from '../../dossier/order.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { Edition } from '../../schemas/package.ts'
import { Problem } from '../../schemas/problem.ts'
import type { BlobStore, Staged } from '../../storage/blobs.ts'
import { change } from '../../storage/change.ts'
import { claim, type Claimed } from '../../storage/claim.ts'
import { outage } from '../../storage/outage.ts'
import type { Context } from '../context.ts'
import { nameChanges } from './again.ts'
import { afterEdition, keepText } from './order.ts'
import type { Frozen } from './freeze.ts'

const MAX_TRIES = 5

/** True when there was something to do. */
export async function bindNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const { editions } = ctx.db
  await using claimed = await claim(editions, { state: 'ordered' }, worker, undefined, stop)
  if (!claimed) return false
  const { record: edition } = claimed
  const staged: string[] = []
  const cancelled = new AbortController()
  const signal = AbortSignal.any([claimed.lost, cancelled.signal])
  let versions: Frozen['versions'] = {}
  try {
    const frozen = await readFrozen(ctx, edition)
    versions = frozen.versions
    const bound = await bindOrder(ctx, frozen, staged, { signal, progress: teller(ctx, claimed, cancelled) })
    for (const [i, { sha256 }] of bound.volumes.entries())
      await ctx.blobs.keep(staged[i] ?? '', sha256 as Sha256)
    const manifest = await keepText(ctx, bound.manifest())
    const volumes = bound.volumes.map(({ n, pages, size, sha256 }) => ({
      n,
      pages,
      blob: { size, sha256: sha256 as Sha256 },
    }))
    await settle(ctx, worker, edition, {
      state: afterEdition('build', edition.state),
      volumes,
      manifest,
      pages: bound.pages,
    })
    await nameChanges(ctx, edition, { volumes, manifest }).catch((error: unknown) =>
      ctx.log('changes not named', { error: String(error) }),
    )
  } catch (error) {
    if (signal.aborted) return true // cancelled, or another worker has it: its result counts, not ours
    if (!(error instanceof Unbindable || error instanceof Problem) && claimed.tries < MAX_TRIES) {
      claimed.retryAfter(Math.min(60_000, 500 * 2 ** claimed.tries))
      throw error
    }
    await fail(ctx, worker, edition, versions, error)
  } finally {
    for (const key of staged) await ctx.blobs.drop(key)
  }
  return true
}

export const readFrozen = async ({ blobs }: Context, { order }: Pick<Edition, 'order'>): Promise<Frozen> =>
  JSON.parse(await text(await blobs.open(order.sha256))) as Frozen

type Stores = { blobs: BlobStore; config: Pick<Context['config'], 'volumeBytes'> }
type How = { signal: AbortSignal; progress: (at: { stage: Stage; done: number; total: number }) => void }

/** `keys` receives the staged volumes, also of a build that fails: to be dropped. */
export async function bindOrder(
  ctx: Stores,
  { order }: Pick<Frozen, 'order'>,
  keys: string[],
  how: How,
): Promise<Bound> {
  const open: Promise<Staged>[] = []
  const openVolume = (n: number) => {
    const out = copying()
    // Hashed beside the copying already; `keep` reads what the store holds and compares.
    const staged = ctx.blobs.stage(out, undefined, async () => sumOf(await bound, n))
    staged.then(
      ({ key }) => (keys[n - 1] = key),
      (error: unknown) => out.destroy(error as Error),
    )
    open.push(staged)
    return out
  }
  const bound = bind(order, openView(ctx, order), openVolume, { ...how, maxBytes: ctx.config.volumeBytes })
  try {
    const { volumes } = await bound
    for (const [i, { size }] of (await Promise.all(open)).entries())
      if (size !== volumes[i]?.size) throw new Error(`volume ${i + 1} was cut on its way to the store`)
    return await bound
  } finally {
    await Promise.allSettled(open) // so that what was staged is known, and dropped
  }
}

function sumOf({ volumes }: Bound, n: number): Sha256 {
  const sha256 = volumes.find((volume) => volume.n === n)?.sha256
  if (!sha256) throw new Error(`volume ${n} has no hash`)
  return sha256 as Sha256
}

/** The engine writes its blocks over as soon as they are taken; a store that sends in parts holds them longer. */
const copying = (): Transform =>
  new Transform({ transform: (chunk: Buffer, _, done) => done(null, Buffer.from(chunk)) })

/** A view that the store has lost is a hole that nobody knew: it names the document, and a reviewer decides. */
const openView =
  ({ blobs }: Stores, order: Frozen['order']) =>
  async (sha256: string) =>
    blobs.lend(sha256 as Sha256).catch((cause: unknown) => {
      const item = itemsOf(order.sections).find(({ file, annexes }) =>
        [file, ...annexes].some(
          ({ content }) => content.kind === 'view' && [content.sha256, content.index].includes(sha256),
        ),
      )
      if (!(cause instanceof Problem) || !item) throw cause
      throw new Unbindable(item, 'kho tệp không còn bản xem', { cause })
    })

type Part = Frozen['order']['sections'][number]['parts'][number]
const itemsOf = (parts: readonly Part[]): Extract<Part, { kind: 'leaf' }>['items'][number][] =>
  parts.flatMap((part) => (part.kind === 'leaf' ? part.items : itemsOf(part.parts)))

/** At most once a second; an answer that the record has changed stops the work. */
function teller(ctx: Context, { tell }: Claimed<Edition>, stop: AbortController): How['progress'] {
  let toldAt = 0
  return ({ stage, done, total }) => {
    const now = Date.now()
    if (now - toldAt < 1000) return
    toldAt = now
    const progress = {
      stage,
      i: stages.indexOf(stage) + 1,
      n: stages.length,
      done,
      total,
      at: ctx.now().toISOString(),
    }
    tell(progress).then(
      (isStillOurs) => isStillOurs || stop.abort(),
      (error: unknown) => ctx.log('progress not told', { error: String(error) }),
    )
  }
}

type Set = { [K in keyof Edition]?: Edition[K] | undefined }

async function settle(ctx: Context, worker: string, edition: Edition, set: Set): Promise<void> {
  const done = { act: `editions.${set.state}`, by: worker, behalf: edition.by, at: ctx.now().toISOString() }
  await ctx.db.transaction((tx) =>
    change(tx, ctx.db, ctx.db.editions, edition, { ...set, progress: undefined }, done),
  )
}

/** The record says why; a document that cannot be bound becomes a hole of the plan, to be decided. */
async function fail(
  ctx: Context,
  worker: string,
  edition: Edition,
  versions: Frozen['versions'],
  error: unknown,
): Promise<void> {
  if (!(error instanceof Unbindable || error instanceof Problem))
    ctx.log('bind gave up', { error: String(error) })
  const problem = problemOf(error)
  const version = error instanceof Unbindable ? versions[`${error.document} ${error.version}`] : undefined
  const done = { act: 'editions.failed', by: worker, behalf: edition.by, at: ctx.now().toISOString() }
  const state = afterEdition('fail', edition.state)
  await ctx.db.transaction(async (tx) => {
    const set = { state, problem: problem.toJSON(), progress: undefined }
    await change(tx, ctx.db, ctx.db.editions, edition, set, done)
    const dossier = await ctx.db.dossiers.model.findOne({ id: edition.dossier }).session(tx).lean()
    if (!dossier || !version || !(error instanceof Unbindable)) return
    const broken = [...dossier.broken, { version, reason: error.reason.slice(0, 1000), at: done.at }]
    await change(tx, ctx.db, ctx.db.dossiers, dossier, { broken }, done)
  })
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (!(error instanceof Unbindable))
    return (
      outage(error) ??
      new Problem('internal', 'Hệ thống không đóng được quyển này. Hãy thử lại hoặc báo quản trị.')
    )
  const { document, exhibit, reason } = error
  const sentence = `Không in được ${exhibit} (${document}) vào quyển: ${reason}. Hãy quyết định mục này rồi đóng lại.`
  return new Problem('damaged', sentence, { document, exhibit })
}
