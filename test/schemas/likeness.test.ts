import { expect } from 'chai'
import { bandsOf, likenessOf, sketchOf } from '../../schemas/likeness.ts'

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `chữ${from + n}`)
const likeness = (a: string[], b: string[]) => likenessOf(sketchOf([a.join(' ')])!, sketchOf([b.join(' ')])!)

describe('the likeness of two texts', () => {
  it('is near the share of runs of words that both have, whatever diacritics, case and pages', () => {
    const all = words(0, 600)
    expect(
      likeness(
        all,
        all.map((word) => word.toUpperCase().replace('Ữ', 'Ư')),
      ),
    ).to.equal(1)
    expect(likeness(all, words(1000, 1600))).to.be.below(0.05)
    for (const shared of [0.9, 0.7, 0.5]) {
      const mixed = [...all.slice(0, 600 * shared), ...words(2000, 2000 + 600 * (1 - shared))]
      expect(likeness(all, mixed)).to.be.closeTo(shared / (2 - shared), 0.17)
    }
    expect(sketchOf([all.slice(0, 300).join(' '), all.slice(300).join(' ')])).to.deep.equal(
      sketchOf([all.join(' ')]),
    )
  })

  it('says nothing of a short text', () => {
    expect(sketchOf(['chỉ có mấy chữ', ''])).to.equal(undefined)
  })

  it('has a band in common where it is more than half, and none where there is none', () => {
    const common = (a: string[], b: string[]) => {
      const bands = bandsOf(sketchOf([b.join(' ')])!)
      return bandsOf(sketchOf([a.join(' ')])!).filter((band) => bands.includes(band)).length
    }
    const all = words(0, 600)
    for (let seed = 1; seed <= 20; seed++)
      expect(
        common(all, [...all.slice(0, 480), ...words(seed * 1000, seed * 1000 + 60)]),
        String(seed),
      ).to.be.above(0)
    expect(common(all, words(5000, 5600))).to.equal(0)
  })
})
