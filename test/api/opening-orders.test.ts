// More leaves than one transaction takes are given out by a worker: the order is kept whole or not at all, everybody sees
// how far it is, whoever falls over is followed by one who goes on, and nothing is made twice.
import { expect } from 'chai'
import { openNext } from '../../api/campaigns/open-next.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { smallSet } from '../round.ts'
import { settings, v1, World } from '../world.ts'

const slug = '2026-lon'
const bodies = 130
/** Self-assessed leaves of the small set. */
let leaves = 0

describe('an opening of hundreds of leaves', () => {
  let world: World
  let reviewer: Person
  const api = () => world.as(reviewer)
  const at = `${v1}/campaigns/${slug}`
  const rows = Array.from({ length: bodies }, (_, n) => ({ leaf: '*', lead: `XB${n}` }))
  const open = (more = {}) => api().post(`${at}/assignments`, { rows, ...more })
  const order = async () => (await api().get(`${at}/opening-order`).expect(200)).body.order
  const counted = async () => {
    const { assignments, assessments } = world.ctx.db
    return [await assignments.model.countDocuments(), await assessments.model.countDocuments()]
  }

  before(async () => {
    world = await World.open(await settings('disk'))
    for (let n = 0; n < bodies; n++) await world.agency(`XB${n}`)
    reviewer = await world.person('reviewer')
    const document = smallSet('bo-lon') as { nodes: { assessment?: string; rule?: object }[] }
    const { id: set } = (await api().post(`${v1}/sets`, { document }).expect(201)).body
    await api().post(`${v1}/sets/${set}/publication`, { revision: 1 }).expect(201)
    const lockAt = new Date(world.ctx.now().getTime() + 10 * 864e5).toISOString()
    const about = { slug, name: 'Đánh giá cấp xã', kind: 'internal', year: 2026, set, windows: [], lockAt }
    await api().post(`${v1}/campaigns`, about).expect(201)
    leaves = (await open({ check: true })).body.created / bodies
    expect(leaves * bodies, 'more than one transaction takes').to.be.above(500)
  })
  after(() => world[Symbol.asyncDispose]())

  it('is kept as an order, says how far it is, and takes no other beside it', async () => {
    expect(await order()).to.equal(undefined)
    const { body } = await open().expect(201)
    expect(body.created).to.equal(leaves * bodies)
    expect(body.order).to.be.a('string')
    expect(await counted()).to.deep.equal([0, 0])
    expect(await order()).to.include({
      state: 'ordered',
      total: leaves * bodies,
      done: 0,
      byName: reviewer.name,
    })
    const { body: second } = await open().expect(409)
    expect(second.type).to.equal('/problems/wrong-state')
    expect(second.detail).to.match(/đang giao/)
    const { body: looked } = await open({ check: true }).expect(201)
    expect(looked).to.include({ created: leaves * bodies })
  })

  it('goes on where a worker that fell over stopped, over what another changed meanwhile', async () => {
    const { db } = world.ctx
    const fallen = new AbortController()
    let chunks = 0
    // The lease goes after the first chunk, as if the process had died.
    const transaction = db.transaction.bind(db)
    const falling = {
      ...world.ctx,
      db: Object.assign(Object.create(db), {
        transaction: async (act: never) => {
          const made = await transaction(act)
          chunks += 1
          fallen.abort()
          return made
        },
      }),
    }
    await openNext(falling, newId('wk'), fallen.signal)
    expect(chunks).to.equal(1)
    expect(await counted()).to.deep.equal([500, 500])
    expect(await order()).to.include({ state: 'ordered', done: 500 })
    const { body } = await api().get(at)
    await api().patch(at, { revision: body.revision, name: 'Đánh giá các xã' }).expect(200)
    await world.work()
    expect(await order()).to.include({ state: 'done', done: leaves * bodies })
    expect(await counted()).to.deep.equal([leaves * bodies, leaves * bodies])
    const lines = await db.history.model.find({ act: 'campaigns.assign', subject: /^asg/ }).lean()
    expect(lines).to.have.length(leaves * bodies)
    expect(new Set(lines.map(({ behalf }) => behalf))).to.deep.equal(new Set([reviewer.id]))
  })

  it('makes nothing twice when it is asked for again', async () => {
    const { body } = await open().expect(201)
    expect(body)
      .to.include({ created: 0, changed: 0, same: leaves * bodies })
      .and.not.have.property('order')
    expect(await counted()).to.deep.equal([leaves * bodies, leaves * bodies])
  })

  it('says what stood in its way, and is asked for anew once that is mended', async () => {
    const { db } = world.ctx
    await db.assessments.model.deleteMany({})
    await db.assignments.model.deleteMany({})
    await open().expect(201)
    await db.agencies.model.updateOne({ code: 'XB7' }, { $set: { validTo: '2026-03-01' } })
    await world.work()
    const failed = await order()
    expect(failed).to.include({ state: 'failed', done: 0 })
    expect(failed.problem).to.match(/không còn hoạt động/)
    await db.agencies.model.updateOne({ code: 'XB7' }, { $unset: { validTo: 1 } })
    await open().expect(201)
    await world.work()
    expect(await order()).to.include({ state: 'done' })
    expect(await counted()).to.deep.equal([leaves * bodies, leaves * bodies])
  })
})
