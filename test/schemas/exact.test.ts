import { expect } from 'chai'
import fc from 'fast-check'
import * as exact from '../../schemas/exact.ts'
import { namesIn, parseExpr, valueOf, zeroDivisor } from '../../schemas/expr.ts'
import { dayIn, toYearDay, YearDay } from '../../schemas/year.ts'

const runs = { numRuns: 100_000 }
const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const number = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([n, d]) => exact.fraction(n, d))

describe('exact numbers', () => {
  it('keep the laws of arithmetic, and lowest terms', () => {
    fc.assert(
      fc.property(number, number, number, (x, y, z) => {
        const both = exact.add(exact.multiply(x, z), exact.multiply(y, z))
        expect(exact.multiply(exact.add(x, y), z)).to.deep.equal(both)
        expect(exact.add(exact.subtract(x, y), y)).to.deep.equal(x)
        if (y.n) expect(exact.multiply(exact.divide(x, y), y)).to.deep.equal(x)
        expect(exact.compare(x, y)).to.equal(-exact.compare(y, x) + 0)
      }),
      { numRuns: 20_000 },
    )
  })
  it('round to the nearest, half away from zero', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), (x, digits) => {
        const off = exact.subtract(exact.round(x, digits), x)
        const half = exact.fraction(1n, 2n * 10n ** BigInt(digits))
        const size = off.n < 0n ? exact.subtract(exact.zero, off) : off
        expect(exact.compare(size, half)).to.be.at.most(0)
        if (exact.compare(size, half) === 0) expect(off.n > 0n).to.equal(x.n > 0n)
      }),
      runs,
    )
  })
  it('read and write decimals', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 6 }), (n, digits) => {
        const text = exact.decimal(exact.fraction(n, 10n ** BigInt(digits)), digits)
        expect(exact.exact(text)).to.deep.equal(exact.fraction(n, 10n ** BigInt(digits)))
      }),
      runs,
    )
    expect([
      exact.decimal(exact.exact('0.125'), 2),
      exact.decimal(exact.exact('-0.005'), 2),
      exact.plain(exact.exact('28.50')),
    ]).to.deep.equal(['0.13', '-0.01', '28.5'])
  })
  for (const text of ['', '1.', '.5', '1,5', '1e3', 'NaN', '--1', ' 1']) {
    it(`refuse “${text}”`, () => expect(() => exact.exact(text)).to.throw(RangeError))
  }
  it('refuse to divide by zero', () => {
    expect(() => exact.divide(exact.one, exact.zero)).to.throw(RangeError, 'division by zero')
  })
})

describe('the grammar of expressions', () => {
  const value = (text: string, values: Record<string, string> = {}) => {
    const known = Object.fromEntries(
      Object.entries(values).map(([name, decimal]) => [name, exact.exact(decimal)]),
    )
    return exact.plain(valueOf(parseExpr(text)!, known))
  }
  it('binds and groups as people read it', () => {
    expect(value('2 + 3 * 4 - 6 / 4')).to.equal('12.5')
    expect(value('8 - 3 - 2')).to.equal('3')
    expect(value('16 / 4 / 2')).to.equal('2')
    expect(value('-(2 - 5) * -2')).to.equal('-6')
    expect(value('min(1, min(a, 0.75)) + max', { a: '0.8', max: '2' })).to.equal('2.75')
  })
  for (const text of [
    '',
    '1 +',
    '(1',
    '1)',
    'min(1)',
    'min(1, 2, 3)',
    'min',
    'max(1, 2)',
    'a b',
    '1.2.3',
    '1 ** 2',
    'a.b',
    'f(x)',
    "'x'",
    '`x`',
    'a[0]',
    'a = 1',
    '1;2',
    'a => 1',
    'a, b',
    '\u0661',
    '('.repeat(400),
  ]) {
    it(`refuses “${text.slice(0, 20)}”`, () => expect(parseExpr(text)).to.equal(undefined))
  }
  it('names what it reads, and never what an object inherits', () => {
    const tree = parseExpr('max * min(b, a) + a + toString')!
    expect(namesIn(tree)).to.deep.equal(['b', 'a', 'toString'])
    expect(() => valueOf(tree, { max: exact.one, a: exact.one, b: exact.one })).to.throw(
      RangeError,
      'toString',
    )
  })
  it('never throws on any text', () => {
    const token = fc.constantFrom(
      '1',
      'a',
      'min',
      'max',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      ',',
      '.',
      ' ',
      '0.5',
      'é',
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        const tree = parseExpr(tokens.join(''))
        if (tree)
          expect(
            zeroDivisor(
              tree,
              Object.fromEntries([...namesIn(tree), 'max'].map((name) => [name, exact.zero])),
            ),
          ).to.be.a('boolean')
      }),
      runs,
    )
  })
})

describe('days of a campaign’s year', () => {
  it('are days that some year has', () => {
    for (const day of ['0/02-29', '-1/12-31', '0/04-30'])
      expect(YearDay.safeParse(day).success, day).to.equal(true)
    for (const day of ['0/02-30', '0/02-31', '0/04-31', '0/00-10', '0/13-01'])
      expect(YearDay.safeParse(day).success, day).to.equal(false)
  })

  it('come back in their own year, and move with it', () => {
    expect(toYearDay('2025-12-31', 2026)).to.equal('-1/12-31')
    expect(dayIn(2026, '-1/12-31')).to.equal('2025-12-31')
    expect(dayIn(2027, '-1/12-31')).to.equal('2026-12-31')
    expect([dayIn(2028, '0/02-29'), dayIn(2027, '0/02-29'), dayIn(2100, '0/02-29')]).to.deep.equal([
      '2028-02-29',
      '2027-02-28',
      '2100-02-28',
    ])
    expect(dayIn(2026, '1/01-15')).to.equal('2027-01-15')
  })
})
