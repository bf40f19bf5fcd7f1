// What npm run bench -- upload sends, smaller: many at once cost no error and no memory (R8).
import { expect } from 'chai'
import { sendMany } from '../../scripts/torture/many.ts'
import { settings, type Store } from '../world.ts'

for (const store of ['disk'] satisfies Store[])
  it(`ten agencies with eight uploads of 5 MB each at once: no error, and memory as for a few (${store})`, async () => {
    const { isGood, ...figures } = await sendMany({ ...process.env, ...(await settings(store)) }, 10, 8)
    console.log(`      ${figures.memoryMB} MB, ${figures.seconds} s`)
    expect(figures).to.include({ uploads: 80, errors: 0, recorded: 80 })
    expect(figures.memoryMB).to.be.below(512)
    expect(isGood).to.equal(true)
  })
