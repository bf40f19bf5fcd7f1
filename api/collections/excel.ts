// The table as an Excel file, and back: for agencies that answered on paper the lead types what the paper says, names it,
// and never over what an agency sent itself.
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import {
  Cells,
  type Cell,
  cellWords,
  type Collection,
  CollectionRow,
  sumsOf,
  unanswered,
  wholeOf,
} from '../../schemas/collection.ts'
import { figureFault, formatDeadline, parseFigure, unitLabel } from '../../schemas/format.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { addressOf, textOf } from '../../schemas/set-table/cells.ts'
import type { Table } from '../../schemas/set-table/write.ts'
import { change } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { sheetsOf, workbookOf } from '../sets/excel.ts'
import { excelOf } from '../workbook.ts'
import { purposeOf, taken } from '../taken.ts'
import { designable, findCollection } from './find.ts'
import { readCollection } from './view.ts'

export const ReadExcel = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })
export const WriteExcel = z.strictObject({
  id: Id,
  revision: Revision,
  /** An .xlsx file, base64. */
  file: z.base64().max(4_000_000),
  /** Where the agencies said so: number and day of the paper. */
  paper: CollectionRow.shape.paper.unwrap(),
})

const fixed = 2
const none = 'không phát sinh'
const codeTitle = 'Mã cơ quan'

