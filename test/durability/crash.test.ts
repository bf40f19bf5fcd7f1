import { expect } from 'chai'
import { crashTrial } from '../../scripts/torture/crash.ts'
import { settings, type Store } from '../world.ts'

for (const store of ['disk', 's3'] satisfies Store[])
  it(`a crash at any step leaves an upload whole or absent (${store})`, async function () {
    this.timeout(300_000) // what a killed process had begun in the database ends after a minute
    const row = await crashTrial(
      { ...process.env, ...(await settings(store)) },
      store,
      store === 's3' ? 19 : 13,
    )
    console.log(`      ${row.note}, ${row.acknowledged} acknowledged, ${row.seconds} s`)
    expect(row.faults ?? []).to.deep.equal([])
    expect(row).to.include({ lost: 0, orphans: 0 })
    expect(row.acknowledged).to.be.within(1, row.attempts - 1) // else the steps are not where they should be
  })
