// What is done in one go with others: who comes alone waits for nobody, and nobody hears of another's fault.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { Problem } from '../../schemas/problem.ts'
import { together } from '../../storage/together.ts'

describe('work done together', () => {
  /** Notes each go; what is asked to fail does. */
  const counting = (fault: (item: number) => Error | undefined = () => undefined) => {
    const goes: number[][] = []
    const run = together(async (items: readonly number[]) => {
      goes.push([...items])
      await sleep(5)
      for (const item of items) {
        const error = fault(item)
        if (error) throw error
      }
      return items.map((item) => item * 10)
    })
    return { goes, run }
  }

  it('takes who comes alone at once, and those who come meanwhile in one go, each with their own answer', async () => {
    const { goes, run } = counting()
    expect(await Promise.all([1, 2, 3, 4].map(run))).to.deep.equal([10, 20, 30, 40])
    expect(goes).to.deep.equal([[1], [2, 3, 4]])
    expect(await run(5)).to.equal(50)
    expect(goes.at(-1)).to.deep.equal([5])
  })

  it('takes no more than so many in one go, and forgets none', async () => {
    const { goes, run } = counting()
    const all = Array.from({ length: 100 }, (_, n) => n)
    expect(await Promise.all(all.map(run))).to.deep.equal(all.map((n) => n * 10))
    expect(goes.map(({ length }) => length)).to.deep.equal([1, 32, 32, 32, 3])
  })

  it('does what one spoils again, each by itself: only that one fails', async () => {
    const { goes, run } = counting((item) => (item === 3 ? new Problem('duplicate', 'Đã có.') : undefined))
    const ends = await Promise.allSettled([1, 2, 3, 4].map(run))
    expect(ends.map(({ status }) => status)).to.deep.equal([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(goes).to.deep.equal([[1], [2, 3, 4], [2], [3], [4]])
    expect(await run(6)).to.equal(60)
  })

  it('tells all at once that the database is away, without asking it again for each', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { name: 'MongoServerSelectionError' })
    const { goes, run } = counting((item) => (item > 1 ? away : undefined))
    const ends = await Promise.allSettled([1, 2, 3, 4].map(run))
    expect(ends.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'rejected', 'rejected'])
    expect(goes).to.deep.equal([[1], [2, 3, 4]])
  })
})
