// What entered figures say of each other: on the figures of Quảng Nam, on other figures, and on any.
import { expect } from 'chai'
import fc from 'fast-check'
import { type Beside, type Check, checksOf, contradictionsOf } from '../../schemas/results/checks.ts'
import type { ResultContent } from '../../schemas/results/result.ts'
import { home, quangNam, satisfaction } from '../../scripts/demo/quang-nam.ts'
import { completeAreas, result } from './results.ts'

const of = (kind: Check['kind'], one: ResultContent, beside: Beside = {}) =>
  checksOf(one, beside).filter((check) => check.kind === kind)
const holds = (kind: Check['kind'], one: ResultContent, beside: Beside = {}) =>
  of(kind, one, beside).map((check) => check.holds)
const in2022 = home.find(({ year }) => year === 2022)!
const in2021 = home.find(({ year }) => year === 2021)!
const [plan, elsewhere] = satisfaction as [ResultContent, ResultContent]

describe('the figures of Quảng Nam', () => {
  it('contradict themselves in three places, and in no other', () => {
    const found = quangNam.flatMap((one) => {
      const before = quangNam.find(
        (other) => other.index === one.index && other.place === one.place && other.year === one.year - 1,
      )
      const sources = quangNam.filter(
        (other) => other.index === one.index && other.place === one.place && other.year === one.year,
      )
      return contradictionsOf(checksOf(one, { before, sources }))
    })
    expect(found.map(({ kind }) => kind)).to.deep.equal(['count', 'date', 'scale'])
    const [count, date, scale] = found.map(({ sentence }) => sentence)
    expect(count).to.include('“Số nêu” là 6').and.include('“Liệt kê” có 5')
    expect(date).to.include('289/QĐ-BNV').and.include('14/04/2022').and.include('“Năm” 2022')
    expect(scale).to.include('7,50/10').and.include('“Điểm quy đổi” 7,58/10')
  })

  it('have an index that lies within the rounding of its eight rates: 80,79 ± 0,50 beside 80,91', () => {
    const [check] = of('rates', in2022)
    expect(check).to.include({ holds: true, field: 'points' })
    expect(check?.sentence).to.include('8 lĩnh vực được 80,79').and.include('± 0,50').and.include('80,91')
    for (const [points, inside] of [
      [81_29, true],
      [81_30, false],
      [80_28, true],
      [80_27, false],
    ] as const)
      expect(holds('rates', { ...in2022, points }), String(points)).to.deep.equal([inside])
  })

  it('fell by what is stated, in points and in rank', () => {
    expect(holds('change', in2022, { before: in2021 })).to.deep.equal([true])
    expect(holds('ranks', in2022, { before: in2021 })).to.deep.equal([true])
    expect(of('change', { ...in2022, change: -5_76 }, { before: in2021 })[0]?.sentence).to.include(
      '“Tăng, giảm so với năm trước” ghi −5,76; 80,91 (2022) trừ 86,58 (2021) được −5,67, lệch 0,09',
    )
  })

  it('say 75 and 74,56 of one thing, which is only rounding', () => {
    expect(holds('sources', plan, { sources: [plan, elsewhere] })).to.deep.equal([])
  })
})

