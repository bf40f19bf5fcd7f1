import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { pdf, settings, World } from '../world.ts'

describe('the room of an agency', () => {
  let world: World
  let officer: Person
  let neighbour: Person
  before(async () => {
    world = await World.open(await settings('disk'), { quotaBytes: 250_000 })
    officer = await world.person('officer', await world.agency('AA'))
    neighbour = await world.person('officer', await world.agency('BB'))
  })
  after(() => world[Symbol.asyncDispose]())
  const send = (who: Person) => world.as(who).upload(['a.pdf', pdf(100_000)])

  it('ends with the file that fills it, of whatever a moment ago was sent, and no other agency feels it', async () => {
    for (let n = 0; n < 3; n++) await send(officer).expect(201)
    const { body } = await send(officer).expect(507)
    expect(body.type).to.equal('/problems/quota')
    expect(await world.ctx.db.documents.model.countDocuments()).to.equal(3)
    await send(neighbour).expect(201)
  })

  it('is there again as soon as a file is rejected', async () => {
    await world.ctx.db.versions.model.updateOne({ n: 1 }, { $set: { state: 'rejected' } })
    await send(officer).expect(201)
    await send(officer).expect(507)
  })
})
