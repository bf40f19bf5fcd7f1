// The Excel side of sets: bytes into sheets of cells, tables into bytes.
import readXlsxFile from 'read-excel-file/node'
import { mergedIn } from './merged.ts'
import { workbook } from '../../dossier/workbook.ts'
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
    const merged = mergedIn(bytes)
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data as Sheet['rows'],
      ...(merged.has(sheet) && { merged: merged.get(sheet)! }),
    }))
  } catch (cause) {
    const sentence =
      'Không đọc được tệp này như một tệp Excel (.xlsx). Hãy mở bằng Excel, lưu lại rồi chọn lại.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'file', sentence }] }, { cause })
  }
}

/** Codes are text, points are numbers with a decimal comma; text that begins with "=" is no formula. */
export const workbookOf = (
  tables: readonly Table[],
  kind: 'decimal' | 'figure' = 'decimal',
): Promise<Buffer> =>
  workbook(
    tables.map(({ name, heading = [], columns, rows, bold }) => ({
      ...{ name, rows, heading, ...(bold && { bold }) },
      columns: columns.map((column) => ({ ...column, kind })),
    })),
  )
