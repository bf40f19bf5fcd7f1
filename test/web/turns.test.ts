import { expect } from 'chai'
import { turns } from '../../web/upload/turns.ts'

describe('questions that take turns', () => {
  it('are asked so many at a time, in the order they came, also when one fails', async () => {
    const inTurn = turns(2)
    const began: number[] = []
    const end: (() => void)[] = []
    let busy = 0
    let most = 0
    const all = Array.from({ length: 6 }, (_, n) =>
      inTurn(async () => {
        began.push(n)
        most = Math.max(most, ++busy)
        await new Promise<void>((resume) => end.push(resume))
        busy--
        if (n === 1) throw new Error('lost')
        return n
      }).catch(() => -1),
    )
    for (let n = 0; n < 6; n++) {
      while (end.length === 0) await new Promise((resume) => setImmediate(resume))
      end.shift()!()
    }
    expect(await Promise.all(all)).to.deep.equal([0, -1, 2, 3, 4, 5])
    expect([began, most]).to.deep.equal([[0, 1, 2, 3, 4, 5], 2])
  })
})
