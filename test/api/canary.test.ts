// What opens a door, and what stands in documents, passes through the real API and the real worker as programs; neither
// what they print nor the history has it. A canary that is in neither place proves nothing unless it went through: so
// each one is used, and works.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { approvedPackage, decideAll, sealPackage, submittedRound } from '../submitted.ts'
import { pdf, settings, v1, World } from '../world.ts'

const words = 'Con chim hoang yen thu bay hot trong long kinh'

describe('the canaries', () => {
  let world: World
  let address: string
  let reviewer: Person
  let sealed: string
  let printed = ''
  const children: ChildProcess[] = []
  /** What must be nowhere, by what it is. */
  const secrets = new Map<string, string>([['sentence', words]])

  before(async () => {
    const env = await settings('disk')
    world = await World.open(env)
    await seal()
    for (const program of ['api/server.ts', 'api/worker.ts']) {
      const child = spawn(process.execPath, ['--import', 'tsx', program], {
        env: { PATH: process.env['PATH'], ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text) => (printed += String(text)))
      children.push(child)
    }
    while (!printed.includes('"listening"') || !printed.includes('"working"')) await sleep(50)
    address = `http://127.0.0.1:${/"port":(\d+)/.exec(printed)?.[1] ?? ''}${v1}`
  })
  after(async () => {
    for (const child of children) if (child.kill() && child.exitCode === null) await once(child, 'exit')
    await world[Symbol.asyncDispose]()
  })

  /** A sealed package, before the programs run: a link leads to it. */
  const seal = async () => {
    const round = await submittedRound(world)
    reviewer = round.people.reviewer
    await decideAll(world, reviewer, round.slug)
    const { body } = await world.as(reviewer).post(`${v1}/editions`, { campaign: round.slug }).expect(201)
    await world.work()
    const approved = await approvedPackage(world, round.people, body.id)
    await sealPackage(world, reviewer, approved).expect(201)
    sealed = approved.id
  }
  const ask = async (
    method: string,
    path: string,
    more: { cookie?: string; key?: string; body?: object } = {},
  ) => {
    const { cookie, key, body } = more
    const headers = {
      ...(cookie && { Cookie: cookie }),
      ...(key && { Authorization: `Bearer ${key}` }),
      ...(body && { 'Content-Type': 'application/json' }),
    }
    return fetch(address + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  }
  const signIn = async (login: string, password: string) => {
    const answer = await ask('POST', '/sessions', { body: { login, password } })
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]!)
    return { status: answer.status, cookie: cookies.join('; '), cookies }
  }
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const read = async (answer: Response): Promise<any> => answer.json()
  const keep = (name: string, secret: string) => {
    expect(secret.length, name).to.be.greaterThan(10)
    secrets.set(name, secret)
    return secret
  }

  it('go through: passwords, cookies, a key, both kinds of links and a page that is read', async () => {
    const password = keep('password', 'chim-hoang-yen-1')
    const wrong = keep('wrong password', 'chim-hoang-yen-0')
    const agency = await world.agency('CAN')
    const admin = await world.person('admin', agency, password)
    expect((await signIn(admin.login, wrong)).status).to.equal(401)
    const { status, cookie, cookies } = await signIn(admin.login, password)
    expect(status).to.be.within(200, 201)
    for (const line of cookies) keep(`cookie ${line.split('=')[0]}`, line.slice(line.indexOf('=') + 1))
    expect((await ask('GET', '/me', { cookie })).status).to.equal(200)
    expect((await ask('GET', '/me', { cookie: `access=${keep('foreign cookie', 'eyJhbGciOiJub25lIn0.chim')}` })).status).to.equal(401) // prettier-ignore

    const grants = [{ role: 'officer', agency }]
    const make = async (body: object) => read(await ask('POST', '/people', { cookie, body }))
    const machine = await make({ login: 'may.canary', name: 'Máy quét', isService: true, grants })
    const until = new Date(Date.now() + 864e5).toISOString()
    const scopes = ['documents.read', 'documents.upload']
    const token = { name: 'Quét', person: machine.id, scopes, until }
    const made = await read(await ask('POST', '/tokens', { cookie, body: token }))
    const key = keep('key', made.secret)
    expect((await ask('GET', `/documents?q=${encodeURIComponent(words)}`, { key })).status).to.equal(200)

    const person = await make({ login: 'nguoi.canary', name: 'Nguyễn Thị Yến', grants })
    const body = { revision: person.revision }
    const invited = await read(await ask('POST', `/people/${person.id}/invitations`, { cookie, body }))
    const invitation = keep('one-time link', invited.path.split('/').at(-1))
    expect((await ask('GET', `/invitations/${invitation}`)).status).to.equal(200)
    const chosen = { password: keep('chosen password', 'chim-hoang-yen-2') }
    expect((await ask('POST', `/invitations/${invitation}`, { body: chosen })).ok).to.equal(true)
    expect((await ask('GET', `/invitations/${invitation}`)).status).to.equal(410)

    const file = new FormData()
    file.append('files', new Blob([pdf(3000, [words])]), 'bao-cao.pdf')
    const headers = { Authorization: `Bearer ${key}` }
    const sent = await fetch(`${address}/documents`, { method: 'POST', headers, body: file })
    expect(sent.status).to.equal(201)
    const broken = new FormData()
    broken.append('files', new Blob([pdf(3000, [words]).subarray(0, 900)]), 'hong.pdf')
    await fetch(`${address}/documents`, { method: 'POST', headers, body: broken })
    const { version } = (await read(sent))[0].receipt
    const text = async () => ask('GET', `/versions/${version}/text`, { key })
    while ((await text()).status !== 200) await sleep(100)
    expect(JSON.stringify(await (await text()).text())).to.include(words)
  })

  it('go through: the link of a guest', async () => {
    const { cookie } = await signIn(reviewer.login, 'mật khẩu dài')
    const until = new Date(Date.now() + 864e5).toISOString()
    const body = { reader: 'Bộ Nội vụ', until }
    const { path } = await read(await ask('POST', `/packages/${sealed}/links`, { cookie, body }))
    const guest = keep('guest link', path.split('/').at(-1))
    expect((await ask('GET', `/guest/${guest}`)).status).to.equal(200)
    expect((await ask('GET', `/guest/${guest}/bytes`)).status).to.equal(200)
  })

  it('stay out of what the programs print and out of the history', async () => {
    await sleep(300)
    expect(printed.split('"request"').length).to.be.greaterThan(10) // the log was on
    const history = JSON.stringify(await world.ctx.db.history.model.find().lean())
    expect(history).to.include('tokens.create').and.include('people.invite')
    expect(secrets.size).to.be.at.least(10)
    for (const [name, secret] of secrets) {
      expect(printed.includes(secret), `${name} in the log`).to.equal(false)
      expect(history.includes(secret), `${name} in the history`).to.equal(false)
    }
  })
})
