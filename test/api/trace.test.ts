// A request leaves an id and one line, and nothing in it that a reader of logs must not have.
import { expect } from 'chai'
import supertest from 'supertest'
import { openApp } from '../../api/app.ts'
import { openLog } from '../../api/log.ts'
import { settings, tokenFor, v1, World } from '../world.ts'

describe('the log', () => {
  it('is JSON with the event, and leaves out what opens a door', () => {
    const lines: string[] = []
    const log = openLog({ write: (line) => void lines.push(line) })
    log('listening', {
      address: { port: 1 },
      password: 'p-1',
      headers: { cookie: 'p-2', authorization: 'p-3' },
    })
    log('fault', { error: 'why', a: { b: { token: 'p-4' } } })
    const [first, second] = lines.map((line) => JSON.parse(line))
    expect(first).to.include({ event: 'listening', level: 30 })
    expect(first.address).to.deep.equal({ port: 1 })
    expect(second).to.include({ event: 'fault', level: 50, error: 'why' })
    expect(lines.join()).not.to.include('p-')
  })

  it('has one line a request: template, status and person, never the address', async () => {
    const lines: [string, Record<string, unknown> | undefined][] = []
    await using world = await World.open(
      await settings('disk'),
      {},
      { log: (event, facts) => lines.push([event, facts]) },
    )
    const admin = await world.person('admin', await world.agency('AA'))
    const given = 'from-outside-1'
    const { headers } = await supertest(world.app)
      .get(`${v1}/me?`)
      .set('Cookie', `access=${tokenFor(world.ctx, admin.id)}`)
      .set('X-Request-Id', given)
    expect(headers['x-request-id']).to.equal(given)
    const guest = await supertest(world.app)
      .get(`${v1}/guest/a-secret-link?q=who`)
      .set('X-Request-Id', 'no space!')
    expect(guest.headers['x-request-id']).to.match(/^[\da-f-]{36}$/)
    const requests = lines.filter(([event]) => event === 'request').map(([, facts]) => facts!)
    expect(requests).to.have.length(2)
    expect(requests[1]).to.include({ method: 'GET', route: `${v1}/guest/:token`, status: guest.status })
    expect(requests[0]).to.include({ request: given, route: `${v1}/me`, person: admin.id, status: 200 })
    expect(JSON.stringify(lines)).not.to.match(/a-secret-link|who|Bearer|eyJ/)
  })

  it('finds a fault by the instance that was shown', async () => {
    const lines: [string, Record<string, unknown> | undefined][] = []
    await using world = await World.open(
      await settings('disk'),
      {},
      { log: (event, facts) => lines.push([event, facts]) },
    )
    const broken = openApp({ ...world.ctx, db: {} as never })
    const { body, headers } = await supertest(broken)
      .post(`${v1}/sessions`)
      .send({ login: 'nobody', password: 'not the one' })
      .expect(500)
    expect(body.instance).to.equal(headers['x-request-id'])
    expect(body).to.have.property('type', '/problems/internal')
    const fault = lines.find(([event]) => event === 'fault')?.[1]
    expect(fault).to.include({ request: body.instance, route: `POST ${v1}/sessions` })
    expect(fault?.['error']).to.include('TypeError')
    expect(JSON.stringify(lines)).not.to.include('not the one')
  })
})
