// Digital signatures of documents: read after keeping, told to who may read the document, judged again when the list of
// trusted certificates changes, once whoever works and however often they are killed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { judgeAgainWhenIdle, readSignaturesNext } from '../../api/documents/signatures-next.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { docx } from '../intake/samples.ts'
import { Authority, type Signer } from '../intake/signed.ts'
import { altered, plainPdf, signed } from '../intake/signed-pdf.ts'
import { pdf, settings, v1, World } from '../world.ts'

interface File {
  signatures: number
  signed?: {
    kind: string
    tone: string
    name?: string
    about: string
    bytes: string
    certificate: string
    time: string
  }[]
  signedNote: string
}

describe('digital signatures of documents', () => {
  const root = mkdtempSync(join(tmpdir(), 'kc-trust-'))
  let ours: Authority
  let an: Signer
  let bytes: Buffer
  let world: World
  let officer: Person
  let agency: string
  /** The list of the world of each test. */
  let list: string
  before(() => {
    ours = new Authority(join(root, 'ours'))
    an = ours.signer('Nguyễn Thị Ánh Tuyết')
    bytes = signedPdf()
  })
  after(() => rmSync(root, { recursive: true, force: true }))
  beforeEach(async () => {
    list = mkdtempSync(join(root, 'list-'))
    world = await World.open(await settings('disk'), { trust: list })
    agency = await world.agency('VPUB')
    officer = await world.person('officer', agency)
  })
  afterEach(() => world[Symbol.asyncDispose]())

  const signedPdf = (text = 'Ke hoach 214') => signed(plainPdf(text), 10, (content) => ours.cms(an, content))
  const trustOurs = () => writeFileSync(join(list, 'goc.pem'), ours.pem)
  const upload = async (...files: [string, Buffer][]) => {
    const { body } = await world.as(officer).upload(...files).expect(201) // prettier-ignore
    return body.map(({ receipt }: { receipt: object }) => receipt) as { document: string; version: string }[]
  }
  const take = async (name: string, file: Buffer) => {
    const [receipt] = await upload([name, file])
    await world.work()
    return receipt!
  }
  const read = async (document: string, who = officer): Promise<File> =>
    (await world.as(who).get(`${v1}/documents/${document}`).expect(200)).body.versions[0].files[0]
  const lines = async (version: string) =>
    (await world.history(version)).filter((act) => act === 'documents.signatures')
  /** The list is looked at once a second. */
  const untilLookedAt = () => new Promise((done) => setTimeout(done, 1100))
  const versions = () => world.ctx.db.versions.model

  it('says who signed, and neutrally that nobody did', async () => {
    trustOurs()
    const { document, version } = await take('ky.pdf', bytes)
    const file = await read(document)
    expect(file).to.include({ signatures: 1, signedNote: '1 chữ ký số, khớp tệp' })
    expect(file.signed).to.have.length(1)
    expect(file.signed![0]).to.include({
      kind: 'signature',
      tone: 'good',
      name: 'Nguyễn Thị Ánh Tuyết',
      about: 'Chánh Văn phòng, Văn phòng Ủy ban nhân dân tỉnh Quảng Hà',
      bytes: 'Tệp không thay đổi sau khi ký.',
    })
    expect(file.signed![0]!.certificate).to.match(/chưa kiểm tra thu hồi\.$/)
    expect(await lines(version)).to.have.length(1)
    const said = (await world.as(officer).get(`${v1}/history/${document}`).expect(200)).body.lines
    expect(said.map(({ sentence }: { sentence: string }) => sentence)).to.include(
      'Hệ thống kiểm tra chữ ký số: 1 chữ ký số, khớp tệp',
    )

    for (const [name, file] of [
      ['quet.pdf', pdf()],
      ['van-ban.docx', await docx('Kính gửi')],
    ] as const) {
      const plain = await take(name, file)
      expect(await read(plain.document)).to.deep.include({
        signatures: 0,
        signedNote: 'Tệp không có chữ ký số.',
      })
      expect(await read(plain.document)).not.to.have.property('signed')
      expect(await lines(plain.version)).to.have.length(0)
    }
  })

  it('says what is wrong with a file that was changed, and keeps it all the same', async () => {
    trustOurs()
    const { document } = await take('sua.pdf', altered(bytes, 'Ke hoach 214', 'Ke hoach 924'))
    const file = await read(document)
    expect(file.signedNote).to.equal('1 chữ ký số, 1 không khớp tệp')
    expect(file.signed![0]).to.include({
      tone: 'bad',
      bytes: 'Chữ ký không khớp tệp: nội dung khác nội dung đã ký.',
    })
    expect((await versions().findOne({ document }).lean())!.state).to.equal('kept')
  })

  it('is told to who may read the document, and to nobody else', async () => {
    const { document, version } = await take('ky.pdf', bytes)
    const [foreigner, reviewer] = [
      await world.person('officer', await world.agency('SYT')),
      await world.person('reviewer'),
    ]
    for (const who of [foreigner, reviewer])
      for (const place of [`documents/${document}`, `history/${document}`])
        await world.as(who).get(`${v1}/${place}`).expect(404)
    const { files } = (await versions().findOne({ id: version }).lean())!
    const hashes = files.map(({ sha256 }) => sha256)
    const at = '2026-01-01T00:00:00.000Z'
    await world.assessment(agency, {
      citations: [{ key: newId('ci'), slot: 'a', document, version, hashes, by: officer.id, at }],
    })
    expect((await read(document, reviewer)).signed).to.have.length(1)
    await world.as(foreigner).get(`${v1}/documents/${document}`).expect(404)
  })

  it('is judged again when the list changes; the same verdict again is no news', async () => {
    const { document, version } = await take('ky.pdf', bytes)
    expect((await read(document)).signed![0]).to.include({ tone: 'unsure' })
    expect((await read(document)).signed![0]!.certificate).to.match(/chưa cài danh sách tin cậy/)
    trustOurs()
    await untilLookedAt()
    await world.work()
    expect((await read(document)).signed![0]).to.include({ tone: 'good' })
    writeFileSync(join(list, 'khac.pem'), new Authority(join(root, 'other'), 'Nơi khác').pem)
    await untilLookedAt()
    await world.work()
    expect(await lines(version), 'one more certificate changes nothing here').to.have.length(2)
    rmSync(join(list, 'goc.pem'))
    await untilLookedAt()
    await world.work()
    expect((await read(document)).signed![0]!.certificate).to.match(/không thuộc danh sách tin cậy/)
    expect(await lines(version)).to.have.length(3)
  })

  it('waits while the list cannot be read, and says so; what is no certificate is named', async () => {
    const part = async () => {
      const { parts } = (await world.as(officer).get('/ready').expect(200)).body
      return parts.find((one: { part: string }) => one.part === 'trust')
    }
    rmSync(list, { recursive: true })
    const { document } = await take('ky.pdf', bytes)
    expect(await read(document)).to.include({ signedNote: 'Đang chờ kiểm tra chữ ký số.' })
    expect(await part()).to.deep.include({ ok: false })
    mkdirSync(list)
    trustOurs()
    writeFileSync(join(list, 'la.crt'), 'no certificate')
    await new Promise((done) => setTimeout(done, 2100)) // what /ready says is kept for two seconds
    await world.work()
    expect((await read(document)).signed![0]).to.include({ tone: 'good' })
    expect((await part()).sentence).to.match(/có 1 tệp không phải chứng thư/)
  })

  it('reads what was kept before signatures were read, and what came with a new version', async () => {
    trustOurs()
    const [first, plain] = [await take('ky.pdf', bytes), await take('quet.pdf', pdf())]
    await versions().updateMany({}, { $unset: { signed: 1, signaturesRead: 1 } })
    expect(await read(first.document)).to.include({ signedNote: 'Đang chờ kiểm tra chữ ký số.' })
    await world.work()
    expect((await read(first.document)).signed).to.have.length(1)
    expect((await versions().findOne({ id: plain.version }).lean())!.signaturesRead!.with).to.equal('none')
    const { revision } = (await world.as(officer).get(`${v1}/documents/${plain.document}`).expect(200)).body
    const replace = (file: Buffer, at: number) =>
      world
        .as(officer)
        .uploadTo(`${v1}/documents/${plain.document}/versions?revision=${at}&reason=K%C3%BD%20s%E1%BB%91`, [
          'ky.pdf',
          file,
        ])
    await replace(signedPdf('Ke hoach 215'), revision).expect(201)
    await world.work()
    expect((await read(plain.document)).signed).to.have.length(1)
  })

  it('is written once by workers that race, and taken up where one was killed', async () => {
    trustOurs()
    const names = ['a', 'b', 'c', 'd']
    const receipts = await upload(
      ...names.map((name): [string, Buffer] => [`${name}.pdf`, signedPdf(`Ke hoach ${name}`)]),
    )
    await world.work()
    await versions().updateMany({}, { $unset: { signed: 1, signaturesRead: 1 } })
    // One worker died while it held its claim: nobody has that record until the lease is over.
    const claim = { by: newId('wk'), until: new Date(Date.now() + 60_000), tries: 1 }
    await versions().collection.updateOne({ id: receipts[0]!.version }, { $set: { claim } })
    const killed = new AbortController()
    setTimeout(() => killed.abort(new Error('killed')), 400)
    await readSignaturesNext(world.ctx, newId('wk'), killed.signal).catch(String)
    const lane = async () => {
      while (await readSignaturesNext(world.ctx, newId('wk')));
    }
    await Promise.all([lane(), lane(), lane()])
    expect(await read(receipts[0]!.document)).not.to.have.property('signed')
    await versions().collection.updateOne(
      { id: receipts[0]!.version },
      { $set: { 'claim.until': new Date(0) } },
    )
    await lane()
    for (const { document, version } of receipts) {
      expect((await read(document)).signed, version).to.have.length(1)
      expect(await lines(version)).to.have.length(2) // before it was unset, and after
    }
    expect(await judgeAgainWhenIdle(world.ctx, newId('wk'))).to.equal(false)
  })

  it('machines with different lists do not answer each other for ever', async () => {
    const { version } = await take('ky.pdf', bytes)
    const { config, ...ctx } = world.ctx
    const elsewhere = mkdtempSync(join(root, 'list-'))
    writeFileSync(join(elsewhere, 'goc.pem'), ours.pem)
    const other = { ...ctx, config: { ...config, trust: elsewhere } } as typeof world.ctx
    await new Promise((done) => setTimeout(done, 5))
    let judged = 0
    for (let round = 0; round < 6; round++)
      for (const one of [other, world.ctx]) if (await judgeAgainWhenIdle(one, newId('wk'))) judged++
    expect(judged).to.equal(1)
    expect(await lines(version)).to.have.length(2)
  })
})
