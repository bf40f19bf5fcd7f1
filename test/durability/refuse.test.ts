// Uploads that go wrong on the way: nothing half is recorded, nothing stays behind (R5, R10, R11, R12).
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import type { Receipt } from '../../schemas/document.ts'
import type { Person } from '../../schemas/person.ts'
import { all, pdf, settings, type Store, tokenFor, v1, World } from '../world.ts'

const boundary = 'ranh-gioi'
const part = (bytes: Buffer, name = 'a.pdf') =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])
const end = Buffer.from(`--${boundary}--\r\n`)

for (const store of ['disk', 's3'] satisfies Store[])
  describe(`an upload that goes wrong (${store})`, () => {
    let world: World
    let officer: Person
    let server: Server
    before(async () => {
      world = await World.open(await settings(store))
      officer = await world.person('officer', await world.agency('AA'))
      server = world.app.listen(0, '127.0.0.1')
      await once(server, 'listening')
    })
    after(async () => {
      server.closeAllConnections()
      server.close()
      await world[Symbol.asyncDispose]()
    })

    const port = () => (server.address() as AddressInfo).port
    const headers = (length: number, more: Record<string, string> = {}) => ({
      Cookie: `access=${tokenFor(world.ctx, officer.id)}`,
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': String(length),
      ...more,
    })
    const counts = async () => ({
      documents: await world.ctx.db.documents.model.countDocuments(),
      versions: await world.ctx.db.versions.model.countDocuments(),
    })
    const staged = () => all(world.ctx.blobs.staged())
    const nothingStaged = async () => {
      // A server that is busy hears later that a line was cut.
      let left = await staged()
      for (let n = 0; n < 400 && left.length > 0; n++) {
        await sleep(50)
        left = await staged()
      }
      expect(left).to.deep.equal([])
    }

    /** Sends these bytes under this length; cuts the line when they begin to arrive, or waits for the answer. */
    async function send(
      bytes: Buffer,
      length: number,
      isCut: boolean,
    ): Promise<{ status: number; body: string }> {
      const sent = request({
        port: port(),
        path: `${v1}/documents`,
        method: 'POST',
        headers: headers(length),
      })
      const answered = new Promise<{ status: number; body: string }>((resolve) => {
        sent.on('error', () => resolve({ status: 0, body: '' }))
        sent.on('response', (answer) => {
          let body = ''
          answer.on('data', (chunk) => (body += chunk))
          answer.on('end', () => resolve({ status: answer.statusCode!, body }))
        })
      })
      sent.write(bytes)
      if (!isCut) {
        sent.end()
        return answered
      }
      // In the middle: a server that is busy begins later.
      for (let n = 0; n < 400 && (await staged()).length === 0; n++) await sleep(20)
      sent.destroy()
      return answered
    }

    it('leaves nothing when the line is cut in the middle', async () => {
      const before = await counts()
      const body = Buffer.concat([part(pdf(20_000), 'whole.pdf'), part(pdf(3_000_000))])
      expect((await send(body.subarray(0, 2_000_000), body.length, true)).status).to.equal(0)
      await nothingStaged()
      expect(await counts()).to.deep.equal(before)
    })

    it('leaves nothing when the length promised more than came', async () => {
      const before = await counts()
      const body = Buffer.concat([part(pdf(20_000)), end])
      expect((await send(body, body.length + 500, true)).status).to.equal(0)
      await nothingStaged()
      expect(await counts()).to.deep.equal(before)
    })

    it('refuses a body that ends before its last boundary, and says that it can be sent again', async () => {
      const before = await counts()
      const body = Buffer.concat([part(pdf(20_000), 'whole.pdf'), part(pdf(20_000))])
      const { status, body: said } = await send(body.subarray(0, -1000), body.length - 1000, false)
      expect(status).to.equal(400)
      expect(JSON.parse(said)).to.have.property('type', '/problems/invalid')
      await nothingStaged()
      expect(await counts()).to.deep.equal(before)
    })

    it('refuses other bytes than were declared', async () => {
      const before = await counts()
      const { body } = await world
        .as(officer)
        .uploadTo(`${v1}/documents?sha256=${'0'.repeat(64)}`, ['a.pdf', pdf()])
        .expect(201)
      expect(body[0].problem).to.include({ type: '/problems/hash-differs' })
      await nothingStaged()
      expect(await counts()).to.deep.equal(before)
    })

    it('refuses an empty file by its own name, and takes a file of the smallest size', async () => {
      const { body } = await world
        .as(officer)
        .upload(['a.pdf', Buffer.alloc(0)], ['b.pdf', pdf(1)])
        .expect(201)
      expect(body[0].problem).to.include({ type: '/problems/empty-file' })
      expect(body[1].receipt.file.size).to.be.above(0)
      await world.work()
      await nothingStaged()
    })

    it('is one document when the answer is lost and the client asks five times', async () => {
      const body = Buffer.concat([part(pdf(50_000)), end])
      const before = await counts()
      const how = headers(body.length, { 'Idempotency-Key': `cut-${store}-0001`, Host: 'x' })
      const head = Object.entries(how).map(([name, value]) => `${name}: ${value}\r\n`)
      const socket = connect(port(), '127.0.0.1').on('error', () => undefined)
      socket.write(`POST ${v1}/documents HTTP/1.1\r\n${head.join('')}\r\n`)
      socket.write(body)
      // Nobody reads the answer: the line is cut as soon as the record is there.
      for (let n = 0; n < 100 && (await counts()).documents === before.documents; n++) await sleep(20)
      socket.destroy()
      const again = async () => {
        const { key: _, ...rest } = { key: '', ...how }
        const answer = await fetch(`http://127.0.0.1:${port()}${v1}/documents`, {
          method: 'POST',
          body: new Uint8Array(body),
          headers: { ...rest, 'Content-Length': String(body.length) },
        })
        expect(answer.status).to.equal(201)
        return await answer.json()
      }
      const [first, ...others] = [await again(), await again(), await again(), await again(), await again()]
      for (const other of others) expect(other).to.deep.equal(first)
      expect((await counts()).documents).to.equal(before.documents + 1)
    })

    it('lets two agencies send equal bytes at once: two documents, one blob, each verified', async () => {
      const bytes = pdf(30_000)
      const people = [officer, await world.person('officer', await world.agency('BB'))]
      const answers = await Promise.all(
        people.map((who) => world.as(who).upload(['a.pdf', bytes]).expect(201)),
      )
      const [a, b] = answers.map(({ body }) => body[0].receipt as Receipt)
      expect(a!.document).not.to.equal(b!.document)
      await Promise.all([world.work(), world.work(), world.work()])
      await world.work()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      for (const [n, receipt] of [a!, b!].entries()) {
        const got = await world.as(people[n]).get(`${v1}/versions/${receipt.version}/bytes`).buffer(true)
        expect(createHash('sha256').update(got.body).digest('hex')).to.equal(sha256)
      }
      expect((await all(world.ctx.blobs.kept())).filter((name) => name === sha256)).to.have.length(1)
      await nothingStaged()
    })
  })
