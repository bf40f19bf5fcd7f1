// QUALITY S5: what people typed never reaches the store, neither as a key nor in a header. Everything that is said to the
// real server is overheard on the way.
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import { expect } from 'chai'
import { pdf, settings, v1, World } from '../world.ts'

const name = 'Quyết định số 57 của Đặng Thị Ánh – “phê duyệt”.pdf'

describe('an S3 store', () => {
  it('is told opaque keys and plain headers, whatever a file is called', async () => {
    const env = await settings('s3')
    const { hostname, port } = new URL(env['S3_ENDPOINT']!)
    const heard: { method: string; url: string; headers: readonly string[] }[] = []
    const ear = createServer((req, res) => {
      heard.push({ method: req.method ?? '', url: req.url ?? '', headers: req.rawHeaders })
      const { method, url: path, headers } = req
      const on = request({ hostname, port, method, path, headers }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers)
        pipeline(answer, res, () => undefined)
      })
      pipeline(req, on, () => undefined)
    }).listen(0, '127.0.0.1')
    await once(ear, 'listening')
    const { port: ours } = ear.address() as AddressInfo
    try {
      await using world = await World.open({ ...env, S3_ENDPOINT: `http://127.0.0.1:${ours}` })
      const officer = await world.person('officer', await world.agency('SDT', { name: 'Sở Đào tạo' }))
      const { body } = await world.as(officer).upload([name, pdf()]).expect(201)
      await world.work()
      const { document, version } = body[0].receipt
      const seen = await world.as(officer).get(`${v1}/documents/${document}`).expect(200)
      expect(seen.body).to.include({ name, state: 'kept' })
      await world.as(officer).get(`${v1}/versions/${version}/files/0/bytes`)
    } finally {
      ear.close()
      ear.closeAllConnections()
    }
    expect(heard.filter(({ method }) => method === 'PUT').length).to.be.greaterThan(2)
    const bucket = env['S3_BUCKET']!
    const key = new RegExp(
      `^/${bucket}/?((staging/(st|probe)_\\w+(-\\w+)?|blobs/[0-9a-f]{64}|store-id)?(\\?.*)?)$`,
    )
    const typed = ['Quyết', 'Đặng', 'Ánh'].flatMap((word) => [
      ...[
        word,
        word.normalize('NFD'),
        encodeURIComponent(word),
        Buffer.from(word).toString('base64').slice(0, 6),
      ],
      Buffer.from(word).toString('latin1'),
    ])
    for (const { url, headers } of heard) {
      expect(url).to.match(key)
      const said = `${url}\n${headers.join('\n')}`
      expect(said).to.match(/^[\x20-\x7e\n]*$/)
      expect(said.toLowerCase()).not.to.include('x-amz-meta-')
      for (const word of typed) expect(said).not.to.include(word)
    }
  })
})
