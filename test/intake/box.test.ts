import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type Box, type Limits, type Ran, runInBox } from '../../intake/box.ts'
import { openJob, sweepJobs } from '../../intake/job.ts'
import { probe } from '../../intake/probe.ts'
import type { Tool } from '../../intake/tools.ts'

const root = join(tmpdir(), `kc-box-${process.pid}`)
const MB = 2 ** 20

/** A hostile child, as a shell script. */
async function shell(
  box: Box,
  script: string,
  limits: Partial<Limits> = {},
  more: { signal?: AbortSignal; input?: string } = {},
) {
  await using job = await openJob(root)
  const input = more.input ? { path: more.input } : undefined
  const args = ({ file }: { file: string }) => ['-c', script, 'sh', file]
  return await runInBox(box, { tool: 'sh', args, dir: job.dir, limits, input, signal: more.signal })
}
const node = async (box: Box, script: string, limits: Partial<Limits> = {}) => {
  await using job = await openJob(root)
  return await runInBox(box, { tool: 'node', args: () => ['-e', script], dir: job.dir, limits })
}
const out = (ran: Ran) => (ran.end === 'exit' ? ran.stdout : JSON.stringify(ran))
const running = async (mark: string) =>
  (
    await Promise.all(
      readdirSync('/proc')
        .filter((n) => /^\d+$/.test(n))
        .map((n) => readFile(`/proc/${n}/cmdline`, 'utf8').catch(() => '')),
    )
  ).filter((line) => line.includes(mark)).length

for (const mode of ['namespaces', 'limits'] as const) {
  const box: Box = { mode }
  describe(`the box (${mode})`, () => {
    it('returns code and output', async () => {
      expect(await shell(box, 'echo xin chào; echo oops >&2; exit 3')).to.deep.include({
        end: 'exit',
        code: 3,
        stdout: 'xin chào\n',
        stderr: 'oops\n',
      })
    })

    it('gives the tool one input, an empty environment and no standard input', async () => {
      const path = join(root, 'in.txt')
      await writeFile(path, 'bytes')
      process.env['KC_PLANTED'] = 'secret'
      const ran = await shell(box, 'cat "$1"; env; cat', {}, { input: path })
      delete process.env['KC_PLANTED']
      expect(out(ran))
        .to.match(/^bytes/)
        .and.not.include('secret')
    })

    it('kills what hangs, with all its children', async () => {
      const mark = `7${Date.now() % 1e6}`
      const ran = await shell(box, `sleep ${mark} & sleep ${mark} & sleep ${mark}`, { wallMs: 400 })
      expect(ran).to.deep.include({ end: 'limit', limit: 'time' })
      expect(ran.ms).to.be.below(3000)
      await new Promise((ok) => setTimeout(ok, 100))
      expect(await running(`sleep\0${mark}`)).to.equal(0)
    })

    it('leaves nothing running after the tool has ended', async () => {
      const mark = `8${Date.now() % 1e6}`
      expect(await shell(box, `sleep ${mark} >/dev/null 2>&1 & exit 0`)).to.deep.include({
        end: 'exit',
        code: 0,
      })
      await new Promise((ok) => setTimeout(ok, 100))
      expect(await running(`sleep\0${mark}`)).to.equal(0)
    })

    it('stops what burns the processor', async () => {
      expect(await shell(box, 'while :; do :; done', { cpuSeconds: 1 })).to.deep.include({
        end: 'limit',
        limit: 'time',
      })
    })

    it('stops what forks', async () => {
      const ran = await shell(box, 'i=0; while [ $i -lt 60 ]; do sleep 5 & i=$((i+1)); done; wait', {
        processes: 20,
      })
      expect(ran).to.deep.include({ end: 'limit', limit: 'processes' })
    })

    it('stops what writes without end, in one file or in many', async () => {
      expect(
        await shell(box, 'exec head -c 10000000000 /dev/zero > big', { fileBytes: 4 * MB }),
      ).to.deep.include({ end: 'limit', limit: 'disk' })
      const many = 'i=0; while :; do head -c 3000000 /dev/zero > f$i; i=$((i+1)); done'
      expect(await shell(box, many, { fileBytes: 4 * MB, diskBytes: 64 * MB })).to.deep.include({
        end: 'limit',
        limit: 'disk',
      })
      const names = 'i=0; while :; do : > f$i; i=$((i+1)); done'
      expect(await shell(box, names, { files: 200 })).to.deep.include({ end: 'limit', limit: 'files' })
    })

    it('stops what eats memory, alone or together', async () => {
      const eat = 'const a = []; setInterval(() => a.push(Buffer.alloc(32 << 20, 1)), 20)'
      expect(await node(box, eat, { memory: 300 * MB })).to.deep.include({ end: 'limit', limit: 'memory' })
      const ran = await shell(box, 'exec head -c 1000000000 /dev/zero | tail', { memory: 100 * MB })
      expect(ran.end === 'exit' ? ran.code : 1).not.to.equal(0)
    })

    it('refuses a file that is a hole of a terabyte', async () => {
      const ran = await node(box, `require('fs').writeFileSync('x', ''); require('fs').truncateSync('x', 2 ** 40)`, { fileBytes: 8 * MB }) // prettier-ignore
      expect(ran.end === 'exit' ? ran.code : ran.end, JSON.stringify(ran)).to.not.equal(0)
    })

    it('is cleared of folders that nobody may list, however deep', async () => {
      let dir = ''
      await (async () => {
        await using job = await openJob(root)
        dir = job.dir
        const script =
          'for i in $(seq 1 300); do mkdir d && cd d || exit 9; done; echo x > x; chmod 000 ..; exit 0'
        await runInBox(box, { tool: 'sh', args: () => ['-c', script], dir }) // prettier-ignore
      })()
      expect(existsSync(dir)).to.equal(false)
    })

    it('caps what it reads of the output', async () => {
      expect(out(await shell(box, 'head -c 9000000 /dev/zero')).length).to.equal(4 * MB)
    })

    it('tells a crash from an exit', async () => {
      expect(await shell(box, 'kill -SEGV $$')).to.deep.include({ end: 'crash', signal: 'SIGSEGV' })
    })

    it('says which tool is missing, and its package', async () => {
      await using job = await openJob(root)
      const ran = await runInBox(box, { tool: 'no-such' as Tool, args: () => [], dir: job.dir })
      expect(ran).to.deep.include({ end: 'missing-tool', tool: 'no-such' })
    })

    it('ends at once when aborted', async () => {
      const stop = new AbortController()
      setTimeout(() => stop.abort(new Error('lease lost')), 100)
      const error = await shell(box, 'sleep 30', {}, { signal: stop.signal }).catch(String)
      expect(error).to.equal('Error: lease lost')
    })
  })
}

