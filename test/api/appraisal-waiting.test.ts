// What a stage waits for, and whom it waits for: so that nothing is found out only when the stage is to be closed.
import { expect } from 'chai'
import type { MarkRow } from '../../api/appraisals/view.ts'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { settings, v1, World } from '../world.ts'

describe('what an appraisal waits for', () => {
  let world: World
  let round: Appraised
  let does: ReturnType<typeof acts>
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await appraisedRound(world)
    does = acts(world, round)
    const named = {
      first: 'Người Lĩnh Vực Một',
      second: 'Người Lĩnh Vực Hai',
      local: 'Người Của Xã Một',
    } as const
    for (const [who, name] of Object.entries(named))
      await world.ctx.db.people.model.updateOne(
        { id: round.people[who as keyof typeof named].id },
        { $set: { name } },
      )
    await world.as(round.people.reviewer).post(`${v1}/campaigns/${round.slug}/appraisal`).expect(201)
  })
  after(() => world[Symbol.asyncDispose]())
  const waiting = async (who = round.people.reviewer): Promise<MarkRow[]> =>
    (await world.as(who).get(`${v1}/campaigns/${round.slug}/marks?show=waiting`).expect(200)).body.rows
  const whom = async () =>
    Object.fromEntries(
      (await waiting()).map(({ agencyName, code, judges }) => [`${agencyName} ${code}`, judges]),
    )

  it('is what was sent, with those who may judge it and are not of that agency', async () => {
    expect(await whom()).to.deep.equal({
      'XA1 1.1': ['Người Lĩnh Vực Một'],
      'XA1 1.2': ['Người Lĩnh Vực Một'],
      'XA2 1.1': ['Người Lĩnh Vực Một', 'Người Của Xã Một'],
    })
  })

  it('says that nobody is left where the only one has gone, or had a hand in it', async () => {
    const { db } = world.ctx
    const { first, local } = round.people
    await db.assessments.model.updateOne({ id: round.ids['two 1.1']! }, { $set: { hands: [local.id] } })
    await db.people.model.updateOne({ id: first.id }, { $set: { leftAt: world.ctx.now().toISOString() } })
    expect(await whom()).to.deep.equal({ 'XA1 1.1': [], 'XA1 1.2': [], 'XA2 1.1': [] })
    await db.people.model.updateOne({ id: first.id }, { $unset: { leftAt: 1 } })
  })

  it('waits no longer where one saw before whether papers are complete', async () => {
    const queue = async (show: string) =>
      (await world.as(round.people.reviewer).get(`${v1}/campaigns/${round.slug}/queue?show=${show}`)).body
    const { rows, counts, isAppraised } = await queue('waiting')
    expect([rows, counts.waiting, isAppraised]).to.deep.equal([[], 0, true])
    expect((await queue('all')).rows).to.have.length(3)
  })

  it('is nothing that an agency is told of before its result', async () => {
    expect(await waiting(round.people.officer)).to.deep.equal([])
  })

  it('is no longer what was judged, and in lần 2 what was argued alone', async () => {
    await does.judge(round.people.first, 'one 1.1', 'first', '0,50', 'Ban hành chậm.')
    expect(Object.keys(await whom())).to.deep.equal(['XA1 1.2', 'XA2 1.1'])
    // Of each agency, as much of it as one may see: area 1 for this judge, of which there are two leaves.
    const counts = async (who = round.people.reviewer) =>
      (await does.view(who)).agencies.map(({ short, leaves, sent, judged, cut, claimed }) => [short, leaves, sent, judged, cut, claimed !== undefined]) // prettier-ignore
    expect(await counts(round.people.first)).to.deep.equal([['XA1', 2, 2, 1, 1, false], ['XA2', 2, 1, 0, 0, false]]) // prettier-ignore
    expect((await counts())[0]).to.deep.equal(['XA1', 4, 2, 1, 1, true])
    expect((await counts(round.people.officer))[0]).to.deep.equal(['XA1', 4, 2, 0, 0, true])
    await does.judge(round.people.first, 'one 1.2', 'first', '2,00', 'Thiếu tài liệu.')
    await does.judge(round.people.first, 'two 1.1', 'first', '1,00')
    await does.step('POST', '/notice', { due: does.later(5) })
    expect(await whom()).to.deep.equal({})
    const argued = { stance: 'ask', text: 'Kế hoạch ban hành đúng hạn.', documents: [] }
    await does.answer(round.people.officer, 'one 1.1', argued)
    await does.answer(round.people.officer, 'one 1.2', {
      stance: 'agree',
      text: 'Thống nhất.',
      documents: [],
    })
    await does.step('POST', '/second')
    expect(Object.keys(await whom())).to.deep.equal(['XA1 1.1'])
  })
})
