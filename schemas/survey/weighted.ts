// The index as it would be if of every unit as large a part had answered: each weighs as many people as the plan says. Pure.
//
// Made of what is shown alone: all that is hidden is one stratum. With a weight for each hidden unit the same answers would stand
// in two sums, of which both could be solved.
import { add, divide, type Exact, fraction, multiply, sum } from '../exact.ts'
import type { Factor, Published, Survey } from './survey.ts'
import { countFactor, marginFrom, meanOf, rateOf, shareOf, type Tally, tallyOf, varianceOf } from './tally.ts'

/** None where somebody was not counted, or said nothing of a factor. */
export function weightedIndex(
  { strata, factors, confidence }: Pick<Survey, 'strata' | 'factors' | 'confidence'>,
  { shown, hidden }: { readonly shown: readonly Tally[]; readonly hidden: readonly Tally[] },
): Published['weighted'] {
  const keys = new Set(shown.map(({ key }) => key))
  const rest = tallyOf('', hidden)
  const parts = [
    ...shown.map((tally) => ({ tally, of: strata.filter(({ unit }) => unit === tally.key) })),
    ...(rest.forms ? [{ tally: rest, of: strata.filter(({ unit }) => !keys.has(unit)) }] : []),
  ]
  if (parts.some(({ of }) => of.some(({ population }) => population === 0))) return undefined
  const means = parts.map(({ tally }) => meanIn(tally, factors))
  const people = parts.map(({ of }) => whole(of.reduce((all, { population }) => all + population, 0)))
  const all = sum(people)
  const weighed = means.map((mean, n) => {
    const weight = divide(people[n]!, all)
    const variance = mean && varianceOf(mean, parts[n]!.tally.forms)
    return (
      mean &&
      variance && { mean: multiply(weight, mean), variance: multiply(multiply(weight, weight), variance) }
    )
  })
  const known = weighed.flatMap((one) => one ?? [])
  if (known.length < parts.length || known.length === 0) return undefined
  return {
    rate: rateOf(known.map(({ mean }) => mean).reduce(add)),
    margin: marginFrom(known.map(({ variance }) => variance).reduce(add), confidence),
  }
}

const whole = (n: number): Exact => fraction(BigInt(n), 1n)

function meanIn(tally: Tally, factors: readonly Factor[]): Exact | undefined {
  const counted = factors.map((factor) => countFactor(tally, factor))
  return counted.every(({ answers }) => answers > 0) ? meanOf(counted.map(shareOf)) : undefined
}
