// A file in pieces (tus 1.0): the protocol's refusals, whose it is, what is kept, and that the receipt is the one of a plain POST.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { sweep } from '../../api/documents/sweep.ts'
import { finishNext } from '../../api/uploads/finish.ts'
import type { Person } from '../../schemas/person.ts'
import { type Tus, tusAs } from '../tus.ts'
import { all, pdf, settings, type Store, tokenFor, World } from '../world.ts'

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const HOUR = 3600_000

for (const store of ['disk', 's3'] satisfies Store[])
  describe(`a file in pieces (${store})`, () => {
    let world: World
    let server: Server
    let officer: Person
    let stranger: Person
    let tus: Tus
    let foreign: Tus
    before(async () => {
      world = await World.open(await settings(store), { maxBytes: 30_000_000, quotaBytes: 100_000_000 })
      const mine = await world.agency('AA')
      officer = await world.person('officer', mine)
      stranger = await world.person('officer', await world.agency('BB'))
      server = world.app.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const as = (who: Person) => tusAs(base, `access=${tokenFor(world.ctx, who.id)}`)
      tus = as(officer)
      foreign = as(stranger)
    })
    after(async () => {
      server.closeAllConnections()
      server.close()
      await world[Symbol.asyncDispose]()
    })
    const staged = async () => (await all(world.ctx.blobs.staged())).map(({ key }) => key)
    const records = () => world.ctx.db.uploads.model.countDocuments()
    const later = (ms: number) => ({ ...world.ctx, wall: () => new Date(Date.now() + ms) })

    it('arrives in three pieces and gets the receipt, the name and the bytes of a plain upload', async () => {
      const bytes = pdf(11_000_000)
      const url = await tus.begin(bytes.length, {
        filename: 'Kế hoạch số 1 «đợt 2».pdf',
        sha256: sha(bytes),
        key: 'khoa-mot-1',
      })
      for (const [from, to] of [
        [0, 9_000_000],
        [9_000_000, 9_000_001],
        [9_000_001, bytes.length],
      ] as const) {
        expect(await tus.offset(url)).to.equal(from)
        const answer = await tus.patch(url, from, bytes.subarray(from, to))
        expect([answer.status, answer.headers.get('Upload-Offset')]).to.deep.equal([204, String(to)])
      }
      const { results, offset } = await tus.read(url)
      expect(offset).to.equal(bytes.length)
      const { receipt } = results![0]!
      expect(receipt!.file).to.include({
        name: 'Kế hoạch số 1 «đợt 2».pdf',
        size: bytes.length,
        sha256: sha(bytes),
      })
      // The same key over the plain way: the same answer.
      const { body } = await world
        .as(officer)
        .upload(['a.pdf', pdf()])
        .set('Idempotency-Key', 'khoa-mot-1')
        .expect(201)
      expect(body[0].receipt).to.deep.equal(receipt)
      await world.work()
      expect(sha(await buffer(await world.ctx.blobs.open(sha(bytes) as never)))).to.equal(sha(bytes))
      expect(await staged()).to.deep.equal([])
    })

    it('keeps the rules of the protocol, and changes nothing when it refuses (U1)', async () => {
      const bytes = pdf(50_000)
      const url = await tus.begin(bytes.length)
      expect((await tus.patch(url, 0, bytes.subarray(0, 20_000))).status).to.equal(204)
      const refused = async (answer: Promise<Response>) => {
        const { status, headers } = await answer
        return [status, headers.get('Content-Type')?.split(';')[0]]
      }
      const problem = 'application/problem+json'
      for (const offset of [0, 19_999, 20_001, 50_000])
        expect(await refused(tus.patch(url, offset, bytes.subarray(0, 10)))).to.deep.equal([409, problem])
      expect(await refused(tus.patch(url, 20_000, bytes, { 'Tus-Resumable': '0.2.2' }))).to.deep.equal([
        412,
        problem,
      ])
      expect(await refused(tus.patch(url, 20_000, bytes))).to.deep.equal([413, problem])
      expect(await refused(tus.create(30_000_001))).to.deep.equal([413, problem])
      expect(await refused(tus.create(0))).to.deep.equal([422, problem])
      for (const wrong of ['-1', 'x', '1e9']) expect((await refused(tus.create(wrong)))[0]).to.equal(400)
      expect(await refused(tus.create(10, { sha256: 'abc' }))).to.deep.equal([400, problem])
      expect(await refused(tus.create(99_999_999_999))).to.deep.equal([413, problem])
      expect(await tus.offset(url)).to.equal(20_000)
      expect((await tus.patch(url, 20_000, bytes.subarray(20_000))).status).to.equal(204)
    })

    it('is refused at its last byte when it is not what was declared; nothing of it stays (U2)', async () => {
      await world.work()
      const bytes = pdf(40_000)
      const url = await tus.begin(bytes.length, { sha256: sha(pdf(10)) })
      await tus.patch(url, 0, bytes.subarray(0, 30_000))
      const last = await tus.patch(url, 30_000, bytes.subarray(30_000))
      const said = (await last.json()) as { type: string; detail: string }
      expect(last.status).to.equal(422)
      expect(said.type).to.equal('/problems/hash-differs')
      expect(said.detail).to.match(/Hãy tải lên lại/)
      expect((await tus.read(url)).results![0]!.problem!.type).to.equal('/problems/hash-differs')
      expect(await staged()).to.deep.equal([])
      expect(await world.ctx.db.versions.model.countDocuments({ 'files.size': bytes.length })).to.equal(0)
    })

    it('says of other bytes than the name promises, and of what is there already, what a plain upload says', async () => {
      const fake = Buffer.from('MZ đây là chương trình')
      const url = await tus.begin(fake.length)
      expect((await tus.patch(url, 0, fake)).status).to.be.oneOf([415, 422])
      const twin = pdf(60_000)
      await world.as(officer).upload(['a.pdf', twin]).expect(201)
      const again = await tus.begin(twin.length)
      expect((await tus.patch(again, 0, twin)).status).to.equal(409)
      expect((await tus.read(again)).results![0]!.problem!.type).to.equal('/problems/duplicate')
      const second = await tus.begin(twin.length, { again: 'true' })
      expect((await tus.patch(second, 0, twin)).status).to.equal(204)
    })

    it('does not exist for another agency: unknown for HEAD, PATCH, DELETE and GET (U6)', async () => {
      const bytes = pdf(30_000)
      const url = await tus.begin(bytes.length)
      const unknown = url.replace(/_.*/, `_${'0'.repeat(20)}`)
      for (const ask of [
        (at: string) => foreign.head(at),
        (at: string) => foreign.patch(at, 0, bytes),
        (at: string) => foreign.give(at),
        async (at: string) => ({ status: (await foreign.read(at)).status, text: async () => '' }) as Response,
      ]) {
        const [theirs, none] = [await ask(url), await ask(unknown)]
        expect(theirs.status).to.equal(404)
        expect([none.status, await none.text()]).to.deep.equal([404, await theirs.text()])
      }
      expect(await tus.offset(url)).to.equal(0)
      await tus.give(url)
    })

    it('can be given up, and is taken away when nobody goes on in time; what waits in time stays', async () => {
      await world.work()
      const bytes = pdf(9_000_000)
      const [one, two] = [await tus.begin(bytes.length), await tus.begin(bytes.length)]
      for (const url of [one, two]) await tus.patch(url, 0, bytes.subarray(0, 8_500_000))
      expect((await tus.give(one)).status).to.equal(204)
      expect((await tus.head(one)).status).to.equal(404)
      expect(await staged()).to.have.length(1)
      await sweep(later(71 * HOUR))
      expect(await tus.offset(two)).to.equal(8_500_000)
      await world.ctx.db.uploads.model.updateOne(
        { size: bytes.length },
        { $set: { until: new Date(0).toISOString() } },
      )
      expect((await tus.patch(two, 8_500_000, bytes.subarray(8_500_000))).status).to.equal(410)
      expect((await tus.head(two)).status).to.equal(410)
      await sweep(later(73 * HOUR))
      expect((await tus.head(two)).status).to.equal(404)
      expect(await staged()).to.deep.equal([])
      expect(await records()).to.equal(0)
    })

    it('never mixes the bytes of two who send at once: one goes on, the other is told (U3)', async () => {
      for (let n = 0; n < 15; n++) {
        const bytes = pdf(200_000 + n)
        const url = await tus.begin(bytes.length, { sha256: sha(bytes) })
        const both = await Promise.all([
          tus.patch(url, 0, bytes),
          tus.patch(url, 0, bytes),
          tus.patch(url, 0, bytes),
        ])
        const statuses = both.map(({ status }) => status).toSorted()
        expect(statuses[0]).to.equal(204)
        for (const status of statuses.slice(1)) expect(status).to.be.oneOf([409, 423])
        expect((await tus.read(url)).results![0]).to.have.property('receipt')
      }
    })

    it('counts what is on its way against the room of the agency, before a byte of it', async () => {
      const url = await foreign.begin(30_000_000)
      const more = [await foreign.begin(30_000_000), await foreign.begin(30_000_000)]
      const refused = await foreign.create(30_000_000)
      expect([refused.status, ((await refused.json()) as { type: string }).type]).to.deep.equal([
        507,
        '/problems/quota',
      ])
      for (const each of [url, ...more]) await foreign.give(each)
      expect((await foreign.create(30_000_000)).status).to.equal(201)
    })

    it('is recorded once by whoever comes first when its writer died behind the last byte', async () => {
      const bytes = pdf(70_000)
      const url = await tus.begin(bytes.length, { sha256: sha(bytes) })
      await tus.patch(url, 0, bytes.subarray(0, 60_000))
      // As a crash leaves it: the last piece is in staging and noted as begun, nothing more.
      const { key } = await world.ctx.blobs.stage(all1(bytes.subarray(60_000)))
      const id = url.split('/').at(-1)!
      await world.ctx.db.uploads.model.updateOne({ id }, { $set: { opened: key } })
      expect(await tus.offset(url)).to.equal(bytes.length)
      const [read, worked] = await Promise.all([tus.read(url), finishNext(world.ctx, 'wk_a')])
      const { receipt } = (read.results ?? (await tus.read(url)).results)![0]!
      expect(receipt!.file.sha256).to.equal(sha(bytes))
      expect(typeof worked).to.equal('boolean')
      expect(await world.ctx.db.versions.model.countDocuments({ 'files.size': bytes.length })).to.equal(1)
    })
  })

async function* all1(bytes: Buffer) {
  yield bytes
}
