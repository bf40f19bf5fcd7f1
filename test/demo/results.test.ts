// The invented province's published years: what its data set says of its own contradictions is what the checks find.
import { expect } from 'chai'
import { published } from '../../scripts/demo/fill/results.ts'
import { contradictionsOf } from '../../schemas/results/checks.ts'
import { ResultContent } from '../../schemas/results/result.ts'
import { yearsOf } from '../../schemas/results/years.ts'

describe('the published years of the invented province', () => {
  const wrong = (index: 'par' | 'sipas') =>
    yearsOf(published, index).flatMap(({ year, sources }) =>
      sources.flatMap(({ isMain, checks }) =>
        contradictionsOf(checks).map(({ kind }) => [year, isMain, kind] as const),
      ),
    )

  it('are seven results', () => {
    for (const one of published) ResultContent.parse(one)
    expect(published).to.have.length(7)
  })

  it('contradict themselves where the data set says so, and nowhere else', () => {
    expect(wrong('par')).to.deep.equal([
      [2024, true, 'sources'],
      [2024, false, 'ranks'],
      [2024, false, 'sources'],
    ])
    expect(wrong('sipas')).to.deep.equal([])
  })

  it('have sums and rates that hold: 84,16, not 84,61', () => {
    const [, in2024] = yearsOf(published, 'par')
    const held = in2024!.sources[0]!.checks.filter(({ holds }) => holds)
    expect(held.map(({ kind }) => kind)).to.deep.equal(['rates', 'sum', 'date'])
    expect(held[1]?.sentence).to.include('cộng được 84,16').and.include('khớp nhau')
  })
})
