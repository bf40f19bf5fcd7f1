// One document into the volume: every page as a form with its strip, its links and bookmarks with shifted targets.
import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, type PDFObject, PDFRef } from 'pdf-lib'
import { type Copier, copier } from './copy.ts'
import type { Desk } from './desk.ts'
import { former } from './form.ts'
import type { Front } from './front.ts'
import { type File, type Hole, type Item, type OpenView, Unbindable, type View } from './order.ts'
import { type Bookmark, explicitDest, type Mark, readOutline, uri } from './outline.ts'
import type { BoundDocument } from './parts.ts'
import { pagesCited, type Step } from './plan.ts'
import { name, openSource, type Source } from './source.ts'
import type { Stamp } from './stamp.ts'
import { type Goal, goals } from './target.ts'

export type Layers = { all: PDFRef[]; off: PDFRef[] }
export type Opening = { openView: OpenView; signal?: AbortSignal | undefined }

export async function bindDocument(
  desk: Desk,
  front: Front,
  step: Step & BoundDocument,
  layers: Layers,
  opening: Opening,
): Promise<Mark[]> {
  const marks: Mark[] = []
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
      await desk.putSheet(at, front.hole(step.item, step.leaf, file as File & { content: Hole }), {
        label,
        ...(exhibit && { exhibit }),
      })
      page += 1
    } else {
      marks.push(...(await bindView(desk, step, file.content, at, stamps, layers, opening)))
      page += file.content.pages
    }
  }
  return marks
}

async function bindView(
  desk: Desk,
  { item }: BoundDocument,
  view: View,
  at: number,
  stamps: (i: number) => Stamp,
  layers: Layers,
  { openView, signal }: Opening,
): Promise<Mark[]> {
  const { context } = desk
  const source = await openChecked(await readView(openView, view, signal), view, item)
  const goal = goals(source)
  const copy = copier(source, context)
  const forms = former(context, copy, goal)
  const target = (to: Goal): Record<string, PDFObject> =>
    'url' in to
      ? { A: uri(context, to.url) }
      : { Dest: explicitDest(context, desk.pages[at + to.page]!, to.view) }

  for (const [i, page] of source.pages.entries()) {
    signal?.throwIfAborted()
    const { form, marks, links } = attempt(item, () => forms.form(page))
    const group = page.dict.get(name('Group'))
    const { box, rotate, unit } = page
    await desk.putPage(at + i, {
      ...{ box, rotate, unit, marks },
      ...(form && { form }),
      ...(group && { group: copy.value(group) }),
      links: links.map(({ rect, goal }) => ({ rect, to: target(goal) })),
      stamp: stamps(i),
    })
    await desk.put(forms.objects())
  }
  const rebase = ({ title, goal, kids }: Bookmark): Mark => ({
    title,
    ...(goal && ('url' in goal ? { url: goal.url } : { dest: target(goal).Dest! })),
    kids: kids.map(rebase),
  })
  const marks = readOutline(source, goal).map(rebase)
  gatherLayers(source, copy, layers)
  return marks
}

/** Equal to the order in size, hash and pages, or the build stops and names the document. */
async function openChecked(bytes: Buffer, view: View, item: Item): Promise<Source> {
  if (bytes.length !== view.size)
    throw new Unbindable(item, `bản xem dài ${bytes.length} byte, đúng ra ${view.size}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== view.sha256)
    throw new Unbindable(item, `bản xem có SHA-256 ${sha256}, đúng ra ${view.sha256}`)
  const source = await openSource(bytes).catch((cause: unknown) => {
    throw unreadable(item, cause)
  })
  if (source.pages.length !== view.pages)
    throw new Unbindable(item, `bản xem có ${source.pages.length} trang, đúng ra ${view.pages}`)
  return source
}

/** A store that fails is no fault of the document: its error goes through as it is. */
async function readView(openView: OpenView, view: View, signal: AbortSignal | undefined): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await openView(view.sha256)) {
    signal?.throwIfAborted()
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

function attempt<T>(item: Item, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw unreadable(item, cause)
  }
}

const unreadable = (item: Item, cause: unknown): Unbindable =>
  new Unbindable(item, 'bản xem không đọc được', { cause })

function citedNote({ citations, pages }: BoundDocument, i: number): { cited: string } | undefined {
  const here = citations.filter(({ item }) => item.pages && pagesCited(item.pages, pages).has(i + 1))
  if (!here.length) return undefined
  const notes = here.map(({ item, leaf }) =>
    [leaf.code, item.section, item.quote && `«${item.quote}»`].filter(Boolean).join(' · '),
  )
  return { cited: [...new Set(notes)].join('; ') }
}

/** Hidden layers must stay hidden. */
function gatherLayers({ catalog, context }: Source, copy: Copier, layers: Layers): void {
  const all = catalog.lookup(name('OCProperties'))
  if (!(all instanceof PDFDict)) return
  const usual = all.lookup(name('D'))
  const refs = (dict: PDFObject | undefined, key: string): PDFRef[] => {
    const list = dict instanceof PDFDict ? dict.lookup(name(key)) : undefined
    return list instanceof PDFArray ? list.asArray().filter((one) => one instanceof PDFRef) : []
  }
  const on = new Set(refs(usual, 'ON'))
  const off = new Set(refs(usual, 'OFF'))
  const allOff = usual instanceof PDFDict && context.lookup(usual.get(name('BaseState'))) === name('OFF')
  for (const ref of refs(all, 'OCGs')) {
    const copied = copy.newRef(ref)
    if (!copied) continue
    layers.all.push(copied)
    if (allOff ? !on.has(ref) : off.has(ref)) layers.off.push(copied)
  }
}
