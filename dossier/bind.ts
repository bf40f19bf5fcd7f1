// The binding engine: an order in, volumes out. The same order and views give the same bytes: no clock, locale, random
// number or path of the machine is asked. This one goes through pdf-lib, object by object.
import { createHash } from 'node:crypto'
import { PDFContext } from 'pdf-lib'
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
import { entriesOf } from './plan.ts'
import { openPress } from './press.ts'
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
  const { measure } = await openPress(PDFContext.create())
  const front = layFront(order, measure, options.maxBytes)
  const { plan } = front
  const frontPages = 1 + front.list.length
  const manifest = dossierJson(order, plan, frontPages)
  const manifestSha256 = createHash('sha256').update(manifest).digest('hex')
  const entries = entriesOf(plan)
  const bound = entries.filter(({ volume }) => volume > 0)

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
    documents: bound.length,
    holes: bound.flatMap(({ files }) => files).filter(({ hole }) => hole !== undefined).length,
    sha256: manifestSha256,
  }
  const volumes: VolumeDone[] = []
  for (let volume = 1; volume <= plan.volumes; volume++) {
    const out = await openVolume(volume)
    try {
      volumes.push(
        await bindVolume({ order, front, volume, facts, manifest, advance, openView, signal }, out),
      )
    } catch (error) {
      out.destroy()
      throw error
    }
  }
  return { pages, volumes, entries, manifest, manifestSha256 }
}
