// What closes a volume: fonts, page tree, labels, bookmarks, named destinations, the embedded manifest, the trailer.
import { createHash } from 'node:crypto'
import { type Desk, fanOut } from './desk.ts'
import type { Layers } from './document.ts'
import { destination, type Mark, pdfText, writeMarks } from './outline.ts'
import { pageLabels } from './page.ts'
import type { VolumeJob } from './volume.ts'

export async function finishVolume(
  desk: Desk,
  job: VolumeJob,
  marks: readonly Mark[],
  layers: Layers,
): Promise<void> {
  const { writer, press, fonts, out } = desk
  const { cover } = job.order
  press.embed(writer, fonts)
  const [catalog, info, root, outlines] = writer.reserve(4) as [number, number, number, number]
  writePageTree(desk, root)
  writeMarks(writer, outlines, marks)
  await out.drain()

  const date = `(D:${cover.date.slice(0, 10).replaceAll('-', '')}000000+07'00')`
  const file = await embed(desk, job, date)
  const dests = nameTree(desk, destinations(desk))
  const { all, off } = layers
  const refs = (numbers: readonly number[]) => `[${numbers.map((n) => `${n} 0 R`).join(' ')}]`
  writer.put(
    catalog,
    `<</Type/Catalog/Version/1.7/Pages ${root} 0 R/PageLabels${pageLabels(desk.frontPages, desk.labels)}` +
      `/PageMode/UseOutlines/Outlines ${outlines} 0 R` +
      `/Names<</Dests ${dests} 0 R/EmbeddedFiles<</Names[(dossier.json) ${file} 0 R]>>>>/AF[${file} 0 R]` +
      `/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>` +
      `${all.length ? `/OCProperties<</OCGs${refs(all)}/D<</OFF${refs(off)}/Order[]>>>>` : ''}>>`,
  )
  const title = [cover.title, cover.campaign, job.front.plan.volumes > 1 ? `Tập ${job.volume}` : '']
  writer.put(
    info,
    `<</Title${pdfText(title.filter(Boolean).join(' – '))}/Author${pdfText(cover.agency)}` +
      `/Producer${pdfText('Kiểm Chứng')}/CreationDate${date}/ModDate${date}>>`,
  )
  const id = createHash('sha256')
    .update(`${job.facts.sha256}\n${job.volume}`)
    .digest('hex')
    .slice(0, 32)
    .toUpperCase()
  await writer.finish(`/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`)
}

function writePageTree({ writer, pages, page, nodes }: Desk, root: number): void {
  const count = Math.ceil(pages / fanOut)
  for (let node = 0; node < count; node++) {
    const [from, to] = [node * fanOut, Math.min(pages, (node + 1) * fanOut)]
    const kids = Array.from({ length: to - from }, (_, i) => `${page(from + i)} 0 R`)
    writer.put(nodes + node, `<</Type/Pages/Parent ${root} 0 R/Count ${to - from}/Kids[${kids.join(' ')}]>>`)
  }
  const kids = Array.from({ length: count }, (_, i) => `${nodes + i} 0 R`)
  writer.put(root, `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`)
}

/** Exhibit codes, also those under which a document is only cited again, in the order of their bytes. */
function destinations({ steps, page, at }: Desk): [string, number][] {
  const documents = steps.filter((step) => step.kind === 'document')
  const named = new Map<string, number>()
  for (const names of [
    documents.map((step) => [step.name]),
    documents.map(({ citations }) => citations.map(({ item }) => item.exhibit)),
  ])
    names.forEach((list, i) => {
      for (const name of list) if (!named.has(name)) named.set(name, page(at(documents[i]!)))
    })
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1))
}

function nameTree({ writer }: Desk, pairs: readonly [string, number][]): number {
  const rows = (part: typeof pairs) =>
    `/Names[${part.map(([key, page]) => `${pdfText(key)}${destination(page)}`).join('\n')}]`
  const root = writer.range(1)
  if (pairs.length <= fanOut) {
    writer.put(root, `<<${rows(pairs)}>>`)
    return root
  }
  const first = writer.range(Math.ceil(pairs.length / fanOut))
  const kids: string[] = []
  for (let i = 0; i < pairs.length; i += fanOut) {
    const part = pairs.slice(i, i + fanOut)
    const n = first + kids.length
    writer.put(n, `<</Limits[${pdfText(part[0]![0])}${pdfText(part.at(-1)![0])}]${rows(part)}>>`)
    kids.push(`${n} 0 R`)
  }
  writer.put(root, `<</Kids[${kids.join(' ')}]>>`)
  return root
}

async function embed({ writer, out }: Desk, job: VolumeJob, date: string): Promise<number> {
  const [file, stream] = writer.reserve(2) as [number, number]
  const params = `/Params<</Size ${job.manifestSize}/ModDate${date}>>`
  const dict = `/Type/EmbeddedFile/Subtype/application#2Fjson${params}`
  await writer.parts(stream, dict, job.manifestSize, job.manifest())
  await out.drain()
  writer.put(
    file,
    `<</Type/Filespec/F(dossier.json)/UF(dossier.json)/EF<</F ${stream} 0 R/UF ${stream} 0 R>>/AFRelationship/Data>>`,
  )
  return file
}
