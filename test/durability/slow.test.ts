// Two hundred slow lines stop nobody, and one on which nothing moves any more is cut (R9).
import { type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { startProcess } from '../../scripts/torture/ground.ts'
import { openOffice, paper } from '../../scripts/torture/office.ts'
import { settings } from '../world.ts'

const SLOW = 200
// A busy machine may keep us from beating for a few seconds; that is not silence.
const SILENCE = 10

describe('two hundred slow lines', () => {
  it('stop nobody, cost no memory, and are cut when they fall silent', async () => {
    const env = {
      ...process.env,
      ...(await settings('disk')),
      KC_PORT: '0',
      KC_SILENCE_SECONDS: String(SILENCE),
    }
    await using ctx = await openContext(readConfig(env), { log: () => undefined })
    const [slow, quick] = [await openOffice(ctx, 'AA'), await openOffice(ctx, 'BB')]
    const api = await startProcess('server', env)
    const before = api.peak()
    const lines = Array.from({ length: SLOW }, () => begin(api.base, slow.cookie()))
    const closed = lines.map((line) => new Promise((resolve) => line.on('close', resolve)))
    let beats = 0
    const beat = setInterval(() => {
      beats++
      for (const line of lines) line.write(Buffer.alloc(1000, 65))
    }, 1000)

    // Longer than the limit of silence: slow is not silent.
    while (beats <= SILENCE + 2) {
      const { receipt, status } = await quick.send(api.base, 300_000)
      expect(status).to.equal(201)
      expect(receipt?.file.size).to.be.above(299_000)
      await sleep(200)
    }
    expect(lines.filter(({ destroyed }) => destroyed)).to.have.length(0)
    expect(api.peak() - before).to.be.below(200)

    clearInterval(beat)
    await Promise.race([Promise.all(closed), sleep(60_000)])
    expect(lines.filter(({ destroyed }) => !destroyed)).to.have.length(0)
    expect((await quick.send(api.base, 300_000)).status).to.equal(201)
    await api.kill('SIGTERM')
    expect(
      await ctx.db.versions.model.countDocuments({ agency: { $exists: true }, 'files.name': 'chậm.pdf' }),
    ).to.equal(0)
  })
})

/** A form whose file says that it is 5 MB, and comes a kilobyte at a time. */
function begin(base: string, cookie: string): ClientRequest {
  const frame = 'slow'
  const about = 'Content-Disposition: form-data; name="files"; filename="chậm.pdf"'
  const line = request(`${base}/api/v1/documents`, {
    method: 'POST',
    agent: false,
    headers: {
      Cookie: cookie,
      'Content-Type': `multipart/form-data; boundary=${frame}`,
      'Content-Length': 5_000_000,
    },
  })
  line.on('error', () => undefined) // cut, as is wanted
  line.write(`--${frame}\r\n${about}\r\nContent-Type: application/pdf\r\n\r\n`)
  line.write(paper(2000))
  return line
}
