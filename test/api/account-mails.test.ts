// What a person is mailed about the account: the link that an administrator made for them alone, and that a password was set.
import { expect } from 'chai'
import supertest from 'supertest'
import { passwordHash } from '../../api/people/password.ts'
import { sendNext } from '../../api/reminders/send.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { mailServer } from '../mail.ts'
import { settings, v1, World } from '../world.ts'

describe('mails about an account', () => {
  let mail: Awaited<ReturnType<typeof mailServer>>
  let world: World
  let admin: Person
  let agency: string
  const lines: string[] = []
  const officer = async (more: Partial<Person> = {}) => {
    const grants = [{ role: 'officer' as const, agency }]
    const about = { id: newId('pe'), login: newId('n'), name: 'Lê Thị Bình', grants, revision: 1 }
    return world.make(world.ctx.db.people, { ...about, ...more })
  }
  const email = 'binh@tinh.example'
  const invite = async ({ id, revision }: Pick<Person, 'id' | 'revision'>) =>
    (await world.as(admin).post(`${v1}/people/${id}/invitations`, { revision }).expect(201)).body
  const send = async () => {
    while (await sendNext({ ...world.ctx, log: (...said) => lines.push(JSON.stringify(said)) }, newId('wk')));
  }
  const linkIn = (text: string) => /\/moi\/([0-9a-z-]+)/.exec(text)?.[1] ?? expect.fail('no link')
  const uses = (token: string, password: string) =>
    supertest(world.app).post(`${v1}/invitations/${token}`).send({ password }).expect(201)

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

  it('a single invitation goes by mail too, once, and the answer says where', async () => {
    const person = await officer({ email })
    const made = await invite(person)
    expect(made).to.include({ to: email })
    await Promise.all([send(), send()])
    const [only, ...more] = mail.mails
    expect(more).to.deep.equal([])
    expect(only).to.include({ to: email, subject: 'Lời mời vào hệ thống Kiểm Chứng' })
    const token = linkIn(only!.text)
    expect(made.path).to.equal(`/moi/${token}`)
    expect(only!.html).to.include(`/moi/${token}">`)
    const kept = [
      await world.ctx.db.notices.model.find().lean(),
      await world.ctx.db.history.model.find().lean(),
    ]
    expect(JSON.stringify([kept, lines])).to.not.include(token)
    const { body } = await world.as(admin).get(`${v1}/people/${person.id}`).expect(200)
    expect(body.invitationMail).to.equal('sent')
  })

  it('one made anew is mailed anew, and the link before it is not sent any more', async () => {
    const person = await officer({ email })
    const first = await invite(person)
    const second = await invite({ id: person.id, revision: first.revision })
    await send()
    expect(mail.mails.map(({ text }) => linkIn(text))).to.deep.equal([second.path.split('/').at(-1)])
  })

  it('who has a password is told that it is a reset; once it is set, that it was', async () => {
    const person = await officer({ email })
    await uses((await invite(person)).path.split('/').at(-1), 'mùa thu lá bay')
    await send()
    mail.mails.length = 0
    const { revision } = (await world.ctx.db.people.model.findOne({ id: person.id }).lean())!
    await invite({ id: person.id, revision })
    await send()
    expect(mail.mails.map(({ subject }) => subject)).to.deep.equal(['Đặt lại mật khẩu hệ thống Kiểm Chứng'])
    expect(mail.mails[0]!.text).to.include('mật khẩu đang dùng còn hiệu lực')
    await uses(linkIn(mail.mails[0]!.text), 'mùa đông lạnh giá')
    await send()
    expect(mail.mails.at(-1)).to.include({ to: email, subject: 'Mật khẩu hệ thống Kiểm Chứng vừa được thay' })
    expect(mail.mails.at(-1)!.text)
      .to.include(person.login)
      .and.not.match(/mùa đông|\/moi\//)
  })

  it('who changes the own password is told too; without an address nothing is sent', async () => {
    const person = await officer({ email, password: await passwordHash('mùa thu lá bay') })
    const change = { old: 'mùa thu lá bay', password: 'mùa xuân hoa nở' }
    await world.as(person).post(`${v1}/me/password`, change).expect(201)
    await send()
    expect(mail.mails.filter(({ subject }) => subject.includes('vừa được thay'))).to.have.length(1)
    const silent = await officer()
    const made = await invite(silent)
    expect(made).to.not.have.property('to')
    await uses(made.path.split('/').at(-1), 'mùa hạ nắng vàng')
    expect(await world.ctx.db.notices.model.countDocuments({ person: silent.id })).to.equal(0)
  })
})
