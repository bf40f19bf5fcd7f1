import { expect } from 'chai'
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
})
