// For tests of what may be known: chance that is the same every time, and whoever solves equations.
/** The same numbers every time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed + 1
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * sides)
  }
}

/** Whether `wanted` is a combination of `known`: then whoever has the sums of these has its sum too. */
export function isCombination(known: readonly number[][], wanted: readonly number[]): boolean {
  const p = 1_000_003
  const inverse = (x: number): number => {
    let [result, base, exponent] = [1n, BigInt(x), BigInt(p - 2)]
    for (; exponent > 0n; exponent >>= 1n) {
      if (exponent & 1n) result = (result * base) % BigInt(p)
      base = (base * base) % BigInt(p)
    }
    return Number(result)
  }
  const rows: number[][] = []
  const reduce = (row: readonly number[]): number[] =>
    rows.reduce(
      (left, pivot) => {
        const at = pivot.findIndex(Boolean)
        const times = left[at]!
        return times ? left.map((x, n) => (((x - times * pivot[n]!) % p) + p) % p) : left
      },
      row.map((x) => ((x % p) + p) % p),
    )
  for (const row of known) {
    const left = reduce(row)
    const at = left.findIndex(Boolean)
    if (at < 0) continue
    const by = inverse(left[at]!)
    rows.push(left.map((x) => (x * by) % p))
  }
  return reduce(wanted).every((x) => x === 0)
}
