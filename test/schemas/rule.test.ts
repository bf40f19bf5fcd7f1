// Each rule against a formula worked out by hand in whole numbers: nothing here uses the code it judges.
import { expect } from 'chai'
import fc from 'fast-check'
import type { Rule } from '../../schemas/rule.ts'
import type { Paper } from '../../schemas/score-parts.ts'
import { score } from '../../schemas/score.ts'

const runs = { numRuns: 20_000 }
const few = { numRuns: 5_000 }
const max = fc.integer({ min: 1, max: 20_00 })
const count = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2_000_000 }))

type Given = {
  figures?: Record<string, string | boolean>
  citations?: Record<string, Paper[]>
  measures?: Record<string, string>
}
const of = (rule: Rule, most: number, { figures = {}, citations = {}, measures = {} }: Given) =>
  score({ rule, variables: [], max: most, figures, citations, measures, year: 2026 })
const pointsOf = (...args: Parameters<typeof of>) => of(...args).points

/** n / d to the nearest whole number, half up; both at least 0. */
const near = (n: number, d: number): number => Number((2n * BigInt(n) + BigInt(d)) / (2n * BigInt(d)))
const text = (n: number) => String(n)

describe('a rule, against its formula by hand', () => {
  for (const [floor, full] of [
    [80, 100],
    [70, 95],
    [0, 100],
  ] as const) {
    it(`ratio from ${floor}% to ${full}%`, () => {
      const rule: Rule = {
        kind: 'ratio',
        num: 'a',
        den: 'b',
        round: 4,
        floor: `0.${text(floor).padStart(2, '0')}`,
        full: full === 100 ? '1.00' : `0.${full}`,
        whenZero: 'none',
      }
      fc.assert(
        fc.property(count, count, max, (a, b, most) => {
          const rate = b === 0 ? 0 : near(a * 10_000, b)
          const reached = rate >= full * 100 ? most : near(most * rate, full * 100)
          const expected = b === 0 || rate < floor * 100 ? 0 : reached
          expect(pointsOf(rule, most, { figures: { a: text(a), b: text(b) } })).to.equal(expected)
        }),
        floor === 80 ? runs : few,
      )
    })
  }

  it('ratio of nothing, by what the rule says of it', () => {
    const rule: Rule = {
      kind: 'ratio',
      num: 'a',
      den: 'b',
      round: 4,
      floor: '0.8',
      full: '1',
      whenZero: 'full',
    }
    expect(of(rule, 150, { figures: { a: '0', b: '0' } })).to.deep.equal({
      points: 150,
      working: 'Mẫu số bằng 0 (không phát sinh): được 1,50/1,50 điểm.',
      missing: [],
    })
    expect(pointsOf({ ...rule, whenZero: 'none' }, 150, { figures: { a: '5', b: '0.0' } })).to.equal(0)
  })

  it('steps over a rate', () => {
    const steps = [
      { from: '0.90', share: '1.00' },
      { from: '0.80', share: '0.75' },
      { from: '0.70', share: '0.5' },
    ]
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 2_000_000 }), max, (a, b, most) => {
        const rate = near(a * 10_000, b)
        const share = rate >= 9_000 ? 100 : rate >= 8_000 ? 75 : rate >= 7_000 ? 50 : 0
        const rule: Rule = { kind: 'steps', over: 'a/b', round: 4, steps }
        expect(pointsOf(rule, most, { figures: { a: text(a), b: text(b) } })).to.equal(
          near(most * share, 100),
        )
      }),
      few,
    )
  })

  it('formula held between nothing and the maximum', () => {
    const rule: Rule = { kind: 'formula', expr: 'max * min(1, (a - b) / a / 0.10)', round: 2 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), count, max, (a, b, most) => {
        const saved = 10 * (a - b)
        const expected = saved <= 0 ? 0 : saved >= a ? most : near(most * saved, a)
        expect(pointsOf(rule, most, { figures: { a: text(a), b: text(b) } })).to.equal(expected)
      }),
      runs,
    )
  })

  it('per item, yes or no, deduction, survey', () => {
    fc.assert(
      fc.property(
        count,
        count,
        fc.boolean(),
        fc.integer({ min: 0, max: 10_000 }),
        max,
        (x, y, yes, rate, most) => {
          const figures = { x: text(x), y: text(y), yes }
          expect(pointsOf({ kind: 'perItem', count: 'x', each: '0.25' }, most, { figures })).to.equal(
            Math.min(most, x * 25),
          )
          expect(pointsOf({ kind: 'yesno', var: 'yes', question: 'Đạt?' }, most, { figures })).to.equal(
            yes ? most : 0,
          )
          const items = [
            { count: 'x', each: '0.50' },
            { count: 'y', each: '0.25' },
          ]
          expect(pointsOf({ kind: 'deduction', items }, most, { figures })).to.equal(
            Math.max(0, most - x * 50 - y * 25),
          )
          const measures = { M: `${Math.floor(rate / 10_000)}.${text(rate % 10_000).padStart(4, '0')}` }
          expect(pointsOf({ kind: 'sipas', measure: 'M', round: 4 }, most, { measures })).to.equal(
            near(most * rate, 10_000),
          )
        },
      ),
      few,
    )
  })

  it('papers counted in a slot', () => {
    const rule: Rule = {
      kind: 'evidenceCount',
      slot: 'b',
      steps: [
        { from: '4', share: '1' },
        { from: '2', share: '0.3' },
      ],
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), max, (n, most) => {
        const citations = { b: Array.from({ length: n }, () => ({})), a: [{}] }
        expect(pointsOf(rule, most, { citations })).to.equal(
          n >= 4 ? most : n >= 2 ? near(most * 30, 100) : 0,
        )
      }),
      few,
    )
  })

  it('papers by their day, each an equal part', () => {
    const late = { until: '0/03-16', share: '0.50' }
    const day = fc.constantFrom(
      undefined,
      '2025-12-31',
      '2026-03-10',
      '2026-03-11',
      '2026-03-16',
      '2026-03-17',
    )
    const worth = (sent: string | undefined) =>
      !sent || sent > '2026-03-16' ? 0 : sent <= '2026-03-10' ? 2 : 1
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 7 }), max, (days, most) => {
        const items = days.map((_, i) => ({ slot: 'a', nth: i + 1, notAfter: '0/03-10', late }))
        const citations = { a: days.map((sent) => ({ issued: '2030-01-01', ...(sent && { sent }) })) }
        const halves = days.map(worth).reduce<number>((sum, half) => sum + half, 0)
        expect(pointsOf({ kind: 'dates', by: 'sent', items }, most, { citations })).to.equal(
          near(most * halves, 2 * days.length),
        )
      }),
      few,
    )
  })
})

