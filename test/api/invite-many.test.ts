// Many invitations in one act, against a real mail server: each of them once, whoever asks, and told to whom it was not.
import { expect } from 'chai'
import supertest from 'supertest'
import { sendNext } from '../../api/reminders/send.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { mailServer } from '../mail.ts'
import { settings, v1, World } from '../world.ts'

interface Row {
  id: string
  revision: number
  what: string
  to?: string
  path?: string
  until?: string
  agencies: string[]
}

describe('many invitations at once', () => {
  let mail: Awaited<ReturnType<typeof mailServer>>
  let world: World
  let admin: Person
  let agency: string
  const made = (more: Partial<Person>) =>
    world.make(world.ctx.db.people, {
      ...{ id: newId('pe'), login: newId('n'), name: 'Lê Thị Bình', grants: [], revision: 1 },
      ...more,
    })
  const officer = (more: Partial<Person> = {}) => made({ grants: [{ role: 'officer', agency }], ...more })
  const ask = async (body: object, who = admin): Promise<Row[]> =>
    (await world.as(who).post(`${v1}/invitations`, body).expect(201)).body.people
  const seen = ({ id, revision }: Row | Person) => ({ id, revision })
  const send = async () => {
    while (await sendNext(world.ctx, newId('wk')));
  }
  const whats = (rows: readonly Row[]) => Object.fromEntries(rows.map(({ id, what }) => [id, what]))
  const opens = (path: string) => supertest(world.app).get(`${v1}/invitations/${path.split('/').at(-1)}`)
  const linkIn = (text: string) => /\/moi\/\S+/.exec(text)?.[0] ?? expect.fail('no link')

  beforeEach(async () => {
    mail = await mailServer()
    world = await World.open({ ...(await settings('disk')), ...mail.env })
    agency = await world.agency('SLD')
    admin = await world.person('admin')
  })
  afterEach(async () => {
    await world[Symbol.asyncDispose]()
    await mail.close()
  })

  it('say who gets a mail, who only a link, and who none; looking keeps nothing', async () => {
    const mailed = await officer({ email: 'binh@tinh.example' })
    const silent = await officer()
    const inside = await world.person('officer', agency)
    const gone = await officer({ leftAt: '2026-01-01T00:00:00.000Z' })
    const machine = await officer({ isService: true })
    const all = await ask({ check: true })
    expect(whats(all)).to.deep.equal({ [mailed.id]: 'mail', [silent.id]: 'link' })
    expect(all.map(({ agencies }) => agencies)).to.deep.equal([['SLD'], ['SLD']])
    const chosen = await ask({ people: [mailed, silent, inside, gone, machine].map(seen), check: true })
    expect(whats(chosen)).to.deep.equal({
      ...{ [mailed.id]: 'mail', [silent.id]: 'link' },
      ...{ [inside.id]: 'signed-in', [gone.id]: 'left', [machine.id]: 'machine' },
    })
    expect(await world.ctx.db.people.model.countDocuments({ invitation: { $exists: true } })).to.equal(0)
    expect(await world.ctx.db.notices.model.countDocuments()).to.equal(0)
  })

  it('give each a link that works: in the mail, sent once, or in the answer, shown once', async () => {
    const mailed = await officer({ email: 'binh@tinh.example' })
    const silent = await officer()
    const rows = await ask({ people: [mailed, silent].map(seen) })
    const [byMail, byHand] = [mailed, silent].map(({ id }) => rows.find((row) => row.id === id)!)
    expect(byMail).to.include({ what: 'mail', to: 'binh@tinh.example' }).and.not.have.property('path')
    const { body } = await opens(byHand!.path!).expect(200)
    expect(body.login).to.equal(silent.login)
    await Promise.all([send(), send()])
    await send()
    expect(mail.mails.map(({ to }) => to)).to.deep.equal(['binh@tinh.example'])
    const link = linkIn(mail.mails[0]!.text)
    const password = { password: 'mùa thu lá bay' }
    await supertest(world.app)
      .post(`${v1}/invitations/${link.split('/').at(-1)}`)
      .send(password)
      .expect(201)
    await supertest(world.app)
      .post(`${v1}/sessions`)
      .send({ login: mailed.login, ...password })
      .expect(201)
    await opens(link).expect(410)
    // Neither what waits to be sent nor the history holds the link.
    const token = link.split('/').at(-1)!
    const kept = [
      await world.ctx.db.notices.model.find().lean(),
      await world.ctx.db.history.model.find().lean(),
    ]
    expect(JSON.stringify(kept)).not.to.include(token)
    const lines = await world.ctx.db.history.model.find({ subject: mailed.id, act: 'people.invite' }).lean()
    expect(lines.map(({ by }) => by)).to.deep.equal([admin.id])
  })

  it('end on the day of a single one, and are told in the list with what became of the mail', async () => {
    await officer({ email: 'nobody@tinh.example' })
    const [row] = await ask({})
    const single = await officer()
    const { body } = await world.as(admin).post(`${v1}/people/${single.id}/invitations`, { revision: 1 })
    expect(Math.abs(Date.parse(row!.until!) - Date.parse(body.until))).to.be.lessThan(60_000)
    await send()
    const { body: list } = await world.as(admin).get(`${v1}/people?limit=200`).expect(200)
    const listed = (list.rows as { id: string }[]).find(({ id }) => id === row!.id)
    expect(listed).to.include({ invitationMail: 'bounced', invitedUntil: row!.until, hasPassword: false })
  })

  it('made twice make nothing twice, unless asked for again; then the link before ends, and its mail stays', async () => {
    const mailed = await officer({ email: 'binh@tinh.example' })
    const silent = await officer()
    const first = await ask({})
    expect(whats(await ask({ people: first.map(seen) }))).to.deep.equal({
      [mailed.id]: 'invited',
      [silent.id]: 'invited',
    })
    expect(await ask({})).to.deep.equal([])
    expect(await world.ctx.db.notices.model.countDocuments()).to.equal(1)
    const again = await ask({ people: first.map(seen), again: true })
    expect(whats(again)).to.deep.equal({ [mailed.id]: 'mail', [silent.id]: 'link' })
    await send()
    expect(mail.mails, 'the replaced link is not sent').to.have.length(1)
    await opens(linkIn(mail.mails[0]!.text)).expect(200)
    await opens(first.find(({ id }) => id === silent.id)!.path!).expect(410)
    await opens(again.find(({ id }) => id === silent.id)!.path!).expect(200)
    const past = { 'invitation.until': '2020-01-01T00:00:00.000Z' }
    await world.ctx.db.people.model.updateOne({ id: silent.id }, { $set: past })
    expect(whats(await ask({})), 'one that ran out is none').to.deep.equal({ [silent.id]: 'link' })
  })

  it('of two administrators at once one invites each, and the other is told', async () => {
    const other = await world.person('admin')
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, n) => officer({ email: `a${n}@t.example` })),
    )
    const asked = { people: people.map(seen) }
    const [mine, theirs] = await Promise.all([ask(asked), ask(asked, other)])
    for (const { id } of people) {
      const both = [mine, theirs].map((rows) => rows.find((row) => row.id === id)!.what)
      expect(both.sort()).to.deep.equal(['invited', 'mail'])
    }
    await send()
    expect(mail.mails.map(({ to }) => to).sort()).to.deep.equal(people.map(({ email }) => email).sort())
    for (const { text } of mail.mails) await opens(linkIn(text)).expect(200)
  })

  it('leave out who was changed since, and ask again of nobody who was asked again meanwhile', async () => {
    const person = await officer()
    const changed = { revision: 1, position: 'Phó Trưởng phòng' }
    await world.as(admin).patch(`${v1}/people/${person.id}`, changed).expect(200)
    expect(whats(await ask({ people: [seen(person)] }))).to.deep.equal({ [person.id]: 'changed' })
    const [invited] = await ask({})
    const asked = { people: [seen(invited!)], again: true }
    expect((await ask(asked))[0]?.what).to.equal('link')
    expect((await ask(asked))[0]?.what).to.equal('changed')
  })

  it('are for administrators alone', async () => {
    const person = await officer()
    for (const role of ['officer', 'head', 'reviewer-head', 'leader', 'auditor'] as const) {
      const who = await world.person(role, agency)
      for (const check of [true, false])
        await world
          .as(who)
          .post(`${v1}/invitations`, { people: [seen(person)], check })
          .expect(403)
    }
    await world.as(undefined).post(`${v1}/invitations`, {}).expect(401)
    const kept = await world.ctx.db.people.model.findOne({ id: person.id }).lean()
    expect(kept).not.to.have.property('invitation')
  })
})
