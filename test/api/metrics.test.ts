import { expect } from 'chai'
import supertest from 'supertest'
import { settings, World } from '../world.ts'

describe('/metrics', () => {
  it('tells times by route, queues and the process, without an address that was asked', async () => {
    await using world = await World.open(await settings('disk'))
    const { status } = await supertest(world.app).get('/api/v1/guest/a-secret-link')
    await supertest(world.app).get('/no-route-of-ours')
    const { text } = await supertest(world.app)
      .get('/metrics')
      .expect(200)
      .expect('Content-Type', /^text\/plain/)
    expect(text).to.include(`_count{method="GET",route="/api/v1/guest/:token",status="${status}"} 1\n`)
    for (const queue of ['versions', 'renditions', 'editions', 'packages'])
      expect(text).to.include(`kc_waiting{queue="${queue}"} 0`)
    expect(text).to.include('process_resident_memory_bytes')
    expect(text).not.to.match(/a-secret-link|no-route-of-ours/)
  })

  it('is unknown to callers from elsewhere', async () => {
    await using world = await World.open(await settings('disk'), { proxies: ['loopback'] })
    const from = (address: string) => supertest(world.app).get('/metrics').set('X-Forwarded-For', address)
    await from('203.0.113.7').expect(404)
    await from('127.0.0.1, 203.0.113.7').expect(404)
    await from('127.0.0.1').expect(200)
  })
})
