// One volume, from its cover to its trailer; one page index at a time is held, and of no view more than a chunk.
import type { Writable } from 'node:stream'
import { type Checks, openChecks } from './checks.ts'
import { type Desk, openDesk } from './desk.ts'
import { bindDocument, type Layers, type Opening } from './document.ts'
import { finishVolume } from './finish.ts'
import type { CoverFacts } from './cover.ts'
import type { Front } from './front.ts'
import { rangeOf, roman } from './label.ts'
import { openHashing } from './hashing.ts'
import type { DossierOrder, Item, Leaf, Section, Stage, View } from './order.ts'
import { openOut, type Out } from './out.ts'
import { type Mark, numberMarks } from './outline.ts'
import type { Withdrawn } from './parts.ts'
import type { Step } from './plan.ts'
import { range } from './say.ts'
import { indexesOf } from './view.ts'

export type VolumeJob = Omit<Opening, 'nextIndex' | 'checks'> & {
  order: DossierOrder
  front: Front
  volume: number
  facts: Omit<CoverFacts, 'volume' | 'range'>
  manifest: () => Iterable<string>
  manifestSize: number
  advance: (stage: Stage, steps?: number) => void
}

export type VolumeDone = { n: number; pages: number; size: number; sha256: string }

export async function bindVolume(job: VolumeJob, to: Writable): Promise<VolumeDone> {
  const hashing = openHashing()
  const out = openOut(to, hashing, job.signal)
  try {
    const checks = openChecks(hashing)
    const pages = await writeVolume(job, out, checks)
    await checks.settle()
    const { size, sha256 } = await out.end()
    job.advance('finish')
    return { n: job.volume, pages, size, sha256 }
  } catch (error) {
    out.destroy()
    throw error
  } finally {
    await hashing.close()
  }
}

async function writeVolume(job: VolumeJob, out: Out, checks: Checks): Promise<number> {
  const { front, volume, signal } = job
  const desk = openDesk(front, volume, out)
  const { marks, documents } = bookmarks(desk, job)
  numberMarks(desk.writer, marks)

  const facts = { ...job.facts, volume, range: `trang ${range(desk.labels) || '–'}` }
  desk.putSheet(0, front.cover(facts), { label: roman(1) })
  job.advance('front')
  let at = 1
  for (const { sheets } of front.lists)
    for (const sheet of sheets()) {
      desk.putSheet(at++, sheet, { label: roman(at) })
      job.advance('front')
      await out.drain()
    }
  const layers: Layers = { all: [], off: [] }
  const nextIndex = indexesOf(viewsOf(desk.steps), job.openView)
  for (const step of desk.steps) {
    signal?.throwIfAborted()
    if (step.kind === 'divider') {
      for (const [i, sheet] of front.divider(step.node).entries())
        desk.putSheet(desk.at(step) + i, sheet, { label: step.labels[i]! })
      await out.drain()
    } else {
      const mark = documents.get(step.item)!
      const own = await bindDocument(desk, front, step, mark.n, layers, { ...job, nextIndex, checks })
      if (own) mark.own = own
      job.advance('documents')
    }
  }
  job.advance('outline')
  await finishVolume(desk, job, marks, layers)
  if (desk.written() !== desk.pages) throw new Error(`pages in ${desk.pages}, pages out ${desk.written()}`)
  return desk.pages
}

function* viewsOf(steps: readonly Step[]): Generator<{ view: View; item: Item }> {
  for (const step of steps)
    if (step.kind === 'document')
      for (const { content } of [step.item.file, ...step.item.annexes])
        if (content.kind === 'view') yield { view: content, item: step.item }
}

/** What lies in this volume, as a tree, and the bookmark of each document. */
function bookmarks(desk: Desk, { order, front }: VolumeJob): { marks: Mark[]; documents: Map<Item, Mark> } {
  const documents = new Map<Item, Mark>()
  const here = new Set(desk.steps.flatMap((step) => (step.kind === 'document' ? step.item : [])))
  const label = (of: Item) => front.plan.where(of).labels[0]!
  const node = (part: Section | Leaf): Mark[] => {
    const kids = part.kind === 'section' ? part.parts.flatMap(node) : part.items.flatMap(document)
    const own = front.hasDivider(part) ? desk.where(part) : undefined
    const page = own ?? kids.find((kid) => kid.page !== undefined)?.page
    if (page === undefined) return []
    return [{ n: 0, title: `${part.code}. ${part.name}`, page, kids }]
  }
  const document = (item: Item): Mark[] => {
    if (!here.has(item)) return []
    const mark = {
      n: 0,
      title: () => `${item.exhibit} ${item.subject} (tr. ${label(item)})`,
      page: desk.where(item)!,
      kids: [],
    }
    documents.set(item, mark)
    return [mark]
  }
  const ours = (title: string, at: number): Mark => ({ n: 0, title, page: desk.page(at), kids: [] })
  const gone = (all: readonly Withdrawn[]): Mark[] => {
    const kids = all.flatMap((one): Mark[] => {
      const page = desk.where(one)
      const title = `Tr. ${rangeOf(one.piece.labels)} – ${one.piece.title}`
      return page === undefined ? [] : [{ n: 0, title, page, kids: [] }]
    })
    return kids.length ? [{ n: 0, title: 'Trang đã rút', page: kids[0]!.page!, kids }] : []
  }
  const head = [ours('Bìa', 0), ...front.lists.map(({ title, at }) => ours(title, 1 + at))]
  return { marks: [...head, ...order.sections.flatMap(node), ...gone(front.plan.withdrawn)], documents }
}
