import { expect } from 'chai'
import supertest from 'supertest'
import { table } from '../../api/may.ts'
import { routes } from '../../api/routes.ts'
import { isTokenable } from '../../api/tokens/scopes.ts'
import type { Person } from '../../schemas/person.ts'
import { actWords } from '../../web/words/acts.ts'
import { settings, tokenFor, v1, World } from '../world.ts'

const tokens = `${v1}/tokens`
const day = 864e5

describe('API tokens', () => {
  let world: World
  let admin: Person
  let machine: Person
  let agency: string
  let clock = 0
  before(async () => {
    world = await World.open(await settings('disk'))
    Object.assign(world.ctx, { now: () => new Date(Date.now() + clock) })
    admin = await world.person('admin')
    agency = await world.agency('AA')
    machine = await service('may.moi')
  })
  after(() => world[Symbol.asyncDispose]())
  beforeEach(() => (clock = 0))

  async function service(login: string): Promise<Person> {
    const grants = [{ role: 'officer', agency }]
    const body = { login, name: 'Máy quét', isService: true, grants }
    return (await world.as(admin).post(`${v1}/people`, body).expect(201)).body
  }
  const until = (days = 30) => new Date(Date.now() + days * day).toISOString()
  const ask = (scopes: string[], more: object = {}) =>
    world.as(admin).post(tokens, { name: 'Quét', person: machine.id, scopes, until: until(), ...more })
  const make = async (...scopes: string[]): Promise<{ id: string; secret: string }> =>
    (await ask(scopes).expect(201)).body
  const by = (secret: string, path: string, method: 'get' | 'post' | 'patch' | 'put' | 'delete' = 'get') =>
    supertest(world.app)[method](path).set('Authorization', `Bearer ${secret}`)

  it('are shown once, kept as a hash, and act for their person within their scopes', async () => {
    const { id, secret } = await make('documents.read')
    expect(secret).to.match(/^kc_[\w-]{43}$/)
    await by(secret, `${v1}/documents`).expect(200)
    await by(secret, `${v1}/campaigns`).expect(403) // the person may, the token may not
    const { text, body } = await world.as(admin).get(tokens).expect(200)
    expect(text)
      .not.to.include(secret)
      .and.not.to.match(/"hash"/)
    expect(body.tokens[0]).to.include({ id, personName: 'Máy quét', isGood: true })
    expect(body.holders).to.have.length(1)
    expect(body.holders[0].scopes)
      .to.include.members(['documents.read', 'documents.upload'])
      .and.not.include.members(['sets.manage', 'people.read', 'tokens.manage'])
    const stored = JSON.stringify([
      await world.ctx.db.tokens.model.find().lean(),
      await world.ctx.db.history.model.find({ subject: id }).lean(),
    ])
    expect(stored).not.to.include(secret)
    const me = await by(secret, `${v1}/me`).expect(200)
    expect(me.body.may).to.deep.equal(['documents.read'])
  })

  it('are offered in words: every act that may be left to a machine has some', () => {
    expect(Object.keys(table).filter(isTokenable)).to.have.members(Object.keys(actWords))
  })

  it('stand alone: a wrong one is not saved by a cookie, and a cookie holds no token', async () => {
    const { secret } = await make('documents.read')
    const cookie = `access=${tokenFor(world.ctx, admin.id)}`
    await by(`${secret}x`, `${v1}/me`).set('Cookie', cookie).expect(401)
    await by('', `${v1}/me`).set('Cookie', cookie).expect(401)
    await by(secret, `${v1}/people`).set('Cookie', cookie).expect(403)
    await by(tokenFor(world.ctx, admin.id), `${v1}/me`).expect(401)
    await supertest(world.app).get(`${v1}/me`).set('Cookie', `access=${secret}`).expect(401)
  })

  it('end when revoked, when their time is over, when their person leaves or gets other rights', async () => {
    const revoked = await make('documents.read')
    await world.as(admin).delete(`${tokens}/${revoked.id}`).expect(200)
    await by(revoked.secret, `${v1}/documents`).expect(401)
    await world.as(admin).delete(`${tokens}/${revoked.id}`).expect(409)
    expect(await world.history(revoked.id)).to.deep.equal(['tokens.create', 'tokens.revoke'])

    const short = await make('documents.read')
    clock = 31 * day
    await by(short.secret, `${v1}/documents`).expect(401)
    clock = 0

    const leaving = await service('may.nghi')
    const { body } = await ask(['documents.read'], { person: leaving.id }).expect(201)
    await world.as(admin).post(`${v1}/people/${leaving.id}/departure`, { revision: 1 }).expect(201)
    await by(body.secret, `${v1}/documents`).expect(401)
    await world.as(admin).post(`${v1}/people/${leaving.id}/return`, { revision: 2 }).expect(201)
    await by(body.secret, `${v1}/documents`).expect(401)
    const list = await world.as(admin).get(tokens).expect(200)
    expect(list.body.tokens.find(({ id }: { id: string }) => id === body.id)).to.include({ isGood: false })
  })

  it('are given to machines alone, for a year at most, for acts that need no person', async () => {
    const forbidden = Object.keys(table).filter((act) =>
      /^(people|tokens)\.|^assessments\.(submit|review)$|^packages\.approve$/.test(act),
    )
    expect(forbidden).to.include.members(['people.manage', 'tokens.manage', 'assessments.submit'])
    for (const scope of [...forbidden, 'sets.manage', 'nothing.here', '__proto__', 'toString']) {
      const { body } = await ask([scope]).expect(400)
      expect(body.faults[0].field, scope).to.equal('scopes.0')
      expect(body.faults[0].sentence).to.match(/Hãy .+\.$/)
    }
    const person = (await world.person('officer', agency)).id
    const all = await ask(['documents.read'], { person, until: until(400) }).expect(400)
    expect(all.body.faults.map(({ field }: { field: string }) => field)).to.deep.equal(['person', 'until'])
    await ask(['documents.read'], { until: until(-1) }).expect(400)
    for (const field of ['hash', 'by', 'usedAt', 'agencyId', 'role', 'revision'])
      await ask(['documents.read'], { [field]: 'x' }).expect(400)
  })

  it('note their last use, once a minute, without a line of history', async () => {
    const { id, secret } = await make('documents.read')
    const used = async () => (await world.ctx.db.tokens.model.findOne({ id }).lean())!
    await by(secret, `${v1}/documents`).expect(200)
    const first = await used()
    expect(first.usedAt).to.be.a('string')
    clock = 30_000
    await by(secret, `${v1}/documents`).expect(200)
    expect((await used()).usedAt).to.equal(first.usedAt)
    clock = 61_000
    await by(secret, `${v1}/documents`).expect(200)
    expect((await used()).usedAt).not.to.equal(first.usedAt)
    expect((await used()).revision).to.equal(1)
    expect(await world.history(id)).to.deep.equal(['tokens.create'])
  })

  describe('with one scope', () => {
    let secret: string
    before(async () => ({ secret } = await make('sets.read')))
    for (const { at, may } of routes) {
      if (may === 'anyone' || may === 'sets.read') continue
      const [method = '', path = ''] = at.split(' ')
      const status = may === 'signed-in' && method === 'GET' ? 200 : 403
      it(`${at}: ${status}`, () =>
        by(secret, path.replace(/:\w+/g, 'x'), method.toLowerCase() as 'get').expect(({ status: got }) =>
          // What a machine may read of itself may still want an input.
          expect(got).to.be.oneOf(status === 200 ? [200, 400, 404] : [403]),
        ))
    }
  })
})
