// A scan that lies upside down or on its side is shown and bound upright: its view is turned once the page was read, never
// the original, never on a guess, and never in silence.
import { expect } from 'chai'
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { recipes } from '../../api/documents/normal.ts'
import { rebuildNext } from '../../api/documents/rebuild.ts'
import { recogniseNext } from '../../api/documents/recognise.ts'
import { renderNext } from '../../api/documents/render.ts'
import { verifyNext } from '../../api/documents/verify.ts'
import { unpackPix } from '../../dossier/index/pix.ts'
import { openJob } from '../../intake/job.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { box } from '../intake/samples.ts'
import { drawn, headOf, letterOf, pdfOfPictures, slip, worn } from '../intake/scan-samples.ts'
import { all, settings, v1, World } from '../world.ts'

type Receipt = { document: string; version: string; file: { sha256: Sha256 } }

describe('the view of a scan that does not lie upright', () => {
  let world: World
  let officer: Person
  let head: Buffer
  let overturned: Buffer
  let lying: Buffer
  let scan: Receipt
  const worker = newId('wk')

  const take = async (name: string, bytes: Buffer): Promise<Receipt> => {
    const { body } = await world.as(officer).upload([name, bytes]).expect(201)
    while (await verifyNext(world.ctx, worker));
    while (await renderNext(world.ctx, worker));
    return body[0].receipt
  }
  const rendition = async (source: Sha256, kind: 'view' | 'index' | 'thumb' | 'ocr') =>
    (await world.ctx.db.renditions.model.findOne({ source, kind }).lean())!
  const bytesOf = async (sha256: Sha256) => Buffer.concat(await all((await world.ctx.blobs.open(sha256)) as AsyncIterable<Buffer>)) // prettier-ignore
  const turnsIn = async (sha256: Sha256) =>
    (await PDFDocument.load(await bytesOf(sha256))).getPages().map((page) => page.getRotation().angle)
  const viewOf = async ({ file }: Receipt) => turnsIn((await rendition(file.sha256, 'view')).blob!.sha256)
  const fileOf = async ({ document }: Receipt) =>
    (await world.as(officer).get(`${v1}/documents/${document}`).expect(200)).body.versions[0].files[0]

  before(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('SLD'))
    const page = await headOf(drawn(await letterOf('kh-cchc'), 200, 1)[0]!)
    head = await worn(page, {})
    overturned = await worn(page, { turn: 180 })
    lying = await worn(page, { turn: 90 })
  })
  after(() => world[Symbol.asyncDispose]())

  it('is turned once its pages were read, and tells which; the file, and what is asked of the scan, stay', async () => {
    const little = await worn(await slip('Phiếu khảo sát sự hài lòng'), { turn: 180 })
    const made = await PDFDocument.load(await pdfOfPictures([overturned, head, lying, little]))
    made.getPage(2).setRotation(degrees(180)) // turned already, and wrongly
    const bytes = Buffer.from(await made.save())
    scan = await take('quét ngược.pdf', bytes)
    const { sha256 } = scan.file
    const [before, thumb] = [await rendition(sha256, 'view'), await rendition(sha256, 'thumb')]
    expect(await viewOf(scan), 'nobody waits for the reading').to.deep.equal([0, 0, 180, 0])
    expect(await fileOf(scan)).to.not.have.property('turned')

    while (await recogniseNext(world.ctx, worker));
    expect(await viewOf(scan)).to.deep.equal([180, 0, 270, 0])
    const [view, index] = [await rendition(sha256, 'view'), await rendition(sha256, 'index')]
    expect(view.former, 'editions go on naming the one before').to.deep.equal([before.blob])
    expect(await turnsIn(before.blob!.sha256)).to.deep.equal([0, 0, 180, 0])
    expect(index.facts).to.deep.equal({ view: view.blob!.sha256 })
    const pix = unpackPix(await bytesOf(index.blob!.sha256))
    expect(pix.sha256).to.equal(view.blob!.sha256)
    expect(pix.pages.map(({ rot }) => rot)).to.deep.equal([180, 0, 270, 0])
    expect((await rendition(sha256, 'thumb')).blob!.sha256).to.not.equal(thumb.blob!.sha256)
    expect(await bytesOf(sha256)).to.deep.equal(bytes)

    const file = await fileOf(scan)
    expect(file.turned).to.deep.equal({
      pages: [1, 3],
      sentence:
        'Trang 1 nằm ngược, trang 3 nằm ngang: bản xem đã xoay lại cho đúng chiều đọc; tệp gốc giữ nguyên.',
    })
    expect(file.recognition.faults[0]).to.match(/^Trang 1, 3(, 4)? quét ngược hoặc nằm ngang\. Hãy quét lại/)
    const { body } = await world.as(officer).get(`${v1}/versions/${scan.version}/text`).expect(200)
    for (const n of [0, 1, 2]) expect(body.pages[n]).to.include('ỦY BAN NHÂN DÂN')
  })

  it('is read once: nothing of it waits again', async () => {
    const { db } = world.ctx
    await world.work()
    expect(await db.readings.model.countDocuments()).to.equal(0)
    const ocr = await rendition(scan.file.sha256, 'ocr')
    expect(await world.history(ocr.id)).to.deep.equal(['documents.rendered', 'documents.recognised'])
  })

  it('stays turned when a newer recipe makes it again', async () => {
    const { db } = world.ctx
    const fresh = (await rendition(scan.file.sha256, 'view')).blob
    await db.renditions.model.collection.updateOne({ source: scan.file.sha256, kind: 'view' }, { $set: { recipe: 'qpdf-10 view-0' }, $unset: { claim: 1 } }) // prettier-ignore
    await using job = await openJob()
    expect(await rebuildNext(world.ctx, worker, undefined, await recipes(box, job.dir))).to.equal(true)
    const again = await rendition(scan.file.sha256, 'view')
    expect(again.recipe).to.not.equal('qpdf-10 view-0')
    expect(again.blob).to.deep.equal(fresh)
    expect((await fileOf(scan)).turned.pages).to.deep.equal([1, 3])
  })

  it('is turned of pictures too that say nothing of it themselves', async () => {
    const tiff = await sharp(overturned).tiff({ compression: 'jpeg' }).toBuffer()
    const pictures = [await take('ngược.tif', tiff), await take('nằm.jpg', lying)]
    await world.work()
    expect(await Promise.all(pictures.map(viewOf))).to.deep.equal([[180], [270]])
    expect((await fileOf(pictures[1]!)).turned.sentence).to.match(/^Trang 1 nằm ngang: bản xem đã xoay lại/)
  })

  it('is not turned of a table that was written to lie, nor of one laid on its side', async () => {
    const table = await PDFDocument.create()
    const font = await table.embedFont(StandardFonts.Helvetica)
    for (const turn of [0, 90]) {
      const page = table.addPage([842, 595])
      page.setRotation(degrees(turn))
      for (let row = 0; row < 20; row++)
        page.drawText(`${row + 1}   So Lao dong   ${row * 137}   ${row * 91}   dat`, { x: 60, y: 540 - row * 24, size: 11, font }) // prettier-ignore
    }
    const taken = await take('bảng ngang.pdf', Buffer.from(await table.save()))
    await world.work()
    expect(await viewOf(taken)).to.deep.equal([0, 90])
    expect(await fileOf(taken)).to.not.have.any.keys('turned', 'recognition')
  })

  it('is left as a person has turned it, and is the ground on which a person turns it', async () => {
    const derive = async (name: string, turn: number): Promise<Receipt> => {
      const pages = [{ version: scan.version, page: 1, turn }]
      const { body } = await world.as(officer).post(`${v1}/documents/derived`, { name, pages }).expect(201)
      await world.work()
      return { ...body.receipt, file: body.receipt.file }
    }
    const upright = await derive('thẳng', 0)
    expect(await turnsIn(upright.file.sha256)).to.deep.equal([180])
    const { former = [] } = await rendition(scan.file.sha256, 'view')
    const pages = [{ version: scan.version, page: 1, turn: 180 }]
    const seen = { name: 'đã xem', pages, views: former.map(({ sha256 }) => sha256) }
    const refused = await world.as(officer).post(`${v1}/documents/derived`, seen).expect(409)
    expect(refused.body.detail, 'seen as it lay').to.match(
      /vừa được làm lại, trang có thể đã xoay\. Hãy tải lại/,
    )

    const onPurpose = await derive('cố ý', 180)
    expect(await viewOf(onPurpose), 'they may know better').to.deep.equal([0])
    expect(await fileOf(onPurpose)).to.not.have.property('turned')
  })
})
