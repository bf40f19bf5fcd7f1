// A scan is acknowledged, shown and cited before anybody has read it; its text comes after, page by page, and is found,
// suggested from, and said to be missing where it is.
import { expect } from 'chai'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { recogniseNext } from '../../api/documents/recognise.ts'
import { renderNext } from '../../api/documents/render.ts'
import { verifyNext } from '../../api/documents/verify.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { ranks } from '../../schemas/recognition.ts'
import { noteRead } from '../../storage/readings.ts'
import {
  drawn,
  emptyPage,
  headOf,
  letterOf,
  pdfOfPictures,
  scribble,
  slip,
  worn,
} from '../intake/scan-samples.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('scans', () => {
  let world: World
  let officer: Person
  let foreigner: Person
  let issuer: string
  let letter: Buffer
  let head: Buffer
  const worker = newId('wk')
  before(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('SLD'))
    issuer = await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà' })
    foreigner = await world.person('officer', await world.agency('SYT'))
    const page = drawn(await letterOf('kh-cchc'), 200, 1)[0]!
    letter = await worn(page, { skew: 1 })
    head = await worn(await headOf(page), {})
  })
  after(() => world[Symbol.asyncDispose]())

  const upload = async (name: string, bytes: Buffer) => {
    const { body } = await world.as(officer).upload([name, bytes]).expect(201)
    while (await verifyNext(world.ctx, worker));
    while (await renderNext(world.ctx, worker));
    return body[0].receipt as { document: string; version: string }
  }
  const read = async (id: string) =>
    (await world.as(officer).get(`${v1}/documents/${id}`).expect(200)).body.versions[0]
  const textOf = async (version: string) =>
    (await world.as(officer).get(`${v1}/versions/${version}/text`).expect(200)).body
  const found = async (q: string, who = officer) =>
    (
      await world
        .as(who)
        .get(`${v1}/documents?q=${encodeURIComponent(q)}`)
        .expect(200)
    ).body.rows

  it('can be looked at first, tell how far they are read, and are found by what was read', async () => {
    const bytes = await pdfOfPictures([letter, await scribble('b'), await emptyPage()])
    const { document, version } = await upload('quét.pdf', bytes)
    const before = await read(document)
    expect(before.files[0]).to.include({ view: 'made', pages: 3 })
    expect(before.files[0].recognition, 'page 1 was read to look for a stamp').to.deep.equal({ of: 3, done: 1, isDone: false, unread: [], confidence: 0, faults: [] }) // prettier-ignore
    expect(before.suggested.symbol.value, 'known by its head').to.equal('319/KH-UBND')
    expect(before.suggested.issuer, 'the body of the directory').to.include({ agency: issuer })
    expect((await textOf(version)).pages.map((page: string) => page.trim())).to.deep.equal(['', '', ''])
    expect(await found('đo lường sự hài lòng')).to.deep.equal([])

    expect(await recogniseNext(world.ctx, worker)).to.equal(true)
    const between = await read(document)
    expect(between.files[0].recognition).to.include({ done: 2, isDone: false })
    await world.work()

    const [row] = await found('"đo lường sự hài lòng"')
    expect(row).to.deep.include({ id: document, unseen: { waiting: 0, unread: 1 } })
    expect(row.found).to.include({ page: 1 })
    expect(await found('"đo lường sự hài lòng"', foreigner)).to.deep.equal([])
    const after = await read(document)
    expect(after.files[0].recognition).to.deep.include({ of: 3, done: 3, isDone: true, unread: [2] })
    expect(after.files[0].recognition.confidence).to.be.above(85)
    const text = await textOf(version)
    expect(text.empty).to.deep.equal([2, 3])
    expect(text.recognised).to.have.length(1)
    expect(await world.ctx.db.readings.model.countDocuments()).to.equal(0)
  })

  it('keep the text that they bear beside what is read from their picture', async () => {
    const signed = await PDFDocument.load(await pdfOfPictures([head]))
    const font = await signed.embedFont(StandardFonts.Helvetica)
    signed.getPage(0).drawText('Ky boi: UBND TINH', { x: 400, y: 820, size: 6, font })
    const { version } = await upload('ky.pdf', Buffer.from(await signed.save()))
    await world.work()
    const [page] = (await textOf(version)).pages
    expect(page).to.match(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA[^]*Ky boi: UBND TINH/)
  })

  it('let whoever uploads go first', async () => {
    const page = await slip('Phiếu khảo sát sự hài lòng của tổ chức')
    await upload('lại.pdf', await pdfOfPictures([page, page, page, page]))
    await world.as(officer).upload(['mới.pdf', pdf()]).expect(201)
    expect(await recogniseNext(world.ctx, worker), 'an upload waits').to.equal(false)
    while (await verifyNext(world.ctx, worker));
    expect(await recogniseNext(world.ctx, worker), 'a first view waits').to.equal(false)
    while (await renderNext(world.ctx, worker));
    expect(await recogniseNext(world.ctx, worker)).to.equal(true)
    // What comes in the middle waits for one page at the most.
    const reading = recogniseNext(world.ctx, worker)
    const { readings } = world.ctx.db
    const first = { state: 'wanted', 'claim.until': { $gt: new Date() } } as const
    while (!(await readings.model.exists(first))) await new Promise((later) => setTimeout(later, 5))
    await world.as(officer).upload(['mới nữa.pdf', pdf()]).expect(201)
    await reading
    const left = await readings.model.findOne({ rank: ranks.rest }).lean()
    expect([left!.state, left!.progress!.read.length]).to.deep.equal(['wanted', 1])
    await world.work()
  })

  it('leave nothing behind of what was read for nothing', async () => {
    const { db } = world.ctx
    const { body } = await world
      .as(officer)
      .upload(['có lớp chữ.pdf', pdf(900)])
      .expect(201)
    while (await verifyNext(world.ctx, worker));
    const read = [{ page: 1, text: 'đọc từ ảnh', confidence: 80, turn: 0 }] as const
    await db.transaction((tx) => noteRead(tx, db, body[0].receipt.file.sha256, read))
    while (await renderNext(world.ctx, worker));
    expect(await db.readings.model.countDocuments()).to.equal(0)
  })

  it('that nobody needs to read are not asked for, nor are tables of figures', async () => {
    await upload('chữ.pdf', pdf())
    await upload('số.pdf', pdf(1000, ['1 024  2 048  4 096', '8 192  16 384  32 768']))
    const { renditions } = world.ctx.db
    expect(await renditions.model.countDocuments({ kind: 'ocr', state: 'wanted' })).to.equal(0)
  })
})
