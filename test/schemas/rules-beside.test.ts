// Every kind of rule, in twenty thousand generated inputs, beside an evaluator that shares no line with ours: rules.py
// computes in Python's own fractions and parses with Python's own parser.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import fc from 'fast-check'
import { Fact, Rule } from '../../schemas/rule.ts'
import { score } from '../../schemas/score.ts'
import { dayIn } from '../../schemas/year.ts'

const year = 2026
const driver = `
import sys, json
from fractions import Fraction as F
sys.path.insert(0, sys.argv[1])
import rules
out = []
for case in json.load(sys.stdin):
    values = {k: v if isinstance(v, bool) else F(v) for k, v in case['values'].items()}
    for fact in case['facts']:
        of, end = fact['of'], fact.get('notAfter', '9999')
        papers = [c for c in case['cites'][fact['slot']] if c['counts']]
        values[fact['code']] = F(len(papers if of == 'accepted' else [c for c in papers if c[of] and c[of] <= end]))
    try:
        points, _ = rules.score(case['rule'], F(case['max'], 100), values, case['cites'])
        out.append(int(points * 100))
    except ZeroDivisionError:
        out.append(None)
json.dump(out, sys.stdout)
`

const whole = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3_000_000 })).map(String)
const decimal = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99 }))
const figure = fc.oneof(
  whole,
  decimal.map(([n, part]) => `${n}.${String(part).padStart(2, '0')}`),
)
/** `f` and `g` are facts: counted from papers, never typed. */
const names = ['a', 'b', 'c', 'f', 'g'] as const

/** Sums, products, quotients, min and parentheses; with `minus` also what may fall below zero. */
const expression = (minus: boolean) =>
  fc
    .letrec<{ expr: string }>((tie) => ({
      expr: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(...names),
        fc.constantFrom('1', '0.50', '3', 'max'),
        fc
          .tuple(
            tie('expr'),
            fc.constantFrom(...(minus ? ['+', '-', '*', '/'] : ['+', '*', '/'])),
            tie('expr'),
          )
          .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
        fc.tuple(tie('expr'), tie('expr')).map(([left, right]) => `min(${left}, ${right})`),
        ...(minus ? [tie('expr').map((one) => `(-${one})`)] : []),
      ),
    }))
    .expr.filter((made) => made.length <= 300)

const share = fc.integer({ min: 1, max: 99 }).map((n) => `0.${String(n).padStart(2, '0')}`)
const round = fc.integer({ min: 2, max: 6 })
const falling = (texts: string[]) => [...new Set(texts)].sort((x, y) => Number(y) - Number(x))
const stepsOf = (froms: string[], shares: string[]) => {
  const [from, by] = [falling(froms), falling(shares)]
  return from.slice(0, by.length).map((one, i) => ({ from: one, share: by[i]! }))
}
const steps = (from: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.array(from, { minLength: 1, maxLength: 5 }),
      fc.array(fc.oneof(share, fc.constant('1.00')), { minLength: 1, maxLength: 5 }),
    )
    .map(([froms, shares]) => stepsOf(froms, shares))

const days = ['2025-12-31', '2026-03-10', '2026-03-11', '2026-06-30', '2026-12-20', '2027-01-05']
const day = fc.constantFrom(...days)
const relative = (on: string) => `${Number(on.slice(0, 4)) - year}/${on.slice(5)}`
const late = fc.record({ until: day.map(relative), share })
const due = fc
  .record({
    slot: fc.constantFrom('x', 'y'),
    nth: fc.integer({ min: 1, max: 4 }),
    notAfter: day.map(relative),
    late: fc.option(late, { nil: undefined }),
  })
  .map(({ late: after, ...one }) => ({ ...one, ...(after && { late: after }) }))

