// npm start as a person uses it: the real script, its own data folder, real signals.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'

const ground = async (name: string): Promise<Record<string, (...args: unknown[]) => Promise<never>>> =>
  import(new URL(`../../scripts/ground/${name}.mjs`, import.meta.url).href)

/** Processes whose command line names this folder: mongod by its dbpath, ours by their environment. */
function running(dir: string): number[] {
  const reads = (pid: string, what: string) => {
    try {
      return readFileSync(`/proc/${pid}/${what}`, 'utf8').includes(dir)
    } catch {
      return false
    }
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  return pids.filter((pid) => reads(pid, 'cmdline') || reads(pid, 'environ')).map(Number)
}

/** Waited for: what ends takes a moment, and a converter that is tried at the start lives for one. */
async function isRunning(dir: string, count: number) {
  const until = Date.now() + 20_000
  let found = running(dir)
  while (found.length !== count && Date.now() < until) {
    await sleep(50)
    found = running(dir)
  }
  expect(found).to.have.length(count)
}

describe('npm start', () => {
  let dir: string
  let port: number
  const started: ChildProcess[] = []

  const start = (more: NodeJS.ProcessEnv = {}, args: string[] = []) => {
    const { MONGODB_URI: _, S3_ENDPOINT: __, ...env } = process.env
    const options = { env: { ...env, KC_DATA: dir, KC_PORT: String(port), ...more } }
    const child = spawn(process.execPath, ['scripts/start.mjs', ...args], options)
    started.push(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
    const ready = async () => {
      while (!said.includes('Ctrl-C stops everything')) {
        const end = await Promise.race([ended, sleep(50)])
        if (end) throw new Error(`it ended with ${end.code}: ${said}`)
      }
      return said
    }
    return { child, ended, ready }
  }

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'kc-start-'))
    port = await (await ground('children'))['freePort']!()
  })
  afterEach(async () => {
    for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
    await isRunning(dir, 0)
    rmSync(dir, { recursive: true })
  })

  it('prints an address that answers, keeps its secrets to itself, and ends cleanly on Ctrl-C; what it kept is there for the next start, on another port; kill -9 leaves nothing running', async () => {
    const { child, ended, ready } = start()
    expect(await ready()).to.include(`http://127.0.0.1:${port}`)
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).to.equal(200)
    expect(statSync(dir).mode & 0o777).to.equal(0o700)
    for (const name of ['secret', 'mongo-password', 'mongo-keyfile'])
      expect(statSync(join(dir, name)).mode & 0o777, name).to.equal(0o600)
    const kept = readFileSync(join(dir, 'secret'), 'utf8')
    child.kill('SIGINT')
    const { code, said } = await ended
    expect(code, said).to.equal(0)
    expect(running(dir)).to.deep.equal([])
    expect(readFileSync(join(dir, 'mongod.log'), 'utf8')).to.include('"Shutting down","attr":{"exitCode":0}')

    port = await (await ground('children'))['freePort']!()
    const second = start()
    expect(await second.ready()).to.include(`http://127.0.0.1:${port}`)
    expect(readFileSync(join(dir, 'secret'), 'utf8')).to.equal(kept)
    await isRunning(dir, 4) // start, api, worker, mongod
    second.child.kill('SIGKILL')
    await isRunning(dir, 0)
    const third = start()
    await third.ready()
    third.child.kill('SIGTERM')
    expect((await third.ended).code).to.equal(0)
  })

  it('stops a mongod that was left over on its data', async () => {
    const first = start()
    await first.ready()
    first.child.kill('SIGTERM')
    await first.ended
    const mongod: string = await (await ground('mongod-program'))['findMongod']!()
    const flags = [
      '--dbpath',
      join(dir, 'db'),
      '--port',
      String(port),
      '--bind_ip',
      '127.0.0.1',
      '--nounixsocket',
    ]
    const left = spawn(mongod, flags, { stdio: 'ignore' })
    while (!statSync(join(dir, 'db/mongod.lock')).size) await sleep(20)
    port = await (await ground('children'))['freePort']!()
    expect(await start().ready()).to.include(`stopping the mongod ${left.pid}`)
  })

  it('runs once per data folder', async () => {
    const first = start()
    await first.ready()
    const { code, said } = await start().ended
    expect(code).to.equal(1)
    expect(said).to.include(`as process ${first.child.pid}`)
    expect((await fetch(`http://127.0.0.1:${port}/live`)).status).to.equal(200)
  })

  it('says so when the port belongs to another program', async () => {
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    const { code, said } = await start().ended
    server.close()
    expect(code).to.equal(1)
    expect(said).to.include(`Port ${port} is used by another program`)
  })

  it('stops everything and shows the last words when the API cannot live', async () => {
    const { code, said } = await start({ KC_MAX_BYTES: 'many' }).ended
    expect(code).to.equal(1)
    expect(said)
      .to.match(/(api|worker) ended by itself/)
      .and.include('KC_MAX_BYTES')
  })

  it('names the three ways to have a MongoDB where there is none and none can be fetched', async () => {
    const bin = join(dir, 'bin')
    mkdirSync(bin)
    for (const name of ['node', 'npm', 'dpkg-query']) symlinkSync(whereIs(name), join(bin, name))
    const bare = { PATH: bin, KC_CACHE: join(dir, 'cache') }
    const taken = createServer().listen(port, '127.0.0.1')
    await once(taken, 'listening')
    expect((await start(bare).ended).said)
      .to.include('Port')
      .and.not.include('MONGODB_URI=') // before all else
    taken.close()
    const { code, said } = await start(bare).ended
    expect(code).to.equal(1)
    expect(said).to.include('MONGODB_URI=').and.include('on the PATH').and.include('python3-pip')
  })

  it('knows its one option', async () => {
    const { code, said } = await start({}, ['--fast']).ended
    expect(code).to.equal(1)
    expect(said).to.include('Usage: npm start [-- --demo]')
  })
})

const whereIs = (name: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))!
