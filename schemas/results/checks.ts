// What the entered figures of a result say of each other. Every check names the two fields it compares and says what it
// found; what holds only within rounding says so. Nothing is corrected: the source printed what it printed.
import { formatDay, formatPoints } from '../format.ts'
import type { Points } from '../points.ts'
import { isComplete, mainOf, type Part, type ResultContent, usualOf } from './result.ts'

export interface Check {
  readonly kind: 'rates' | 'part' | 'sum' | 'count' | 'date' | 'scale' | 'change' | 'ranks' | 'sources' | 'of'
  /** The figure beside which it is shown. */
  readonly field: 'points' | 'rank' | 'change' | 'ranksUp' | 'converted' | 'areas' | 'counts' | 'source'
  readonly holds: boolean
  readonly sentence: string
}

type Known = Omit<ResultContent, 'name' | 'remark'>
export interface Beside {
  /** The year before, by its main source. */
  readonly before?: Known | undefined
  /** All sources of the same measure, this one among them. */
  readonly sources?: readonly Known[]
}

export function checksOf(result: Known, { before, sources = [] }: Beside = {}): Check[] {
  return [
    ...ratesAgainstIndex(result),
    ...partsAgainstIndex(result),
    ...result.areas.flatMap((area) => [...rateAgainstPoints(area, result), ...leavesAgainst(area, result)]),
    ...converts(result),
    ...(before ? changes(result, before) : []),
    ...ranked(result),
    ...counted(result),
    ...dated(result),
    ...otherSources(result, sources),
  ]
}

/** The checks that did not hold. */
export const contradictionsOf = (checks: readonly Check[]): Check[] => checks.filter(({ holds }) => !holds)

const said = (kind: Check['kind'], field: Check['field'], holds: boolean, sentence: string): Check[] => [
  { kind, field, holds, sentence },
]

/** 9063 → '90,63', 8900 → '89' */
export const formatRate = (rate: number): string => formatPoints(rate).replace(/,00$/, '')

const signed = (points: Points): string => `${points > 0 ? '+' : ''}${formatPoints(points).replace('-', '−')}`
const ranks = (n: number): string => (n < 0 ? `giảm ${-n} bậc` : n > 0 ? `tăng ${n} bậc` : 'không đổi')
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** Each rate may be off by half of its roundedTo, so their sum by as much of all the maxima. In 20,000ths of a hundredth. */
function ratesAgainstIndex({ areas, scale, points, roundedTo, rateStep }: Known): Check[] {
  if (!isComplete(areas, scale) || areas.some(({ rate }) => rate === undefined)) return []
  const products = sum(areas.map(({ max = 0, rate = 0 }) => max * rate))
  const slack = sum(areas.map(({ max = 0 }) => max * rateStep))
  const holds = Math.abs(2 * products - 2 * 100_00 * points) <= slack + 100_00 * roundedTo
  const of = `Tỷ lệ × điểm tối đa của ${areas.length} lĩnh vực được ${formatPoints(Math.round(products / 100_00))} (làm tròn ± ${formatPoints(Math.round(slack / 200_00))})`
  const found = holds ? 'nằm trong khoảng đó' : 'nằm ngoài khoảng đó'
  return said('rates', 'points', holds, `${of}; “Điểm” ghi ${formatPoints(points)}, ${found}.`)
}

function partsAgainstIndex({ areas, scale, points }: Known): Check[] {
  if (!isComplete(areas, scale)) return []
  return sums(`“Điểm” của ${areas.length} lĩnh vực`, areas, '“Điểm” của năm', points, 'points')
}

function leavesAgainst({ code, points, max }: Part, { leaves }: Known): Check[] {
  const inside = leaves.filter((leaf) => leaf.code.startsWith(`${code}.`))
  if (points === undefined || max === undefined || !isComplete(inside, max)) return []
  return sums(`“Điểm” các tiêu chí của lĩnh vực ${code}`, inside, `“Điểm” lĩnh vực ${code}`, points, 'areas')
}

/** Parts that are printed to the hundredth may each be off by half of one. */
function sums(
  parts: string,
  all: readonly Part[],
  whole: string,
  stated: Points,
  field: Check['field'],
): Check[] {
  if (all.some(({ points }) => points === undefined)) return []
  const total = sum(all.map(({ points = 0 }) => points))
  const off = Math.abs(total - stated)
  const holds = 2 * off <= all.length + 1
  const compared = `${parts} cộng được ${formatPoints(total)}, ${whole} ghi ${formatPoints(stated)}`
  const found = off === 0 ? 'khớp nhau' : `lệch ${formatPoints(off)}${holds ? ', trong khoảng làm tròn' : ''}`
  return said('sum', field, holds, `${compared}: ${found}.`)
}

function rateAgainstPoints({ code, points, max, rate }: Part, { rateStep }: Known): Check[] {
  if (points === undefined || max === undefined || rate === undefined) return []
  if (2 * Math.abs(rate * max - 100_00 * points) <= rateStep * max + 100_00) return []
  const sentence = `Lĩnh vực ${code}: “Điểm” ${formatPoints(points)} trên ${formatPoints(max)} không cho “Tỷ lệ” ${formatRate(rate)}%.`
  return said('part', 'areas', false, sentence)
}

