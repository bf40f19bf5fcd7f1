// The worker's half of a package: everything is read and summed, then streamed into one stored ZIP. The record says
// built only when the ZIP is kept; a worker that dies leaves nothing that a record names.
import { text } from 'node:stream/consumers'
import type { Entry } from '../../dossier/order.ts'
import { tallyOf, totalOf } from '../../dossier/tally.ts'
import { layout, openRange } from '../../dossier/zip.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { afterMove, type Edition, type Package } from '../../schemas/package.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import { outage } from '../../storage/outage.ts'
import type { Context } from '../context.ts'
import { readFrozen } from '../dossiers/bind-next.ts'
import { keepText } from '../dossiers/order.ts'
import { allTotals } from '../papers/totals.ts'
import { type Packed, packFiles } from './files.ts'

const MAX_TRIES = 5

/** True when there was something to do. */
export async function packNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  await using claimed = await claim(ctx.db.packages, { state: 'building' }, worker, 30_000, stop)
  if (!claimed) return false
  const { record, tries, lost } = claimed
  let toldAt = 0
  const step = async (done: number, total: number): Promise<void> => {
    lost.throwIfAborted()
    if (Date.now() - toldAt < 1000) return
    toldAt = Date.now()
    await claimed.tell({ stage: 'files', i: 1, n: 2, done, total, at: ctx.now().toISOString() })
  }
  try {
    const built = await pack(ctx, record, step)
    await settle(ctx, worker, record, { ...built, state: afterMove('build', record.state) })
  } catch (error) {
    if (lost.aborted) return true
    if (!(error instanceof Problem) && tries < MAX_TRIES) {
      claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries))
      throw error
    }
    const problem = error instanceof Problem ? error : gaveUp(ctx, error)
    await settle(ctx, worker, record, { problem: problem.toJSON(), state: afterMove('fail', record.state) })
  }
  return true
}

async function pack(
  ctx: Context,
  { edition: id }: Package,
  step: (done: number, total: number) => Promise<void>,
) {
  const edition = await ctx.db.editions.model.findOne({ id }).lean()
  if (!edition?.manifest) throw notFound()
  const frozen = await readFrozen(ctx, edition)
  const packed = await packFiles(ctx, edition, frozen, await dossierOf(ctx, edition), step)
  const manifest = await keepText(ctx, packed.manifestText)
  const zip = layout(packed.files)
  const staged = await ctx.blobs.stage(openRange(zip))
  try {
    if (staged.size !== zip.size) throw new Error(`a ZIP of ${zip.size} bytes became ${staged.size}`)
    await ctx.blobs.keep(staged.key, staged.sha256)
  } finally {
    await ctx.blobs.drop(staged.key)
  }
  return {
    zip: { sha256: staged.sha256, size: staged.size },
    manifest: manifest.sha256,
    counts: countsOf(packed),
    ...(frozen.order.cover.review !== 'thẩm định' && { totals: allTotals(frozen.order) }),
  }
}

/** What the bound volumes carry inside: where each document lies. */
async function dossierOf(
  { blobs }: Context,
  { manifest }: Edition,
): Promise<{ sha256: string; entries: Entry[] }> {
  const sha256 = manifest?.sha256 as Sha256
  const { documents } = JSON.parse(await text(await blobs.open(sha256))) as { documents: Entry[] }
  return { sha256, entries: documents }
}

const countsOf = ({ files, manifest }: Packed) => ({
  files: files.length,
  originals: manifest.files.filter(({ role }) => role === 'original').length,
  leaves: manifest.leaves.length,
  ...totalOf(manifest.documents.map(({ files }) => tallyOf(files))),
})

type Set = { [K in keyof Package]?: Package[K] | undefined }

async function settle(ctx: Context, worker: string, record: Package, set: Set): Promise<void> {
  const done = { act: `packages.${set.state}`, by: worker, behalf: record.by, at: ctx.now().toISOString() }
  await ctx.db.transaction((tx) =>
    change(tx, ctx.db, ctx.db.packages, record, { ...set, progress: undefined }, done),
  )
}

function gaveUp(ctx: Context, error: unknown): Problem {
  ctx.log('pack gave up', { error: String(error) })
  const sentence = 'Hệ thống không lập được bộ hồ sơ này. Hãy lập lại hoặc báo quản trị.'
  return outage(error) ?? new Problem('internal', sentence)
}
