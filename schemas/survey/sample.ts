// How many forms a survey needs, with every step in words. Exact: fractions throughout, rounded up once at the end.
import {
  compare,
  decimal,
  divide,
  type Exact,
  exact,
  fraction,
  multiply,
  one,
  plain,
  subtract,
} from '../exact.ts'
import { formatNumber } from '../format.ts'
import { type Stratum, type SurveyAbout, type SurveyPlan, unitsOf } from './survey.ts'

/** Of the normal distribution, as tables print it. */
export const z: Readonly<Record<SurveyAbout['confidence'], string>> = { 90: '1.645', 95: '1.96', 99: '2.576' }

export interface Sample {
  readonly population: number
  readonly valid: number
  readonly issue: number
  readonly working: readonly string[]
}

type Asked = Pick<SurveyAbout, 'confidence' | 'margin' | 'reserve'>

const percent = (hundredths: number): Exact => fraction(BigInt(hundredths), 100_00n)
const half = fraction(1n, 2n)

/** Half of the people are taken to be satisfied, where the most answers are needed. A population of 0 is unknown: endless. */
export function sampleOf(population: number, asked: Asked): Sample {
  const { confidence, margin, reserve } = asked
  const e = percent(margin)
  const factor = exact(z[confidence])
  const endless = divide(multiply(multiply(factor, factor), multiply(half, half)), multiply(e, e))
  const N = fraction(BigInt(population), 1n)
  const needed = population === 0 ? endless : divide(endless, corrected(endless, N))
  const valid = up(needed)
  const grown = divide(fraction(BigInt(valid), 1n), subtract(one, percent(reserve)))
  const issue = population === 0 ? up(grown) : Math.min(up(grown), population)
  const p = `${text(exact('0.5'))} × (1 − ${text(exact('0.5'))})`
  const working = [
    `Độ tin cậy ${confidence}% thì z = ${text(factor)}; tỷ lệ hài lòng dự kiến p = 0,5 (cần nhiều phiếu nhất); sai số e = ±${shown(margin)}%.`,
    `n₀ = z² × p × (1 − p) ÷ e² = ${text(factor)}² × ${p} ÷ ${text(e)}² ${equals(endless)}.`,
    population === 0
      ? `Chưa rõ tổng thể nên không hiệu chỉnh: làm tròn lên ${formatNumber(valid)} phiếu hợp lệ.`
      : `Tổng thể N = ${formatNumber(population)} nên n = n₀ ÷ (1 + (n₀ − 1) ÷ N) ${equals(needed)}, làm tròn lên ${formatNumber(valid)} phiếu hợp lệ.`,
    `Dự phòng ${shown(reserve)}% không trả lời: ${formatNumber(valid)} ÷ (1 − ${shown(reserve)}%) ${equals(grown)}, làm tròn lên ${formatNumber(up(grown))} phiếu phát ra${up(grown) > issue ? `, không quá tổng thể: ${formatNumber(issue)}` : ''}.`,
  ]
  return { population, valid, issue, working }
}

/** 1 + (n₀ − 1) ÷ N, never below 1: a sample is not larger than what is asked of an endless population. */
function corrected(endless: Exact, N: Exact): Exact {
  const by = subtract(endless, one)
  return compare(by, fraction(0n, 1n)) <= 0 ? one : addOne(divide(by, N))
}
const addOne = ({ n, d }: Exact): Exact => fraction(n + d, d)

const up = ({ n, d }: Exact): number => Number((n + d - 1n) / d)
const shown = (hundredths: number): string => text(fraction(BigInt(hundredths), 100n))
/** With at most four decimals. */
const text = (x: Exact): string => formatNumber(plain(x, 4))
const equals = (x: Exact): string => `${compare(exact(decimal(x, 4)), x) === 0 ? '=' : '≈'} ${text(x)}`

/** Whole numbers that add up to `total`, in proportion to the weights: largest remainders first, then the order given. */
export function allocate(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0)
    return allocate(
      total,
      weights.map(() => 1),
    )
  const parts = weights.map((weight, n) => {
    const product = BigInt(total) * BigInt(weight)
    return { n, whole: Number(product / BigInt(all)), rest: product % BigInt(all) }
  })
  const left = total - parts.reduce((sum, { whole }) => sum + whole, 0)
  const byRest = [...parts].sort((a, b) => (a.rest === b.rest ? a.n - b.n : a.rest > b.rest ? -1 : 1))
  const more = new Set(byRest.slice(0, left).map(({ n }) => n))
  return parts.map(({ n, whole }) => whole + (more.has(n) ? 1 : 0))
}

export interface UnitSample {
  readonly unit: string
  readonly population: number
  readonly valid: number
  readonly issue: number
  /** Forms to hand out to each group, in the order of the plan. */
  readonly groups: readonly { readonly code: string; readonly issue: number }[]
}
export interface SampleSizes {
  readonly working: readonly string[]
  readonly valid: number
  readonly issue: number
  readonly units: readonly UnitSample[]
}

/** For the whole survey: by units, and in each by groups as their populations are. */
export function sizesOf(survey: SurveyPlan & Asked & Pick<SurveyAbout, 'per'>): SampleSizes {
  const units = unitsOf(survey).map((unit) => {
    const strata = survey.strata.filter((one) => one.unit === unit)
    return { unit, strata, population: sum(strata) }
  })
  const whole = sampleOf(sum(survey.strata), survey)
  const populations = units.map(({ population }) => population)
  const own = units.map(({ population }) => sampleOf(population, survey))
  const [valid, issue] =
    survey.per === 'unit'
      ? [own.map((one) => one.valid), own.map((one) => one.issue)]
      : [allocate(whole.valid, populations), allocate(whole.issue, populations)]
  const example = survey.per === 'unit' ? (own[0]?.working ?? whole.working) : whole.working
  const say =
    survey.per === 'unit'
      ? 'Cỡ mẫu tính riêng cho từng đơn vị; các dòng dưới là của đơn vị đầu tiên.'
      : 'Cỡ mẫu tính một lần cho cả tỉnh rồi chia cho các đơn vị theo tổng thể, số dư lớn nhất được thêm trước.'
  const total = (all: readonly number[] = []) => all.reduce((a, b) => a + b, 0)
  return {
    working: units.length ? [say, ...example] : [],
    valid: total(valid),
    issue: total(issue),
    units: units.map(({ unit, strata, population }, n) => {
      const parts = allocate(
        issue[n]!,
        strata.map((one) => one.population),
      )
      return {
        ...{ unit, population, valid: valid[n]!, issue: issue[n]! },
        groups: strata.map(({ group: code }, at) => ({ code, issue: parts[at]! })),
      }
    }),
  }
}

const sum = (strata: readonly Stratum[]): number => strata.reduce((all, one) => all + one.population, 0)
