// Bytes that were held or destroyed for a secrecy mark come again: the agency is told what they are, and nobody else is.
import { expect } from 'chai'
import { destroyUnanswered } from '../../api/documents/secrecy.ts'
import type { Version } from '../../schemas/document.ts'
import type { Person } from '../../schemas/person.ts'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { zip } from '../intake/samples.ts'
import { pdf, settings, v1, World } from '../world.ts'

const secretText = () => Buffer.from(`UBND TỈNH QUẢNG HÀ\nMẬT\n${Math.random()}\n`)

describe('a secret file that comes again', () => {
  let world: World
  let officer: Person
  let head: Person
  let foreign: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    const mine = await world.agency('VPUB')
    officer = await world.person('officer', mine)
    head = await world.person('head', mine)
    foreign = await world.person('officer', await world.agency('SYT'))
  })
  afterEach(async () => expect((await fsck(world.ctx)).findings).to.deep.equal([]))
  after(() => world[Symbol.asyncDispose]())

  const send = async (name: string, bytes: Buffer, query = '', who = officer) => {
    const { body } = await world.as(who).uploadTo(`${v1}/documents${query}`, [name, bytes]).expect(201)
    return body[0]
  }
  const stored = async (document: string): Promise<Version> =>
    (await world.ctx.db.versions.model.findOne({ document }).sort({ n: -1 }).lean())!
  const held = async (bytes: Buffer, name = 'mật.txt', query = '') => {
    const { receipt } = await send(name, bytes, query)
    await world.work()
    const version = await stored(receipt.document)
    expect(version.state).to.equal('held-secret')
    return { ...version, code: receipt.code as string }
  }
  const confirm = ({ id, revision }: Version) =>
    world.as(officer).post(`${v1}/versions/${id}/secrecy`, { revision, isSecret: true }).expect(201)

  it('is named as held, with the document where that is decided, also when it is wanted all the same', async () => {
    const bytes = secretText()
    const { document, code, id } = await held(bytes)
    for (const query of ['', '?again=true']) {
      const { problem } = await send('bản sao.txt', bytes, query)
      expect(problem).to.include({ type: '/problems/secret', document, code })
      expect(problem.detail).to.include('đang bị giữ lại').and.include('Không tải lên lại')
      expect(problem).to.not.have.property('again')
    }
    await world.as(officer).post(`${v1}/versions/${id}/secrecy`, { revision: 2, isSecret: false, reason: 'Là tên riêng' }).expect(201) // prettier-ignore
    expect((await send('bản sao.txt', bytes)).problem.detail).to.include('lãnh đạo cơ quan đang xem')
    // Another agency hears of nothing.
    expect(await send('bản sao.txt', bytes, '', foreign)).to.have.property('receipt')
    await world.as(head).post(`${v1}/versions/${id}/release`, { revision: 3, isSecret: false }).expect(201)
    await world.work()
    const { problem } = await send('bản sao.txt', bytes)
    expect(problem).to.include({ type: '/problems/duplicate', document })
  })

  it('is named as destroyed and never taken again once somebody has said that it is secret', async () => {
    const bytes = secretText()
    const version = await held(bytes)
    await confirm(version)
    for (const query of ['', '?again=true']) {
      const { problem } = await send('mật.txt', bytes, query)
      expect(problem).to.include({ type: '/problems/secret', code: version.code })
      expect(problem.detail).to.include('đã bị hủy').and.include('không được tải lên lại')
    }
    const { receipt } = await send('khác.pdf', pdf(2500))
    await world.work()
    const { id: document, revision } = (await world.as(officer).get(`${v1}/documents/${receipt.document}`).expect(200)).body // prettier-ignore
    const refused = await world
      .as(officer)
      .uploadTo(`${v1}/documents/${document}/versions?revision=${revision}&role=annex&reason=phu%20luc`, [
        'mật.txt',
        bytes,
      ])
      .expect(422)
    expect(refused.body.detail).to.include('đã bị hủy')
    expect(await send('mật.txt', bytes, '', foreign)).to.have.property('receipt')
  })
  it('that nobody answered for may be sent again, once that was read, and is held again', async () => {
    const bytes = secretText()
    const version = await held(bytes)
    const longAgo = new Date(world.ctx.now().getTime() - 25 * 3600_000).toISOString()
    await world.ctx.db.versions.model.updateOne({ id: version.id }, { $set: { heldAt: longAgo } })
    await destroyUnanswered(world.ctx, 'wk_a')
    const { problem } = await send('mật.txt', bytes)
    expect(problem).to.include({ type: '/problems/secret', again: true })
    expect(problem.detail).to.include('24 giờ không ai xác nhận')
    const { receipt } = await send('mật.txt', bytes, '?again=true')
    await world.work()
    expect((await stored(receipt.document)).state).to.equal('held-secret')
  })

  it('is named in a ZIP as well, which is not kept either; what came beside it is taken', async () => {
    for (const isDestroyed of [false, true]) {
      const bytes = secretText()
      const version = await held(bytes)
      if (isDestroyed) await confirm(version)
      const archive = zip([
        { name: 'mật.txt', data: bytes },
        { name: 'sạch.pdf', data: pdf(2600) },
      ])
      const { receipt } = await send('Bộ.zip', archive)
      await world.work()
      const found = await stored(receipt.document)
      const [secret, clean] = found.contents!
      expect(secret).to.include({ outcome: 'refused', document: version.document, code: version.code })
      expect(secret!.problem!['detail']).to.include(isDestroyed ? 'đã bị hủy' : 'đang bị giữ lại')
      expect((await stored(clean!.document!)).state).to.equal('kept')
      expect(found.state).to.equal(isDestroyed ? 'rejected' : 'unpacked')
      if (!isDestroyed) await confirm(version)
      expect((await stored(receipt.document)).destroyed).to.have.nested.property('inside.code', version.code)
      // The same ZIP once more.
      const { problem } = await send('Bộ.zip', archive)
      expect(problem).to.include({ type: '/problems/secret', code: receipt.code })
      expect(problem.detail).to.include('bỏ tệp ấy ra')
      // As one document it is not taken at all.
      const one = await send('Bộ 2.zip', zip([{ name: 'mật.txt', data: bytes }, { name: 'a.pdf', data: pdf(2700) }]), '?into=annexes') // prettier-ignore
      await world.work()
      const refused = await stored(one.receipt.document)
      expect(refused).to.include({ state: 'rejected' }).and.not.have.property('destroyed')
      expect(refused.problem!['detail']).to.include('“mật.txt”').and.include('đã bị hủy')
    }
  })

  it('takes what only came beside it in one document, and not the archive that it came in', async () => {
    const beside = pdf(2800)
    const archive = zip([
      { name: 'a.pdf', data: beside },
      { name: 'mật.txt', data: secretText() },
    ])
    const version = await held(archive, 'Bộ.zip', '?into=annexes')
    const ask = async () => (await send('Bộ.zip', archive, '?into=annexes&again=true')).problem
    expect((await ask()).detail).to.include('đang bị giữ lại')
    await confirm(version)
    expect((await ask()).detail).to.include('“mật.txt” ở trong')
    expect(await send('a.pdf', beside)).to.have.property('receipt')
  })
})
