// Results to try rules on: small ones by hand, and any at all.
import fc from 'fast-check'
import type { Part, ResultContent } from '../../schemas/results/result.ts'

export const result = (more: Partial<ResultContent> = {}): ResultContent => ({
  index: 'par',
  year: 2024,
  place: 'home',
  points: 84_16,
  roundedTo: 1,
  scale: 100_00,
  areas: [],
  rateStep: 1,
  leaves: [],
  counts: [],
  source: { kind: 'decision', title: 'Quyết định công bố' },
  ...more,
})

/** Half up, as a publisher rounds: points of the maximum as hundredths of a per cent, to a roundedTo. */
export const rounded = (points: number, max: number, roundedTo: number): number =>
  Math.floor((2 * points * 100_00 + max * roundedTo) / (2 * max * roundedTo)) * roundedTo

/** Complete areas of a scale of 100, with exact points and rates rounded to a roundedTo. */
export const completeAreas = (roundedTo: number): fc.Arbitrary<Part[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1_00, max: 20_00 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 2,
      maxLength: 8,
    })
    .map((drawn) => {
      const sum = drawn.reduce((all, [max]) => all + max, 0)
      const maxima = drawn.map(([max]) => Math.max(1, Math.floor((max * 100_00) / sum)))
      maxima[0]! += 100_00 - maxima.reduce((all, max) => all + max, 0)
      return drawn.map(([, share], n) => {
        const max = maxima[n]!
        const points = Math.floor(max * share)
        return { code: String(n + 1), points, max, rate: rounded(points, max, roundedTo) }
      })
    })

const words = fc.constantFrom('Cải cách thể chế', 'Bản tin số 4', '=1+1', 'Quyết định; đính kèm', '12')
const day = fc.constantFrom('2023-04-14', '2022-12-31', '2026-04-09')
const maybe = <T>(key: string, of: fc.Arbitrary<T>) =>
  fc.option(of, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }))
const all = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((found) => Object.assign({}, ...found) as object)

const part = (code: fc.Arbitrary<string>) =>
  all(
    code.map((made) => ({ code: made })),
    maybe('name', words),
    fc
      .integer({ min: 1, max: 20_00 })
      .chain((max) => all(fc.constant({ max }), maybe('points', fc.integer({ min: 0, max })))),
    maybe(
      'rate',
      fc.integer({ min: 0, max: 10 }).map((tens) => tens * 9_90 + 1),
    ),
    maybe('reason', words),
  ) as fc.Arbitrary<Part>

const parts = (code: fc.Arbitrary<string>, maxLength: number) =>
  fc.uniqueArray(part(code), { selector: ({ code: made }) => made, maxLength })

/** One result as a file may have it. */
const anyResult = (n: number): fc.Arbitrary<ResultContent> =>
  all(
    fc.record({
      index: fc.constantFrom('par', 'sipas'),
      year: fc.integer({ min: 2012, max: 2030 }),
      points: fc.integer({ min: 0, max: 100_00 }),
      roundedTo: fc.constantFrom(1, 10, 100),
      scale: fc.constantFrom(100_00, 200_00),
      areas: parts(fc.integer({ min: 1, max: 8 }).map(String), 8),
      leaves: parts(
        fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 20 })).map((two) => two.join('.')),
        6,
      ),
      counts: fc.array(
        fc.record({
          what: words.filter((one) => one !== '12'),
          stated: fc.integer({ min: 0, max: 20 }),
          items: fc.array(fc.constantFrom('thể chế', 'tài chính công'), { maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    }),
    fc.constantFrom({ place: 'home' }, { place: 'province', name: 'Bình Minh' }),
    fc
      .option(fc.integer({ min: 1, max: 34 }), { nil: undefined })
      .map((rank) => (rank === undefined ? {} : { rank, of: rank + 30 })),
    maybe('change', fc.integer({ min: -50_00, max: 50_00 })),
    maybe('ranksUp', fc.integer({ min: -40, max: 40 })),
    maybe('converted', fc.record({ points: fc.integer({ min: 0, max: 10_00 }), max: fc.constant(10_00) })),
    maybe('set', words),
    maybe('remark', words),
    all(
      fc.constantFrom({ kind: 'decision' }, { kind: 'other' }),
      fc.constant({ title: `Văn bản ${n}` }), // no two of one file are the same
      maybe('number', fc.constantFrom('289/QĐ-BNV', '12')),
      maybe('issued', day),
    ).map((source) => ({ source })),
  ) as fc.Arbitrary<ResultContent>

export const anyResults: fc.Arbitrary<ResultContent[]> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => anyResult(n))))
