// Reading scans goes wrong in many ways: two workers at once, one that dies in the middle or ends whoever reads it, papers
// that were kept before pages were read at all. Each page is read once, or said not to be, and nothing is left lying.
import { expect } from 'chai'
import { recogniseNext } from '../../api/documents/recognise.ts'
import { recogniseOldWhenDue } from '../../api/documents/recognise-old.ts'
import { finishRecognised } from '../../api/documents/recognised.ts'
import { renderNext } from '../../api/documents/render.ts'
import { verifyNext } from '../../api/documents/verify.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { type PageRead, ranks } from '../../schemas/recognition.ts'
import { box } from '../intake/samples.ts'
import { emptyPage, pdfOfPictures, slip } from '../intake/scan-samples.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('reading scans', () => {
  let world: World
  let officer: Person
  let page: Buffer
  const [a, b] = [newId('wk'), newId('wk')]
  before(async () => {
    page = await slip('Phiếu khảo sát sự hài lòng của tổ chức')
  })
  beforeEach(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('SLD'))
  })
  afterEach(() => world[Symbol.asyncDispose]())

  const shown = async (name: string, bytes: Buffer): Promise<{ document: string; source: Sha256 }> => {
    const { body } = await world.as(officer).upload([name, bytes]).expect(201)
    while (await verifyNext(world.ctx, a));
    while (await renderNext(world.ctx, a));
    // As where nobody looked for a stamp.
    await world.ctx.db.readings.model.collection.updateMany({}, { $unset: { progress: 1 } })
    return { document: body[0].receipt.document, source: body[0].receipt.file.sha256 }
  }
  const scan = async (pages: number, name = `${pages}.pdf`) =>
    shown(name, await pdfOfPictures(Array.from({ length: pages }, () => page)))
  const ocrOf = (source: Sha256) => world.ctx.db.renditions.model.findOne({ source, kind: 'ocr' }).lean()
  const readings = () => world.ctx.db.readings.model.find().sort({ _id: 1 }).lean()
  /** As a worker leaves it that was killed long enough ago. */
  const leave = (set: object) =>
    world.ctx.db.readings.model.collection.updateMany({}, { $set: { ...set, 'claim.until': new Date(0) } })
  const found = async (q: string) =>
    (
      await world
        .as(officer)
        .get(`${v1}/documents?q=${encodeURIComponent(q)}`)
        .expect(200)
    ).body.rows
  const given = (page: number): PageRead => ({ page, text: `Tờ ${page}`, confidence: 80, turn: 0 })

  it('by two at once reads each page once and finishes once', async () => {
    const { source } = await scan(5)
    const lane = async (me: string) => {
      for (let idle = 0; idle < 20;) idle = (await recogniseNext(world.ctx, me)) ? 0 : idle + 1
    }
    await Promise.all([lane(a), lane(b)])
    const ocr = (await ocrOf(source))!
    expect(ocr.facts).to.deep.include({ of: 5, read: 5, unread: [] })
    expect(await world.history(ocr.id)).to.deep.equal(['documents.rendered', 'documents.recognised'])
    expect(await readings()).to.deep.equal([])
  })

  it('finished by two at once is finished by one', async () => {
    const { source } = await scan(2)
    await leave({ progress: { read: [given(1), given(2)], tries: 1 } })
    const outcomes = await Promise.all([a, b].map((me) => finishRecognised(world.ctx, source, box, me)))
    expect(outcomes).to.include('done')
    expect(await world.history((await ocrOf(source))!.id)).to.have.length(2)
    expect(await finishRecognised(world.ctx, source, box, b)).to.equal('done')
  })

  it('is finished by the next when the one who read the last page dies before it', async () => {
    const { source, document } = await scan(2)
    await leave({ progress: { read: [given(1), given(2)], tries: 1 }, 'claim.by': a, 'claim.tries': 1 })
    expect(await recogniseNext(world.ctx, b)).to.equal(true)
    expect((await ocrOf(source))!.facts).to.include({ read: 2, confidence: 80 })
    await world.work()
    expect((await found('"Tờ 2"'))[0]).to.deep.include({ id: document })
  })

  it('gives a page up that has ended three of them, and goes on behind it', async () => {
    const { source, document } = await scan(2)
    await leave({ 'claim.by': a, 'claim.tries': 3 })
    expect(await recogniseNext(world.ctx, b)).to.equal(true)
    expect((await ocrOf(source))!.facts).to.deep.include({ of: 2, read: 1, unread: [1] })
    const { body } = await world.as(officer).get(`${v1}/documents/${document}`).expect(200)
    expect(body.versions[0].files[0].recognition).to.deep.include({ done: 2, isDone: true, unread: [1] })
  })

  it('takes a page that fails three times in turn, never four', async () => {
    const { source } = await shown('a.pdf', await pdfOfPictures([await emptyPage(), page]))
    // A view that nobody can draw: the page count stays, its bytes are gone bad.
    const broken = await world.ctx.blobs.stage((async function* () { yield pdf(500).subarray(0, 300) })() as never) // prettier-ignore
    await world.ctx.blobs.keep(broken.key, broken.sha256)
    const { renditions } = world.ctx.db
    const blob = { 'blob.sha256': broken.sha256, 'blob.size': broken.size }
    await renditions.model.collection.updateOne({ source, kind: 'view' }, { $set: blob })
    const tries: number[] = []
    while ((await readings()).length > 0) {
      await leave({})
      await recogniseNext(world.ctx, a)
      const [left] = await readings()
      tries.push(left ? (left.progress?.read.length ?? 0) : 2)
    }
    expect(tries).to.deep.equal([0, 0, 1, 1, 2])
    expect((await ocrOf(source))!.facts).to.deep.include({ read: 0, unread: [1, 2] })
  })

  describe('of papers that were kept before', () => {
    /** As an older version made them. */
    const age = async () => {
      const { renditions, readings: waiting } = world.ctx.db
      await renditions.model.collection.updateMany({ kind: 'text' }, { $unset: { 'facts.unseen': 1 } })
      await renditions.model.collection.deleteMany({ kind: 'ocr' })
      await waiting.model.collection.deleteMany({})
    }

    it('asks for one file after the other, behind what is new, and finds them all', async () => {
      const old = [await scan(3, 'cũ.pdf'), await scan(1, 'cũ hơn.pdf')]
      const { source: written } = await shown('chữ.pdf', pdf())
      await age()
      const next = () => recogniseOldWhenDue(world.ctx, a)
      expect(await next()).to.equal(true)
      expect((await readings()).map(({ rank }) => rank)).to.deep.equal([ranks.old, ranks.old])
      expect(await next(), 'pages wait').to.equal(false)

      const fresh = await shown('mới.pdf', await pdfOfPictures([page, page, page, page]))
      const claimed: number[] = []
      for (;;) {
        const [before] = await readings()
        if (!(await recogniseNext(world.ctx, a))) break
        if (before) claimed.push((await ocrOf(fresh.source))!.state === 'made' ? 1 : 0)
      }
      expect(claimed.indexOf(1), 'the new one was read first').to.equal(1)
      await world.work()
      for (const { source } of [...old, fresh]) expect((await ocrOf(source))!.state).to.equal('made')
      expect(await ocrOf(written)).to.equal(null)
      const texts = await world.ctx.db.renditions.model.find({ kind: 'text' }).lean()
      expect(texts.every(({ facts }) => Array.isArray(facts['unseen']))).to.equal(true)
      const rows = await found('"sự hài lòng của"')
      expect(rows.map(({ id }: { id: string }) => id)).to.include.members(old.map(({ document }) => document))
    })

    it('is asked for once by two at once', async () => {
      const { source } = await scan(2)
      await age()
      const { renditions } = world.ctx.db
      await Promise.allSettled([a, b].map((me) => recogniseOldWhenDue(world.ctx, me)))
      expect(await renditions.model.countDocuments({ source, kind: 'ocr' })).to.equal(1)
      expect(await readings()).to.have.length(1)
    })
  })
})
