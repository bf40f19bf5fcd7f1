// Sealing under many writers and workers: one chain for each agency, no fork, no gap, whatever stops in the middle. In
// full, 20,000 lines, it is a row of npm run torture.
import { expect } from 'chai'
import { type Break, verifyChain } from '../../schemas/chain.ts'
import { newId } from '../../schemas/id.ts'
import { sealTrial } from '../../scripts/torture/seal.ts'
import { chainsOf } from '../../storage/chain.ts'
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
