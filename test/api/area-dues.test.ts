// Due dates are inherited from the round by the area and by the leaf (42); an area is given another one by a paper.
import { expect } from 'chai'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { openRound, type Round } from '../round.ts'
import { bytesOf, pdf, settings, v1, World } from '../world.ts'

describe('due dates of areas', () => {
  let world: World
  let round: Round
  let lockAt: string
  const paper = pdf(3000, ['Cong van 90'])
  const decision = 'Công văn số 90/SNV-CCHC ngày 01/02/2025'
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    lockAt = (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!.lockAt
  })
  after(() => world[Symbol.asyncDispose]())
  const path = () => `${v1}/campaigns/${round.slug}/area-dues`
  const inDays = (from: string, n: number) => new Date(Date.parse(from) + n * 864e5).toISOString()
  const give = (more: object, who = round.people.reviewer, body = paper) => {
    const said = { area: '1', due: inDays(lockAt, -2), decision, reason: 'Chờ số liệu của Bộ', ...more }
    return world
      .as(who)
      .uploadTo(`${path()}?${new URLSearchParams(said).toString()}`, ['Công văn 90.pdf', body])
  }
  const areas = async () => (await world.as(round.people.officer).get(path()).expect(200)).body.areas
  const stored = async (code: string) =>
    (await world.ctx.db.assignments.model.findOne({ id: round.leaves[code]!.assignment }).lean())!

  it('are those of the year, until a paper says otherwise; nothing else moves them', async () => {
    const [first] = await areas()
    expect(first).to.deep.equal({ area: '1', name: 'Chỉ đạo, điều hành', due: lockAt, follow: 0, own: 2 })
    await give({}, round.people.officer).expect(403)
    await give({ decision: '' }).expect(400)
    const future = await give({ decision: 'Công văn số 91/SNV-CCHC ngày 01/02/2099' }).expect(400)
    expect(future.body.faults[0]).to.include({ field: 'decision' })
    await give({ area: '9' }).expect(404)
    await give({}, round.people.reviewer, Buffer.from('<html>')).expect(422)
    const { body } = await give({ due: inDays(world.ctx.now().toISOString(), -1) }).expect(400)
    expect(body.faults[0]).to.include({ field: 'due' })
    expect((await areas())[0]).to.deep.equal(first)
  })

  it('move the leaves that follow; those with their own only when it is asked for', async () => {
    await give({}).expect(201)
    expect(await stored('1.1')).to.include({ due: round.due })
    const due = inDays(lockAt, -3)
    const { body } = await give({ due, own: 'move' }).expect(201)
    expect(body.areas[0]).to.deep.include({ due, follow: 2, own: 0 })
    expect(body.areas[0].given).to.include({ decision })
    expect(await stored('1.2')).to.include({ due, reason: 'Chờ số liệu của Bộ' })
    expect(await stored('2.1')).to.include({ due: round.due })
  })

  it('pass the lock by that paper alone, which goes with every leaf', async () => {
    const { id, revision } = await stored('1.1')
    const own = { revision, due: inDays(lockAt, -1), reason: 'Chờ kết quả kiểm toán' }
    await world.as(round.people.reviewer).patch(`${v1}/assignments/${id}`, own).expect(200)
    const due = inDays(lockAt, 3)
    await give({ due }).expect(201)
    expect((await areas())[0]).to.include({ due, follow: 1, own: 1 })
    expect(await stored('1.1'))
      .to.include({ due: own.due })
      .and.not.have.property('exception')
    expect((await stored('1.2')).exception).to.deep.include({ decision, until: due })
    for (const at of [`${path()}/1/paper`, `${v1}/assignments/${(await stored('1.2')).id}/exception-paper`]) {
      const taken = await world.as(round.people.officer).get(at).buffer().parse(bytesOf).expect(200)
      expect((taken.body as Buffer).equals(paper)).to.equal(true)
    }
    await give({ due: inDays(lockAt, -1), own: 'move' }).expect(201)
    expect(await stored('1.2')).not.to.have.property('exception')
    expect(await world.history((await stored('1.2')).id)).to.include('campaigns.area-due')
  })

  it('are taken by what is given out later, with the paper where it is past the lock', async () => {
    const due = inDays(lockAt, 5)
    await give({ area: '2', due }).expect(201)
    const { id, revision } = await stored('2.2')
    const reviewer = world.as(round.people.reviewer)
    await reviewer.delete(`${v1}/assignments/${id}`, { revision }).expect(200)
    const rows = [{ leaf: '2.2', lead: 'SLD' }]
    await reviewer.post(`${v1}/campaigns/${round.slug}/assignments`, { rows }).expect(201)
    const late = await world.ctx.db.assignments.model
      .findOne({ 'exception.decision': decision, campaign: round.campaign })
      .lean()
    expect(late).to.include({ due })
    expect((await areas())[1]).to.include({ due, follow: 1, own: 1 })
    expect((await fsck(world.ctx, 1)).findings).to.deep.equal([])
  })

  it('move no leaf that a survey scores, which nobody prepares, and say how many they moved', async () => {
    const rows = [{ leaf: '2.3', lead: 'SLD' }]
    const reviewer = world.as(round.people.reviewer)
    await reviewer.post(`${v1}/campaigns/${round.slug}/assignments`, { rows }).expect(201)
    const surveyed = async () =>
      (await world.ctx.db.assignments.model.findOne({ campaign: round.campaign, leaf: key }).lean())!
    const set = (await world.ctx.db.sets.model.findOne({ id: round.set }).lean())!
    const { key } = set.nodes.find(({ code }) => code === '2.3')!
    const before = await surveyed()
    expect((await areas())[1]).to.include({ follow: 1, own: 1 })
    const { body } = await give({ area: '2', due: inDays(lockAt, -4), own: 'move' }).expect(201)
    expect(body.moved).to.equal(2)
    expect(body.areas[1]).to.include({ follow: 2, own: 0 })
    expect(await surveyed()).to.deep.equal(before)
  })
})
