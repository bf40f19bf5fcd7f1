// Two readers that share no code agree on every page: what is stamped, where links and bookmarks lead (D2, D3, D4).
import { expect } from 'chai'
import { shelve, bound, file, item, leaf, order, sampleOrder, section, shelf, type Shelf } from './orders.ts'
import { unpackPix } from '../../dossier/index/pix.ts'
import type { Bound } from '../../dossier/order.ts'
import { stripHeight } from '../../dossier/paper.ts'
import { paper, random, type Shape } from './pages.ts'
import { mupdf, type Mupdf, normal, openPdf, pictures, qpdf, type Outline, run, inFile } from './tools.ts'

describe('two readers of a bound dossier', () => {
  let on: Shelf
  let result: Bound
  let pdf: Buffer
  let seen: Mupdf

  before(async () => {
    on = shelf()
    const made = await bound(await sampleOrder(on), on)
    result = made.result
    pdf = made.volumes[0]!
    seen = await mupdf(pdf)
  })

  it('see the same stamp as the label, upright and inside the strip at the visible bottom', async () => {
    await using reader = await openPdf(pdf)
    expect(seen.pages).to.have.length(reader.labels.length)
    seen.pages.forEach((page, i) => expectStamp(page, reader.labels[i]!))
  })

  it('follow every link to the same page or address', async () => {
    await using reader = await openPdf(pdf)
    for (const [i, { links }] of seen.pages.entries()) {
      const other = await reader.links(i + 1)
      expect(links, `page ${i + 1}`).to.deep.equal(other.map(({ url, page }) => url ?? page))
    }
  })

  it('follow every bookmark to the same page', async () => {
    const { outlines } = await qpdf(pdf)
    const other = (all: Outline[]): Mupdf['outline'] =>
      all.map(({ title, destpageposfrom1, kids }) => ({ title, page: destpageposfrom1, down: other(kids) }))
    expect(seen.outline).to.deep.equal(other(outlines))
  })

  it('find every exhibit code as a destination', async () => {
    await using reader = await openPdf(pdf)
    const told = await inFile(pdf, (path) => run('pdfinfo', ['-dests', path]))
    for (const { exhibit, labels } of result.entries) {
      const page = reader.labels.indexOf(labels[0]!) + 1
      expect(told).to.match(new RegExp(`^ *${page} \\[ XYZ null null null +\\] "${exhibit}"$`, 'm'))
    }
  })

  it('see the stamps of any page: every rotation, unit and shifted box', async () => {
    const own = shelf()
    const pick = random(20_261_124)
    const shapes = Array.from({ length: 40 }, (_, n): Shape => {
      const origin: [number, number] = [pick(400) - 200, pick(400) - 200]
      const size: [number, number] = [200 + pick(900), 200 + pick(900)]
      const crop: Shape['crop'] = [origin[0] + pick(40), origin[1] + pick(40), 120 + pick(60), 120 + pick(60)]
      return {
        pages: 1,
        title: `trang ${n}`,
        rotate: ([0, 90, 180, 270] as const)[n % 4]!,
        ...{ origin, size },
        ...(n % 3 === 0 && { crop }),
        ...(n % 5 === 0 && { unit: [0.5, 2, 3.5][pick(3)]! }),
        ...(n % 7 === 0 && { inherit: true }),
      }
    })
    const items = []
    for (const [n, shape] of shapes.entries())
      items.push(item(`1.1-${String(n + 1).padStart(2, '0')}`, await file(own, shape, n % 4)))
    const made = await bound(order([section('1', 'A', [leaf('1.1', 'B', items)])]), own)
    await using reader = await openPdf(made.volumes[0]!)
    const { pages } = await mupdf(made.volumes[0]!)
    pages.forEach((page, i) => expectStamp(page, reader.labels[i]!))
  })

  it('see both pages that share one content under other resources', async () => {
    const own = shelf()
    const view = await normal(await shared())
    const given = { signatures: 0, content: shelve(own, view) }
    expect(unpackPix([...own.indexes.values()][0]!).twins).to.have.length(1)
    const made = await bound(order([section('1', 'A', [leaf('1.1', 'B', [item('1.1-01', given)])])]), own)
    const before = await pictures(view)
    const after = (await pictures(made.volumes[0]!)).slice(-before.length)
    expect(before[0]!.grey).to.not.deep.equal(before[1]!.grey)
    before.forEach(({ width, height, grey }, i) =>
      expect(
        Buffer.compare(
          Buffer.from(after[i]!.grey.subarray(0, width * (height - 1))),
          Buffer.from(grey.subarray(0, width * (height - 1))),
        ),
      ).to.equal(0),
    )
  })
})

function expectStamp({ lines, width, height }: Mupdf['pages'][number], label: string): void {
  const [stamp] = lines
    .filter(({ text }) => text.replace(/\s+/g, ' ').trim().endsWith(`Trang ${label}`))
    .slice(-1)
  expect(stamp, `Trang ${label}`).to.not.equal(undefined)
  const { box, dir } = stamp!
  expect(dir, label).to.equal('1 0')
  const [left, top, right, bottom] = box
  // MuPDF tells heights in the units of the page, which UserUnit makes larger or smaller
  expect(left, label).to.be.at.least(-0.5)
  expect(right, label).to.be.at.most(width + 0.5)
  expect(bottom, label).to.be.at.most(height + 0.5)
  expect(top, label).to.be.at.least(height - stripHeight * 2 - 0.5)
}

/** Two pages, one content stream, and a form of the same name that is a black square for one and a line for the other. */
async function shared(): Promise<Buffer> {
  const { PDFDocument, PDFName } = await import('pdf-lib')
  const pdf = await PDFDocument.load(await paper({ pages: 2, title: 'chung' }))
  const { context } = pdf
  const content = context.register(context.stream('q /X Do Q'))
  const look = (operators: string) =>
    context.register(context.stream(operators, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 595, 842] }))
  const looks = [look('100 100 200 200 re f'), look('0 0 m 500 500 l S')]
  pdf.getPages().forEach(({ node }, i) => {
    node.set(PDFName.of('Contents'), content)
    node.set(PDFName.of('Resources'), context.obj({ XObject: { X: looks[i]! } }))
  })
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}
