import { expect } from 'chai'
import { rankingsOver, type Standing, yearsBeside } from '../../schemas/rankings.ts'

const stand = (agency: string, rank: number, index: string): Standing => ({ agency, rank, index, points: 1, max: 2 }) // prettier-ignore
const body = (id: string, more = {}) => ({ id, short: id.toUpperCase(), successors: [] as string[], ...more })

describe('the rankings of the years', () => {
  const years = [
    { slug: '2026-xa', year: 2026, n: 3, rows: [stand('a', 2, '0.8000'), stand('c', 1, '0.9000'), stand('d', 3, '0.7000')] },
    { slug: '2025-xa', year: 2025, n: 3, rows: [stand('a', 1, '0.8123'), stand('b', 2, '0.7000'), stand('d', 2, '0.7000')] },
    { slug: '2024-xa', year: 2024, n: 1, rows: [stand('a', 1, '0.5000')] },
  ] // prettier-ignore
  const bodies = [
    body('a'),
    body('b', { validTo: '2026-06-30', successors: ['c'] }),
    body('c'),
    body('d'),
    body('e'),
  ]

  it('put the best of the newest year first; who is no more comes last, and nobody counts on from another body', () => {
    const rows = rankingsOver(years, bodies)
    expect(rows.map(({ short }) => short)).to.deep.equal(['C', 'A', 'D', 'B'])
    const [c, a, d, b] = rows
    expect(c)
      .to.deep.include({ follows: ['B'] })
      .and.not.to.have.any.keys('until')
    expect(c!.cells).to.deep.equal([
      { rank: 1, index: '0.9000', points: 1, max: 2, n: 3 },
      undefined,
      undefined,
    ])
    expect(b).to.deep.include({ until: '2026-06-30', follows: [] })
    expect(a!.cells.map((cell) => cell?.moved)).to.deep.equal([{ places: -1, index: -123 }, { places: 0, index: 3123 }, undefined]) // prettier-ignore
    expect(d!.cells[0]?.moved).to.deep.equal({ places: -1, index: 0 })
  })

  it('count no change over a year in which a body does not stand', () => {
    const [first, , last] = years
    const [row] = rankingsOver([first!, { slug: '2025-so', year: 2025, n: 0, rows: [] }, last!], [body('a')])
    expect(row!.cells.map((cell) => cell?.moved)).to.deep.equal([undefined, undefined, undefined])
    const [gap] = rankingsOver([first!, last!], [body('a')])
    expect(gap!.cells.map((cell) => cell?.moved)).to.deep.equal([undefined, undefined])
  })

  it('lie beside a year where one of its bodies stands, or one that it took over from', () => {
    const other = { slug: '2026-so', year: 2026, n: 1, rows: [stand('e', 1, '0.9000')] }
    const merged = { slug: '2026-moi', year: 2026, n: 1, rows: [stand('c', 1, '0.9000')] }
    const slugs = (asked: (typeof years)[number]) =>
      yearsBeside(asked, [other, merged, ...years], bodies).map(({ slug }) => slug)
    expect(slugs(other)).to.deep.equal(['2026-so'])
    expect(slugs(merged)).to.deep.equal(['2026-moi', '2026-xa', '2025-xa'])
    const chain = [body('c'), body('b', { successors: ['c'] }), body('a', { successors: ['b'] })]
    for (const order of [chain, chain.toReversed()])
      expect(yearsBeside(merged, years, order).map(({ slug }) => slug)).to.deep.equal(['2026-xa', '2025-xa', '2024-xa']) // prettier-ignore
  })
})
