// Exact rational numbers. A score is computed with these and rounded once, so no figure is ever off by a hundredth.

/** `n / d` in lowest terms, `d` positive. */
export type Exact = { readonly n: bigint; readonly d: bigint }

/** `n / d` in lowest terms. Throws RangeError when `d` is 0: callers ask first, as what zero means is a rule's business. */
export function fraction(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new RangeError('division by zero')
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d]
  while (b) [a, b] = [b, a % b]
  const by = d < 0n ? -a : a
  return { n: n / by, d: d / by }
}

/** Reads a plain decimal (`-12.50`) as data files and records keep it; what people type goes through format.ts. */
export function exact(text: string): Exact {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new RangeError(`not a decimal: ${text}`)
  const [, whole = '', part = ''] = match
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length))
}

export const zero: Exact = { n: 0n, d: 1n }
export const one: Exact = { n: 1n, d: 1n }

export const add = (x: Exact, y: Exact): Exact => fraction(x.n * y.d + y.n * x.d, x.d * y.d)
export const sum = (all: readonly Exact[]): Exact => all.reduce(add, zero)
export const subtract = (x: Exact, y: Exact): Exact => fraction(x.n * y.d - y.n * x.d, x.d * y.d)
export const multiply = (x: Exact, y: Exact): Exact => fraction(x.n * y.n, x.d * y.d)
export const divide = (x: Exact, y: Exact): Exact => fraction(x.n * y.d, x.d * y.n)

/** Negative, 0 or positive as x is less than, equal to or greater than y. */
export function compare(x: Exact, y: Exact): number {
  const difference = x.n * y.d - y.n * x.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Of two plain decimals. */
export const isAbove = (x: string, y: string): boolean => compare(exact(x), exact(y)) > 0

export const least = (x: Exact, y: Exact): Exact => (compare(x, y) <= 0 ? x : y)
export const most = (x: Exact, y: Exact): Exact => (compare(x, y) >= 0 ? x : y)

/** x × 10^digits as a whole number, half away from zero: 0.125 at 2 digits is 13, as in every public table. */
export function scaled(x: Exact, digits: number): bigint {
  const n = (x.n < 0n ? -x.n : x.n) * 10n ** BigInt(digits)
  const up = (2n * n + x.d) / (2n * x.d)
  return x.n < 0n ? -up : up
}

/** The nearest number with that many decimals, half away from zero. */
export const round = (x: Exact, digits: number): Exact => fraction(scaled(x, digits), 10n ** BigInt(digits))

/** '0.9827': rounded, always with that many decimals. */
export function decimal(x: Exact, digits: number): string {
  const whole = scaled(x, digits)
  const text = String(whole < 0n ? -whole : whole).padStart(digits + 1, '0')
  const cut = text.length - digits
  return `${whole < 0n ? '-' : ''}${text.slice(0, cut)}${digits ? '.' : ''}${text.slice(cut)}`
}

/** The shortest plain decimal of a number that has one: 28.50 reads '28.5'. */
export function plain(x: Exact, digits = 12): string {
  const text = decimal(x, digits)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
