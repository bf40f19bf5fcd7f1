// One document into the volume: every page as a form with its strip, its links and bookmarks with shifted targets.
import type { Checks } from './checks.ts'
import type { Desk } from './desk.ts'
import type { Front } from './front.ts'
import type { Pix, PixNode, PixPage, To, Twin } from './index/pix.ts'
import type { File, Hole, Item, OpenView, View } from './order.ts'
import { destination, type Family, writeSourceMarks } from './outline.ts'
import type { PageParts } from './page.ts'
import type { BoundDocument } from './parts.ts'
import { pagesCited, type Step } from './plan.ts'
import { rebased, splice, spliceTwins } from './splice.ts'
import type { Stamp } from './stamp.ts'
import { attempt, passView } from './view.ts'

/** Object numbers. */
export type Layers = { all: number[]; off: number[] }
export type Opening = {
  openView: OpenView
  nextIndex: () => Promise<Pix>
  checks: Checks
  signal?: AbortSignal | undefined
}

/** `mark` is the document's own bookmark; told is what hangs below it: the bookmarks of its files. */
export async function bindDocument(
  desk: Desk,
  front: Front,
  step: Step & BoundDocument,
  mark: number,
  layers: Layers,
  opening: Opening,
): Promise<Family | undefined> {
  const bookmarks: PixNode[] = []
  let page = 0
  for (const [nth, file] of [step.item.file, ...step.item.annexes].entries()) {
    const stamps = (i: number): Stamp => ({
      label: step.labels[page + i]!,
      exhibit: step.name,
      ...(nth === 0 && citedNote(step, i)),
      ...(file.signatures > 0 &&
        file.original && { signed: { signatures: file.signatures, sha256: file.original.sha256 } }),
    })
    const at = desk.at(step) + page
    if (file.content.kind === 'hole') {
      const { label, exhibit } = stamps(0)
      const sheet = front.hole(step.item, step.leaf, file as File & { content: Hole })
      desk.putSheet(at, sheet, { label, ...(exhibit && { exhibit }) })
      page += 1
    } else {
      const { outline } = await bindView(desk, step.item, file.content, at, stamps, layers, opening)
      bookmarks.push(...shifted(outline, at))
      page += file.content.pages
    }
    await desk.out.drain()
  }
  return writeSourceMarks(desk.writer, mark, bookmarks, ([at, how]) => destination(desk.page(at), how))
}

async function bindView(
  desk: Desk,
  item: Item,
  view: View,
  at: number,
  stamps: (i: number) => Stamp,
  layers: Layers,
  { openView, nextIndex, checks, signal }: Opening,
): Promise<Pix> {
  const { out, writer } = desk
  const pix = await nextIndex()
  const base = writer.range(pix.count - 1) - 1
  const pass = { openView, checks, out, signal }
  let twins: Twin[] = []
  const copy = splice(pix, base, out, writer, twins)
  await passView(view, item, pass, copy.feed)
  attempt(item, copy.end)
  while (twins.length) {
    const again = spliceTwins(twins, base, out, writer)
    await passView(view, item, pass, again.feed)
    attempt(item, again.end)
    twins = again.later
  }
  for (const [i, page] of pix.pages.entries()) {
    desk.putPage(at + i, { ...partsOf(page, base, (to) => desk.page(at + to)), stamp: stamps(i) })
    if (i % 100 === 99) await out.drain()
  }
  for (const kind of ['all', 'off'] as const)
    layers[kind].push(...(pix.layers?.[kind] ?? []).map((n) => n + base))
  return pix
}

function partsOf(
  { box, rot, unit = 1, x, group, links = [], marks = [] }: PixPage,
  base: number,
  pageAt: (page: number) => number,
): Omit<PageParts, 'parent' | 'stamp'> {
  return {
    ...{ box, rotate: rot, unit },
    ...(x !== undefined && { form: x + base }),
    ...(group && { group: rebased(group, base) }),
    marks: marks.map(([matrix, form, layer]) => ({
      matrix,
      form: form + base,
      ...(layer !== undefined && { layer: layer + base }),
    })),
    links: links.map((link) => ({
      rect: link.r,
      to: 'url' in link ? { url: link.url } : { page: pageAt(link.to[0]), how: link.to[1] },
    })),
  }
}

/** Pages of a file as positions in the volume. */
const shifted = (nodes: readonly PixNode[], at: number): PixNode[] =>
  nodes.map(({ to, k, ...node }) => ({
    ...node,
    ...(to && { to: [at + to[0], to[1]] satisfies To }),
    ...(k && { k: shifted(k, at) }),
  }))

function citedNote({ citations, pages }: BoundDocument, i: number): { cited: string } | undefined {
  const here = citations.filter(({ item }) => item.pages && pagesCited(item.pages, pages).has(i + 1))
  if (!here.length) return undefined
  const notes = here.map(({ item, leaf }) =>
    [leaf.code, item.section, item.quote && `«${item.quote}»`].filter(Boolean).join(' · '),
  )
  return { cited: [...new Set(notes)].join('; ') }
}
