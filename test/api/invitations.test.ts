import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'chai'
import supertest from 'supertest'
import { settings, v1, World } from '../world.ts'

const run = promisify(execFile)

describe('invitations', () => {
  let world: World
  let env: NodeJS.ProcessEnv
  const first = async () => {
    const main = ['--import', 'tsx', 'api/first.ts']
    const { stdout } = await run(process.execPath, main, { env: { ...process.env, ...env }, timeout: 60_000 })
    return stdout.trim()
  }
  const api = (path: string) => `${v1}/invitations/${path.split('/').at(-1)}`

  before(async () => {
    env = await settings('disk')
    world = await World.open(env)
  })
  after(() => world[Symbol.asyncDispose]())

  it('an empty database has one link for its first administrator, and no account until it is used', async () => {
    const [old, path] = [await first(), await first()]
    expect(path).to.match(/^\/moi\//)
    const open = supertest(world.app)
    await open.get(api(old)).expect(410) // the newest is the only one
    const { body } = await open.get(api(path)).expect(200)
    expect(body).to.deep.equal({ login: 'quan-tri', name: 'Quản trị hệ thống' })
    const weak = await open.post(api(path)).send({ password: '123456' }).expect(400)
    expect(weak.body.faults[0].field).to.equal('password')
    await open.post(api(path)).send({ password: 'mùa thu lá bay' }).expect(201)
    await open.post(api(path)).send({ password: 'một câu khác hẳn' }).expect(410)
    await open.post(`${v1}/sessions`).send({ login: 'quan-tri', password: 'mùa thu lá bay' }).expect(201)
    expect(await first()).to.equal('')
  })

  it('an administrator invites; the link ends sessions, and runs out', async () => {
    const admin = await world.person('admin')
    const officer = await world.person('officer', await world.agency('AA'))
    await world.as(officer).get(`${v1}/me`).expect(200)
    const link = `${v1}/people/${officer.id}/invitations`
    const { body } = await world.as(admin).post(link, { revision: 1 }).expect(201)
    await world.as(admin).post(link, { revision: 1 }).expect(409)
    await supertest(world.app).post(api(body.path)).send({ password: 'mùa đông lạnh giá' }).expect(201)
    await world.as(officer).get(`${v1}/me`).expect(401)
    const again = await world
      .as(admin)
      .post(link, { revision: body.revision + 1 })
      .expect(201)
    const past = { 'invitation.until': '2020-01-01T00:00:00.000Z' }
    await world.ctx.db.people.model.updateOne({ id: officer.id }, { $set: past })
    await supertest(world.app).get(api(again.body.path)).expect(410)
    const lines = await world.ctx.db.history.model.find({ subject: officer.id }).lean()
    expect(JSON.stringify(lines)).not.to.match(/argon2|invitation|[0-9a-f]{64}/)
  })
})
