import { expect } from 'chai'
import supertest from 'supertest'
import type { Person } from '../../schemas/person.ts'
import { settings, v1, World } from '../world.ts'

const password = 'Mưa rừng ngang 48'

describe('sessions', () => {
  let world: World
  let officer: Person
  let clock = 0

  before(async () => {
    world = await World.open(await settings('disk'))
    Object.assign(world.ctx, { now: () => new Date(Date.now() + clock) })
    officer = await world.person('officer', await world.agency('AA'), password)
  })
  after(() => world[Symbol.asyncDispose]())
  beforeEach(() => (clock = 0))

  const signIn = (login = officer.login, word = password) =>
    supertest(world.app).post(`${v1}/sessions`).send({ login, password: word })
  const cookiesOf = (res: supertest.Response): Record<string, string> =>
    Object.fromEntries(
      ((res.headers['set-cookie'] ?? []) as unknown as string[]).map((line) => [line.split('=')[0], line]),
    )
  const valueOf = (line = '') => line.split(';')[0] ?? ''
  const refresh = (cookie: string) =>
    supertest(world.app).post(`${v1}/sessions/refresh`).set('Cookie', cookie).send({})
  const meBy = (cookie: string) => supertest(world.app).get(`${v1}/me`).set('Cookie', cookie)

  it('begin with two cookies that no script reads and no other site sends', async () => {
    const res = await signIn(` ${officer.login.toUpperCase()} `).expect(201)
    const { access = '', refresh: later = '' } = cookiesOf(res)
    for (const line of [access, later]) expect(line).to.include('HttpOnly').and.include('SameSite=Strict')
    expect(access).to.include('Path=/;').and.include('Max-Age=300')
    expect(later).to.include('Path=/api/v1/sessions;')
    expect(JSON.stringify(res.body)).not.to.match(/argon2|eyJ/)
    const { body } = await meBy(valueOf(access)).expect(200)
    expect(body.person).to.include({ id: officer.id, login: officer.login })
    expect(body.person).to.have.all.keys('id', 'login', 'name')
    expect(body.grants[0]).to.deep.include({ role: 'officer' })
    expect(body.grants[0].agency).to.include({ code: 'AA', short: 'AA' })
    expect(body.may).to.include('documents.upload').and.not.include('assessments.review')
    await meBy(valueOf(later).replace('refresh=', 'access=')).expect(401) // each is good for one thing only
  })

  it('are refused alike for a wrong password, an unknown login and one without password', async () => {
    const wrong = await signIn(officer.login, 'x').expect(401)
    const unknown = await signIn('khong.co.ai', 'x').expect(401)
    expect(unknown.body).to.deep.equal(wrong.body)
    expect(wrong.body.type).to.equal('/problems/wrong-password')
  })

  it('go on by refresh; two at once get the same successor, and both go on', async () => {
    const first = valueOf(cookiesOf(await signIn())['refresh'])
    const both = await Promise.all([refresh(first), refresh(first), refresh(first)])
    for (const res of both) {
      expect(res.status).to.equal(201)
      await meBy(valueOf(cookiesOf(res)['access'])).expect(200)
      await refresh(valueOf(cookiesOf(res)['refresh'])).expect(201)
    }
  })

  it('end whole when a refresh token is used again after ten seconds', async () => {
    const first = valueOf(cookiesOf(await signIn())['refresh'])
    const next = cookiesOf(await refresh(first).expect(201))
    clock = 9_000
    await refresh(first).expect(201)
    clock = 11_000
    await refresh(first).expect(401)
    await refresh(valueOf(next['refresh'])).expect(401)
    await meBy(valueOf(next['access'])).expect(401)
  })

  it('end by signing out, also with the refresh token alone, and the cookies go', async () => {
    const cookies = cookiesOf(await signIn())
    const out = await supertest(world.app)
      .delete(`${v1}/sessions`)
      .set('Cookie', valueOf(cookies['refresh']))
      .expect(200)
    expect(cookiesOf(out)['access']).to.include('Expires=Thu, 01 Jan 1970')
    await meBy(valueOf(cookies['access'])).expect(401)
    await refresh(valueOf(cookies['refresh'])).expect(401)
    await supertest(world.app).delete(`${v1}/sessions`).expect(200)
  })

  it('all end but the own one when the password changes', async () => {
    const other = cookiesOf(await signIn())
    const mine = cookiesOf(await signIn())
    const change = (body: object) =>
      supertest(world.app).post(`${v1}/me/password`).set('Cookie', valueOf(mine['access'])).send(body)
    await change({ old: 'sai', password: 'Một câu khác 77' }).expect(401)
    const weak = await change({ old: password, password: '1234567890' }).expect(400)
    expect(weak.body.faults[0].field).to.equal('password')
    await change({ old: password, password }).expect(400)
    const changed = await change({ old: password, password: 'Một câu khác 77' }).expect(201)
    await meBy(valueOf(cookiesOf(changed)['access'])).expect(200)
    for (const old of [other, mine]) {
      await meBy(valueOf(old['access'])).expect(401)
      await refresh(valueOf(old['refresh'])).expect(401)
    }
    await signIn().expect(401)
    await signIn(officer.login, 'Một câu khác 77').expect(201)
  })

  it('take no token that another algorithm, secret, issuer or audience signed', async () => {
    const jwt = (await import('jsonwebtoken')).default
    const claims = { sub: officer.id, sid: `ss_${officer.id.slice(3)}` }
    const right = { issuer: 'kiem-chung', audience: 'access', expiresIn: 60 }
    const { secret } = world.ctx.config
    const forged = [
      jwt.sign(claims, secret, { ...right, algorithm: 'HS512' }),
      jwt.sign(claims, 'x'.repeat(64), { ...right, algorithm: 'HS256' }),
      jwt.sign(claims, secret, { ...right, issuer: 'x' }),
      jwt.sign(claims, secret, { ...right, audience: 'refresh' }),
      jwt.sign(claims, secret, { ...right, expiresIn: -1 }),
      jwt.sign(claims, '', { ...right, algorithm: 'none' }),
      'nonsense',
    ]
    for (const token of forged) await meBy(`access=${token}`).expect(401)
  })
})