/** One row an agency; numbers are numbers, what is missing stays empty. */
export async function readExcel(ctx: Context, who: Who, { id, purpose }: z.infer<typeof ReadExcel>) {
  const { collection, rows, isWhole } = await findCollection(ctx, who, id)
  const agencies = await ctx.db.agencies.model.find({ id: { $in: rows.map(({ agency }) => agency) } }).lean()
  const named = new Map(agencies.map(({ id, code, name }) => [id, { code, name }]))
  const name = `bieu-${collection.code}.xlsx`
  const lines = rows.map(({ agency, cells, sent, note }) => [
    named.get(agency)?.code ?? '',
    named.get(agency)?.name ?? '',
    ...collection.columns.map(({ key }) => written(sent ? cells[key] : undefined)),
    sent ? (sent.isLate ? 'đã gửi, sau hạn' : 'đã gửi') : 'chưa gửi',
    note ?? '',
  ])
  const sums = isWhole
    ? [['', 'Cộng', ...sumsOf(collection.columns, rows).map(({ sum }) => Number(sum)), '', '']]
    : []
  const lead = await ctx.db.agencies.model.findOne({ id: collection.agency }).lean()
  const table: Table = {
    name: 'Biểu',
    heading: headingOf(collection, lead?.name ?? '–'),
    columns: [
      { title: codeTitle, width: 16 },
      { title: 'Cơ quan', width: 36 },
      ...collection.columns.map(({ label, unit }) => ({ title: unitLabel(label, unit), width: 18 })),
      { title: 'Tình trạng', width: 18 },
      { title: 'Ghi chú', width: 30 },
    ],
    rows: [...lines, ...sums],
  }
  const file = excelOf(name, await workbookOf([table], 'figure'))
  return taken(
    ctx,
    who,
    collection,
    { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') },
    file,
  )
}

/** Who opens the file alone knows what is asked, by whom and until when. */
const headingOf = ({ title, code, due, guidance, columns }: Collection, lead: string): string[] => [
  title,
  `Tiêu chí ${code}, cơ quan lập: ${lead}. Hạn gửi: ${formatDeadline(due)}.`,
  ...(guidance === undefined ? [] : guidance.split('\n').filter((line) => line.trim() !== '')),
  `Cách ghi: có số thì ghi số, bằng không thì ghi 0, không có việc nào thì ghi “${none}”; ô để trống là chưa có số liệu.`,
  ...columns.flatMap(({ label, within }) => {
    const whole = columns.find(({ key }) => key === within)
    return whole ? [`“${label}” không lớn hơn “${whole.label}”.`] : []
  }),
]

const written = (cell: Cell | undefined): string | number =>
  cell === undefined ? '' : 'value' in cell ? Number(cell.value) : cellWords(cell)

/** All rows of the file, or every fault by its cell and none. */
export async function writeExcel(
  ctx: Context,
  who: Person,
  { id, revision, file, paper }: z.infer<typeof WriteExcel>,
) {
  const { db } = ctx
  const { collection } = await designable(ctx, who, { id, revision })
  const [sheet] = await sheetsOf(Buffer.from(file, 'base64'))
  const rows = await db.collectionRows.model.find({ collection: id }).lean()
  const agencies = await db.agencies.model.find({ id: { $in: rows.map(({ agency }) => agency) } }).lean()
  const done = doneBy(ctx, who, 'collections.type')
  const faults: { field: string; sentence: string }[] = []
  const typed: { row: CollectionRow; cells: Cells }[] = []
  const lines = sheet?.rows ?? []
  const header = Math.max(
    lines.findIndex(([first]) => textOf(first) === codeTitle),
    0,
  )
  for (const [n, line] of lines.entries()) {
    const code = textOf(line[0])
    if (n <= header || code === '') continue
    const at = (column: number) => addressOf(sheet!.name, n, column)
    const agency = agencies.find((one) => one.code === code)
    const row = agency && rows.find((one) => one.agency === agency.id)
    if (!row) {
      faults.push({
        field: at(0),
        sentence: `Biểu không gửi cho cơ quan mang mã “${code}”. Hãy bỏ dòng này.`,
      })
      continue
    }
    const before = faults.length
    const { cells, said } = readLine(collection, line)
    faults.push(...said.map(({ column, sentence }) => ({ field: at(fixed + column), sentence })))
    if (said.length === 0 && Object.keys(cells).length === 0) continue
    if (isDeepStrictEqual(cells, row.cells) && row.sent) continue
    for (const gap of unanswered(collection.columns, cells)) {
      const column = collection.columns.indexOf(gap)
      if (said.some((one) => one.column === column)) continue
      const sentence = `Thiếu “${gap.label}”. Hãy ghi số, ghi 0, hoặc ghi “${none}”.`
      faults.push({ field: at(fixed + column), sentence })
    }
    if (row.sent && !row.paper) {
      const sentence = `Cơ quan “${code}” đã tự gửi. Hãy đề nghị cơ quan sửa rồi gửi lại.`
      faults.push({ field: at(0), sentence })
    }
    if (faults.length === before) typed.push({ row: CollectionRow.parse(row), cells })
  }
  refuse(faults)
  if (typed.length === 0)
    throw new Problem('invalid', 'Tệp không có số liệu mới. Hãy điền tệp tải từ biểu này rồi chọn lại.', {
      faults: [],
    })
  const sent = { by: who.id, at: done.at, isLate: done.at >= collection.due }
  await db.transaction(async (tx) => {
    for (const { row, cells } of typed)
      await change(tx, db, db.collectionRows, row, { cells, paper, sent }, done)
  })
  return readCollection(ctx, who, { id })
}

/** What the line says, and by column what cannot be. */
function readLine({ columns }: Collection, line: readonly unknown[]) {
  const cells: Cells = {}
  const said: { column: number; sentence: string }[] = []
  for (const [n, column] of columns.entries()) {
    const value = line[fixed + n]
    const text = textOf(value as never)
    if (text === '') continue
    if (text.toLocaleLowerCase('vi') === none) cells[column.key] = { none: true }
    else {
      try {
        const read = typeof value === 'number' ? String(value) : parseFigure(text)
        if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(read))
          throw new Error(`“${text}” có quá nhiều chữ số. Hãy làm tròn.`)
        const fault = figureFault(column, read)
        if (fault !== undefined) throw new Error(fault)
        cells[column.key] = { value: read }
      } catch (error) {
        said.push({ column: n, sentence: (error as Error).message })
      }
    }
  }
  for (const [n, column] of columns.entries()) {
    const cell = cells[column.key]
    const fault = cell && 'value' in cell && figureFault(column, cell.value, wholeOf(columns, column, cells))
    if (fault) said.push({ column: n, sentence: fault })
  }
  return { cells, said }
}
