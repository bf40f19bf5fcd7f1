// One volume, from its cover to its trailer; one source at a time is held.
import type { Writable } from 'node:stream'
import { openDesk } from './desk.ts'
import { bindDocument, type Layers, type Opening } from './document.ts'
import { finishVolume } from './finish.ts'
import type { CoverFacts } from './cover.ts'
import type { Front } from './front.ts'
import { roman } from './label.ts'
import type { DossierOrder, Item, Stage } from './order.ts'
import type { Mark } from './outline.ts'
import { range } from './say.ts'

export type VolumeJob = Opening & {
  order: DossierOrder
  front: Front
  volume: number
  facts: Omit<CoverFacts, 'volume' | 'range'>
  manifest: string
  advance: (stage: Stage, steps?: number) => void
}

export type VolumeDone = { n: number; pages: number; size: number; sha256: string }

export async function bindVolume(job: VolumeJob, out: Writable): Promise<VolumeDone> {
  const { front, volume, signal } = job
  const desk = await openDesk(front, volume, out, signal)
  const facts = { ...job.facts, volume, range: `trang ${range(desk.labels) || '–'}` }
  for (const [i, sheet] of [front.cover(facts), ...front.list].entries()) {
    await desk.putSheet(i, sheet, { label: roman(i + 1) })
    job.advance('front')
  }
  const layers: Layers = { all: [], off: [] }
  const marks = new Map<Item, Mark[]>()
  for (const step of desk.steps) {
    signal?.throwIfAborted()
    if (step.kind === 'divider') {
      for (const [i, sheet] of front.dividers.get(step.node)!.entries())
        await desk.putSheet(desk.at(step) + i, sheet, { label: step.labels[i]! })
    } else {
      marks.set(step.item, await bindDocument(desk, front, step, layers, job))
      job.advance('documents')
    }
  }
  job.advance('outline')
  const { size, sha256 } = await finishVolume(desk, job, marks, layers)
  if (desk.written() !== desk.pages.length)
    throw new Error(`pages in ${desk.pages.length}, pages out ${desk.written()}`)
  job.advance('finish')
  return { n: volume, pages: desk.pages.length, size, sha256 }
}
