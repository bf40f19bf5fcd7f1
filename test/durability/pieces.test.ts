// A large file over a line that breaks, and under a server that is killed: what has arrived is never sent again (U4).
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { Upload } from 'tus-js-client'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { startProcess } from '../../scripts/torture/ground.ts'
import { openOffice, paper } from '../../scripts/torture/office.ts'
import { tusAs } from '../tus.ts'
import { settings, type Store } from '../world.ts'

const SIZE = 300_000_000
const CUTS = 50
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

for (const store of ['disk', 's3'] satisfies Store[])
  describe(`a file in pieces to the real process (${store})`, function () {
    this.timeout(300_000)
    let env: NodeJS.ProcessEnv
    before(async () => {
      env = { ...process.env, ...(await settings(store)), KC_PORT: '0' }
    })

    it(`goes over a line that breaks ${CUTS} times with at most a tenth more bytes`, async () => {
      await using ctx = await openContext(readConfig(env), { log: () => undefined })
      const office = await openOffice(ctx, 'AA')
      const api = await startProcess('server', env)
      const line = await breakingLine(Number(new URL(api.base).port), SIZE / (CUTS + 1))
      const bytes = paper(SIZE)
      const url = await send(line.base, office.cookie(), bytes)
      const { results } = await tusAs(api.base, office.cookie()).read(url)
      line.close()
      await api.kill('SIGTERM')
      console.log(`      ${line.cuts()} cuts, ${(line.passed() / bytes.length).toFixed(3)} × the bytes`)
      expect(results?.[0]?.receipt?.file).to.include({ size: bytes.length, sha256: sha(bytes) })
      expect(line.cuts()).to.equal(CUTS)
      expect(line.passed()).to.be.below(bytes.length * 1.1)
    })

    it('goes on behind what had arrived when the process was killed outright in the middle of a piece', async () => {
      await using ctx = await openContext(readConfig(env), { log: () => undefined })
      const office = await openOffice(ctx, 'BB')
      const bytes = paper(20_000_000)
      const half = bytes.length / 2
      let api = await startProcess('server', env)
      const url = await tusAs(api.base, office.cookie()).begin(bytes.length, { sha256: sha(bytes) })
      const sending = request(new URL(url, api.base), {
        method: 'PATCH',
        headers: {
          Cookie: office.cookie(),
          'Tus-Resumable': '1.0.0',
          'Upload-Offset': '0',
          'Content-Type': 'application/offset+octet-stream',
          'Content-Length': bytes.length,
        },
      })
      const broken = new Promise((resolve) => sending.on('close', resolve))
      sending.on('error', () => undefined)
      await new Promise((resume) => sending.write(bytes.subarray(0, half), resume))
      await sleep(1000)
      await api.kill()
      await broken

      api = await startProcess('server', env)
      const tus = tusAs(api.base, office.cookie())
      const offset = await untilFree(() => tus.head(url))
      console.log(`      ${offset} of ${half} bytes sent are here after the kill`)
      expect(offset).to.be.within(store === 'disk' ? half / 2 : 0, half)
      expect((await tus.patch(url, offset, bytes.subarray(offset))).status).to.equal(204)
      const { results } = await tus.read(url)
      await api.kill('SIGTERM')
      expect(results?.[0]?.receipt?.file).to.include({ size: bytes.length, sha256: sha(bytes) })
      expect(await ctx.db.versions.model.countDocuments({ 'files.size': bytes.length })).to.equal(1)
    })
  })

/** As a browser does it, with the same library. */
function send(base: string, cookie: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${base}/api/v1/uploads`,
      headers: { Cookie: cookie },
      metadata: { filename: 'hồ sơ lớn.pdf', sha256: sha(bytes) },
      retryDelays: Array.from({ length: 40 }, () => 100),
      onShouldRetry: () => true,
      onSuccess: () => resolve(new URL(upload.url!).pathname),
      onError: reject,
    })
    upload.start()
  })
}

/** Passes bytes on, and breaks off each time that so many more have passed to the server. */
async function breakingLine(port: number, every: number) {
  let [passed, cuts] = [0, 0]
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const far = connect(port, '127.0.0.1')
    const cut = () => {
      client.destroy()
      far.destroy()
    }
    for (const end of [client, far]) {
      open.add(end)
      end.on('error', cut).on('close', () => {
        open.delete(end)
        cut()
      })
    }
    far.pipe(client)
    client.on('data', (some) => {
      passed += some.length
      if (!far.write(some)) {
        client.pause()
        far.once('drain', () => client.resume())
      }
      if (cuts >= CUTS || passed < (cuts + 1) * every) return
      cuts++
      cut()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed: () => passed,
    cuts: () => cuts,
    close: () => {
      for (const end of open) end.destroy()
      server.close()
    },
  }
}

/** The lease of who died runs out first. */
async function untilFree(head: () => Promise<Response>): Promise<number> {
  for (let n = 0; n < 120; n++) {
    const { status, headers } = await head()
    if (status === 200) return Number(headers.get('Upload-Offset'))
    expect(status).to.equal(423)
    await sleep(500)
  }
  throw new Error('held for a minute after its holder died')
}