describe('a rule, in words', () => {
  const ratio: Rule = {
    kind: 'ratio',
    num: 'a',
    den: 'b',
    round: 4,
    floor: '0.80',
    full: '1.00',
    whenZero: 'none',
  }
  it('says what is below the floor and where points begin', () => {
    expect(of(ratio, 100, { figures: { a: '1', b: '2' } })).to.deep.equal({
      points: 0,
      working: 'Tỷ lệ = 1/2 = 50,00%; dưới 80,00% nên được 0,00/1,00 điểm.',
      missing: [],
      next: 'Từ 80,00% trở lên mới có điểm.',
    })
  })
  it('says what the next step needs', () => {
    const steps: Rule = {
      kind: 'steps',
      over: 'a/b',
      round: 4,
      steps: [
        { from: '0.9', share: '1' },
        { from: '0.8', share: '0.75' },
      ],
    }
    expect(of(steps, 100, { figures: { a: '85', b: '100' } }).next).to.equal(
      'Từ 90,00% trở lên thì được 1,00/1,00 điểm.',
    )
    expect(of(steps, 100, { figures: { a: '7', b: '100' } }).working).to.equal(
      'Giá trị tính bậc = 7/100 = 7,00%; dưới bậc thấp nhất 80,00% nên được 0,00/1,00 điểm.',
    )
    expect(of(steps, 100, { figures: { a: '141230', b: '165000' } }).working).to.equal(
      'Giá trị tính bậc = 141.230/165.000 = 85,59%; hưởng 75,00% của 1,00 điểm = 0,75 điểm.',
    )
    expect(of({ ...steps, over: 'a' }, 100, { figures: { a: '0.85' } }).working).to.match(
      /^Giá trị tính bậc = 0,85;/,
    )
    expect(of({ kind: 'perItem', count: 'n', each: '0.30' }, 100, { figures: { n: '2' } }).next).to.equal(
      'Thêm 2 thì được 1,00/1,00 điểm.',
    )
    const counted: Rule = {
      kind: 'evidenceCount',
      slot: 'b',
      steps: [
        { from: '3', share: '1' },
        { from: '1', share: '0.5' },
      ],
    }
    expect(of(counted, 100, { citations: { b: [{}] } }).next).to.equal(
      'Thêm 2 văn bản ở mục b thì được 1,00/1,00 điểm.',
    )
  })
  it('never turns a figure that is missing, or unreadable, into 0', () => {
    for (const figures of [{ a: '1' }, { a: '1', b: '' }, { a: '1', b: '1,5' }, { a: '1', b: 'NaN' }]) {
      expect(of(ratio, 100, { figures })).to.deep.equal({ working: '', missing: ['Chưa khai số liệu “b”.'] })
    }
  })
  it('asks for the figure that would divide by zero', () => {
    const formula: Rule = { kind: 'formula', expr: 'max * (a - b) / a', round: 2 }
    const steps: Rule = { kind: 'steps', over: 'a/(b - 1)', round: 4, steps: [{ from: '1', share: '1' }] }
    expect(of(formula, 100, { figures: { a: '0', b: '0' } }).missing).to.deep.equal([
      'Mẫu số trong 1,00 × (0 − 0) / 0 bằng 0 nên chưa tính được. Hãy xem lại số liệu.',
    ])
    expect(of(steps, 100, { figures: { a: '0', b: '1' } })).to.not.have.property('points')
  })
  it('says when a value is held at an end', () => {
    const formula: Rule = { kind: 'formula', expr: '0.50*n', round: 2 }
    expect(of(formula, 100, { figures: { n: '3' } }).working).to.equal(
      'Điểm = 0,50 × 3 = 1,50; không quá 1,00 nên được 1,00 điểm.',
    )
    const items = [{ count: 'x', each: '0.75' }]
    expect(of({ kind: 'deduction', items }, 100, { figures: { x: '2' } }).working).to.equal(
      '1,00 − 2 × 0,75 = −0,50 điểm; không trừ quá điểm tối đa nên được 0,00 điểm.',
    )
  })
  it('names each paper that is missing or has no date', () => {
    const items = [1, 2].map((nth) => ({ slot: 'a', nth, notAfter: '0/03-10' }))
    const { missing, working } = of({ kind: 'dates', by: 'sent', items }, 100, {
      citations: { a: [{ issued: '2026-03-01' }] },
    })
    expect(missing).to.deep.equal([
      'Văn bản thứ 1 ở mục a chưa có ngày gửi. Hãy ghi ngày gửi.',
      'Chưa gắn văn bản thứ 2 vào mục a.',
    ])
    expect(working).to.equal(
      'Văn bản thứ 1 chưa rõ ngày gửi (mốc 10/03/2026): 0,00%; văn bản thứ 2 chưa có (mốc 10/03/2026): 0,00%; tổng 0,00/1,00 điểm.',
    )
  })
})
