// A full disk (R7): the API in a namespace whose store is a small file system of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { pdf, settings, tokenFor, v1, World } from '../world.ts'

/** Its store is `dir`, 12 MB large; from here it is seen through the process. */
async function startIn(dir: string, env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; base: string }> {
  const box = ['--dev-bind', '/', '/', '--die-with-parent', '--size', String(12 << 20), '--tmpfs', dir]
  const child = spawn('bwrap', [...box, process.execPath, 'dist/api/server.js'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const line of createInterface(child.stdout)) {
    const { event, msg = event, address } = JSON.parse(line)
    if (msg !== 'listening') continue
    child.stdout.resume()
    return { child, base: `http://127.0.0.1:${address.port}` }
  }
  throw new Error('the API ended before it listened')
}

it('a full store is a clear refusal that takes no room with it; what still fits is taken without a restart', async () => {
  const env = await settings('disk')
  const dir = env['KC_BLOBS']!
  await mkdir(dir, { recursive: true })
  await using world = await World.open({ ...env, KC_BLOBS: `${dir}-other` })
  const officer = await world.person('officer', await world.agency('AA'))
  const { child, base } = await startIn(dir, env)
  try {
    const send = async (size: number) => {
      const form = new FormData()
      form.append('files', new Blob([pdf(size)], { type: 'application/pdf' }), 'a.pdf')
      const headers = { Cookie: `access=${tokenFor(world.ctx, officer.id)}` }
      const answer = await fetch(`${base}${v1}/documents`, { method: 'POST', body: form, headers })
      return { status: answer.status, body: (await answer.json()) as { type?: string } }
    }
    expect((await send(4 << 20)).status).to.equal(201)
    expect((await send(4 << 20)).status).to.equal(201)
    const refused = await send(6 << 20)
    expect(refused.status).to.equal(507)
    expect(refused.body.type).to.equal('/problems/disk-full')
    // What was refused took no room with it: a smaller one still fits, without a restart.
    expect((await send(2 << 20)).status).to.equal(201)
    const versions = await world.ctx.db.versions.model.find().lean()
    expect(versions.map(({ files }) => files[0]!.size > 1e6)).to.deep.equal([true, true, true])
  } finally {
    child.kill('SIGKILL')
    await once(child, 'exit')
    await rm(dir, { recursive: true, force: true })
  }
})
