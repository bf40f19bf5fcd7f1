// Pages of the agency's own documents become a new one, by the same intake; of another agency's nothing is told.
import { expect } from 'chai'
import { PDFDocument } from 'pdf-lib'
import type { Person } from '../../schemas/person.ts'
import { bytesOf, pdf, settings, v1, World } from '../world.ts'

const paper = async (title: string, pages: number): Promise<Buffer> => {
  const made = await PDFDocument.create()
  for (let n = 1; n <= pages; n++) {
    const [page] = await made.copyPages(await PDFDocument.load(pdf(1000, [`${title} trang ${n}`])), [0])
    made.addPage(page)
  }
  return Buffer.from(await made.save())
}

describe('a document made of pages of others', () => {
  let world: World
  let officer: Person
  let foreigner: Person
  let one: { document: string; version: string; code: string }
  let two: typeof one
  let theirs: typeof one
  const take = async (name: string, bytes: Buffer, who = officer): Promise<typeof one> => {
    const { body } = await world.as(who).upload([name, bytes]).expect(201)
    await world.work()
    return body[0].receipt
  }
  before(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('SLD'))
    foreigner = await world.person('officer', await world.agency('SYT'))
    one = await take('mot.pdf', await paper('Mot', 3))
    two = await take('hai.pdf', await paper('Hai', 2))
    theirs = await take('cua ho.pdf', await paper('Ho', 2), foreigner)
  })
  after(() => world[Symbol.asyncDispose]())
  const page = (of: { version: string }, n: number, turn = 0) => ({ version: of.version, page: n, turn })
  const derive = (pages: object[], more: object = {}, who = officer) =>
    world.as(who).post(`${v1}/documents/derived`, { name: 'Bản ghép', pages, ...more })

  it('takes them in their order and turned, goes through intake, and is told on both sides', async () => {
    const pages = [page(one, 3, 90), page(two, 1), page(one, 3, 0), page(one, 1, 180)]
    const { body } = await derive(pages, { key: 'ghep-hai-ban' }).expect(201)
    const { receipt } = body
    expect(receipt.file.name).to.equal('Bản ghép.pdf')
    const again = await derive(pages, { key: 'ghep-hai-ban' }).expect(201)
    expect(again.body, 'the same key, the first answer').to.deep.equal(body)
    await derive(pages).expect(409) // the same bytes: the agency has them
    await world.work()
    expect(await world.history(receipt.version)).to.include.members(['documents.derive', 'documents.kept'])

    const me = world.as(officer)
    const made = (await me.get(`${v1}/documents/${receipt.document}`).expect(200)).body
    expect(made.versions[0]).to.deep.include({
      state: 'kept',
      derived: {
        hasSigned: false,
        from: [
          { document: one.document, code: one.code, pages: '3' },
          { document: two.document, code: two.code, pages: '1' },
          { document: one.document, code: one.code, pages: '3, 1' },
        ],
      },
    })
    const source = (await me.get(`${v1}/documents/${one.document}`).expect(200)).body
    expect(source.derivedInto).to.deep.equal([
      { document: receipt.document, code: receipt.code, pages: '1, 3' },
    ])
    const { body: text } = await me.get(`${v1}/versions/${receipt.version}/text`).expect(200)
    expect(text.pages.map((each: string) => /\w+ trang \d/.exec(each)?.[0])).to.include.members([
      'Hai trang 1',
      'Mot trang 3',
    ])
    const { body: bytes } = await me
      .get(`${v1}/versions/${receipt.version}/bytes?purpose=keep`)
      .buffer()
      .parse(bytesOf)
      .expect(200)
    const kept = await PDFDocument.load(bytes as Buffer)
    expect(kept.getPages().map((each) => each.getRotation().angle)).to.deep.equal([90, 0, 0, 180])
  })

  it('of several papers proposes a subject that names them all, by their symbols; of one paper what its page says', async () => {
    const me = world.as(officer)
    const { revision } = (await me.get(`${v1}/documents/${two.document}`).expect(200)).body
    const particulars = { symbol: '45/BC-SLD', number: '45', type: 'Báo cáo' }
    await me.patch(`${v1}/documents/${two.document}`, { revision, particulars }).expect(200)
    const subjectOf = async (pages: object[]) => {
      const { receipt } = (await derive(pages).expect(201)).body
      await world.work()
      return (await me.get(`${v1}/documents/${receipt.document}`).expect(200)).body.versions[0].suggested
        ?.subject
    }
    const merged = await subjectOf([page(one, 1), page(two, 2), page(one, 2)])
    expect(merged.value).to.equal(`Bản ghép ${one.code} và 45/BC-SLD`)
    expect(await subjectOf([page(one, 2), page(one, 1)])).to.equal(undefined)
  })

  it('takes pages of annexes too, and names the annex on both sides', async () => {
    const own = await take('ba.pdf', await paper('Ba', 1))
    const me = world.as(officer)
    const read = async (id: string) => (await me.get(`${v1}/documents/${id}`).expect(200)).body
    const { revision } = await read(own.document)
    const annexes: [string, Buffer][] = [['bieu.pdf', await paper('Bieu', 2)], ['anh.pdf', await paper('Anh', 3)]] // prettier-ignore
    const more = `revision=${revision}&role=annex&reason=${encodeURIComponent('Bổ sung phụ lục')}`
    await me.uploadTo(`${v1}/documents/${own.document}/versions?${more}`, ...annexes).expect(201)
    await world.work()
    const version = (await read(own.document)).versions[0].id as string
    const of = (file: number, n: number, turn = 0) => ({ version, ...(file > 0 && { file }), page: n, turn })

    const { body } = await derive([of(2, 3), of(0, 1), of(1, 2, 90), of(2, 1)]).expect(201)
    await world.work()
    const made = body.receipt as typeof own
    const { body: text } = await me.get(`${v1}/versions/${made.version}/text`).expect(200)
    expect(text.pages.map((each: string) => /\w+ trang \d/.exec(each)?.[0])).to.deep.equal([
      'Anh trang 3',
      'Ba trang 1',
      'Bieu trang 2',
      'Anh trang 1',
    ])
    const source = { document: own.document, code: own.code }
    expect((await read(made.document)).versions[0].derived.from).to.deep.equal([
      { ...source, annex: { n: 2, name: 'anh.pdf' }, pages: '3' },
      { ...source, pages: '1' },
      { ...source, annex: { n: 1, name: 'bieu.pdf' }, pages: '2' },
      { ...source, annex: { n: 2, name: 'anh.pdf' }, pages: '1' },
    ])
    const product = { document: made.document, code: made.code }
    expect((await read(own.document)).derivedInto).to.deep.equal([
      { ...product, pages: '1' },
      { ...product, annex: { n: 1, name: 'bieu.pdf' }, pages: '2' },
      { ...product, annex: { n: 2, name: 'anh.pdf' }, pages: '1, 3' },
    ])

    const tooFar = await derive([of(1, 3)]).expect(400)
    expect(tooFar.body.detail).to.equal(`Phụ lục 1 của ${own.code} chỉ có 2 trang, không có trang 3. Hãy chọn lại trang.`) // prettier-ignore
    const none = await derive([of(3, 1)]).expect(400)
    expect(none.body.detail).to.equal(`${own.code} không có phụ lục 3. Hãy chọn lại trang.`)
    await derive([of(1, 1)], {}, foreigner).expect(404)
    await derive([{ ...of(1, 1), file: 50 }]).expect(400)
  })

  it('refuses pages that are not there, too many, and documents that are withdrawn', async () => {
    const { body } = await derive([page(two, 9)]).expect(400)
    expect(body.detail).to.equal(`${two.code} chỉ có 2 trang, không có trang 9. Hãy chọn lại trang.`)
    await derive([page(one, 1, 45)]).expect(400)
    await derive(Array.from({ length: 501 }, () => page(one, 1))).expect(400)
    const gone = await take('bo.pdf', await paper('Bo', 1))
    const { revision } = (await world.as(officer).get(`${v1}/documents/${gone.document}`)).body
    await world
      .as(officer)
      .post(`${v1}/documents/${gone.document}/withdrawal`, { revision, reason: 'Gửi nhầm bản' })
      .expect(201)
    await derive([page(gone, 1)]).expect(409)
  })

  it('answers for a page of another agency like for one that does not exist', async () => {
    const unknown = { version: 'ver_00000000000000000000' }
    const foreign = await derive([page(one, 1), page(theirs, 1)]).expect(404)
    const none = await derive([page(one, 1), page(unknown, 1)]).expect(404)
    const plain = ({ trace: _, ...rest }: Record<string, unknown>) => rest
    expect(plain(foreign.body)).to.deep.equal(plain(none.body))
    await derive([page(theirs, 99)]).expect(404)
    expect(await world.ctx.db.versions.model.countDocuments({ 'derived.version': theirs.version })).to.equal(
      0,
    )
  })
})
