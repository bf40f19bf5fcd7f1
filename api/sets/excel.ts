// The Excel side of sets: bytes into sheets of cells, tables into bytes.
import readXlsxFile from 'read-excel-file/node'
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { unpackedSize } from '../../intake/zip.ts'
import type { Sheet } from '../../schemas/set-table/cells.ts'
import type { Table } from '../../schemas/set-table/write.ts'
import { Problem } from '../../schemas/problem.ts'

/** A set of two thousand nodes stays far below. */
const unpackedMost = 50 * 2 ** 20

/** Rows and columns keep their places, so that a fault can be told by its cell. Throws `invalid`. */
export async function sheetsOf(bytes: Buffer): Promise<Sheet[]> {
  try {
    if ((await unpackedSize(bytes)) > unpackedMost) throw new RangeError('unpacks to too much')
    const sheets = await readXlsxFile(bytes, { trim: false })
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as Sheet['rows'] }))
  } catch (cause) {
    const sentence =
      'Không đọc được tệp này như một tệp Excel (.xlsx). Hãy mở bằng Excel, lưu lại rồi chọn lại.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'file', sentence }] }, { cause })
  }
}

/** Codes are text, points are numbers with a decimal comma; text that begins with "=" is no formula. */
export async function workbookOf(tables: readonly Table[], format = '[$-42A]0.00'): Promise<Buffer> {
  const border = { borderStyle: 'thin', alignVertical: 'top', wrap: true } as const
  const cell = (value: string | number): Cell =>
    typeof value === 'number'
      ? { value, type: Number, format, ...border }
      : { value, type: String, format: '@', ...border }
  const title = (value: string): Cell => ({
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e6e6e6',
    ...border,
  })
  return writeExcelFile(
    tables.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map((column) => title(column.title)), ...rows.map((row) => row.map(cell))],
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer()
}
