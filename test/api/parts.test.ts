// A form whose line is cut ends too, whenever that happens: no request waits for ever, and nothing of it stays.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { getDefaultHighWaterMark } from 'node:stream'
import { expect } from 'chai'
import express, { type Request } from 'express'
import type { Context } from '../../api/context.ts'
import { type Received, receiveParts } from '../../api/parts.ts'
import { Problem } from '../../schemas/problem.ts'
import { all, pdf, settings, World } from '../world.ts'

const head = (name: string) =>
  `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`

/** In pieces that our side of the line gets one by one. */
const chunked = (bytes: Buffer): Buffer[] => {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 4000) }, (_, n) =>
    bytes.subarray(n * 4000, (n + 1) * 4000),
  )
  const framed = pieces.flatMap((piece) => [
    Buffer.from(`${piece.length.toString(16)}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ])
  return [...framed, Buffer.from('0\r\n\r\n')]
}

describe('a form whose line is cut', function () {
  this.timeout(10_000)
  let world: World
  before(async () => {
    world = await World.open(await settings('disk'))
  })
  after(() => world[Symbol.asyncDispose]())

  /** What became of the form; `early` is awaited before it is read, as an act awaits who asks. */
  async function sent(
    parts: Buffer,
    { size, early, ctx, act }: { size?: number; early?: (req: Request) => Promise<unknown>; ctx?: Context; act: (cut: () => void) => unknown }, // prettier-ignore
  ): Promise<Received[] | Error> {
    const app = express()
    const ended = new Promise<Received[] | Error>((tell) => {
      app.post('/', async (req, res) => {
        await early?.(req)
        await receiveParts(ctx ?? world.ctx, req, res).then(tell, tell)
      })
    })
    const server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const line = connect((server.address() as AddressInfo).port, '127.0.0.1')
    line.on('error', () => undefined)
    const begin = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n'
    if (size !== undefined) line.write(Buffer.concat([Buffer.from(`${begin}Content-Length: ${size}\r\n\r\n`), parts])) // prettier-ignore
    else line.write(Buffer.concat([Buffer.from(`${begin}Transfer-Encoding: chunked\r\n\r\n`), ...chunked(parts)])) // prettier-ignore
    act(() => line.destroy())
    try {
      return await ended
    } finally {
      server.close()
      server.closeAllConnections()
    }
  }
  const staged = async () => (await all(world.ctx.blobs.staged())).length

  for (const [when, extra] of [
    ['while some of it is still to come', 1000],
    ['after all of it has come', 0],
  ] as const)
    it(`before anybody reads it, ${when}, is refused`, async () => {
      const form = Buffer.concat([Buffer.from(head('a.pdf')), pdf(2000), Buffer.from('\r\n--x--\r\n')])
      let cut = () => {}
      const ended = await sent(form, {
        size: form.length + extra,
        act: (by) => (cut = by),
        early: async (req) => {
          const closed = new Promise((ok) => req.once('close', ok))
          cut()
          await closed
        },
      })
      expect(ended).to.be.instanceOf(Problem)
      expect((ended as Problem).message).to.match(/đường truyền lỗi/)
      expect(await staged()).to.equal(0)
    })

  it('after all of it has come, behind a part for which the store is slow, is taken whole', async () => {
    let names = 0
    let open = () => {}
    const slow = new Promise<void>((go) => (open = go))
    let cut = () => {}
    const stage: Context['blobs']['stage'] = async (bytes, ...rest) => {
      if (++names === 1) await slow
      return world.ctx.blobs.stage(bytes, ...rest)
    }
    const ctx = Object.create(world.ctx, {
      blobs: { value: Object.create(world.ctx.blobs, { stage: { value: stage } }) },
    }) as Context
    // The first part fills what is held for it, so that the second is met only once the store takes the first.
    const form = Buffer.concat([Buffer.from(head('a.pdf')), pdf(getDefaultHighWaterMark(false) + 6000), Buffer.from(`\r\n${head('b.pdf')}`), pdf(2000), Buffer.from('\r\n--x--\r\n')]) // prettier-ignore
    let met = -1
    const ended = await sent(form, {
      ctx,
      act: (by) => (cut = by),
      early: (req) => {
        req.once('end', () => cut())
        req.once('close', () => {
          met = names
          setImmediate(open)
        })
        return Promise.resolve()
      },
    })
    expect(met, 'the second is met after the cut').to.equal(1)
    expect(ended).to.be.an('array')
    expect((ended as Received[]).map((part) => [part.name, 'staged' in part])).to.deep.equal([['a.pdf', true], ['b.pdf', true]]) // prettier-ignore
    for (const part of ended as Received[]) if ('staged' in part) await world.ctx.blobs.drop(part.staged.key)
  })
})
