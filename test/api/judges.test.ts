// Appraisers and the council of the internal index: what was handed in, in their areas, never of their own agency.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { internalRound, type Internal } from '../internal.ts'
import { submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('the internal index', () => {
  let world: World
  let round: Internal
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await internalRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  const at = (name: string) => `${v1}/assessments/${round.ids[name]}`
  const status = async (who: Person, path: string) => (await world.as(who).get(path)).status
  const queue = async (who: Person) =>
    (await world.as(who).get(`${v1}/campaigns/${round.slug}/queue?show=all`).expect(200)).body

  it('is read by an appraiser of the area, once handed in, and by nobody of another area or of the same agency', async () => {
    const { first, second, local, council } = round.people
    const paths = [
      at('one 1.1'),
      `${at('one 1.1')}/opinions`,
      `${v1}/history/${round.ids['one 1.1']}`,
      `${v1}/documents/${round.paper.document}`,
      `${v1}/versions/${round.paper.version}/bytes`,
      `${v1}/history/${round.paper.document}`,
    ]
    for (const path of paths) {
      expect(await status(first, path), path).to.equal(200)
      expect(await status(council, path), path).to.equal(200)
      for (const who of [second, local]) expect(await status(who, path), path).to.equal(404)
    }
    for (const who of [first, second, local, council])
      for (const name of ['one 2.1', 'two 1.1']) expect(await status(who, at(name)), name).to.equal(404)
  })

  it('lists the same: queue, tree and library, each as far as the reach goes', async () => {
    const { first, second, local, council, reviewer } = round.people
    const sent = round.ids['one 1.1']
    for (const [who, ids] of [
      [first, [sent]],
      [council, [sent]],
      [reviewer, [sent]],
      [second, []],
      [local, []],
    ] as const) {
      const { rows, counts } = await queue(who)
      expect(rows.map(({ id }: { id: string }) => id)).to.deep.equal(ids)
      expect(counts).to.include({ waiting: ids.length, all: ids.length })
      const library = (await world.as(who).get(`${v1}/documents`).expect(200)).body
      const documents = library.rows.map(({ id }: { id: string }) => id)
      expect(documents).to.deep.equal(ids.length ? [round.paper.document] : [])
      expect(library.total).to.equal(documents.length) // T9: a true total of what is shown
      if (who === reviewer) continue
      const tree = (await world.as(who).get(`${v1}/campaigns/${round.slug}/assessments`).expect(200)).body
      expect(tree.rows.map(({ id }: { id: string }) => id)).to.deep.equal(ids)
      for (const agency of [round.agencies.one, round.agencies.from]) {
        const path = `${v1}/campaigns/${round.slug}/assessments?agency=${agency}`
        const { rows: some } = (await world.as(who).get(path).expect(200)).body
        expect(some).to.have.length(agency === round.agencies.one ? ids.length : 0)
      }
    }
  })

  it('gives its judges nothing of a province campaign', async () => {
    const province = await submittedRound(world)
    const { first, council } = round.people
    for (const who of [first, council]) {
      for (const { assessment } of Object.values(province.leaves))
        expect(await status(who, `${v1}/assessments/${assessment}`)).to.equal(404)
      for (const { document, version } of province.papers) {
        expect(await status(who, `${v1}/documents/${document}`)).to.equal(404)
        expect(await status(who, `${v1}/versions/${version}/bytes`)).to.equal(404)
      }
      const { rows } = (await world.as(who).get(`${v1}/campaigns/${province.slug}/queue?show=all`)).body
      expect(rows).to.deep.equal([])
    }
  })

  it('hears the council: an opinion over what was seen, replaced by another one, both in history', async () => {
    const { council, first, officer, head } = round.people
    const { body: seen } = await world.as(council).get(at('one 1.1'))
    expect(seen.may).to.deep.equal([])
    const put = (who: Person, body: object) => world.as(who).send('PUT', `${at('one 1.1')}/opinion`, body)
    const over = seen.digest
    expect((await put(council, { over, stance: 'differ' })).body.faults[0].field).to.equal('reason')
    const high = await put(council, { over, stance: 'differ', reason: 'Chưa đủ căn cứ', points: '9,00' })
    expect(high.body.faults[0].field).to.equal('points')
    await put(council, { over: 'a'.repeat(64), stance: 'agree' }).expect(409)
    await put(council, { over, stance: 'agree' }).expect(200)
    const { body } = await put(council, { over, stance: 'differ', reason: 'Chưa đủ căn cứ', points: '0,50' })
    expect(body.opinions).to.have.length(1)
    expect(body.opinions[0]).to.include({ stance: 'differ', points: 50, isCurrent: true, revision: 2 })
    const heard = (
      await world
        .as(first)
        .get(`${at('one 1.1')}/opinions`)
        .expect(200)
    ).body
    expect(heard).to.deep.include({ opinions: body.opinions, mayRecord: false })
    await put(first, { over, stance: 'agree' }).expect(403)

    const told = async (who: Person) =>
      JSON.stringify((await world.as(who).get(`${v1}/history/${round.ids['one 1.1']}`).expect(200)).body)
    expect(await told(council))
      .to.include('ghi ý kiến của thành viên Hội đồng')
      .and.include('Chưa đủ căn cứ')
      .and.include('ý kiến khác')
    for (const who of [officer, head]) {
      expect(await told(who)).not.to.match(/ý kiến|Chưa đủ căn cứ/)
      expect(await status(who, `${at('one 1.1')}/opinions`)).to.equal(403)
    }
  })

  it('lets no member of the council speak on their own agency', async () => {
    const { council } = round.people
    const grants = [{ role: 'council', agency: round.agencies.one }]
    await world.ctx.db.people.model.collection.updateOne({ id: council.id }, { $set: { grants } })
    const { body: seen } = await world.as(council).get(at('one 1.1')).expect(200)
    expect(
      (
        await world
          .as(council)
          .get(`${at('one 1.1')}/opinions`)
          .expect(200)
      ).body.mayRecord,
    ).to.equal(false)
    const { body } = await world
      .as(council)
      .send('PUT', `${at('one 1.1')}/opinion`, { over: seen.digest, stance: 'agree' })
      .expect(403)
    expect(body.type).to.equal('/problems/own-work')
  })

  it('is accepted by those of the area as complete; other points are for lần 1, whatever the reason', async () => {
    const { first, second, local } = round.people
    const { body: seen } = await world.as(first).get(at('one 1.1')).expect(200)
    expect(seen.may).to.include.members(['accept', 'return'])
    const decide = (who: Person, body: object) => world.as(who).post(`${at('one 1.1')}/reviews`, body)
    const decision = { revision: seen.revision, over: seen.digest, outcome: 'accept' }
    for (const who of [second, local]) await decide(who, decision).expect(404)
    const low = { ...decision, points: '0,50', reason: 'Kế hoạch ban hành chậm' }
    const [fault] = (await decide(first, low).expect(400)).body.faults
    expect(fault).to.include({ field: 'points' })
    expect(fault.sentence).to.match(/thẩm định lần 1/)
    const { body } = await decide(first, { ...decision, points: '1,00' }).expect(201)
    expect(body.reviews.at(-1)).to.include({ outcome: 'accept', points: 100 })
    expect((await queue(first)).counts).to.include({ waiting: 0, accepted: 1 })
  })

  it('is nobody’s own agency, whatever unit they sit in (Nobody appraises their own agency)', async () => {
    const { reviewer } = round.people
    const grants = [{ role: 'reviewer', agency: round.agencies.one, unit: 'P9' }]
    await world.ctx.db.people.model.collection.updateOne({ id: reviewer.id }, { $set: { grants } })
    const { body: seen } = await world.as(reviewer).get(at('one 1.1')).expect(200)
    expect(seen.may).to.deep.equal([])
    const input = { revision: seen.revision, over: seen.digest, reason: 'Xem lại căn cứ' }
    const { body } = await world
      .as(reviewer)
      .delete(`${at('one 1.1')}/reviews`, input)
      .expect(403)
    expect(body.type).to.equal('/problems/own-work')
  })
})