function converts({ points, roundedTo, scale, converted }: Known): Check[] {
  if (!converted) return []
  const off = Math.abs(points * converted.max - converted.points * scale)
  const holds = 2 * off <= roundedTo * converted.max + scale
  const [index, other] = [
    `“Điểm” ${formatRate(points)}/${formatRate(scale)}`,
    `“Điểm quy đổi” ${formatPoints(converted.points)}/${formatRate(converted.max)}`,
  ]
  const would = formatPoints(Math.round((points * converted.max) / scale))
  const sentence = holds
    ? `${index} và ${other} quy đổi khớp nhau trong khoảng làm tròn.`
    : `${index} quy ra ${would}/${formatRate(converted.max)}, khác ${other}: hai số không quy đổi được cho nhau.`
  return said('scale', 'converted', holds, sentence)
}

function changes(result: Known, before: Known): Check[] {
  const { points, roundedTo, scale, change, rank, of, ranksUp, converted } = result
  const [year, last] = [result.year, before.year]
  const found: Check[] = []
  const moved = (
    stated: Points,
    now: Points,
    then: Points,
    slack: number,
    what: string,
    field: Check['field'],
  ) => {
    const off = Math.abs(now - then - stated)
    const holds = 2 * off <= slack
    const compared = `“${what}” ghi ${signed(stated)}; ${formatPoints(now)} (${year}) trừ ${formatPoints(then)} (${last}) được ${signed(now - then)}`
    found.push(...said('change', field, holds, `${compared}${holds ? '' : `, lệch ${formatPoints(off)}`}.`))
  }
  if (change !== undefined && before.scale === scale)
    moved(
      change,
      points,
      before.points,
      roundedTo + before.roundedTo + 1,
      'Tăng, giảm so với năm trước',
      'change',
    )
  if (converted?.change !== undefined && before.converted?.max === converted.max)
    moved(converted.change, converted.points, before.converted.points, 3, 'Quy đổi tăng, giảm', 'converted')
  // A rank of 63 and a rank of 34 do not subtract.
  if (ranksUp !== undefined && rank !== undefined && before.rank !== undefined && of === before.of) {
    const real = before.rank - rank
    const compared = `“Tăng, giảm hạng” ghi ${ranks(ranksUp)}; từ hạng ${before.rank} (${last}) đến hạng ${rank} (${year}) là ${ranks(real)}`
    found.push(...said('ranks', 'ranksUp', real === ranksUp, `${compared}.`))
  }
  return found
}

function ranked({ year, rank, of }: Known): Check[] {
  if (rank === undefined || of === undefined || of === usualOf(year)) return []
  const sentence = `“Trong số” ghi ${of}, nhưng “Năm” ${year} cả nước xếp hạng ${usualOf(year)} tỉnh, thành phố.`
  return said('of', 'rank', false, sentence)
}

const counted = ({ counts }: Known): Check[] =>
  counts.flatMap(({ what, stated, items }) =>
    items.length === 0
      ? []
      : said(
          'count',
          'counts',
          stated === items.length,
          `“${what}”: “Số nêu” là ${stated}, “Liệt kê” có ${items.length}${stated === items.length ? '' : ` (${items.join('; ')})`}.`,
        ),
  )

/** The index of a year is announced after the year is over. */
function dated({ year, source: { issued, number, title } }: Known): Check[] {
  if (issued === undefined) return []
  const holds = issued > `${year}-12-31`
  const sentence = `“Ngày văn bản” của ${number ?? title} là ${formatDay(issued)}, ${holds ? 'sau khi hết' : 'trước khi hết'} “Năm” ${year}${holds ? '' : ' mà văn bản công bố'}.`
  return said('date', 'source', holds, sentence)
}

/** The same sentence beside either of the two. */
function otherSources(result: Known, sources: readonly Known[]): Check[] {
  const main = mainOf(sources)
  if (!main) return []
  const others = result === main ? sources.filter((other) => other !== main) : [result]
  return others.flatMap((other) => {
    const differ = (name: string, used: string, said: string): string =>
      `Hai nguồn của một số: “${name}” của ${main.source.title} là ${used} (đang dùng), của ${other.source.title} là ${said}.`
    return [
      ...(isSame(main, other)
        ? []
        : said(
            'sources',
            'points',
            false,
            differ('Điểm', formatPoints(main.points), formatPoints(other.points)),
          )),
      ...(main.rank === undefined || other.rank === undefined || main.rank === other.rank
        ? []
        : said('sources', 'rank', false, differ('Hạng', String(main.rank), String(other.rank)))),
    ]
  })
}

/** 75 and 74,56 are one figure, rounded differently; 84,61 and 84,16 are two. */
const isSame = (a: Known, b: Known): boolean =>
  a.roundedTo === b.roundedTo
    ? a.points === b.points
    : 2 * Math.abs(a.points - b.points) <= Math.max(a.roundedTo, b.roundedTo)
