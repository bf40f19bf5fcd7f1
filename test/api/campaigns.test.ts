import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { leafCodes, openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('a campaign', () => {
  let world: World
  let round: Round
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  it('is opened with one assessment for each leaf that was given out', async () => {
    expect(Object.keys(round.leaves)).to.have.members(['1.1', '1.2', '2.1', '2.2'])
    const { body } = await world
      .as(round.otherOfficer)
      .get(`${v1}/assessments/${round.leaves[leafCodes.steps]!.assessment}`)
      .expect(200)
    expect(body).to.include({ code: '2.1', max: 2_00, state: 'draft' })
    expect(body.agency).to.have.property('id', round.agencies.other)
    expect(await world.history(body.id)).to.deep.equal(['campaigns.assign'])
    expect(await world.history(round.leaves[leafCodes.steps]!.assignment)).to.deep.equal(['campaigns.assign'])
    expect(await world.history(round.campaign)).to.deep.equal(['campaigns.create', 'campaigns.assign'])
  })

  it('is not made with a lock that has passed', async () => {
    const at = (seconds: number) => new Date(world.ctx.now().getTime() + seconds * 1000).toISOString()
    const about = { slug: '2026-qua', name: 'Thử', kind: 'province', year: 2026, set: round.set, windows: [] }
    const make = (lockAt: string) =>
      world.as(round.people.reviewer).post(`${v1}/campaigns`, { ...about, lockAt })
    const { body } = await make(at(-60)).expect(400)
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal(['lockAt'])
    expect(body.faults[0].sentence).to.match(/^Thời điểm khóa .+ đã qua\. Hãy chọn thời điểm sắp tới\.$/)
    await make(at(600)).expect(201)
    await world.ctx.db.campaigns.model.collection.deleteOne({ slug: about.slug })
  })

  it('comes first where one has a part in it, and of those that are alike before what is locked', async () => {
    const other = await openRound(world, { slug: '2026-xa', lead: 'XA1', other: 'XA2' })
    const first = async (who: Person) =>
      (await world.as(who).get(`${v1}/campaigns`).expect(200)).body.campaigns.map(
        ({ slug }: { slug: string }) => slug,
      )[0]
    const told = async () =>
      Promise.all([round.people.officer, other.people.officer, round.people.leader].map(first))
    expect(await told()).to.deep.equal([round.slug, '2026-xa', round.slug])
    const lockAt = new Date(world.ctx.now().getTime() - 1000).toISOString()
    await world.ctx.db.campaigns.model.collection.updateOne({ slug: round.slug }, { $set: { lockAt } })
    expect(await told()).to.deep.equal([round.slug, '2026-xa', '2026-xa'])
  })
})
