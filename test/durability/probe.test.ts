// A store that does not keep what we rest on is refused at start (S1, S2, S3). The liar stands before the real server:
// it passes every request on and spoils one kind of answer.
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { settings } from '../world.ts'

type Lie = (asked: IncomingMessage, status: number, body: Buffer) => { status: number; body: Buffer }

async function liar(endpoint: string, lie: Lie): Promise<Server> {
  const real = new URL(endpoint)
  const server = createServer((asked, reply) => {
    const { method, url: path, headers } = asked
    // The name of the host is signed, so the one that was asked for goes on as it came.
    const passed = request({ host: real.hostname, port: real.port, method, path, headers }, (answer) => {
      void buffer(answer).then((bytes) => {
        const { status, body } = lie(asked, answer.statusCode ?? 500, bytes)
        const same = Object.entries(answer.headers).filter(
          ([name]) => !/^(content-length|transfer-encoding|connection)$/.test(name),
        )
        reply.writeHead(status, { ...Object.fromEntries(same), 'content-length': body.length }).end(body)
      })
    })
    asked.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const yes = (asked: IncomingMessage) => {
  const done = `<CompleteMultipartUploadResult><Key>x</Key><ETag>"x"</ETag></CompleteMultipartUploadResult>`
  return { status: 200, body: Buffer.from(asked.method === 'POST' ? done : '') }
}

const lies: [string, RegExp | undefined, Lie][] = [
  ['that keeps every promise', undefined, (_asked, status, body) => ({ status, body })],
  [
    'that gives back other bytes',
    /not read back/,
    ({ method, url = '' }, status, body) =>
      method === 'GET' && !url.includes('list-type')
        ? { status, body: Buffer.from('old') }
        : { status, body },
  ],
  [
    'whose listing lags behind',
    /not listed/,
    ({ url = '' }, status, body) => ({
      status,
      body: url.includes('list-type')
        ? Buffer.from(String(body).replace(/<Contents>.*<\/Contents>/s, ''))
        : body,
    }),
  ],
  [
    'that takes bytes under a wrong checksum',
    /SHA-256/,
    (asked, status, body) =>
      asked.method === 'PUT' && asked.headers['x-amz-checksum-sha256'] ? yes(asked) : { status, body },
  ],
  [
    'that lets objects be overwritten',
    /If-None-Match/,
    (asked, status, body) => (status === 412 ? yes(asked) : { status, body }),
  ],
]

for (const [name, why, lie] of lies)
  it(`an S3 store ${name} is ${why ? 'refused' : 'taken'} at start`, async () => {
    const env = await settings('s3')
    const server = await liar(env['S3_ENDPOINT']!, lie)
    try {
      const { port } = server.address() as AddressInfo
      const config = readConfig({ ...env, S3_ENDPOINT: `http://127.0.0.1:${port}` })
      const opened = openContext(config).then((ctx) => ctx[Symbol.asyncDispose]())
      const said = await opened.then(
        () => undefined,
        (error: unknown) => String(error),
      )
      if (why) expect(said).to.match(why)
      else expect(said).to.equal(undefined)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
