// Before lần 1 is opened: who opens it is told what gets no points, what is being sent again and whom no area was given
// to; and while something sent is not judged yet there is no total, index or rank.
import { expect } from 'chai'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { settings, v1, World } from '../world.ts'

describe('before lần 1 is opened', () => {
  let world: World
  let round: Appraised
  let does: ReturnType<typeof acts>
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await appraisedRound(world)
    does = acts(world, round)
  })
  after(() => world[Symbol.asyncDispose]())

  it('what was sent and asked for again is not called unsent, and areas without an appraiser are named', async () => {
    const { reviewer, first } = round.people
    const { before: told } = await does.view()
    expect(told).to.deep.equal({
      unsent: [
        { short: 'XA1', leaves: 2 },
        { short: 'XA2', leaves: 3 },
      ],
      again: [],
      areas: [],
    })
    const one = await world.ctx.db.assessments.model.findOne({ id: round.ids['one 1.2']! }).lean()
    const sent = await world.ctx.db.submissions.model.findOne({ assessment: one!.id }).lean()
    const more = { revision: one!.revision, over: sent!.digest, outcome: 'return', reason: 'Thiếu phụ lục.' }
    await world.as(reviewer).post(`${v1}/assessments/${one!.id}/reviews`, more).expect(201)
    await world.ctx.db.people.model.collection.updateOne(
      { id: first.id },
      { $set: { 'grants.0.areas': ['2'] } },
    )
    const again = (await does.view()).before
    expect(again?.unsent.map(({ leaves }) => leaves)).to.deep.equal([2, 3])
    expect(again?.again).to.deep.equal([{ short: 'XA1', leaves: 1 }])
    expect(again?.areas).to.have.length(1)
    expect(again?.areas[0]).to.match(/^1\. /)
    await world.ctx.db.people.model.collection.updateOne(
      { id: first.id },
      { $set: { 'grants.0.areas': ['1'] } },
    )
    expect(await does.view(round.auditor)).to.not.have.property('before')
  })

  it('nobody is ranked by what nobody looked at yet', async () => {
    await world.as(round.people.reviewer).post(does.at, {}).expect(201)
    const opened = await does.view()
    expect(opened).to.not.have.any.keys('ranked', 'before')
    for (const row of opened.agencies) expect(row).to.not.have.any.keys('first', 'points', 'index', 'rank')
    await does.judge(round.people.first, 'one 1.1', 'first', '1,00')
    await does.judge(round.people.first, 'one 1.2', 'first', '3,00')
    const half = await does.view()
    expect(half.ranked).to.equal(undefined)
    expect(half.agencies.map(({ short, points }) => [short, points])).to.deep.equal([
      ['XA1', 4_00],
      ['XA2', undefined],
    ])
    await does.judge(round.people.first, 'two 1.1', 'first', '1,00')
    expect((await does.view()).ranked).to.include({ n: 2 })
  })
})
