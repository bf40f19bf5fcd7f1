// Khóa ngay: nobody locks by a time that has passed, and who locks at once sees whom it shuts out and says why.
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('a round that is locked at once', () => {
  let world: World
  let round: Round
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  const at = () => `${v1}/campaigns/${round.slug}`
  const stored = async () => (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!
  const dues = async () =>
    (await world.ctx.db.assignments.model.find({ campaign: round.campaign }).lean()).map(({ due }) => due)
  const ask = async (more = {}) =>
    world.as(round.people.reviewer).post(`${at()}/locks`, { revision: (await stored()).revision, ...more })
  const reason = 'Ủy ban nhân dân tỉnh yêu cầu chốt sớm'

  it('is not locked by a time that has passed', async () => {
    const before = await stored()
    const lockAt = new Date(world.ctx.now().getTime() - 60_000).toISOString()
    const api = world.as(round.people.reviewer)
    const { body } = await api.patch(at(), { revision: before.revision, lockAt }).expect(400)
    expect(body.faults[0].field).to.equal('lockAt')
    expect(body.faults[0].sentence).to.include('“Khóa ngay”')
    expect(await stored()).to.deep.equal(before)
  })

  it('says before how many leaves of how many agencies are shut out, and does nothing', async () => {
    const before = await stored()
    const { body, status } = await ask()
    expect(status).to.equal(201)
    expect(body).to.deep.equal({ leaves: 4, agencies: 2, withHead: 0, open: 0 })
    expect(await stored()).to.deep.equal(before)
    const exception = { decision: 'Công văn số 1/SNV ngày 01/11/2026', reason, by: round.people.reviewer.id }
    const until = { at: world.ctx.now().toISOString(), until: before.lockAt }
    const { collection } = world.ctx.db.assignments.model
    const { assignment: id } = round.leaves['2.1']!
    const set = { exception: { ...exception, ...until }, due: before.lockAt }
    await collection.updateOne({ id }, { $set: set })
    expect((await ask()).body).to.deep.equal({ leaves: 3, agencies: 1, withHead: 0, open: 1 })
  })

  it('is locked now, with the reason in its history, and its leaves follow', async () => {
    expect((await ask({ reason: 'vì' })).status).to.equal(400)
    const before = world.ctx.now().toISOString()
    const { body, status } = await ask({ reason })
    expect(status).to.equal(201)
    const { lockAt, lockedNow, id } = await stored()
    expect(body).to.deep.equal({ leaves: 3, agencies: 1, withHead: 0, open: 1, lockAt })
    expect(lockAt >= before && lockAt <= world.ctx.now().toISOString()).to.equal(true)
    expect(lockedNow).to.deep.equal({ reason, by: round.people.reviewer.id, at: lockAt })
    expect((await dues()).filter((due) => due === lockAt)).to.have.length(3)
    expect((await world.history(id)).at(-1)).to.equal('campaigns.lock')
    const line = await world.ctx.db.history.model.findOne({ subject: id, act: 'campaigns.lock' }).lean()
    expect(JSON.stringify(line!.changes)).to.include(reason)
    expect((await ask({ reason })).status).to.equal(409)
  })

  it('opens again by another lock, which comes by the clock', async () => {
    const lockAt = new Date(world.ctx.now().getTime() + 864e5).toISOString()
    const { revision } = await stored()
    await world.as(round.people.reviewer).patch(at(), { revision, lockAt }).expect(200)
    expect(await stored())
      .to.include({ lockAt })
      .and.not.have.property('lockedNow')
    expect(await dues()).to.include(lockAt)
  })

  it('is locked by who manages rounds alone', async () => {
    const { revision } = await stored()
    for (const role of ['officer', 'head', 'auditor', 'leader'] as const)
      await world.as(round.people[role]).post(`${at()}/locks`, { revision, reason }).expect(403)
  })
})