describe('guessing passwords', () => {
  let world: World
  let victim: Person
  before(async () => {
    world = await World.open(await settings('disk'), { proxies: ['127.0.0.1', '::ffff:127.0.0.1', '::1'] })
    victim = await world.person('head', await world.agency('AA'), password)
  })
  after(() => world[Symbol.asyncDispose]())

  const guess = (word: string, address: string) =>
    supertest(world.app)
      .post(`${v1}/sessions`)
      .set('X-Forwarded-For', address)
      .send({ login: victim.login, password: word })

  it('is stopped after five wrong ones, side by side too, with the time to wait; never for the owner elsewhere', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess('x', '10.0.0.1')))
    expect(answers.filter(({ status }) => status === 401)).to.have.length(5)
    const [late] = answers.filter(({ status }) => status === 429)
    expect(late!.body.type).to.equal('/problems/too-many')
    expect(Number(late!.headers['retry-after'])).to.be.within(25, 31)
    await guess(password, '10.0.0.1').expect(429) // also the right one: or a guesser would learn it
    await guess(password, '10.0.0.2').expect(201)
  })

  it('of one account from everywhere does not keep its owner out where they signed in before', async () => {
    for (let i = 0; i < 104; i++) await guess('x', `10.1.${i}.1`)
    await guess('x', '10.9.9.9').expect(429)
    await guess(password, '10.0.0.2').expect(201)
  })

  it('of many accounts from one address is stopped', async () => {
    for (let i = 0; i < 100; i++)
      await supertest(world.app)
        .post(`${v1}/sessions`)
        .set('X-Forwarded-For', '10.2.0.1')
        .send({ login: `nguoi${i}`, password: 'x' })
    const { status } = await supertest(world.app)
      .post(`${v1}/sessions`)
      .set('X-Forwarded-For', '10.2.0.1')
      .send({ login: 'nguoi.moi', password: 'x' })
    expect(status).to.equal(429)
  })
})
