// What the sweep takes away, and what it must not (R3, R4).
import { randomInt } from 'node:crypto'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { sweep } from '../../api/documents/sweep.ts'
import type { Context } from '../../api/context.ts'
import type { Receipt } from '../../schemas/document.ts'
import type { Person } from '../../schemas/person.ts'
import { all, pdf, settings, type Store, v1, World } from '../world.ts'

const HOUR = 3600_000
const later = (ctx: Context, ms: number): Context => ({ ...ctx, wall: () => new Date(Date.now() + ms) })

for (const store of ['disk', 's3'] satisfies Store[])
  describe(`the sweep (${store})`, () => {
    let world: World
    let officer: Person
    before(async () => {
      world = await World.open(await settings(store))
      officer = await world.person('officer', await world.agency('AA'))
    })
    after(() => world[Symbol.asyncDispose]())

    const upload = async (bytes = pdf(), name = 'a.pdf'): Promise<Receipt> => {
      const { body } = await world.as(officer).upload([name, bytes]).expect(201)
      return body[0].receipt
    }
    const staged = async () => (await all(world.ctx.blobs.staged())).map(({ key }) => key)

    it('drops after a day what no record names, and never what waits for its check', async () => {
      const { version } = await upload()
      const { key } = await world.ctx.blobs.stage(Readable.from([Buffer.from('cut off')]))
      await sweep(later(world.ctx, 23 * HOUR))
      expect(await staged()).to.include(key)
      await sweep(later(world.ctx, 25 * HOUR))
      expect(await staged())
        .to.have.length(1)
        .and.not.include(key)
      await world.work()
      const kept = await world.ctx.db.versions.model.findOne({ id: version }).lean()
      expect(kept?.state).to.equal('kept')
    })

    it('leaves a paper that is held back until somebody has said what it is', async () => {
      const { version } = await upload(pdf(1000, ['MAT']))
      const { staged: held } = (await world.ctx.db.versions.model.findOne({ id: version }).lean())!
      // As the worker leaves it when it has seen a mark.
      await world.ctx.db.versions.model.updateOne({ id: version }, { $set: { state: 'held-secret' } })
      await sweep(later(world.ctx, 72 * HOUR))
      expect(await staged()).to.include.members(Object.values(held))
      await world.ctx.db.versions.model.updateOne({ id: version }, { $set: { state: 'received' } })
      await world.work()
    })

    it('lets a second version have the bytes that the first one still waits with', async () => {
      const first = await upload()
      const { body } = await world.as(officer).get(`${v1}/documents/${first.document}`).expect(200)
      const annex = `${v1}/documents/${first.document}/versions?revision=${body.revision}&role=annex&reason=phu%20luc`
      await world.as(officer).uploadTo(annex, ['phu luc.pdf', pdf()]).expect(201)
      await world.work()
      const versions = await world.ctx.db.versions.model.find({ document: first.document }).lean()
      expect(versions.map(({ state }) => state)).to.deep.equal(['kept', 'kept'])
      expect(await staged()).to.deep.equal([])
    })

    it('takes nothing that is later acknowledged, with a clock an hour wrong either way', async () => {
      const acknowledged: Receipt[] = []
      let isOver = false
      const sweeping = (async () => {
        let rounds = 0
        for (; !isOver; rounds++) await sweep(later(world.ctx, rounds % 2 ? HOUR : -HOUR))
        return rounds
      })()
      const lane = async () => {
        for (let n = 0; n < 10; n++) acknowledged.push(await upload(pdf(randomInt(1000, 400_000))))
      }
      await Promise.all([lane(), lane(), lane(), lane()])
      isOver = true
      expect(await sweeping).to.be.above(3)
      for (const { version } of acknowledged) {
        const record = await world.ctx.db.versions.model.findOne({ id: version }).lean()
        for (const key of Object.values(record!.staged)) (await world.ctx.blobs.openStaged(key)).destroy()
      }
    })
  })
