// Year against year, and what a rank needed.
import { expect } from 'chai'
import { compareYears, mainsOf } from '../../schemas/results/compare.ts'
import { cheapestIn, neededFor } from '../../schemas/results/needed.ts'
import { yearsOf } from '../../schemas/results/years.ts'
import { situationOf } from '../../schemas/plan/situation.ts'
import { home } from '../../scripts/demo/quang-nam.ts'
import { result } from './results.ts'

const year = (n: number) => home.find((one) => one.year === n)!

describe('years beside each other', () => {
  it('under different sets are compared by index and rank alone, and it is said', () => {
    const found = compareYears(year(2021), year(2022))
    expect(found).to.deep.include({ points: -5_67, ranks: -24, isSameSet: false, areas: [], leaves: [] })
    expect(found.sentence).to.include('hai bộ tiêu chí khác nhau').and.include('chỉ so chỉ số và thứ hạng')
    expect(compareYears(result(), result({ year: 2025 })).sentence).to.include('Chưa rõ hai năm có cùng bộ')
  })

  it('differ by no more than rounded figures tell', () => {
    const rows = (roundedTo: 1 | 10 | 100) =>
      yearsOf(
        [
          result({ year: 2022, points: 75_00, roundedTo }),
          result({ year: 2023, points: 78_44 }),
          result({ year: 2023, place: 'nation', points: 80_50, roundedTo }),
        ],
        'par',
      )[0]!
    expect(rows(1)).to.include({ change: 3_44, changeRoundedTo: 1, toNation: -2_06 })
    expect(rows(10)).to.include({ change: 3_40, changeRoundedTo: 10, toNation: -2_10, toNationRoundedTo: 10 })
    expect(rows(100)).to.include({ change: 3_00, changeRoundedTo: 100, toNation: -2_00 })
    const then = result({ year: 2022, points: 75_00, roundedTo: 100 })
    expect(compareYears(then, result({ year: 2023, points: 78_44 }))).to.include({
      points: 3_00,
      roundedTo: 100,
    })
    const { lines } = situationOf([then, result({ year: 2023, points: 78_44 })], 2024)
    expect(lines[0]).to.include('đạt 78,44 điểm, tăng khoảng 3 điểm so với năm 2022')
  })

  it('under one set are compared by area and leaf, the largest fall first, with why', () => {
    const set = 'bộ A'
    const from = result({
      year: 2023,
      set,
      areas: [
        { code: '1', name: 'Một', points: 8_00, max: 9_50 },
        { code: '2', points: 9_00, max: 10_00 },
        { code: '3', rate: 74_00, max: 13_00 },
        { code: '4', points: 1_00, max: 2_00 },
      ],
      leaves: [{ code: '1.1', points: 2_00, max: 2_00 }],
    })
    const to = result({
      set,
      areas: [
        { code: '1', points: 8_46, max: 9_50 },
        { code: '2', points: 7_10, max: 10_00, reason: 'Văn bản ban hành chậm' },
        { code: '3', points: 10_40, max: 13_00 },
        { code: '4', points: 1_00, max: 3_00 },
      ],
      leaves: [{ code: '1.1', points: 1_50, max: 2_00 }],
    })
    const { areas, leaves, isSameSet } = compareYears(from, to)
    expect(isSameSet).to.equal(true)
    expect(areas).to.deep.equal([
      {
        code: '2',
        max: 10_00,
        reason: 'Văn bản ban hành chậm',
        from: 9_00,
        to: 7_10,
        unit: 'points',
        change: -1_90,
      },
      { code: '1', name: 'Một', max: 9_50, from: 8_00, to: 8_46, unit: 'points', change: 46 },
      { code: '3', max: 13_00, from: 74_00, to: 80_00, unit: 'rate', change: 6_00 },
    ])
    expect(leaves.map(({ change }) => change)).to.deep.equal([-50])
    expect(
      compareYears(year(2022), year(2023)).areas.map(({ code, change }) => [code, change]),
    ).to.deep.equal([['1', 98]])
  })

  it('never subtract ranks of another number of places', () => {
    const found = compareYears(result({ rank: 47, of: 63 }), result({ year: 2025, rank: 22, of: 34 }))
    expect(found).not.to.have.property('ranks')
    expect(found.sentence).to.include('trong 63').and.include('trong 34')
  })

  it('count the decision where several sources tell of one year', () => {
    const other = { kind: 'other', title: 'Bản tin' } as const
    const mains = mainsOf([
      result({ points: 84_61, source: other }),
      result(),
      result({ year: 2023, source: other }),
    ])
    expect(mains.map(({ year: of, points }) => [of, points])).to.deep.equal([
      [2024, 84_16],
      [2023, 84_16],
    ])
  })
})

