// A store that fails in the middle of a build (M3): the build ends, says which document or that it was the store, and
// leaves neither a volume nor a part of one. A real S3 server behind a proxy that does the harm.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { readConfig } from '../../api/config.ts'
import { bindOrder } from '../../api/dossiers/bind-next.ts'
import { type DossierOrder, Unbindable } from '../../dossier/order.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { BlobStore } from '../../storage/blobs.ts'
import { s3Blobs } from '../../storage/blobs-s3.ts'
import { all, settings } from '../world.ts'
import { sampleOrder, shelf } from './orders.ts'

type Harm = (answer: ServerResponse, from: IncomingMessage) => void
const refuse =
  (status: number, code: string): Harm =>
  (answer, from) => {
    from.resume() // or its connection stays
    answer.writeHead(status, { 'content-type': 'application/xml' })
    answer.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`)
  }

describe('a build from a store that fails', () => {
  let proxy: Server
  let direct: BlobStore
  let faulty: BlobStore
  let order: DossierOrder
  let view: string
  let harm: { method: string; path: string; how: Harm } | undefined

  before(async () => {
    const { blobs } = readConfig(await settings('s3'))
    if (blobs.kind !== 's3') throw new Error('these settings are not for S3')
    const behind = new URL(blobs.endpoint)
    proxy = createServer((asked, answer) => {
      const { method, url: path, headers } = asked
      const isHarmed = harm && method === harm.method && path?.includes(harm.path)
      if (harm && isHarmed && method === 'PUT') {
        asked.resume().on('end', () => harm?.how(answer, asked))
        return
      }
      const on = { host: behind.hostname, port: behind.port, method, path, headers }
      const there = request(on, (from) => {
        if (harm && isHarmed) {
          harm.how(answer, from)
          return
        }
        answer.writeHead(from.statusCode ?? 500, from.headers)
        from.pipe(answer)
      })
      there.on('error', () => answer.destroy())
      asked.pipe(there)
    })
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
    direct = s3Blobs(blobs)
    faulty = s3Blobs({ ...blobs, endpoint: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` })
    const on = shelf()
    order = await sampleOrder(on)
    for (const bytes of [...on.views.values(), ...on.indexes.values()]) {
      const { key, sha256 } = await direct.stage(Readable.from([bytes]))
      await direct.keep(key, sha256)
      await direct.drop(key)
    }
    view = [...on.views.keys()][2]!
  })
  after(() => {
    proxy.closeAllConnections()
    proxy.close()
  })

  const build = async (): Promise<{ error?: Error; kept: number }> => {
    const before = new Set(await all(direct.kept()))
    const keys: string[] = []
    const how = { signal: new AbortController().signal, progress: () => undefined }
    const error = await bindOrder(
      { blobs: faulty, config: { volumeBytes: 1 << 30 } },
      { order },
      keys,
      how,
    ).then(
      () => undefined,
      (cause: Error) => cause,
    )
    harm = undefined
    for (const key of keys) await direct.drop(key) // as the worker does, whatever came
    expect(await all(direct.staged())).to.deep.equal([])
    expect(await direct.unfinished(new Date(Date.now() + 60_000))).to.deep.equal([])
    const after = await all(direct.kept())
    return { ...(error && { error }), kept: after.filter((name: Sha256) => !before.has(name)).length }
  }

  it('builds where nothing fails', async () => {
    expect(await build()).to.deep.equal({ kept: 0 })
  })

  const half = (from: IncomingMessage, use: (bytes: Buffer) => void) => {
    const parts: Buffer[] = []
    from.on('data', (part: Buffer) => parts.push(part))
    from.on('end', () => {
      const whole = Buffer.concat(parts)
      use(whole.subarray(0, whole.length >> 1))
    })
  }
  const reading: Record<string, [how: Harm, isOfDocument: boolean]> = {
    'is gone (404)': [refuse(404, 'NoSuchKey'), true],
    'may not be read (403)': [refuse(403, 'AccessDenied'), false],
    'is asked of a bucket that is not there': [refuse(404, 'NoSuchBucket'), false],
    'breaks off half-way': [
      (answer, from) => {
        answer.writeHead(200, from.headers)
        half(from, (bytes) => answer.write(bytes, () => answer.destroy()))
      },
      false,
    ],
    'ends early and says that it is whole': [
      (answer, from) =>
        half(from, (bytes) => {
          answer.writeHead(200, { 'content-length': bytes.length })
          answer.end(bytes)
        }),
      true,
    ],
  }
  for (const [what, [how, isOfDocument]] of Object.entries(reading))
    it(`ends without a volume when a view ${what}`, async () => {
      harm = { method: 'GET', path: `/blobs/${view}`, how }
      const { error, kept } = await build()
      expect(error, 'it ended').to.be.instanceOf(Error)
      expect(kept).to.equal(0)
      if (isOfDocument) expect(error).to.be.instanceOf(Unbindable).and.have.property('exhibit').match(/^\d/)
      else expect(error, 'the document is not to blame').to.not.be.instanceOf(Unbindable)
    })

  for (const [what, how] of Object.entries({
    'may not be written (403)': refuse(403, 'AccessDenied'),
    'finds no bucket': refuse(404, 'NoSuchBucket'),
    'is cut off': (answer: ServerResponse) => answer.destroy(),
  }))
    it(`ends without a volume when the volume ${what}`, async () => {
      harm = { method: 'PUT', path: '/staging/', how }
      const { error, kept } = await build()
      expect(error, 'it ended').to.be.instanceOf(Error).and.not.instanceOf(Unbindable)
      expect(kept).to.equal(0)
    })
})
