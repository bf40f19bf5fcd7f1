// A paper with a secrecy mark: nobody opens it, the officer says it is secret or asks the head, and silence destroys it.
import { expect } from 'chai'
import { destroyUnanswered } from '../../api/documents/secrecy.ts'
import { sweep } from '../../api/documents/sweep.ts'
import type { Person } from '../../schemas/person.ts'
import { drawn, letterOf, pdfOfPictures, stamped as stampedPage, worn } from '../intake/scan-samples.ts'
import { pdf, settings, v1, World } from '../world.ts'

const stamped = () => pdf(1000, ['UBND TINH QUANG HA', 'T U Y E T', 'M\u1eacT'])

describe('a paper with a secrecy mark', () => {
  let world: World
  let officer: Person
  let head: Person
  let foreign: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    const mine = await world.agency('VPUB')
    officer = await world.person('officer', mine)
    head = await world.person('head', mine)
    foreign = await world.person('head', await world.agency('SYT'))
  })
  after(() => world[Symbol.asyncDispose]())

  /** As the worker leaves it. */
  const hold = async () => {
    const { body } = await world.as(officer).upload(['mật.pdf', stamped()]).expect(201)
    const { document, version } = body[0].receipt as { document: string; version: string }
    const problem = { type: 'secret', detail: 'Trang 1 có dấu “MẬT”.', page: 1, mark: 'MẬT' }
    const heldAt = world.ctx.now().toISOString()
    await world.ctx.db.versions.model.updateOne(
      { id: version },
      { $set: { state: 'held-secret', heldAt, problem } },
    )
    const stagedKeys = Object.values((await stored(version)).staged)
    return { document, version, stagedKeys }
  }
  const stored = async (id: string) => (await world.ctx.db.versions.model.findOne({ id }).lean())!
  const say = (version: string, more: object, revision = 1) =>
    world.as(officer).post(`${v1}/versions/${version}/secrecy`, { revision, ...more })
  const release = (version: string, isSecret: boolean, who = head, revision = 2) =>
    world.as(who).post(`${v1}/versions/${version}/release`, { revision, isSecret })
  const isThere = async (keys: string[]) => {
    const there: string[] = []
    for await (const { key } of world.ctx.blobs.staged()) there.push(key)
    return keys.every((key) => there.includes(key))
  }

  it('is opened by nobody, and destroyed when the officer confirms it, with a paper that says so', async () => {
    const { document, version, stagedKeys } = await hold()
    for (const who of [officer, head]) await world.as(who).get(`${v1}/versions/${version}/bytes`).expect(409)
    expect(await isThere(stagedKeys)).to.equal(true)
    const { body } = await say(version, { isSecret: true }).expect(201)
    expect(body).to.include({ state: 'rejected' })
    expect(body.problem.detail).to.include('đã được hủy theo xác nhận')
    expect(await isThere(stagedKeys)).to.equal(false)
    expect(await world.history(version)).to.include('documents.destroyed')
    await say(version, { isSecret: true }, 2).expect(409)
    await release(version, false).expect(409)
    const paper = await world.as(officer).get(`${v1}/documents/${document}/receipt`).expect(200)
    expect(paper.headers['content-disposition']).to.include('phieu-huy-')
  })

  it('goes on only when the head says so; the officer can only say why', async () => {
    const { document, version } = await hold()
    const { body: refused } = await say(version, { isSecret: false }).expect(400)
    expect(refused.faults[0].field).to.equal('reason')
    const { body } = await say(version, { isSecret: false, reason: 'Là chữ trên nhãn mật ong' }).expect(201)
    expect(body).to.include({ state: 'held-secret' })
    expect(body.versions[0].contested.reason).to.equal('Là chữ trên nhãn mật ong')
    await world
      .as(officer)
      .post(`${v1}/versions/${version}/release`, { revision: 2, isSecret: false })
      .expect(403)
    await release(version, false, foreign).expect(404)
    const { body: asked } = await world.as(head).get(`${v1}/documents/${document}`).expect(200)
    expect(asked.versions[0].contested.reason, 'who decides knows why').to.equal('Là chữ trên nhãn mật ong')
    const { body: released } = await release(version, false).expect(201)
    expect(released).to.include({ state: 'received' })
    await world.work()
    const { body: kept } = await world.as(officer).get(`${v1}/documents/${document}`).expect(200)
    expect(kept).to.include({ state: 'kept' })
  })

  it('on a scan is held before anything is kept; its mark alone is seen, by its own agency, until it is answered', async () => {
    const page = await stampedPage(drawn(await letterOf('kh-cchc'), 200, 1)[0]!, 'TỐI MẬT', { tilt: 5 })
    const bytes = await pdfOfPictures([await worn(page, {})])
    const { body } = await world.as(officer).upload(['quét.pdf', bytes]).expect(201)
    const { document, version } = body[0].receipt as { document: string; version: string }
    await world.work()
    const { body: shown } = await world.as(head).get(`${v1}/documents/${document}`).expect(200)
    expect(shown.versions[0]).to.deep.include({ state: 'held-secret', hasMark: true })
    const { files, staged, crop } = await stored(version)
    expect(await world.ctx.blobs.size(files[0]!.sha256)).to.equal(undefined)
    expect(await world.ctx.db.renditions.model.countDocuments({ source: files[0]!.sha256 })).to.equal(0)
    for (const place of ['bytes', 'view', 'thumb'])
      await world
        .as(head)
        .get(`${v1}/versions/${version}/${place}`)
        .expect((res) => expect(res.status).to.be.oneOf([404, 409]))
    for (const who of [head, officer]) {
      const mark = await world.as(who).get(`${v1}/versions/${version}/mark`).expect(200)
      expect(mark.headers['content-type']).to.equal('image/png')
      expect(Number(mark.headers['content-length'])).to.equal(crop!.size)
    }
    await world.as(foreign).get(`${v1}/versions/${version}/mark`).expect(404)
    await sweep(world.ctx, 0)
    expect(await isThere(Object.values(staged)), 'waits with the file').to.equal(true)
    await release(version, true, head, 2).expect(201)
    expect(await isThere(Object.values(staged)), 'goes with it').to.equal(false)
    await world.as(head).get(`${v1}/versions/${version}/mark`).expect(404)
  })

  it('is destroyed by the head as well', async () => {
    const { version, stagedKeys } = await hold()
    await release(version, true, head, 1).expect(201)
    expect(await isThere(stagedKeys)).to.equal(false)
    expect((await stored(version)).destroyed).to.include({ by: head.id, mark: 'MẬT' })
  })

  it('is destroyed after a day without a word, once, and never while the head is asked', async () => {
    const [silent, asked, young] = [await hold(), await hold(), await hold()]
    await say(asked.version, { isSecret: false, reason: 'Là tên riêng' }).expect(201)
    const longAgo = new Date(world.ctx.now().getTime() - 25 * 3600_000).toISOString()
    for (const { version } of [silent, asked])
      await world.ctx.db.versions.model.updateOne({ id: version }, { $set: { heldAt: longAgo } })
    const counts = await Promise.all(['wk_a', 'wk_b'].map((worker) => destroyUnanswered(world.ctx, worker)))
    expect(counts.toSorted()).to.deep.equal([0, 1])
    expect((await stored(silent.version)).destroyed).to.not.have.property('by')
    expect(await isThere(silent.stagedKeys)).to.equal(false)
    for (const { version, stagedKeys } of [asked, young]) {
      expect((await stored(version)).state).to.equal('held-secret')
      expect(await isThere(stagedKeys)).to.equal(true)
    }
  })
})