describe('the checks of a result', () => {
  const bulletin = result({
    points: 84_61,
    rank: 47,
    of: 63,
    ranksUp: 6,
    source: { kind: 'other', title: 'Bản tin số 4' },
  })
  const decision = result({ rank: 47, of: 63 })
  const before = result({ year: 2023, points: 81_89, rank: 52, of: 63 })

  it('show two sources beside each other, and which one is used', () => {
    const sources = [bulletin, decision]
    const [there, here] = [of('sources', bulletin, { sources }), of('sources', decision, { sources })]
    expect(there.map(({ sentence }) => sentence)).to.deep.equal([
      'Hai nguồn của một số: “Điểm” của Quyết định công bố là 84,16 (đang dùng), của Bản tin số 4 là 84,61.',
    ])
    expect(here).to.deep.equal(there)
    expect(
      of('sources', { ...bulletin, rank: 46 }, { sources: [decision] }).map(({ field }) => field),
    ).to.deep.equal(['points', 'rank'])
    expect(of('ranks', bulletin, { before })[0]?.sentence).to.include('là tăng 5 bậc')
    expect(holds('ranks', bulletin, { before })).to.deep.equal([false])
  })

  it('never subtract a rank of 34 from a rank of 63, and know how many were ranked', () => {
    const after = result({ year: 2025, rank: 22, of: 34, ranksUp: 25 })
    expect(of('ranks', after, { before: decision })).to.deep.equal([])
    expect(of('of', after)).to.deep.equal([])
    expect(of('of', { ...after, of: 63 })[0]?.sentence)
      .to.include('“Trong số” ghi 63')
      .and.include('34')
    expect(holds('of', result({ year: 2024, rank: 5, of: 34 }))).to.deep.equal([false])
  })

  it('ask for as many items as are stated; where none is listed there is nothing to compare', () => {
    const counts = (stated: number, items: string[]) =>
      holds('count', result({ counts: [{ what: 'Nhiệm vụ', stated, items }] }))
    expect(counts(3, ['a', 'b', 'c'])).to.deep.equal([true])
    expect(counts(3, ['a', 'b'])).to.deep.equal([false])
    expect(counts(3, [])).to.deep.equal([])
  })

  it('find a decision that is dated before its year was over', () => {
    for (const [issued, after] of [
      ['2024-12-31', false],
      ['2025-01-01', true],
      ['2025-04-08', true],
      ['2023-04-08', false],
    ] as const)
      expect(holds('date', result({ source: { ...decision.source, issued } })), issued).to.deep.equal([after])
  })

  it('hold points of an area against its rate, and its leaves against it', () => {
    const area = { code: '1', points: 8_61, max: 9_50, rate: 90_63 }
    expect(of('part', result({ areas: [area] }))).to.deep.equal([])
    expect(of('part', result({ areas: [{ ...area, rate: 93_60 }] }))[0]?.sentence).to.include(
      '“Điểm” 8,61 trên 9,50 không cho “Tỷ lệ” 93,60%',
    )
    const leaves = [
      { code: '1.1', points: 4_00, max: 4_50 },
      { code: '1.2', points: 4_61, max: 5_00 },
    ]
    expect(holds('sum', result({ areas: [area], leaves }))).to.deep.equal([true])
    expect(
      holds('sum', result({ areas: [area], leaves: [{ ...leaves[0]!, points: 3_00 }, leaves[1]!] })),
    ).to.deep.equal([false])
    expect(holds('sum', result({ areas: [area], leaves: leaves.slice(1) }))).to.deep.equal([])
  })

  it('hold for whatever was rounded honestly, and for nothing that is farther off', () => {
    for (const roundedTo of [1, 10, 100] as const)
      fc.assert(
        fc.property(completeAreas(roundedTo), fc.integer({ min: 1, max: 50_00 }), (areas, off) => {
          const points = areas.reduce((sum, one) => sum + (one.points ?? 0), 0)
          const honest = result({ areas, points, rateStep: roundedTo })
          expect(contradictionsOf(checksOf(honest))).to.deep.equal([])
          // Rates to the per cent leave room for half a point, points to the hundredth for half of one each.
          const rates = 2 * off * 100 > 100 * roundedTo + 200
          const sums = 2 * off > areas.length + 1
          const wrong = { ...honest, points: points > 50_00 ? points - off : points + off }
          expect(holds('sum', wrong)).to.deep.equal([!sums])
          if (rates && off > roundedTo) expect(holds('rates', wrong)).to.deep.equal([false])
        }),
      )
  })

  it('convert whatever was converted honestly, to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_00 }), fc.constantFrom(1, 10, 100), (real, roundedTo) => {
        const points = Math.round(real / roundedTo) * roundedTo
        const converted = { points: Math.round(real / 10), max: 10_00 }
        const said = result({ index: 'sipas', points, roundedTo: roundedTo as 1, converted })
        expect(holds('scale', said)).to.deep.equal([true])
        const wrong = { ...converted, points: converted.points + roundedTo / 10 + 2 }
        expect(holds('scale', { ...said, converted: wrong })).to.deep.equal([false])
      }),
    )
  })

  it('subtract whatever was subtracted honestly', () => {
    const points = fc.integer({ min: 0, max: 100_00 })
    fc.assert(
      fc.property(points, points, fc.integer({ min: 2, max: 100 }), (now, then, off) => {
        const last = result({ year: 2023, points: then })
        const said = result({ points: now, change: now - then })
        expect(holds('change', said, { before: last })).to.deep.equal([true])
        expect(holds('change', { ...said, change: now - then + off }, { before: last })).to.deep.equal([
          false,
        ])
      }),
    )
  })
})