describe('the box with namespaces', () => {
  const box: Box = { mode: 'namespaces' }

  it('reaches no network, not even the machine itself', async () => {
    let calls = 0
    const server = createServer((socket) => (calls++, socket.destroy())).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const ran = await node(
      box,
      `fetch('http://127.0.0.1:${port}').then(() => 'in', () => 'no way').then(console.log)`,
    )
    server.close()
    expect(out(ran)).to.equal('no way\n')
    expect(calls).to.equal(0)
  })

  it('reads neither the secrets of the machine nor the file of another job, and writes only in its folder', async () => {
    await using other = await openJob(root)
    const secret = join(other.dir, 'other.txt')
    await writeFile(secret, 'tệp của việc khác')
    const tries = [
      `cat ${secret}`,
      'cat /etc/shadow',
      'ls /root',
      'ls /home',
      `cat ${import.meta.filename}`,
      'echo x > /usr/x',
      'echo x > "$1"',
    ]
    for (const each of tries)
      expect(
        await shell(
          box,
          `${each} || exit 9`,
          {},
          { input: secret.replace(other.dir, root).replace('other', 'in') },
        ),
        each,
      ).to.deep.include({ end: 'exit', code: 9 })
    expect(await readFile(secret, 'utf8')).to.equal('tệp của việc khác')
  })

  it('sees no process but its own', async () => {
    const ran = await shell(box, `kill -0 ${process.pid} 2>/dev/null && exit 9; ls /proc | grep -c '^[0-9]'`)
    expect(ran).to.include({ end: 'exit', code: 0 })
    expect(Number(out(ran))).to.be.below(8)
  })

  it('has no capability left', async () => {
    expect(out(await shell(box, 'grep CapEff /proc/self/status'))).to.match(/0{16}/)
  })
})

describe('job folders', () => {
  it('are gone afterwards, whatever happened', async () => {
    let seen = ''
    await (async () => {
      await using job = await openJob(root)
      await writeFile(join((seen = job.dir), 'x'), 'x')
      throw new Error('half-way')
    })().catch(() => {})
    expect(seen).to.match(/job-/)
    expect(existsSync(seen)).to.equal(false)
  })

  it('of a killed worker are swept, younger ones stay', async () => {
    const { dir } = await openJob(root)
    expect(await sweepJobs(root, new Date(Date.now() - 60_000))).to.equal(0)
    expect(await sweepJobs(root, new Date(Date.now() + 1000))).to.equal(1)
    expect(existsSync(dir)).to.equal(false)
  })
})

describe('the probe', () => {
  it('finds the box and the tools of this machine', async () => {
    expect(await probe()).to.deep.equal({ box: { mode: 'namespaces' }, missing: [] })
    expect((await probe('limits')).box).to.deep.equal({ mode: 'limits' })
  })

  it('says why there is no box, instead of failing', async () => {
    const { box, reason } = await probe('namespaces', join(import.meta.filename, 'x'))
    expect(box).to.equal(undefined)
    expect(reason).to.include('KC_BOX=limits')
  })
})
