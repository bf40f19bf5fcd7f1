// Points of one criterion in several columns under one merged «Điểm tối đa»: those by appraisal, those by the survey, perhaps
// all of them first.
import { parsePoints } from '../format.ts'
import { type Cell, textOf } from './cells.ts'
import type { Header } from './header.ts'
import { nodeColumns, type NodeColumn } from './columns.ts'

type Row = readonly Cell[]

export interface SplitPoints {
  /** All columns that hold points. */
  readonly columns: readonly number[]
  readonly max: (row: Row) => Cell
  /** A mark where the survey has all of the points. */
  readonly survey: (row: Row) => Cell
  /** Whether both have some. */
  readonly isBoth: (row: Row) => boolean
}

const matches = (name: NodeColumn, title: string): boolean =>
  nodeColumns[name].test(title.toLocaleLowerCase('vi'))

export function splitPoints({ columns, groups, titles }: Header<NodeColumn>): SplitPoints | undefined {
  const group = groups[columns.max ?? -1] ?? ''
  if (!group || !matches('max', group)) return undefined
  const partOf = (column: number): string => titles[column]!.slice(group.length).trim()
  const found = groups.flatMap((one, column) => (one === group ? [column] : []))
  const bySurvey = found.filter((column) => matches('survey', partOf(column)))
  const named = found.filter((column) => matches('max', partOf(column)))
  if (named.length > 0) return besideSurvey(found, named, bySurvey)
  const whole = found.find((column) => /^tổng/i.test(partOf(column)))
  const others = found.filter((column) => column !== whole && !bySurvey.includes(column))
  const survey = (row: Row): Cell => (sumOf(row, bySurvey) && !sumOf(row, others) ? 'x' : null)
  return {
    columns: found,
    max: (row) => {
      if (whole !== undefined) return row[whole] ?? null
      const odd = found.find((column) => pointsIn(row[column]) === undefined)
      return odd === undefined ? sumOf(row, found) / 100 || null : (row[odd] ?? null)
    },
    survey,
    isBoth: (row) => sumOf(row, bySurvey) > 0 && sumOf(row, others) > 0,
  }
}

/** «Điểm tối đa» with nothing but the survey's points beside it: what stands there alone, or the same again, is a survey. */
function besideSurvey(
  columns: readonly number[],
  named: readonly number[],
  bySurvey: readonly number[],
): SplitPoints | undefined {
  const [most = 0] = named
  if (named.length > 1 || columns.length !== bySurvey.length + 1) return undefined
  const isAlone = (row: Row): boolean => textOf(row[most]) === '' && sumOf(row, bySurvey) > 0
  const isAll = (row: Row): boolean => isAlone(row) || sumOf(row, bySurvey) === sumOf(row, named)
  return {
    columns,
    max: (row) => (isAlone(row) ? sumOf(row, bySurvey) / 100 : (row[most] ?? null)),
    survey: (row) => (sumOf(row, bySurvey) > 0 && isAll(row) ? 'x' : null),
    isBoth: (row) => sumOf(row, bySurvey) > 0 && !isAll(row),
  }
}

const sumOf = (row: Row, columns: readonly number[]): number =>
  columns.reduce((sum, column) => sum + (pointsIn(row[column]) ?? 0), 0)

/** «1,0 điểm», «(1,00)», «–» → hundredths; undefined where it is something else. */
function pointsIn(cell: Cell | undefined): number | undefined {
  const text = barePoints(cell)
  if (/^[-–]?$/.test(text)) return 0
  try {
    return parsePoints(text)
  } catch {
    return undefined
  }
}

/** Points as they are typed, without what people put around them. */
export const barePoints = (cell: Cell | undefined): string =>
  textOf(cell)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/\s*(điểm|đ)\.?$/i, '')
