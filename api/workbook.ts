import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type Sheet, workbook as write } from '../dossier/workbook.ts'
import type { Bytes } from './route.ts'

export type { Sheet, Value } from '../dossier/workbook.ts'

/** An Excel file of these tables, to be taken; of those behind the first only such as say something. */
export const workbook = async (name: string, sheets: readonly Sheet[]): Promise<Bytes> =>
  excelOf(name, await write(sheets.filter(({ rows }, n) => n === 0 || rows.length > 0)))

export const excelOf = (name: string, bytes: Buffer): Bytes =>
  inMemory(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes)

export const inMemory = (name: string, type: string, bytes: Buffer): Bytes => ({
  name,
  type,
  size: bytes.length,
  etag: createHash('sha256').update(bytes).digest('hex'),
  open: (range) =>
    Promise.resolve(Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes])),
})
