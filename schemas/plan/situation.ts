// What was published of the year before a plan, in lines as the plan opens with them; and what contradicts itself there.
import { formatDay, formatPoints } from '../format.ts'
import { contradictionsOf, formatRate } from '../results/checks.ts'
import { type IndexKind, type Part, rateOf, type ResultContent } from '../results/result.ts'
import { type YearRow, yearsOf } from '../results/years.ts'

export interface Situation {
  readonly lines: readonly string[]
  /** To be looked at before the plan is approved; never part of what was approved. */
  readonly contradictions: readonly string[]
}

/** Of each index the newest result before `year`, by its main source. Empty where nothing was published. */
export function situationOf(results: readonly ResultContent[], year: number): Situation {
  const rows = (['par', 'sipas'] as const).flatMap((index) => {
    const row = yearsOf(results, index).find((one) => one.year < year)
    return row ? [{ index, row }] : []
  })
  const found = rows.flatMap(({ row }) => row.sources.flatMap(({ checks }) => contradictionsOf(checks)))
  return {
    lines: rows.flatMap(({ index, row }) => [indexLine(index, row), ...row.main.areas.flatMap(areaLine)]),
    contradictions: [...new Set(found.map(({ sentence }) => sentence))],
  }
}

/** 'PAR INDEX năm 2022 đạt 80,91 điểm, giảm 5,67 điểm so với năm 2021, xếp hạng 57/63, giảm 24 bậc (289/QĐ-BNV, 14/04/2023).' */
function indexLine(index: IndexKind, row: YearRow): string {
  const { main, year } = row
  const { points, roundedTo, rank, of, converted, scale } = main
  const shown = roundedTo === 1 ? formatPoints(points) : formatRate(points)
  const amount = index === 'sipas' && scale === 100_00 ? `${shown}%` : `${shown} điểm`
  const other =
    converted &&
    `quy đổi ${formatPoints(converted.points)}/${formatRate(converted.max)} điểm${converted.change === undefined ? '' : moved(converted.change)}`
  const change = row.change ?? main.change
  const about = (row.changeRoundedTo ?? 1) > 1 ? 'khoảng ' : ''
  const said = [
    `${index === 'par' ? 'PAR INDEX' : 'SIPAS'} năm ${year} đạt ${amount}`,
    ...(change === undefined ? [] : [`${moved(change, about).slice(2)} so với năm ${year - 1}`]),
    ...(other ? [other] : []),
    ...(rank === undefined ? [] : [`xếp hạng ${rank}${of === undefined ? '' : `/${of}`}`]),
    ...steps(row.ranksUp ?? main.ranksUp),
  ]
  return `${said.join(', ')} (${sourceOf(main.source)}).`
}

const moved = (points: number, about = ''): string =>
  points === 0
    ? ', không đổi'
    : `, ${points < 0 ? 'giảm' : 'tăng'} ${about}${(about ? formatRate : formatPoints)(Math.abs(points))} điểm`

const steps = (up: number | undefined): string[] =>
  up === undefined || up === 0 ? [] : [`${up < 0 ? 'giảm' : 'tăng'} ${Math.abs(up)} bậc`]

const sourceOf = ({ number, title, issued }: ResultContent['source']): string =>
  [number ?? title, ...(issued ? [formatDay(issued)] : [])].join(', ')

/** '– 3. Cải cách thủ tục hành chính: 9,62/13,00 điểm, đạt 74%.' */
function areaLine(area: Part): string[] {
  const { code, name, points, max } = area
  const rate = rateOf(area)
  const said = [
    ...(points !== undefined && max !== undefined
      ? [`${formatPoints(points)}/${formatPoints(max)} điểm`]
      : []),
    ...(rate === undefined ? [] : [`đạt ${formatRate(rate)}%`]),
  ]
  return said.length > 0 ? [`– ${code}. ${name ?? `Lĩnh vực ${code}`}: ${said.join(', ')}.`] : []
}
