// Answers added up: by unit, by group and in all. Whole numbers only; a rate is computed from them once.
import { type Exact, fraction, scaled } from '../exact.ts'
import { z } from './sample.ts'
import type { Ballots, Factor, Levels, SurveyAbout } from './survey.ts'

export interface Tally {
  readonly key: string
  readonly forms: number
  readonly issued?: number
  readonly marks: Readonly<Record<string, Levels>>
}

/** All answers, cut in the two ways in which they are shown. */
export interface Counts {
  readonly units: readonly Tally[]
  readonly groups: readonly Tally[]
}
/** A unit of which nothing came says nothing of the forms that went out either. */
export const totalOf = ({ units }: Pick<Counts, 'units'>): Tally =>
  tallyOf(
    '',
    units.filter(({ forms, issued }) => forms > 0 || issued !== undefined),
  )

/** One tally for each key, in the order of `keys`; those without a form as well. */
export const talliesBy = (
  keys: readonly string[],
  cells: readonly Ballots[],
  keyOf: (cell: Ballots) => string,
): Tally[] =>
  keys.map((key) =>
    tallyOf(
      key,
      cells.filter((cell) => keyOf(cell) === key),
    ),
  )

export function tallyOf(key: string, cells: readonly Omit<Tally, 'key'>[]): Tally {
  const marks: Record<string, Levels> = {}
  for (const cell of cells)
    for (const [code, levels] of Object.entries(cell.marks))
      marks[code] = levels.map((count, n) => count + (marks[code]?.[n] ?? 0)) as Levels
  const issued = cells.flatMap((cell) => cell.issued ?? [])
  const isKnown = issued.length > 0 && issued.length === cells.length
  return {
    ...{ key, forms: total(cells.map(({ forms }) => forms)), marks },
    ...(isKnown && { issued: total(issued) }),
  }
}

/** Levels 4 and 5 are satisfied. */
export const satisfiedIn = (levels: Levels | undefined): number => (levels ? levels[3] + levels[4] : 0)
export const answersIn = (levels: Levels | undefined): number => total(levels ?? [])

export interface Counted {
  readonly answers: number
  readonly satisfied: number
}
export const countQuestion = ({ marks }: Pick<Tally, 'marks'>, code: string): Counted => ({
  answers: answersIn(marks[code]),
  satisfied: satisfiedIn(marks[code]),
})

/** A factor is all answers to its questions together. */
export function countFactor(tally: Pick<Tally, 'marks'>, { questions }: Factor): Counted {
  const all = questions.map(({ code }) => countQuestion(tally, code))
  return { answers: total(all.map((one) => one.answers)), satisfied: total(all.map((one) => one.satisfied)) }
}

export const shareOf = ({ answers, satisfied }: Counted): Exact =>
  fraction(BigInt(satisfied), BigInt(answers))

/** An exact share in hundredths of a per cent. */
export const rateOf = (share: Exact): number => Number(scaled(share, 4))

/** The mean of exact shares, rounded once. */
export const meanOf = (shares: readonly Exact[]): Exact => {
  const d = shares.reduce((all, share) => all * share.d, 1n)
  const n = shares.reduce((all, share) => all + share.n * (d / share.d), 0n)
  return fraction(n, d * BigInt(shares.length))
}

/**
 * z × √(p(1 − p) ÷ n) in hundredths of a per cent, half up; n is people, however many questions each answered, so the
 * answers of one person are not taken for those of several.
 */
export const marginOf = (share: Exact, forms: number, confidence: SurveyAbout['confidence']): number =>
  marginFrom(varianceOf(share, forms), confidence)

/** n(d − n) ÷ d² ÷ forms */
export const varianceOf = ({ n, d }: Exact, forms: number): Exact =>
  fraction(n * (d - n), d * d * BigInt(forms))

export function marginFrom(variance: Exact, confidence: SurveyAbout['confidence']): number {
  const factor = BigInt(z[confidence].replace('.', '').padEnd(4, '0')) // thousandths
  // (100_00 × z)² × variance, of which the root is the margin
  const square = fraction((10n * factor) ** 2n * variance.n, variance.d)
  return Number((rootOf((4n * square.n) / square.d) + 1n) / 2n)
}

/** The whole part of a square root. */
function rootOf(x: bigint): bigint {
  if (x < 2n) return x
  let [root, next] = [x, (x + 1n) / 2n]
  while (next < root) [root, next] = [next, (next + x / next) / 2n]
  return root
}

const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)
