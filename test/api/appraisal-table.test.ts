// The appraisal as an Excel file: below the ranking stands the median of the indexes, and no sum of points.
import { expect } from 'chai'
import { rankSheet } from '../../api/appraisals/table.ts'

describe('the ranking in Excel', () => {
  const agency = (short: string, rank: number, index: string) => ({
    ...{ agency: `ag_${short}`, code: short, short, rank, index },
    ...{ leaves: 2, notApplicable: 0, sent: 2, max: 2_00, claimed: 2_00, first: 1_00, points: 1_00 },
  })
  const agencies = [agency('B', 2, '0.5000'), agency('A', 1, '0.8000')]

  it('ends with the median that the screen shows', () => {
    const { rows, bold } = rankSheet(['Kết quả'], { agencies, ranked: { n: 2, median: '0.6500' } })
    expect(rows.map(([rank, name, , , , , , , , index]) => [rank, name, index])).to.deep.equal([
      [1, 'A', 0.8],
      [2, 'B', 0.5],
      ['', 'Trung vị của 2 cơ quan được xếp hạng', 0.65],
    ])
    expect(rows.at(-1)!.slice(2, 9)).to.deep.equal(Array(7).fill(''))
    expect([...bold!]).to.deep.equal([2])
  })

  it('has none while this person is not told of all of them', () => {
    expect(rankSheet(['Kết quả'], { agencies }).rows).to.have.length(2)
  })
})
