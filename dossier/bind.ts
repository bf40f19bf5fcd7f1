// The binding engine: an order in, volumes out. The same order and views give the same bytes: no clock, locale, random
// number or path of the machine is asked. Hard work was done once, at intake: a view is copied through the edit script of
// its index, around pages that are ours.
import { createHash } from 'node:crypto'
import { dossierJson } from './embedded.ts'
import { layFront } from './front.ts'
import {
  type BindOptions,
  type Bound,
  type DossierOrder,
  type OpenView,
  type OpenVolume,
  type Stage,
} from './order.ts'
import { entryOf } from './plan.ts'
import { openPress } from './press.ts'
import { tallyOf, totalOf } from './tally.ts'
import { bindVolume, type VolumeDone } from './volume.ts'

export async function bind(
  order: DossierOrder,
  openView: OpenView,
  openVolume: OpenVolume,
  options: BindOptions = {},
): Promise<Bound> {
  const { signal, progress } = options
  signal?.throwIfAborted()
  progress?.({ stage: 'plan', done: 0, total: 1 })
  const { measure } = openPress()
  const front = layFront(order, measure, options.maxBytes)
  const { plan } = front
  const frontPages = 1 + front.listPages
  const manifest = () => dossierJson(order, plan, frontPages)
  const { sha256: manifestSha256, size: manifestSize } = sumOf(manifest())
  const bound = plan.documents.filter(({ volume }) => volume > 0)

  const totals: Record<Stage, number> = {
    plan: 1,
    front: frontPages * plan.volumes,
    documents: bound.length,
    outline: plan.volumes,
    finish: plan.volumes,
  }
  const done: Record<Stage, number> = { plan: 0, front: 0, documents: 0, outline: 0, finish: 0 }
  const advance = (stage: Stage) => progress?.({ stage, done: (done[stage] += 1), total: totals[stage] })
  advance('plan')

  const pages = frontPages * plan.volumes + plan.labels.length
  const facts = {
    volumes: plan.volumes,
    pages,
    ...totalOf(bound.map((step) => tallyOf(entryOf(step).files))),
    sha256: manifestSha256,
  }
  const volumes: VolumeDone[] = []
  for (let volume = 1; volume <= plan.volumes; volume++) {
    const out = await openVolume(volume)
    volumes.push(
      await bindVolume(
        { order, front, volume, facts, manifest, manifestSize, advance, openView, signal },
        out,
      ),
    )
  }
  return { pages, volumes, entries: plan.documents.map(entryOf), manifest, manifestSha256 }
}

function sumOf(parts: Iterable<string>): { sha256: string; size: number } {
  const hash = createHash('sha256')
  let size = 0
  for (const part of parts) {
    hash.update(part)
    size += Buffer.byteLength(part)
  }
  return { sha256: hash.digest('hex'), size }
}
