// The file of an annex, Excel or Word, as sheets of cells.
import { wordTables } from '../../intake/word-tables.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Sheet } from '../../schemas/set-table/cells.ts'
import { sheetsOf } from '../sets/excel.ts'

interface AnnexFile {
  readonly sheets: Sheet[]
  /** An annex in Word is one text: its tables follow each other. */
  readonly isWord: boolean
}

/** Throws `invalid`. */
export async function annexFile(bytes: Buffer): Promise<AnnexFile> {
  try {
    const tables = await wordTables(bytes)
    if (tables) return { isWord: true, sheets: tables.map((rows, n) => ({ name: `Bảng ${n + 1}`, rows })) }
    return { isWord: false, sheets: await sheetsOf(bytes) }
  } catch (cause) {
    const sentence =
      'Không đọc được tệp này như một tệp Excel (.xlsx) hoặc Word (.docx). Hãy mở bằng Excel hoặc Word, lưu lại đúng kiểu đó rồi chọn lại.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'file', sentence }] }, { cause })
  }
}

/** Word shows no letters of columns. ('Bảng 2!C5') → 'Bảng 2, dòng 5, cột 3' */
export const placeInWord = (field: string): string =>
  field.replace(/!([A-Z]+)(\d+)$/, (_, letters: string, row: string) => {
    const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)
    return `, dòng ${row}, cột ${column}`
  })
