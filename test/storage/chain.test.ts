// Sealing under many writers and workers: one chain for each agency, no fork, no gap, whatever stops in the middle. In
// full, 20,000 lines, it is a row of npm run torture.
import { expect } from 'chai'
import { type Break, verifyChain } from '../../schemas/chain.ts'
import { newId } from '../../schemas/id.ts'
import { sealTrial } from '../../scripts/torture/seal.ts'
import { chainsOf, sealNext } from '../../storage/chain.ts'
import { settings, World } from '../world.ts'

describe('sealing the history', function () {
  this.timeout(600_000)
  let env: NodeJS.ProcessEnv
  before(async () => (env = await settings('disk')))

  it('makes one chain an agency out of what many write at once, while workers come and go', async () => {
    const row = await sealTrial(env, 40, 20)
    expect(row.faults).to.equal(undefined)
    expect(row).to.include({ attempts: 800, lost: 0, orphans: 0 })
  })

  it('is whole for whoever checks it while a worker seals on; what follows a head that stands still is not', async () => {
    await using world = await World.open(await settings('disk'))
    const { db } = world.ctx
    const agencies = [newId('ag'), newId('ag')]
    const write = (n: number) =>
      db.history.model.insertMany(
        Array.from({ length: n }, (_, at) => ({
          ...{ id: newId('ln'), subject: newId('as'), agency: agencies[at % 2]!, act: 'test.write' },
          ...{ by: newId('pe'), at: world.ctx.now().toISOString(), revision: 1, changes: [] },
        })),
      )
    const sealAll = async () => {
      while (await sealNext(db, newId('wk')));
    }
    await write(20)
    await sealAll()
    const checked = chainsOf(db)
    const breaks: Break[] = []
    let chains = 0
    for (let one = await checked.next(); !one.done; one = await checked.next()) {
      breaks.push(...verifyChain(one.value.lines, one.value.head))
      chains++
      await write(6)
      await sealAll()
    }
    expect(chains).to.equal(2)
    expect(breaks).to.deep.equal([])
    await db.chains.model.updateOne({ scope: agencies[0]! }, { $inc: { seq: -1 } })
    for await (const { head, lines } of chainsOf(db)) breaks.push(...verifyChain(lines, head))
    expect(breaks.map(({ kind }) => kind)).to.deep.equal(['cut'])
  })

  it('shows what is changed in the database afterwards', async () => {
    await using world = await World.open(env)
    const { model } = world.ctx.db.history
    const breaks = async () => {
      const found: Break[] = []
      for await (const { head, lines } of chainsOf(world.ctx.db)) found.push(...verifyChain(lines, head))
      return found
    }
    expect(await breaks()).to.deep.equal([])
    const one = (await model.findOne({ seq: 3 }).lean())!
    await model.updateOne({ id: one.id }, { $set: { by: newId('pe') } })
    expect(await breaks()).to.deep.equal([{ seq: 3, kind: 'edited' }])
    await model.deleteOne({ id: one.id })
    expect(await breaks()).to.deep.include({ seq: 3, kind: 'missing' })
  })
})
