import { expect } from 'chai'
import supertest from 'supertest'
import { settings, World } from '../world.ts'

const metricsToken = 'q7Zp2mXv9Lr4Tn8Wk3Bs6Hd1Fy5Gc0Ja'

describe('/metrics', () => {
  it('tells times by route, queues and the process, without an address that was asked', async () => {
    await using world = await World.open(await settings('disk'), { metricsToken })
    const { status } = await supertest(world.app).get('/api/v1/guest/a-secret-link')
    await supertest(world.app).get('/no-route-of-ours')
    const { text } = await supertest(world.app)
      .get('/metrics')
      .set('Authorization', `Bearer ${metricsToken}`)
      .expect(200)
      .expect('Content-Type', /^text\/plain/)
    expect(text).to.include(`_count{method="GET",route="/api/v1/guest/:token",status="${status}"} 1\n`)
    for (const queue of ['versions', 'renditions', 'readings', 'editions', 'packages'])
      expect(text).to.include(`kc_waiting{queue="${queue}"} 0`)
    expect(text).to.include('process_resident_memory_bytes')
    expect(text).not.to.match(/a-secret-link|no-route-of-ours/)
  })

  it('is unknown to whoever brings no token, on this machine too, and to all while there is none', async () => {
    const env = await settings('disk')
    await using world = await World.open(env, { metricsToken })
    await using silent = await World.open(env)
    for (const { app } of [world, silent])
      for (const given of [
        undefined,
        '',
        'Bearer',
        'Bearer ',
        `Bearer ${metricsToken}x`,
        `Basic ${metricsToken}`,
      ]) {
        const asked = supertest(app).get('/metrics')
        const { text } = await (given === undefined ? asked : asked.set('Authorization', given)).expect(404)
        if (text) expect(JSON.parse(text).type).to.equal('/problems/not-found')
      }
    await supertest(silent.app).get('/metrics').set('Authorization', `Bearer ${metricsToken}`).expect(404)
  })
})
