// The invented province's published years: what its data set says of its own contradictions is what the checks find.
import { expect } from 'chai'
import { published } from '../../scripts/demo/fill/results.ts'
import { contradictionsOf } from '../../schemas/results/checks.ts'
import { neededFor } from '../../schemas/results/needed.ts'
import { ResultContent } from '../../schemas/results/result.ts'
import { yearsOf } from '../../schemas/results/years.ts'

describe('the published years of the invented province', () => {
  const wrong = (index: 'par' | 'sipas') =>
    yearsOf(published, index).flatMap(({ year, sources }) =>
      sources.flatMap(({ isMain, checks }) =>
        contradictionsOf(checks).map(({ kind }) => [year, isMain, kind] as const),
      ),
    )

  it('are seven results, and those of the country and of four other provinces', () => {
    for (const one of published) ResultContent.parse(one)
    const home = published.filter(({ place }) => place === 'home')
    expect([home.length, published.length]).to.deep.equal([7, 7 + 24])
  })

  it('rank every place where its points stand: who has more stands before', () => {
    for (const index of ['par', 'sipas'] as const)
      for (const of of [2023, 2024, 2025]) {
        const ranked = published.filter(
          (one) => one.index === index && one.year === of && one.rank && one.source.kind === 'decision',
        )
        const by = (key: (one: ResultContent) => number) =>
          [...ranked].sort((a, b) => key(a) - key(b)).map(({ name }) => name)
        expect(by(({ rank }) => rank!)).to.deep.equal(by(({ points }) => -points))
      }
  })

  it('tell what the target rank of the plan needed the year before', () => {
    const [newest] = neededFor(15, published)
    expect(newest).to.deep.include({ year: 2025, of: 34, exact: 87_88, name: 'tỉnh Lam Giang' })
    expect(newest?.missing).to.deep.equal({ least: 2_08, most: 2_08 })
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
