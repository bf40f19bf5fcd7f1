import { expect } from 'chai'
import type { Receipt } from '../../schemas/document.ts'
import type { Person } from '../../schemas/person.ts'
import { xfa } from '../intake/samples.ts'
import { pdf, settings, v1, World } from '../world.ts'

const lines = ['UBND TINH QUANG HA', 'So: 214/BC-VPUBND', 'BAO CAO']

describe('documents', () => {
  let world: World
  let mine: string
  let officer: Person
  let foreigner: Person
  const upload = async (who: Person, ...files: [string, Buffer][]) => {
    const { body } = await world
      .as(who)
      .upload(...files)
      .expect(201)
    return body[0].receipt
  }
  const read = async (id: string, who = officer) =>
    (await world.as(who).get(`${v1}/documents/${id}`).expect(200)).body

  before(async () => {
    world = await World.open(await settings('disk'))
    mine = await world.agency('VPUB', { name: 'Văn phòng Ủy ban nhân dân tỉnh' })
    officer = await world.person('officer', mine)
    foreigner = await world.person('officer', await world.agency('SYT'))
  })
  after(() => world[Symbol.asyncDispose]())

  it('a retry with the same key gets the first receipt, five times', async () => {
    const bytes = pdf()
    const send = () =>
      world.as(officer).upload(['a.pdf', bytes]).set('Idempotency-Key', 'lan-dau-0001').expect(201)
    const first = (await send()).body
    for (let n = 0; n < 5; n++) expect((await send()).body).to.deep.equal(first)
    const races = await Promise.all([1, 2, 3].map(() => send()))
    for (const { body } of races) expect(body).to.deep.equal(first)
    expect(await world.ctx.db.documents.model.countDocuments({ id: first[0].receipt.document })).to.equal(1)
  })

  it('the same bytes are one document in an agency unless said otherwise, and two in two agencies', async () => {
    const bytes = pdf()
    const first = await upload(officer, ['a.pdf', bytes])
    const again = await world.as(officer).upload(['b.pdf', bytes]).expect(201)
    expect(again.body[0].problem).to.include({ type: '/problems/duplicate', code: first.code })
    const other = await upload(foreigner, ['a.pdf', bytes])
    expect(other.document).not.to.equal(first.document)
    await world.work()
    expect((await read(other.document, foreigner)).state).to.equal('kept')
    expect((await read(first.document)).state).to.equal('kept')
  })

  it('many at once each get their own answer: codes without a gap, one document a key, what is there is named', async () => {
    const there = pdf()
    const { code } = await upload(officer, ['co-roi.pdf', there])
    const twice = pdf()
    const keyed = () =>
      world.as(officer).upload(['k.pdf', twice]).set('Idempotency-Key', 'cung-luc-0001').expect(201)
    const send = (who: Person, bytes: Buffer) => world.as(who).upload(['a.pdf', bytes]).expect(201)
    const one = (answer: { body: Record<string, unknown>[] }) => answer.body[0] as never
    // Who comes first is recorded alone, the others together: a key comes again within one go and after it.
    const sent = await Promise.all([
      keyed(),
      ...Array.from({ length: 12 }, () => send(officer, pdf())),
      ...Array.from({ length: 12 }, () => send(foreigner, pdf())),
      ...[keyed(), keyed(), send(officer, there), send(officer, Buffer.from('MZ'))],
    ])
    const answers: { receipt?: Receipt; problem?: { type: string; code?: string } }[] = sent.map(one)
    const codes = (from: number, to: number) =>
      answers.slice(from, to).map(({ receipt }) => Number(receipt?.code.split('-').at(-1)))
    for (const again of answers.slice(25, 27)) expect(again).to.deep.equal(answers[0])
    expect(answers[27]?.problem).to.include({ type: '/problems/duplicate', code })
    expect(answers[28]?.problem?.type).to.equal('/problems/mismatch')
    const gapless = (own: number[]) => {
      expect(own.toSorted((a, b) => a - b)).to.deep.equal(own.map((_, n) => Math.min(...own) + n))
    }
    gapless(codes(0, 13))
    gapless(codes(13, 25))
    for (const { receipt } of answers)
      if (receipt) expect(await world.history(receipt.version)).to.deep.equal(['documents.upload'])
  })

  it('bytes that changed on the way are refused', async () => {
    const wrong = `${v1}/documents?sha256=${'0'.repeat(64)}`
    const { body } = await world.as(officer).uploadTo(wrong, ['a.pdf', pdf()]).expect(201)
    expect(body[0].problem.type).to.equal('/problems/hash-differs')
  })

  it('particulars are found with and without diacritics, in one agency only', async () => {
    const { document } = await upload(officer, ['bao-cao.pdf', pdf(1000, lines)])
    await world.work()
    const particulars = {
      type: 'Báo cáo',
      number: '214',
      symbol: '214/BC-VPUBND',
      issued: '2026-10-05',
      issuer: { agency: mine },
      subject: 'Kết quả giải quyết thủ tục hành chính quý III',
      proofClass: 'ky-so',
    }
    const { revision } = await read(document)
    const { body } = await world
      .as(officer)
      .patch(`${v1}/documents/${document}`, { revision, particulars })
      .expect(200)
    expect(body.particulars).to.deep.equal(particulars)
    for (const q of [
      'thu tuc hanh chinh',
      'Thủ tục',
      'THỦ TỤC'.normalize('NFD'),
      'quy 214/bc',
      'van phong uy ban',
    ]) {
      const found = await world
        .as(officer)
        .get(`${v1}/documents?q=${encodeURIComponent(q)}`)
        .expect(200)
      expect(
        found.body.rows.map(({ id }: { id: string }) => id),
        q,
      ).to.deep.equal([document])
      const foreign = await world
        .as(foreigner)
        .get(`${v1}/documents?q=${encodeURIComponent(q)}`)
        .expect(200)
      expect(foreign.body).to.deep.equal({ rows: [], total: 0 })
    }
    const twin = await upload(officer, ['khac.pdf', pdf()])
    const same = { revision: 1, particulars }
    const refused = await world.as(officer).patch(`${v1}/documents/${twin.document}`, same).expect(409)
    expect(refused.body.type).to.equal('/problems/duplicate')
    await world
      .as(officer)
      .patch(`${v1}/documents/${twin.document}`, { ...same, again: true })
      .expect(200)
    const future = { ...particulars, issued: '2100-01-01', sent: '2099-01-01' }
    const wrong = { revision: 2, particulars: future }
    const faults = (await world.as(officer).patch(`${v1}/documents/${twin.document}`, wrong).expect(400)).body
      .faults
    expect(faults).to.have.length(3)
  })

  it('a new version needs a reason, keeps the annexes, and citations stay on the old one', async () => {
    const { document, version } = await upload(officer, ['chính.pdf', pdf()])
    await world.work()
    const at = (more: string) => `${v1}/documents/${document}/versions?${more}`
    const revision = (await read(document)).revision
    await world
      .as(officer)
      .uploadTo(at(`revision=${revision}`), ['phụ lục.pdf', pdf()])
      .expect(400)
    const why = `reason=${encodeURIComponent('Bổ sung phụ lục')}`
    await world
      .as(officer)
      .uploadTo(at(`revision=${revision}&role=annex&${why}`), ['phụ lục.pdf', pdf()])
      .expect(201)
    await world.work()
    const annexed = await read(document)
    expect(annexed.versions[0].files.map(({ role }: { role: string }) => role)).to.deep.equal([
      'main',
      'annex',
    ])
    const mended = `revision=${annexed.revision}&reason=${encodeURIComponent('Thay bản ký số')}`
    await world.as(officer).uploadTo(at(mended), ['chính, bản 2.pdf', pdf()]).expect(201)
    await world.work()
    const { versions } = await read(document)
    expect(versions.map(({ n, state }: { n: number; state: string }) => [n, state])).to.deep.equal([
      [3, 'kept'],
      [2, 'kept'],
      [1, 'kept'],
    ])
    expect(versions[0].files.map(({ name }: { name: string }) => name)).to.deep.equal([
      'chính, bản 2.pdf',
      'phụ lục.pdf',
    ])
    await world.as(officer).uploadTo(at(mended), ['muộn.pdf', pdf()]).expect(409)
    await world.as(officer).get(`${v1}/versions/${version}/bytes`).expect(200)
  })

  it('shows a view, the text of each page and a thumbnail', async () => {
    const { version } = await upload(officer, ['xem.pdf', pdf(3000, lines)])
    await world.work()
    const text = await world.as(officer).get(`${v1}/versions/${version}/text`).expect(200)
    expect(text.body.pages[0]).to.include('214/BC-VPUBND')
    const view = await world.as(officer).get(`${v1}/versions/${version}/view`).expect(200)
    expect(view.headers['content-type']).to.equal('application/pdf')
    expect(view.headers['content-disposition']).to.match(/^inline/)
    await world.as(officer).get(`${v1}/versions/${version}/thumb`).expect(200)
    await world.as(foreigner).get(`${v1}/versions/${version}/view`).expect(404)
  })

  it('says of a form that only its own program shows what to upload instead of it', async () => {
    const { document, version } = await upload(officer, ['biểu mẫu.pdf', xfa()])
    await world.work()
    const { body } = await world.as(officer).get(`${v1}/versions/${version}/view`).expect(409)
    expect(body.detail).to.equal(
      'Không tạo được bản xem. Biểu mẫu XFA động chỉ hiện trong phần mềm đã tạo ra nó. Hãy in biểu mẫu ra PDF thường rồi tải lên.',
    )
    expect(body.state).to.equal('failed')
    expect((await read(document)).versions[0].files[0]).to.include({ view: 'failed' })
  })

  it('annexes that arrive while the paper still waits for its check are all kept', async () => {
    const { document } = await upload(officer, ['chính.pdf', pdf()])
    for (const [n, name] of ['một.pdf', 'hai.pdf'].entries()) {
      const why = `revision=${n + 1}&role=annex&reason=${encodeURIComponent('Bổ sung phụ lục')}`
      await world
        .as(officer)
        .uploadTo(`${v1}/documents/${document}/versions?${why}`, [name, pdf()])
        .expect(201)
    }
    await world.work()
    expect(await read(document)).to.include({ state: 'kept', n: 3, files: 3 })
  })

  it('a withdrawn document cannot be replaced, and says so', async () => {
    const { document } = await upload(officer, ['thu hồi.pdf', pdf()])
    const gone = { revision: 1, reason: 'Ban hành nhầm' }
    const { body } = await world.as(officer).post(`${v1}/documents/${document}/withdrawal`, gone).expect(201)
    expect(body.isWithdrawn).to.equal(true)
    const why = `revision=2&reason=${encodeURIComponent('Thay bản mới')}`
    await world
      .as(officer)
      .uploadTo(`${v1}/documents/${document}/versions?${why}`, ['b.pdf', pdf()])
      .expect(409)
  })

  it('a reviewer of the same agency finds what is cited, and nothing else of its library', async () => {
    const reviewer = await world.person('reviewer', mine)
    const { document } = await upload(officer, ['riêng của cơ quan.pdf', pdf()])
    await world.as(reviewer).get(`${v1}/documents/${document}`).expect(404)
    const { body } = await world.as(reviewer).get(`${v1}/documents?q=rieng`).expect(200)
    expect(body).to.deep.equal({ rows: [], total: 0 })
  })
})
