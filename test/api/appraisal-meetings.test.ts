// A council that meets more than once: broken off or closed and called anew, with others there and another quorum. What was
// concluded stays what those decided who were there then, and the minutes say so.
import { expect } from 'chai'
import type { AppraisalView } from '../../api/appraisals/view.ts'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { textOf } from '../dossier/tools.ts'
import { bytesOf, settings, World } from '../world.ts'

describe('a council that meets more than once', () => {
  let world: World
  let round: Appraised
  let does: ReturnType<typeof acts>
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await appraisedRound(world)
    does = acts(world, round)
    const { reviewer, first, head } = round.people
    await world.as(reviewer).post(does.at, {}).expect(201)
    await does.judge(first, 'one 1.1', 'first', '0,50', 'Kế hoạch ban hành chậm.')
    await does.judge(first, 'one 1.2', 'first', '2,00', 'Hai nhiệm vụ chưa có tài liệu.')
    await does.judge(first, 'two 1.1', 'first', '1,00')
    await does.step('POST', '/notice', { due: does.later(5) })
    for (const name of ['one 1.1', 'one 1.2'])
      await does.answer(head, name, { stance: 'ask', text: 'Đã gửi đúng hạn trên trục.', documents: [] })
    await does.step('POST', '/second')
    await does.judge(first, 'one 1.1', 'second', '0,50', 'Ngày gửi vẫn sau hạn.')
    await does.judge(first, 'one 1.2', 'second', '2,00', 'Biên bản ký sau kỳ đánh giá.')
  })
  after(() => world[Symbol.asyncDispose]())

  const sitting = async () => (await does.view()).sitting as NonNullable<AppraisalView['sitting']>
  const verdict = { points: '0,75', votes: 3, reason: 'Chấp nhận một phần' }

  it('is broken off while it sits: who is there is called anew, by another quorum', async () => {
    expect((await does.convene({ quorum: { part: 51, of: 100 } })).status).to.equal(201)
    await does.step('PUT', '/attendance', { present: does.members.slice(0, 2) })
    expect(await sitting()).to.include({ needed: 3, isQuorate: false })
    expect((await does.settle(round.chair, 'one 1.1', verdict)).body.type).to.equal('/problems/quorum')
    await does.step('PUT', '/attendance', { present: does.members.slice(0, 3) })
    expect((await does.settle(round.chair, 'one 1.1', verdict)).status).to.equal(200)
    const reason = 'Hai thành viên phải đi chống bão'
    expect((await does.step('DELETE', '/adjournment', { reason })).status).to.equal(200)
    // Who wrote things down is known by name, and is not among those who may be called.
    const { council: called } = await does.view()
    expect(called.map(({ id }) => id)).to.have.members(does.members)
    const now = await sitting()
    expect(now).to.include({ present: 0, isQuorate: false }).and.not.to.have.property('closed')
    expect(now.before).to.have.length(1)
    expect(now.before[0]).to.include({ present: 3, needed: 3, reason })
    expect((await does.settle(round.chair, 'one 1.2', verdict)).body.type).to.equal('/problems/quorum')
    const early = await does.convene({ starts: new Date(world.ctx.now().getTime() - 36e5).toISOString() })
    expect(early.body.faults[0].field).to.equal('starts')
    const { council } = round.people
    const members = [council.id, round.chair.id]
    // As the form writes it: the minute in which the one before broke off.
    const starts = `${now.before[0]!.until.slice(0, 16)}:00.000Z`
    const put = await does.convene({
      place: 'Hội trường UBND tỉnh',
      starts,
      members,
      quorum: { part: 1, of: 1 },
    })
    expect(put.status).to.equal(201)
    expect((await sitting()).before[0]?.members).to.have.length(4)
    await does.step('PUT', '/attendance', { present: members })
    expect(
      (await does.settle(round.chair, 'one 1.2', { ...verdict, points: '2,50', votes: 2 })).status,
    ).to.equal(200)
    expect((await does.step('POST', '/adjournment', {}, round.chair)).status).to.equal(201)
  })

  it('says in its minutes who met when, and of each conclusion at which meeting it was voted', async () => {
    const printed = world.as(round.people.reviewer).get(`${does.at}/minutes`).parse(bytesOf)
    const text = (await textOf((await printed.expect(200)).body)).join(' ').replace(/\s+/g, ' ')
    expect(text)
      .to.match(/Có mặt 2\/2 thành viên; theo quy định cần ít nhất 2 thành viên/)
      .and.match(
        /Phiên họp trước từ .* tại Phòng họp số 2, Sở Nội vụ;.* có mặt 3\/4 thành viên, cần ít nhất 3/,
      )
      .and.include('Hội đồng họp lại vì: Hai thành viên phải đi chống bão')
    expect(text.match(/Biểu quyết tại phiên/g)).to.have.length(1)
  })

  it('is closed and met again: as the same meeting to put it right, or as another with its own code', async () => {
    const { code } = (await sitting()).closed!
    const same = await does.step('DELETE', '/adjournment', { reason: 'Ghi nhầm số phiếu' })
    expect(same.body.sitting).to.include({ present: 2 })
    expect(same.body.sitting.before).to.have.length(1)
    await does.step('POST', '/adjournment', {}, round.chair)
    expect((await sitting()).closed?.code).to.equal(code)
    const reason = 'Cơ quan có kiến nghị về kết luận'
    const anew = await does.step('DELETE', '/adjournment', { reason, anew: true })
    expect(anew.body.sitting).to.include({ present: 0 })
    expect(anew.body.sitting.before.map(({ present }: { present: number }) => present)).to.deep.equal([3, 2])
    expect((await does.step('POST', '/adjournment', {}, round.chair)).body.type).to.equal('/problems/quorum')
    await does.step('PUT', '/attendance', { present: [round.chair.id, round.people.council.id] })
    await does.step('POST', '/adjournment', {}, round.chair)
    expect((await sitting()).closed?.code).to.not.equal(code)
  })
})
