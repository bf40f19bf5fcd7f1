import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { smallSet } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('a criteria set', () => {
  let world: World
  let reviewer: Person
  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => new Date('2026-12-01T02:00:00.000Z') })
    reviewer = await world.person('reviewer')
  })
  after(() => world[Symbol.asyncDispose]())
  const post = (path: string, body: object) => world.as(reviewer).post(`${v1}/sets${path}`, body)

  it('is looked at first, and nothing is kept', async () => {
    const { body } = await post('', { document: smallSet('xem'), check: true }).expect(201)
    expect(body.faults).to.deep.equal([])
    expect(body.set).to.include({ total: 10_00, surveyTotal: 2_00 })
    expect(body.set.counts).to.deep.equal({
      areas: 2,
      criteria: 5,
      leaves: 5,
      self: 4,
      survey: 1,
      ministry: 0,
    })
    expect((await world.as(reviewer).get(`${v1}/sets`)).body.sets).to.deep.equal([])
  })

  it('with a fault is refused whole, with the same faults that the look told', async () => {
    const wrong = { ...smallSet('sai'), total: '11.00', surveyTotal: '1.00' }
    const looked = await post('', { document: wrong, check: true }).expect(201)
    expect(looked.body.faults).to.have.length(2)
    const kept = await post('', { document: wrong }).expect(400)
    expect(kept.body.faults).to.deep.equal(looked.body.faults)
    expect(await world.ctx.db.sets.model.countDocuments()).to.equal(0)
  })

  it('is taken back while unpublished, frozen once published, and unique by version', async () => {
    const first = await post('', { document: smallSet('bo') }).expect(201)
    await world.as(reviewer).delete(`${v1}/sets/${first.body.id}`, { revision: 1 }).expect(200)
    expect(await world.history(first.body.id)).to.deep.equal(['sets.import', 'sets.remove'])
    const { body } = await post('', { document: smallSet('bo') }).expect(201)
    const campaign = { slug: '2026-bo', name: 'Thử', kind: 'province', year: 2026, set: body.id, windows: [] }
    const make = () =>
      world.as(reviewer).post(`${v1}/campaigns`, { ...campaign, lockAt: '2026-12-15T17:00:00+07:00' })
    expect((await make().expect(400)).body.faults[0].field).to.equal('set')
    await post(`/${body.id}/publication`, { revision: 1 }).expect(201)
    expect((await make().expect(201)).body.lockAt).to.equal('2026-12-15T10:00:00.000Z')
    const frozen = await world.as(reviewer).delete(`${v1}/sets/${body.id}`, { revision: 2 })
    expect(frozen.body.type).to.equal('/problems/frozen')
    expect((await post(`/${body.id}/publication`, { revision: 2 })).body.type).to.equal('/problems/frozen')
    expect((await post('', { document: smallSet('bo') })).body.type).to.equal('/problems/duplicate')
    await post('', { document: smallSet('bo', '2') }).expect(201)
    expect(frozen.body.detail).to.include('Kỳ đánh giá “Thử”')
    const auditor = world.as(await world.person('auditor'))
    expect((await auditor.get(`${v1}/sets/${body.id}`).expect(200)).body.nodes).to.have.length(7)
  })

  it('is taken back also when published, until a year, a move or a mapping rests on it, which is told', async () => {
    const [old, now] = await Promise.all(
      ['1', '2'].map(async (version) => {
        const { body } = await post('', { document: smallSet('hoan-tac', version) }).expect(201)
        await post(`/${body.id}/publication`, { revision: 1 }).expect(201)
        return body.id as string
      }),
    )
    const usesOf = async (id: string) =>
      (await world.as(reviewer).get(`${v1}/sets`)).body.sets
        .find((set: { id: string }) => set.id === id)
        .uses.map(({ what, name }: { what: string; name: string }) => `${what} ${name}`)
    const take = (id: string, revision = 2) => world.as(reviewer).delete(`${v1}/sets/${id}`, { revision })
    const map = (pairs: object[], revision: number) =>
      world.as(reviewer).send('PUT', `${v1}/sets/${now}/mapping`, { from: old, pairs, revision })
    await map([{ from: '1.1', to: '1.2' }], 0).expect(200)
    expect(await usesOf(old!)).to.deep.equal(['mapping Bộ tiêu chí thử, phiên bản 2'])
    const held = await take(now!).expect(409)
    expect(held.body.type).to.equal('/problems/frozen')
    expect(held.body.detail).to.include('Bộ tiêu chí thử, phiên bản 1').and.include('bỏ các cặp')
    await map([], 1).expect(200)
    expect(await usesOf(now!)).to.deep.equal([])
    await take(now!, 1).expect(409)
    await take(now!).expect(200)
    expect(await world.ctx.db.mappings.model.countDocuments({ to: now! })).to.equal(0)
    const campaign = { slug: '2026-ht', name: 'Hoàn tác', kind: 'province', year: 2026, windows: [] }
    const make = (set: string) =>
      world.as(reviewer).post(`${v1}/campaigns`, { ...campaign, set, lockAt: '2026-12-15T17:00:00+07:00' })
    expect((await make(now!).expect(400)).body.faults[0].field).to.equal('set')
    const both = await Promise.all([take(old!), make(old!)])
    expect(both.filter(({ status }) => status < 300)).to.have.length(1) // never a year whose set is gone
    if (both[1].status === 201) expect(await usesOf(old!)).to.deep.equal(['campaign Hoàn tác'])
  })
})
