// npm test as CI uses it: the line that it reads, the exit code, and what stays behind.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'

describe('npm test', () => {
  let dir: string
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'kc-run-'))))
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  /** Its own temporary folder, so that what it leaves is seen. */
  function run(spec: string) {
    const file = join(dir, 'some.test.ts')
    writeFileSync(file, spec)
    const env = { ...process.env, TMPDIR: dir }
    const child = spawn(process.execPath, ['scripts/test.mjs', '--spec', file], { env })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
    const ended = once(child, 'close').then(([code]) => ({
      code: code as number | null,
      lines: said.trim().split('\n'),
    }))
    return { child, ended, said: () => said }
  }
  /** The command lines of all that runs with our folder in its environment, so also of what others started. */
  const processes = () =>
    readdirSync('/proc').flatMap((pid) => {
      try {
        const isOurs = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`TMPDIR=${dir}`)
        return isOurs ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8')] : []
      } catch {
        return [] // no process, or one that ended meanwhile
      }
    })

  it('ends with one line of figures, fails when a test fails, and removes what it made', async () => {
    const { code, lines } = await run(
      `it('holds', () => undefined)\nit('falls', () => { throw new Error('x') })`,
    ).ended
    expect(lines.at(-1)).to.equal('1 passed, 1 failed')
    expect(code).to.equal(1)
    expect(readdirSync(dir).filter((name) => !name.startsWith('tsx-'))).to.deep.equal(['some.test.ts'])
    expect(processes()).to.deep.equal([])
  })

  it('fails when a test is skipped', async () => {
    const { code, lines } = await run(`it.skip('is for later', () => undefined)`).ended
    expect([code, lines.at(-1)]).to.deep.equal([1, '0 passed, 1 failed'])
  })

  it('leaves no process after kill -9', async () => {
    const { child, ended, said } =
      run(`it('lasts', async () => { await new Promise((ok) => setTimeout(ok, 50_000)); })
      before(() => console.log('it has begun'))`)
    while (!said().includes('it has begun'))
      await Promise.race([sleep(50), ended.then(() => expect.fail(said()))])
    for (const one of [
      'scripts/test.mjs',
      'mongod',
      'versitygw',
      'mocha/lib/cli/cli',
      'mocha/lib/nodejs/worker',
    ])
      expect(
        processes().some((command) => command.includes(one)),
        one,
      ).to.equal(true)
    child.kill('SIGKILL')
    const until = Date.now() + 20_000
    while (processes().length && Date.now() < until) await sleep(50)
    expect(processes()).to.deep.equal([])
  })
})
