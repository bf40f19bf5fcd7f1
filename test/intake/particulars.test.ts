// What is proposed for a letter is right, or it is not proposed: measured on letters that were never looked at.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { readLetter } from '../../intake/letter.ts'
import { lettersOf } from '../../scripts/bench/particulars/letters.ts'
import { scoresOf } from '../../scripts/bench/particulars/score.ts'
import { layers } from './scan-samples.ts'

describe('the particulars proposed for letters that offices write', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kc-particulars-'))
  after(() => rmSync(dir, { recursive: true, force: true }))

  it('are right, field by field, in at least 95 of 100', async () => {
    const letters = await lettersOf(join(dir, 'text'), 'mẫu thử', 40, 'text')
    const scores = scoresOf(
      letters,
      letters.map(({ pdf }) => readLetter(layers(pdf))),
    )
    for (const { field, precision, recall, wrong } of scores) {
      expect(precision, `${field}\n${wrong.join('\n')}`).to.be.at.least(0.95)
      expect(recall, field).to.be.at.least(0.9)
    }
  })

  it('hold no number where it is a picture, and the rest all the same', async () => {
    const letters = await lettersOf(join(dir, 'picture'), 'mẫu thử', 20, 'picture')
    const found = letters.map(({ pdf }) => readLetter(layers(pdf)))
    expect(found.filter(({ symbol, number }) => symbol ?? number)).to.deep.equal([])
    expect(found.filter(({ blankNumber }) => blankNumber)).to.have.length(20)
    for (const { field, precision, wrong } of scoresOf(letters, found))
      expect(precision, `${field}\n${wrong.join('\n')}`).to.be.at.least(0.95)
  })
})
