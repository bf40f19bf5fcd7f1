// The sheets beside «Kết quả»: areas, leaves and stated counts, each line naming its result by number.
import type { CellFault, Sheet } from '../set-table/cells.ts'
import { type Line, linesOf } from './cells.ts'
import type { Part, ResultContent, Step } from './result.ts'

const partColumns = {
  row: /^(tt|stt)/,
  code: /^mã/,
  name: /^(tên|lĩnh vực|tiêu chí|yếu tố)/,
  points: /^điểm$/,
  max: /^(điểm )?tối đa/,
  rate: /^tỷ lệ/,
  reason: /^(lý do|vì sao)/,
}
type PartColumn = keyof typeof partColumns

const countColumns = {
  row: /^(tt|stt)/,
  what: /^nêu về/,
  stated: /^số nêu/,
  items: /^liệt kê/,
}

/** Without what was not told. */
export const told = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** As coarse as all that is printed allows. */
export function stepOf(parts: readonly Pick<Part, 'rate'>[]): Step {
  const rates = parts.flatMap(({ rate }) => rate ?? [])
  const all = (roundedTo: Step) => rates.length > 0 && rates.every((rate) => rate % roundedTo === 0)
  return all(100) ? 100 : all(10) ? 10 : 1
}

/** The lines of a sheet by the number of their result. */
function grouped<K extends string, T>(
  lines: readonly Line<K | 'row'>[],
  rows: ReadonlySet<string>,
  make: (line: Line<K | 'row'>, others: readonly T[]) => T | undefined,
): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const line of lines) {
    const row = line.text('row')
    if (!rows.has(row)) line.say('row', `Trang “Kết quả” không có TT “${row}”. Hãy sửa số hoặc bỏ dòng này.`)
    const made = make(line, found.get(row) ?? [])
    if (made !== undefined) found.set(row, [...(found.get(row) ?? []), made])
  }
  return found
}

export function partsIn(sheet: Sheet | undefined, rows: ReadonlySet<string>, faults: CellFault[]) {
  const lines = (sheet && linesOf(sheet, partColumns, ['row', 'code'], faults)) ?? []
  return grouped<PartColumn, Part>(lines, rows, (line, others) => {
    const [code, points, max] = [line.code('code'), line.points('points'), line.points('max')]
    if (code === undefined) return void (line.text('code') || line.say('code', 'Hãy ghi mã.'))
    if (others.some((one) => one.code === code)) return void line.say('code', `Mã ${code} có hai dòng.`)
    if (points !== undefined && max !== undefined && points > max)
      return void line.say('points', 'Điểm lớn hơn điểm tối đa. Hãy xem lại.')
    const [name, reason] = [line.text('name') || undefined, line.text('reason') || undefined]
    return { code, ...told({ name, points, max, rate: line.rate('rate'), reason }) }
  })
}

export function countsIn(sheet: Sheet | undefined, rows: ReadonlySet<string>, faults: CellFault[]) {
  const lines = (sheet && linesOf(sheet, countColumns, ['row', 'what', 'stated'], faults)) ?? []
  return grouped<keyof typeof countColumns, ResultContent['counts'][number]>(lines, rows, (line) => {
    const [what, stated] = [line.text('what'), line.whole('stated')]
    if (!what) return void line.say('what', 'Hãy ghi nguồn đếm những gì.')
    if (stated === undefined) return void (line.text('stated') || line.say('stated', 'Hãy ghi số nguồn nêu.'))
    const items = line
      .text('items')
      .split(';')
      .map((one) => one.trim())
    return { what, stated, items: items.filter(Boolean) }
  })
}