const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: 'yesno', var: 'dat', question: 'Đạt?' }),
  fc.record({
    kind: fc.constant('steps' as const),
    over: expression(true),
    round,
    steps: steps(fc.oneof(share, whole)),
  }),
  fc
    .record({
      kind: fc.constant('ratio' as const),
      num: expression(true),
      den: expression(true),
      round,
      ends: fc.tuple(share, share),
      whenZero: fc.constantFrom('full' as const, 'none' as const),
    })
    .map(({ ends, ...one }) => ({ ...one, floor: falling(ends).at(-1)!, full: falling(ends)[0]! })),
  fc.record({ kind: fc.constant('formula' as const), expr: expression(true), round: fc.constant(2) }),
  fc.record({ kind: fc.constant('perItem' as const), count: expression(false), each: share }),
  fc.record({
    kind: fc.constant('dates' as const),
    by: fc.constantFrom('issued' as const, 'sent' as const),
    items: fc.array(due, { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('evidenceCount' as const),
    slot: fc.constantFrom('x', 'y'),
    steps: steps(fc.integer({ min: 0, max: 5 }).map(String)),
  }),
  fc.record({
    kind: fc.constant('deduction' as const),
    items: fc.array(fc.record({ count: expression(false), each: share }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('sipas' as const), measure: fc.constant('M'), round }),
)

const paper = fc.record({ issued: fc.option(day), sent: fc.option(day), counts: fc.boolean() })
const fact = (code: string) =>
  fc
    .record({
      code: fc.constant(code),
      slot: fc.constantFrom('x', 'y'),
      of: fc.constantFrom('accepted' as const, 'issued' as const, 'sent' as const),
      notAfter: fc.option(day.map(relative), { nil: undefined }),
    })
    .map(({ notAfter, ...one }) => ({ ...one, ...(notAfter && one.of !== 'accepted' && { notAfter }) }))
const papers = fc.array(paper, { maxLength: 5 })
const given = fc.record({
  rule,
  max: fc.integer({ min: 1, max: 20_00 }),
  values: fc.record({ a: figure, b: figure, c: figure, dat: fc.boolean() }),
  rate: fc
    .integer({ min: 0, max: 100_000 })
    .map((n) => `${Math.floor(n / 1e5)}.${String(n % 1e5).padStart(5, '0')}`),
  cites: fc.record({ x: papers, y: papers }),
  facts: fc.tuple(fact('f'), fact('g')),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

/** The same rule with its days absolute, as the data set writes them. */
const absolute = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(absolute)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, absolute(one)]))
  return typeof value === 'string' && /^-?\d\/\d\d-\d\d$/.test(value) ? dayIn(year, value) : value
}

function ours({ rule, max, values, rate, cites, facts }: Given): number | null {
  const known = (all: Given['cites']['x']) =>
    all.map(({ issued, sent, counts }) => ({ counts, ...(issued && { issued }), ...(sent && { sent }) }))
  const citations = { x: known(cites.x), y: known(cites.y) }
  const input = {
    rule,
    max,
    figures: values,
    citations,
    measures: { M: rate },
    variables: [],
    year,
    facts: [...facts],
  }
  return score(input).points ?? null
}

async function theirs(cases: readonly Given[]): Promise<(number | null)[]> {
  const python = spawn('python3', ['-c', driver, import.meta.dirname])
  const asked = cases.map(({ rule, max, values, rate, cites, facts }) => {
    return { rule: absolute(rule), max, values: { ...values, rate }, cites, facts: absolute(facts) }
  })
  python.stdin.end(JSON.stringify(asked))
  const [out, err] = await Promise.all([text(python.stdout), text(python.stderr)])
  expect(err).to.equal('')
  return JSON.parse(out) as (number | null)[]
}

describe('a rule, beside an evaluator of another language', () => {
  it('gives the same points to the hundredth, and stops at the same divisions by zero', async () => {
    const cases = fc.sample(given, 20_000)
    for (const { rule, facts } of cases) {
      Rule.parse(rule)
      for (const one of facts) Fact.parse(one)
    }
    const expected = await theirs(cases)
    const wrong = cases.flatMap((one, i) => {
      const got = ours(one)
      return got === expected[i] ? [] : [{ ...one, got, expected: expected[i] }]
    })
    expect(wrong.slice(0, 3)).to.deep.equal([])
    const kinds = new Map<string, number>()
    for (const [i, { rule }] of cases.entries())
      if (expected[i]) kinds.set(rule.kind, (kinds.get(rule.kind) ?? 0) + 1)
    // Each kind was really compared where it gives points, not only where it gives none.
    for (const kind of Object.keys(Object.fromEntries(kinds))) expect(kinds.get(kind), kind).to.be.above(100)
    expect(kinds.size).to.equal(9)
    const counting = cases.filter(({ rule }, i) => expected[i] && /\b[fg]\b/.test(JSON.stringify(rule)))
    for (const of of ['accepted', 'issued', 'sent'])
      expect(counting.filter(({ facts }) => facts.some((one) => one.of === of)).length, of).to.be.above(100)
  })
})
