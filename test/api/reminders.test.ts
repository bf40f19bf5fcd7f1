// Reminders against a real mail server: each rung once, whoever looks, however often, and whatever the clock does (W4);
// one digest a person; the head and Sở Nội vụ from the rung on that says so; what does not arrive is seen.
import { expect } from 'chai'
import { remind } from '../../api/reminders/remind.ts'
import { sendNext } from '../../api/reminders/send.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { change } from '../../storage/change.ts'
import { mailServer } from '../mail.ts'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('reminders', () => {
  let mail: Awaited<ReturnType<typeof mailServer>>
  let env: NodeJS.ProcessEnv
  let world: World
  let round: Round
  let day = '2026-12-07'
  const now = () => new Date(`${day}T02:00:00Z`)
  const open = () => World.open(env, {}, { now })
  const reachable = async ({ id }: Person, email: string) => {
    const { db } = world.ctx
    const seen = (await db.people.model.findOne({ id }).lean())!
    const done = { act: 'test.make', by: newId('pe'), at: now().toISOString() }
    await db.transaction((tx) => change(tx, db, db.people, seen, { email }, done))
  }
  const send = async (of = world) => {
    while (await sendNext(of.ctx, newId('wk')));
  }
  const to = (name: string) => mail.mails.filter((one) => one.to.startsWith(name))

  beforeEach(async () => {
    day = '2026-12-07'
    mail = await mailServer()
    env = {
      ...(await settings('disk')),
      ...mail.env,
    }
    world = await open()
    round = await openRound(world, { dueInDays: 9 }) // Wednesday 16/12: seven working days
    await reachable(round.people.officer, 'officer@tinh.example')
    await reachable(round.people.head, 'head@tinh.example')
    await reachable(round.people['reviewer-head'], 'home@tinh.example')
  })
  afterEach(async () => {
    await world[Symbol.asyncDispose]()
    await mail.close()
  })

  it('are one digest a person, with the leaves, the deadline, the days left and the address', async () => {
    await remind(world.ctx, newId('wk'))
    await send()
    const [first, ...others] = to('officer')
    expect(others).to.deep.equal([])
    expect(first?.subject).to.equal('Nhắc hạn: 3 mục còn 7 ngày làm việc – Tự đánh giá thử')
    expect(first?.text).to.include('3 tiêu chí chưa gửi (1.1, 1.2, 2.2), hạn 09:00, thứ Tư 16/12/2026')
    expect(first?.text).to.include(`/ky/${round.slug}/co-quan/SLD/viec-cua-toi`)
    expect(to('head'), 'nothing to confirm, nothing late').to.deep.equal([])
  })

  it('come once a rung: two workers, 50 restarts, the clock a day back and forth', async () => {
    const days = ['07', '08', '07', '14', '15', '16', '15', '17', '18', '17', '23', '24', '23']
    for (const [n, one] of days.entries()) {
      day = `2026-12-${one}`
      for (let k = 0; k < 4; k++) {
        await using other = await open()
        await Promise.all([
          ...[world, other, world, other].map(({ ctx }) => remind(ctx, newId('wk'))),
          ...(n % 2 ? [send(), send(other)] : []),
        ])
      }
    }
    await send()
    const notices = await world.ctx.db.notices.model.find({ person: round.people.officer.id }).lean()
    const keys = notices.flatMap(({ rungs }) => rungs)
    expect(new Set(keys).size).to.equal(keys.length)
    const rungs = keys.map((key) => Number(key.split(' ').at(-1)))
    for (const rung of [30, 7, 1, -1, -5])
      expect(
        rungs.filter((one) => one === rung),
        String(rung),
      ).to.have.length(3)
    const ids = mail.mails.map(({ id }) => id)
    expect(new Set(ids).size, 'no mail twice').to.equal(ids.length)
    expect(to('officer')).to.have.length(notices.length)
    // The head and Sở Nội vụ hear of both late rungs, in one list each.
    expect(to('head').map(({ subject }) => subject)).to.deep.equal([
      'Quá hạn: 3 mục vừa quá hạn – Tự đánh giá thử',
      'Quá hạn: 3 mục quá hạn 5 ngày làm việc – Tự đánh giá thử',
    ])
    expect(to('home')).to.have.length(2)
    expect(to('home')[0]?.text).to.include('- Cơ quan SLD: 3 tiêu chí chưa gửi')
    expect(to('home')[0]?.text).to.include('- Cơ quan STK: 1 tiêu chí chưa gửi')
  })

  it('begin anew for a deadline that was moved, and end for what was sent', async () => {
    await remind(world.ctx, newId('wk'))
    const { assignment } = round.leaves['1.1']!
    const due = '2026-12-10T10:00:00.000Z'
    const more = { revision: 1, due, reason: 'Họp giao ban sớm hơn' }
    await world.as(round.people.reviewer).patch(`${v1}/assignments/${assignment}`, more).expect(200)
    const { db } = world.ctx
    const other = await db.assessments.model.findOne({ id: round.leaves['1.2']!.assessment }).lean()
    const done = { act: 'test.make', by: newId('pe'), at: now().toISOString() }
    await db.transaction((tx) => change(tx, db, db.assessments, other!, { state: 'submitted' }, done))
    day = '2026-12-15' // a rung of what is left
    await remind(world.ctx, newId('wk'))
    const [, second] = await db.notices.model
      .find({ person: round.people.officer.id })
      .sort({ _id: 1 })
      .lean()
    expect(second?.items.map(({ codes }) => codes)).to.deep.equal([['1.1'], ['2.2']])
  })

  it('that do not arrive say so and can be sent again; what the server cannot take now is tried again', async () => {
    await reachable(round.people.officer, 'nobody@tinh.example')
    await reachable(round.otherOfficer, 'later@tinh.example')
    await remind(world.ctx, newId('wk'))
    await send()
    const api = world.as(round.people.reviewer)
    const read = async () => (await api.get(`${v1}/campaigns/${round.slug}/reminders`).expect(200)).body
    const of = async (who: Person) =>
      (await read()).notices.find(({ person }: { person: string }) => person === who.id)
    const bounced = await of(round.people.officer)
    expect(bounced.state).to.equal('bounced')
    expect(bounced.bounced).to.include('No such mailbox')
    expect((await of(round.otherOfficer)).state).to.equal('waiting')
    await world.ctx.db.notices.model.collection.updateMany({}, { $set: { 'claim.until': new Date(0) } })
    await send()
    expect((await of(round.otherOfficer)).state).to.equal('sent')
    await reachable(round.people.officer, 'officer@tinh.example')
    await api.post(`${v1}/notices/${bounced.id}/mail`, { revision: bounced.revision }).expect(201)
    await send()
    expect((await of(round.people.officer)).state).to.equal('sent')
    expect(to('officer')).to.have.length(1)
    expect(await world.history(bounced.id)).to.deep.equal([
      'notices.make',
      'notices.bounced',
      'notices.again',
      'notices.sent',
    ])
  })

  it('stand on the screen of who was reminded until they were seen, and of nobody else', async () => {
    await remind(world.ctx, newId('wk'))
    const own = async (who: Person) =>
      (await world.as(who).get(`${v1}/campaigns/${round.slug}/notices`)).body.notices
    const [notice] = await own(round.people.officer)
    expect(notice.subject).to.include('3 mục')
    expect(await own(round.people.head)).to.deep.equal([])
    const path = `${v1}/notices/${notice.id}/seen`
    await world.as(round.otherOfficer).send('PUT', path, { revision: notice.revision }).expect(404)
    await world.as(round.people.officer).send('PUT', path, { revision: notice.revision }).expect(200)
    expect(await own(round.people.officer)).to.deep.equal([])
  })

  it('come at once to the agencies that Sở Nội vụ urges, once an act, and leave the ladder as it was', async () => {
    await reachable(round.people.officer, 'officer@tinh.example')
    const key = '3f0c5f0e-6a3f-4f7e-9a52-0d6f5d3f1a11'
    const at = `${v1}/campaigns/${round.slug}/urgings`
    const agencies = [round.agencies.lead, round.agencies.home]
    await world.as(round.people.officer).post(at, { agencies, key }).expect(403)
    const again = await Promise.all(
      [1, 2].map(() => world.as(round.people.reviewer).post(at, { agencies, key }).expect(201)),
    )
    expect(again[0]!.body.agencies).to.deep.equal([
      { agency: round.agencies.lead, mailed: 1, told: ['Nguyễn Văn An'], owed: 3 },
      { agency: round.agencies.home, mailed: 0, told: [], owed: 0 },
    ])
    await send()
    expect(to('officer').map(({ subject }) => subject)).to.have.length(1)
    expect(to('officer')[0]!.subject).to.match(/^Đôn đốc\. Nhắc hạn: 3 mục/)
    const notice = (await world.ctx.db.notices.model.findOne({ person: round.people.officer.id }).lean())!
    expect(await world.history(notice.id)).to.deep.equal(['notices.make', 'notices.sent'])
    await remind(world.ctx, newId('wk'))
    expect(await world.ctx.db.notices.model.countDocuments({ person: round.people.officer.id })).to.equal(2)
  })

  it('leave the screen when nothing that they name is owed any more', async () => {
    await remind(world.ctx, newId('wk'))
    const own = async () =>
      (await world.as(round.people.officer).get(`${v1}/campaigns/${round.slug}/notices`)).body.notices
    const { db } = world.ctx
    const submit = (...leaves: string[]) =>
      db.assessments.model.collection.updateMany(
        { id: { $in: leaves.map((leaf) => round.leaves[leaf]!.assessment) } },
        { $set: { state: 'submitted' } },
      )
    await submit('1.1', '1.2')
    expect(await own()).to.have.length(1)
    await submit('2.2')
    expect(await own()).to.deep.equal([])
  })

  it('give Sở Nội vụ the sentence to paste and a drafted letter, with the same numbers', async () => {
    const api = world.as(round.people.reviewer)
    const { body } = await api.get(`${v1}/campaigns/${round.slug}/reminders`).expect(200)
    const [lead] = body.agencies
    expect([lead.short, lead.count, lead.late, lead.workingDaysLeft]).to.deep.equal(['SLD', 3, 0, 7])
    expect(lead.sentence).to.match(
      /^Cơ quan SLD còn 3 tiêu chí chưa gửi \(1\.1, 1\.2, 2\.2\), hạn .*còn 7 ngày làm việc/,
    )
    const letter = await api.get(`${v1}/campaigns/${round.slug}/chasing-letter?agency=${lead.id}`).expect(200)
    expect(letter.body.subarray(0, 5).toString()).to.equal('%PDF-')
    await world.as(round.people.officer).get(`${v1}/campaigns/${round.slug}/reminders`).expect(403)
  })

  it('go by the ladder that the year was given', async () => {
    const api = world.as(round.people.reviewer)
    const { body } = await api.get(`${v1}/campaigns/${round.slug}`)
    const reminders = { rungs: [2], escalateAt: -60 }
    await api.patch(`${v1}/campaigns/${round.slug}`, { revision: body.revision, reminders }).expect(200)
    expect(await remind(world.ctx, newId('wk'))).to.equal(0)
    day = '2026-12-14'
    expect(await remind(world.ctx, newId('wk'))).to.be.above(0)
  })
})
