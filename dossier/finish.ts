// What closes a volume: page tree, labels, bookmarks, named destinations, the embedded manifest, the trailer.
import { createHash } from 'node:crypto'
import { type PDFDict, PDFHexString, type PDFObject, type PDFRef, PDFString } from 'pdf-lib'
import { type Desk, fanOut } from './desk.ts'
import type { Layers } from './document.ts'
import { rangeOf } from './label.ts'
import type { Item, Leaf, Section } from './order.ts'
import { explicitDest, type Mark, outlineObjects } from './outline.ts'
import { pageLabels } from './page.ts'
import type { Withdrawn } from './parts.ts'
import type { VolumeJob } from './volume.ts'

export async function finishVolume(
  desk: Desk,
  job: VolumeJob,
  marks: ReadonlyMap<Item, Mark[]>,
  layers: Layers,
): Promise<{ size: number; sha256: string }> {
  const { context, press, writer, put } = desk
  await press.embed()
  await put(context.enumerateIndirectObjects())

  const root = context.nextRef()
  await put(pageTree(desk, root))
  const outlines = context.nextRef()
  await put(outlineObjects(context, outlines, bookmarks(desk, job, marks)))

  const { cover } = job.order
  const title = [cover.title, cover.campaign, job.front.plan.volumes > 1 ? `Tập ${job.volume}` : '']
    .filter(Boolean)
    .join(' – ')
  const date = `D:${cover.date.slice(0, 10).replaceAll('-', '')}000000+07'00'`
  const file = await embedded(desk, job.manifest, date)
  const names = context.obj({
    Dests: nameTree(desk, destinations(desk)),
    EmbeddedFiles: { Names: [PDFString.of('dossier.json'), file] },
  })
  const catalog = context.nextRef()
  const info = context.nextRef()
  await put([
    [
      catalog,
      context.obj({
        Type: 'Catalog',
        Version: '1.7',
        Pages: root,
        PageLabels: pageLabels(context, desk.frontPages, desk.labels),
        PageMode: 'UseOutlines',
        Outlines: outlines,
        Names: names,
        AF: [file],
        Lang: PDFString.of('vi-VN'),
        ViewerPreferences: { DisplayDocTitle: true },
        OCProperties: layers.all.length ? { OCGs: layers.all, D: { OFF: layers.off, Order: [] } } : undefined,
      }),
    ],
    [
      info,
      context.obj({
        Title: PDFHexString.fromText(title),
        Author: PDFHexString.fromText(cover.agency),
        Producer: PDFHexString.fromText('Kiểm Chứng'),
        CreationDate: PDFString.of(date),
        ModDate: PDFString.of(date),
      }),
    ],
  ])
  const id = PDFHexString.of(
    createHash('sha256').update(`${job.manifest}\n${job.volume}`).digest('hex').slice(0, 32).toUpperCase(),
  )
  return writer.end(
    context.obj({ Size: context.largestObjectNumber + 1, Root: catalog, Info: info, ID: [id, id] }),
  )
}

function pageTree({ context, pages, parents }: Desk, root: PDFRef): [PDFRef, PDFDict][] {
  const nodes = parents.map((ref, i): [PDFRef, PDFDict] => {
    const kids = pages.slice(i * fanOut, (i + 1) * fanOut)
    return [ref, context.obj({ Type: 'Pages', Parent: root, Count: kids.length, Kids: kids })]
  })
  return [...nodes, [root, context.obj({ Type: 'Pages', Count: pages.length, Kids: [...parents] })]]
}

function bookmarks(desk: Desk, { order, front }: VolumeJob, marks: ReadonlyMap<Item, Mark[]>): Mark[] {
  const { context, pages, dest } = desk
  const label = (of: Section | Leaf | Item) => front.plan.where(of).labels[0]!
  const node = (part: Section | Leaf): Mark[] => {
    const kids = part.kind === 'section' ? part.parts.flatMap(node) : part.items.flatMap(document)
    const own = front.dividers.has(part) ? dest(part) : undefined
    if (!own && !kids.length) return []
    const to = own ?? kids.find((kid) => kid.dest)?.dest
    return [{ title: `${part.code}. ${part.name}`, ...(to && { dest: to }), kids }]
  }
  const document = (item: Item): Mark[] => {
    const inner = marks.get(item)
    const to = dest(item)
    if (!inner || !to) return []
    return [{ title: `${item.exhibit} ${item.subject} (tr. ${label(item)})`, dest: to, kids: inner }]
  }
  const gone = (all: readonly Withdrawn[]): Mark[] => {
    const kids = all.flatMap((one) => {
      const to = dest(one)
      return to
        ? [{ title: `Tr. ${rangeOf(one.piece.labels)} – ${one.piece.title}`, dest: to, kids: [] }]
        : []
    })
    return kids.length ? [{ title: 'Trang đã rút', dest: kids[0]!.dest, kids }] : []
  }
  return [
    { title: 'Bìa', dest: explicitDest(context, pages[0]!), kids: [] },
    ...front.lists.map(({ title, at }) => ({ title, dest: explicitDest(context, pages[1 + at]!), kids: [] })),
    ...order.sections.flatMap(node),
    ...gone(front.plan.withdrawn),
  ]
}

/** Exhibit codes, also those under which a document is only cited again, in the order of their bytes. */
function destinations({ context, steps, pages, at }: Desk): [string, PDFObject][] {
  const documents = steps.filter((step) => step.kind === 'document')
  const named = new Map<string, PDFObject>()
  for (const names of [
    documents.map((step) => [step.name]),
    documents.map(({ citations }) => citations.map(({ item }) => item.exhibit)),
  ])
    names.forEach((list, i) => {
      for (const name of list)
        if (!named.has(name)) named.set(name, explicitDest(context, pages[at(documents[i]!)]!))
    })
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1))
}

function nameTree({ context }: Desk, pairs: readonly [string, PDFObject][]): PDFDict {
  const text = (key: string) => PDFString.of(key)
  if (pairs.length <= fanOut)
    return context.obj({ Names: pairs.flatMap(([key, value]) => [text(key), value]) })
  const kids = Array.from({ length: Math.ceil(pairs.length / fanOut) }, (_, i) =>
    pairs.slice(i * fanOut, (i + 1) * fanOut),
  ).map((part) => ({
    Limits: [text(part[0]![0]), text(part.at(-1)![0])],
    Names: part.flatMap(([key, value]) => [text(key), value]),
  }))
  return context.obj({ Kids: kids })
}

async function embedded({ context, put }: Desk, manifest: string, date: string): Promise<PDFRef> {
  const [file, stream] = [context.nextRef(), context.nextRef()]
  const bytes = Buffer.from(manifest, 'utf8')
  const name = PDFString.of('dossier.json')
  await put([
    [
      stream,
      context.stream(bytes, {
        Type: 'EmbeddedFile',
        Subtype: 'application/json',
        Params: { Size: bytes.length, ModDate: PDFString.of(date) },
      }),
    ],
    [
      file,
      context.obj({
        Type: 'Filespec',
        F: name,
        UF: name,
        EF: { F: stream, UF: stream },
        AFRelationship: 'Data',
      }),
    ],
  ])
  return file
}
