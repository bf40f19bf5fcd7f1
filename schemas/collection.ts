// Biểu thu thập số liệu: the lead of a leaf asks other agencies for figures, each fills its own row, and the sum becomes
// the leaf's declared figure. Missing, zero and "không phát sinh" are three things: no cell, the value "0", and `none`.
import { z } from 'zod'
import { add, exact, plain, zero } from './exact.ts'
import { formatNumber } from './format.ts'
import { Id, Revision, Time } from './id.ts'

const text = (min: number, max: number) => z.string().trim().min(min).max(max)

export const Column = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9]{0,19}$/),
  label: text(2, 200),
  unit: text(1, 50),
  /** Code of the leaf's figure that the sum of this column is. */
  figure: z.exactOptional(z.string().max(40)),
  /** Key of the column that it is a part of: never above it in a row. */
  within: z.exactOptional(z.string().max(20)),
})
export type Column = z.infer<typeof Column>

/** A plain decimal, as figures are kept; or nothing happened, which is an answer. */
export const Cell = z.union([
  z.strictObject({ value: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/) }),
  z.strictObject({ none: z.literal(true) }),
])
export type Cell = z.infer<typeof Cell>
export const Cells = z.record(Column.shape.key, Cell)
export type Cells = z.infer<typeof Cells>

/** What the leaf's figures were taken from. */
export const Taken = z.strictObject({
  by: Id,
  at: Time,
  rows: z.array(z.strictObject({ agency: Id, cells: Cells })),
  /** Agencies that had not answered, and why it was taken without them. */
  missing: z.array(Id),
  reason: z.exactOptional(text(5, 1000)),
})

export const Collection = z.object({
  id: Id,
  campaign: Id,
  assessment: Id,
  /** Code of the leaf, and the agency that leads it. */
  code: z.string(),
  agency: Id,
  title: text(5, 300),
  guidance: z.exactOptional(text(1, 2000)),
  columns: z.array(Column).min(1).max(12),
  due: Time,
  taken: z.exactOptional(Taken),
  revision: Revision,
})
export type Collection = z.infer<typeof Collection>

export const CollectionRow = z.object({
  id: Id,
  collection: Id,
  campaign: Id,
  /** Who answers. */
  agency: Id,
  cells: Cells,
  citations: z.array(z.strictObject({ document: Id, version: Id })).max(20),
  note: z.exactOptional(text(1, 2000)),
  /** An answer counts once it was sent. */
  sent: z.exactOptional(z.strictObject({ by: Id, at: Time, isLate: z.boolean() })),
  /** The paper that it was typed from, where the lead did it for the agency. */
  paper: z.exactOptional(text(5, 300)),
  revision: Revision,
})
export type CollectionRow = z.infer<typeof CollectionRow>

type Answer = Pick<CollectionRow, 'agency' | 'cells' | 'sent'>

export interface Sum {
  readonly key: string
  readonly sum: string
  /** Rows with a value, rows where nothing happened, rows that are not there yet. */
  readonly values: number
  readonly none: number
  readonly missing: number
}

/** Exact; only what was sent counts. */
export const sumsOf = (columns: readonly Column[], rows: readonly Answer[]): Sum[] =>
  columns.map(({ key }) => {
    const cells = rows.map(({ cells, sent }) => (sent ? cells[key] : undefined))
    const values = cells.flatMap((cell) => (cell && 'value' in cell ? cell.value : []))
    const none = cells.filter((cell) => cell && 'none' in cell).length
    const sum = plain(values.map(exact).reduce(add, zero))
    return { key, sum, values: values.length, none, missing: rows.length - values.length - none }
  })

export const cellWords = (cell: Cell | undefined): string =>
  cell === undefined ? 'chưa có' : 'none' in cell ? 'không phát sinh' : formatNumber(cell.value)

/** What changed since the figures were taken, agency by agency: «Xã A: Số hồ sơ 45 → 47». */
export function movedSince(
  { columns, taken }: Pick<Collection, 'columns' | 'taken'>,
  rows: readonly Answer[],
  nameOf: (agency: string) => string,
): string[] {
  if (!taken) return []
  const then = new Map(taken.rows.map(({ agency, cells }) => [agency, cells]))
  return rows.flatMap(({ agency, cells, sent }) => {
    const [before, now] = [then.get(agency) ?? {}, sent ? cells : {}]
    return columns.flatMap(({ key, label }) => {
      const [old, new_] = [cellWords(before[key]), cellWords(now[key])]
      return old === new_ ? [] : [`${nameOf(agency)}: ${label} ${old} → ${new_}`]
    })
  })
}

/** What a cell of that column may not be above; nothing where the whole is not said yet. */
export function wholeOf(
  columns: readonly Column[],
  { within }: Pick<Column, 'within'>,
  cells: Cells,
): { label: string; value: string } | undefined {
  const [whole, cell] = [columns.find(({ key }) => key === within), cells[within ?? '']]
  return whole && cell && { label: whole.label, value: 'value' in cell ? cell.value : '0' }
}

/** What leads from a part to its wholes, as far as the columns go; a circle ends where it began. */
export function wholesOf(columns: readonly Column[], { within }: Pick<Column, 'within'>): string[] {
  const keys: string[] = []
  let key = within
  while (key !== undefined && !keys.includes(key)) {
    keys.push(key)
    key = columns.find((one) => one.key === keys.at(-1))?.within
  }
  return keys
}

/** Columns that a row has no answer to. */
export const unanswered = (columns: readonly Column[], cells: Cells): Column[] =>
  columns.filter(({ key }) => cells[key] === undefined)
