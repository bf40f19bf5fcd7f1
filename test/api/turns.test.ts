// Files that come at once are taken in turns: the nearest to its end first, and nobody held up by a slow line.
import { setImmediate as soon } from 'node:timers/promises'
import { expect } from 'chai'
import { inTurn } from '../../api/turns.ts'

const PIECE = 1000
const piece = () => new Uint8Array(PIECE)

async function* pieces(count: number) {
  for (let n = 0; n < count; n++) yield piece()
}

describe('turns of files that come at once', () => {
  it('finish one after another, not all a little at a time', async () => {
    const [files, each] = [100, 50]
    const taken = Array<number>(files).fill(0)
    /** How many pieces all had taken together whenever one was at its end. */
    const ends: number[] = []
    let [busy, most] = [0, 0]
    const total = () => taken.reduce((sum, count) => sum + count, 0)
    await Promise.all(
      taken.map(async (_, n) => {
        for await (const { length } of inTurn(pieces(each), each * PIECE)) {
          expect(length).to.equal(PIECE)
          most = Math.max(most, ++busy)
          await soon() // as long as the disk takes
          taken[n]! += 1
          busy -= 1
        }
        ends.push(total())
      }),
    )
    expect(total()).to.equal(files * each)
    expect(most).to.equal(16)
    // A little at a time, half of them would be at their end when nearly all is taken.
    expect(ends[files / 2]).to.be.below(files * each * 0.65)
  })

  it('put a small file before large ones that came first', async () => {
    const [files, large] = [200, 60]
    let [small, taken] = [0, 0]
    const sends = Array.from({ length: files }, async () => {
      for await (const _ of inTurn(pieces(large), large * PIECE)) {
        await soon()
        taken += 1
      }
    })
    await soon()
    const last = (async () => {
      for await (const _ of inTurn(pieces(5), 5 * PIECE)) await soon()
      small = taken
    })()
    await Promise.all([...sends, last])
    expect(taken).to.equal(files * large)
    // Each of its pieces waited for one turn at most, not for one of everybody's.
    expect(small).to.be.below(files)
  })

  it('let a large file get on while small ones keep coming', async () => {
    const most = 400
    let [isOver, came] = [false, 0]
    const crowd = Array.from({ length: 30 }, async () => {
      let n = 0
      for (; n < most && !isOver; n++) for await (const _ of inTurn(pieces(2), 2 * PIECE)) await soon()
      return n
    })
    await soon()
    for await (const _ of inTurn(pieces(20), 1000 * PIECE)) came += 1
    isOver = true
    expect(came).to.equal(20)
    // It did not wait until they stopped coming.
    expect(Math.max(...(await Promise.all(crowd)))).to.be.below(most)
  })

  it('are not held by lines on which nothing comes, nor by who is gone', async () => {
    const endings: (() => void)[] = []
    async function* silent() {
      yield piece()
      await new Promise<void>((end) => endings.push(end))
    }
    const slow = Array.from({ length: 200 }, async () => {
      let count = 0
      for await (const _ of inTurn(silent(), 50 * PIECE)) count += 1
      return count
    })
    // Gone in the middle, by leaving and by an error of the line.
    for (let n = 0; n < 40; n++) for await (const _ of inTurn(pieces(3), 3 * PIECE)) break
    async function* broken() {
      yield piece()
      throw new Error('the client went away')
    }
    for (let n = 0; n < 40; n++) {
      let fault: unknown
      try {
        for await (const _ of inTurn(broken(), PIECE)) await soon()
      } catch (error) {
        fault = error
      }
      expect(String(fault)).to.include('went away')
    }
    let came = 0
    for await (const _ of inTurn(pieces(10), 10 * PIECE)) came += 1
    expect(came).to.equal(10)
    expect(endings).to.have.length(200)
    for (const end of endings) end()
    expect(new Set(await Promise.all(slow))).to.deep.equal(new Set([1]))
  })
})
