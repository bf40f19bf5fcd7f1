// Cells merged downwards over several criteria: what stands in the first of them is said of each.
import type { Sheet } from './cells.ts'
import type { Header } from './header.ts'
import type { NodeColumn } from './columns.ts'

/** What is said once for several; codes, names, points and rules are each criterion's own. */
const saidOfAll: ReadonlySet<NodeColumn> = new Set([
  'assessment',
  'coordinators',
  'guidance',
  'lead',
  'papers',
])

/** On which row stands what `name` says of a row, and whether a merged cell begins there that goes further down. */
export function mergedCells({ merged = [] }: Sheet, { columns }: Header<NodeColumn>) {
  const around = (row: number, name: NodeColumn) =>
    saidOfAll.has(name)
      ? merged.find(({ column, from, to }) => column === columns[name] && from <= row && row <= to)
      : undefined
  return {
    rowOf: (row: number, name: NodeColumn): number => around(row, name)?.from ?? row,
    goesDown: (row: number, name: NodeColumn): boolean => around(row, name)?.from === row,
  }
}
