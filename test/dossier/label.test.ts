// 12 < 12A < … < 12Z < 12AA < 13, whatever is inserted and whenever.
import { expect } from 'chai'
import {
  compareLabels,
  insertBehind,
  nextLetters,
  readLabel,
  roman,
  writeLabel,
} from '../../dossier/label.ts'
import { random } from './pages.ts'

describe('page labels', () => {
  it('go from Z to AA, and every label of 12 lies before 13', () => {
    const order = [
      '12',
      '12A',
      '12B',
      '12Z',
      '12AA',
      '12AB',
      '12AZ',
      '12BA',
      '12ZZ',
      '12AAA',
      '13',
      '13A',
      '100',
    ]
    expect([...order].reverse().sort((a, b) => compareLabels(readLabel(a), readLabel(b)))).to.deep.equal(
      order,
    )
    expect(['', 'A', 'Z', 'AZ', 'ZZ', 'AAZ'].map(nextLetters)).to.deep.equal([
      'A',
      'B',
      'AA',
      'BA',
      'AAA',
      'ABA',
    ])
    expect(['0', '012', '12a', 'A', '12A1', ''].filter(isLabel)).to.deep.equal([])
  })

  it('are never given twice, never move, and stay in order through 10,000 random insertions', () => {
    const pick = random(20261124)
    for (let sequence = 0; sequence < 100; sequence++) {
      const issued = Array.from({ length: 1 + pick(30) }, (_, i) => String(i + 1))
      const last = issued.length
      for (let step = 0; step < 100; step++) {
        const after = issued[pick(issued.length)]!
        const before = [...issued]
        const fresh = insertBehind(issued, after, 1 + pick(4))
        issued.push(...fresh)
        expect(new Set(issued).size).to.equal(issued.length)
        expect(issued.slice(0, before.length)).to.deep.equal(before)
        for (const label of fresh) {
          expect(readLabel(label).number).to.equal(readLabel(after).number)
          const beaten = before.filter((one) => readLabel(one).number === readLabel(after).number)
          expect(beaten.every((one) => compareLabels(readLabel(one), readLabel(label)) < 0)).to.equal(true)
        }
      }
      const sorted = [...issued].sort((a, b) => compareLabels(readLabel(a), readLabel(b)))
      expect(sorted.filter((one) => /^\d+$/.test(one))).to.deep.equal(
        Array.from({ length: last }, (_, i) => String(i + 1)),
      )
      expect(sorted.map((one) => writeLabel(readLabel(one)))).to.deep.equal(sorted)
    }
  })

  it('number front pages in small roman figures', () => {
    expect([1, 4, 9, 14, 40, 99, 188, 444, 1994].map(roman)).to.deep.equal([
      'i',
      'iv',
      'ix',
      'xiv',
      'xl',
      'xcix',
      'clxxxviii',
      'cdxliv',
      'mcmxciv',
    ])
  })
})

function isLabel(text: string): boolean {
  try {
    readLabel(text)
    return true
  } catch {
    return false
  }
}
