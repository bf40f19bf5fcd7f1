// A port that was free a moment ago may belong to somebody else when a server wants it.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'

type Child = { port: number; stop: () => Promise<void> }
type Start = (dir: string, port: number) => Promise<Child>
const ground = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../../scripts/ground/${name}.mjs`, import.meta.url).href)) as T
const { onFreePort } = await ground<{
  onFreePort: <T>(work: (port: number) => Promise<T>, given?: number) => Promise<T>
}>('children')
const { startMongod } = await ground<{
  startMongod: (dir: string, how: { port: number }) => Promise<Child>
}>('mongod')
const { startS3 } = await ground<{ startS3: Start }>('s3')

const servers: Record<string, Start> = { mongod: (dir, port) => startMongod(dir, { port }), S3: startS3 }
for (const [name, start] of Object.entries(servers))
  it(`another port is tried when that of the ${name} server is taken before it listens`, async () => {
    const dir = await mkdtemp(join(tmpdir(), 'kc-port-'))
    const tried: number[] = []
    let thief: Server | undefined
    const child = await onFreePort(async (port) => {
      tried.push(port)
      if (!thief) await once((thief = createServer().listen(port, '127.0.0.1')), 'listening')
      return start(dir, port)
    })
    try {
      expect(tried).to.have.length(2)
      expect(child.port).to.equal(tried[1])
    } finally {
      await child.stop()
      thief?.close()
      await rm(dir, { recursive: true })
    }
  })

it('a fault that is not the port is thrown at once, and a given port is not exchanged', async () => {
  let times = 0
  const fails = async () => {
    times++
    throw new Error('no')
  }
  const said = (given?: number) => onFreePort(fails, given).catch((error: Error) => error.message)
  expect([await said(), await said(1)]).to.deep.equal(['no', 'no'])
  expect(times).to.equal(2)
})
