// Sealing under many writers and workers: one chain for each agency, no fork, no gap, whatever stops in the middle.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { type Break, verifyChain } from '../../schemas/chain.ts'
import { newId } from '../../schemas/id.ts'
import type { Line } from '../../schemas/person.ts'
import { chainsOf, sealNext } from '../../storage/chain.ts'
import { openDb } from '../../storage/db.ts'
import { settings, World } from '../world.ts'

// `TORTURE=1 npm test -- --spec test/storage/chain.test.ts` writes 20,000.
const [writers, each] = process.env['TORTURE'] ? [200, 100] : [40, 20]

describe('sealing the history', function () {
  this.timeout(600_000)
  let world: World
  let env: NodeJS.ProcessEnv
  before(async () => {
    env = await settings('disk')
    world = await World.open(env)
  })
  after(() => world[Symbol.asyncDispose]())

  const agencies = [newId('ag'), newId('ag'), undefined]
  const write = (n: number): Line => {
    const agency = agencies[n % agencies.length]
    const about = { id: newId('ln'), subject: newId('as'), ...(agency && { agency }) }
    const changes = [{ field: 'self', old: null, new: { points: n } }]
    return {
      ...about,
      act: 'test.write',
      by: newId('pe'),
      at: new Date().toISOString(),
      revision: 1,
      changes,
    }
  }

  async function check(): Promise<{ sealed: number; breaks: Break[] }> {
    let sealed = 0
    const breaks: Break[] = []
    for await (const { head, lines } of chainsOf(world.ctx.db)) {
      sealed += lines.length
      breaks.push(...verifyChain(lines, head))
    }
    return { sealed, breaks }
  }

  it('makes one chain an agency out of what many write at once, while workers come and go', async () => {
    const { db } = world.ctx
    let writing = true
    const work = async () => {
      const me = newId('wk')
      while ((await sealNext(db, me)) || writing) await sleep(5)
    }
    /** One that loses its database in the middle of whatever it does, again and again. */
    const mortal = async () => {
      for (let life = 0; life < 5; life++) {
        const own = await openDb(env['MONGODB_URI']!)
        const dies = sleep(50 + life * 37).then(() => own[Symbol.asyncDispose]())
        const me = newId('wk')
        await (async () => {
          for (;;) await sealNext(own, me)
        })().catch(() => undefined)
        await dies
      }
    }
    const workers = [work(), work(), mortal()]
    await Promise.all(
      Array.from({ length: writers }, async (_, w) => {
        for (let n = 0; n < each; n++) await new db.history.model(write(w + n)).save()
      }),
    )
    writing = false
    await Promise.all(workers)
    for (let i = 0; i < 300 && (await db.history.model.exists({ seq: null })); i++)
      if (!(await sealNext(db, newId('wk')))) await sleep(100)
    expect(await db.history.model.countDocuments({ seq: null })).to.equal(0)
    expect(await check()).to.deep.equal({ sealed: writers * each, breaks: [] })
  })

  it('shows what is changed in the database afterwards', async () => {
    const { model } = world.ctx.db.history
    const one = (await model.findOne({ seq: 3 }).lean())!
    await model.updateOne({ id: one.id }, { $set: { by: newId('pe') } })
    expect((await check()).breaks).to.deep.equal([{ seq: 3, kind: 'edited' }])
    await model.deleteOne({ id: one.id })
    expect((await check()).breaks).to.deep.include({ seq: 3, kind: 'missing' })
  })
})
