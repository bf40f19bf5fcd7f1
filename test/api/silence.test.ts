// Who asked and waits for an answer is not silent, however long we think; who stopped in the middle of asking is cut.
import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { cutSilent } from '../../api/silence.ts'

const SILENCE = 100

describe('a line on which nothing moves', () => {
  let server: Server
  let asked = 0
  const ask = (method: string, length = 0) => {
    const { port } = server.address() as AddressInfo
    return request({ port, method, agent: false, headers: { 'content-length': length } })
  }
  before(async () => {
    server = createServer((req, res) => {
      asked++
      req.resume()
      req.once('end', () => void sleep(5 * SILENCE).then(() => res.end('here')))
    })
    cutSilent(server, SILENCE)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is not cut while the answer is being worked out', async () => {
    const line = ask('POST')
    line.end()
    const [answer] = await once(line, 'response')
    expect([answer.statusCode, asked]).to.deep.equal([200, 1])
    answer.resume()
  })

  it('is cut in the middle of a question', async () => {
    const line = ask('POST', 1000)
    line.write('a')
    const [fault] = (await once(line, 'error')) as [NodeJS.ErrnoException]
    expect(fault.code).to.equal('ECONNRESET')
  })
})
