// What agencies are told of the appraisal without asking: points cut in lần 1 that wait for an answer, and the published
// result, each person once; and the content code of the papers that ask them.
import { expect } from 'chai'
import { remind } from '../../api/reminders/remind.ts'
import { sendNext } from '../../api/reminders/send.ts'
import { newId } from '../../schemas/id.ts'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { textOf } from '../dossier/tools.ts'
import { mailServer } from '../mail.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('notices of the appraisal', () => {
  let mail: Awaited<ReturnType<typeof mailServer>>
  let world: World
  let round: Appraised
  before(async () => {
    mail = await mailServer()
    world = await World.open({ ...(await settings('disk')), ...mail.env })
    round = await appraisedRound(world)
    for (const [who, email] of [
      [round.people.head, 'head@xa1.example'],
      [round.headOfTwo, 'head@xa2.example'],
    ] as const)
      await world.ctx.db.people.model.collection.updateOne({ id: who.id }, { $set: { email } })
    await world.as(round.people.reviewer).post(`${v1}/campaigns/${round.slug}/appraisal`, {}).expect(201)
    const { judge, step, later } = acts(world, round)
    await judge(round.people.first, 'one 1.1', 'first', '0,50', 'Kế hoạch ban hành chậm')
    await judge(round.people.first, 'one 1.2', 'first', '3,00')
    await judge(round.people.first, 'two 1.1', 'first', '1,00')
    expect((await step('POST', '/notice', { due: later(3) })).status).to.equal(201)
  })
  after(async () => {
    await world[Symbol.asyncDispose]()
    await mail.close()
  })
  const look = () => Promise.all([1, 2, 3, 4].map(() => remind(world.ctx, newId('wk'))))
  const told = (kind: string) => world.ctx.db.notices.model.find({ items: { $elemMatch: { kind } } }).lean()

  it('ask for the answer to what was cut, from the agency that lost points alone', async () => {
    await look()
    const notices = (await told('answer')).filter(({ isEscalation }) => !isEscalation)
    expect(notices.map(({ person }) => person)).to.deep.equal([round.people.officer.id])
    expect(notices[0]!.text).to.include('1 tiêu chí bị giảm điểm ở thẩm định lần 1 chưa giải trình (1.1)')
    const { officer } = round.people
    const said = { stance: 'agree', text: 'Thống nhất với kết quả' }
    expect((await acts(world, round).answer(officer, 'one 1.1', said)).status).to.equal(200)
    await world.ctx.db.notices.model.deleteMany({})
    await look()
    expect(await told('answer')).to.deep.equal([])
  })

  it('tell the published result to each officer and head of each agency once, and nobody before it is issued', async () => {
    const { db } = world.ctx
    await look()
    expect(await told('result')).to.deep.equal([])
    const file = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) }
    const decision = { number: '45/QĐ-UBND', issued: '2026-12-20', file, by: newId('pe') }
    const decided = { stage: 'decided', decision: { ...decision, at: world.ctx.now().toISOString() } }
    await db.appraisals.model.collection.updateOne({}, { $set: decided })
    for (let n = 0; n < 3; n++) await look()
    const notices = await told('result')
    const { officer, head } = round.people
    expect(notices.map(({ person }) => person).sort()).to.deep.equal(
      [officer, head, round.officerOfTwo, round.headOfTwo].map(({ id }) => id).sort(),
    )
    while (await sendNext(world.ctx, newId('wk')));
    const results = mail.mails.filter(({ subject }) => subject.startsWith('Công bố kết quả'))
    expect(results.map(({ to }) => to).sort()).to.deep.equal(['head@xa1.example', 'head@xa2.example'])
    const first = results.find(({ to }) => to === 'head@xa1.example')!
    expect(first.subject).to.match(/^Công bố kết quả: XA1 chỉ số 43,75%, hạng 1\/2/)
    expect(first.text)
      .to.include('XA1: 3,50/8,00 điểm (tự chấm 4,00)')
      .and.include('Theo 45/QĐ-UBND ngày 20/12/2026.')
      .and.include(`/ky/${round.slug}/tham-dinh`)
      .and.not.include('XA2')
  })

  it('come beside papers that carry a code of what they say', async () => {
    const { reviewer } = round.people
    const codeOf = async (path = `campaigns/${round.slug}/chasing-letter?agency=${round.agencies.one}`) => {
      const { body } = await world.as(reviewer).get(`${v1}/${path}`).parse(bytesOf).expect(200)
      return /Mã nội dung: ((?:[0-9a-f]{4} ?){4})/.exec((await textOf(body as Buffer)).join(' '))?.[1]
    }
    const at = world.ctx.now().toISOString()
    const { db } = world.ctx
    const { id, campaign, agency } = (await db.assessments.model
      .findOne({ id: round.ids['one 1.1']! })
      .lean())!
    const asked = {
      id: newId('rq'),
      assessment: id,
      campaign,
      agency,
      round: 1,
      by: reviewer.id,
      at,
      due: at,
    }
    const words = 'Bổ sung phiếu gửi'
    await world.make(db.requests, { ...asked, points: 1_00, state: 'open', words, revision: 1 })
    const slip = await codeOf(`requests/${asked.id}/paper`)
    expect(slip).to.match(/^[0-9a-f]{4}/)
    const code = await codeOf()
    expect(code).not.to.equal(slip)
    expect(code).to.match(/^[0-9a-f]{4}/)
    expect(await codeOf()).to.equal(code)
    await world.ctx.db.campaigns.model.updateOne({}, { $set: { name: 'Đánh giá năm khác' } })
    expect(await codeOf()).not.to.equal(code)
  })
})