describe('what a rank needed', () => {
  const other = (name: string, points: number, rank: number, more = {}) =>
    result({ place: 'province', name, points, rank, of: 63, ...more })

  it('is what the place had that stood there, or lies between the nearest known', () => {
    const all = [
      result({ points: 80_91, rank: 57, of: 63 }),
      other('Sông Lam', 87_10, 20),
      other('Bình Minh', 85_20, 25),
      other('Núi Xanh', 84_00, 31),
      result({ place: 'nation', points: 84_79 }),
    ]
    expect(neededFor(25, all)).to.deep.equal([
      {
        year: 2024,
        of: 63,
        exact: 85_20,
        name: 'Bình Minh',
        home: { points: 80_91, rank: 57 },
        missing: { least: 4_29, most: 4_29 },
      },
    ])
    expect(neededFor(28, all)[0]).to.deep.include({
      least: 84_00,
      most: 85_20,
      missing: { least: 3_09, most: 4_29 },
    })
    expect(neededFor(10, all)[0]).to.deep.include({ least: 87_10, missing: { least: 6_19 } })
  })

  it('is nothing where the rank was reached, and unknown where nobody else is known', () => {
    const stood = [result({ points: 86_00, rank: 20, of: 63 }), other('Bình Minh', 85_20, 25)]
    expect(neededFor(25, stood)[0]?.missing).to.deep.equal({ least: 0, most: 0 })
    expect(neededFor(25, home)).to.deep.equal([])
    expect(neededFor(40, [other('A', 80_00, 30, { year: 2025, of: 34 })])).to.deep.equal([])
  })

  it('goes year by year, newest first', () => {
    const all = [
      other('A', 85_00, 25, { year: 2022 }),
      other('B', 86_00, 25),
      other('C', 88_00, 25, { year: 2025, of: 34 }),
    ]
    expect(neededFor(25, all).map(({ year: of, exact, of: n }) => [of, exact, n])).to.deep.equal([
      [2025, 88_00, 34],
      [2024, 86_00, 63],
      [2022, 85_00, 63],
    ])
  })

  it('is found where the most is left, by leaves, else by areas, and says where it is reckoned from rates', () => {
    const leaves = [
      { code: '1.1', points: 1_00, max: 1_50 },
      { code: '1.2', points: 0, max: 2_00 },
      { code: '1.3', points: 3_00, max: 3_00 },
    ]
    const found = cheapestIn(result({ leaves }), 2_20)
    expect(found.cheapest.map(({ code, gain, isEnough }) => [code, gain, isEnough])).to.deep.equal([
      ['1.2', 2_00, true],
      ['1.1', 50, true],
    ])
    expect(found).to.deep.include({ missing: 2_20, isEstimated: false })
    const byArea = cheapestIn(year(2022), 4_29)
    expect(byArea.isEstimated).to.equal(true)
    expect([found.isByArea, byArea.isByArea]).to.deep.equal([false, true])
    expect(byArea.cheapest[0]).to.deep.include({ code: '5', points: 10_95, gain: 4_05 })
  })
})
