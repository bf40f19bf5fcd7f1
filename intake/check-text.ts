// TXT and CSV: text from end to end, in an encoding that can be said.
import { readFile } from 'node:fs/promises'
import { decode, isPlain } from './charset.ts'
import { findSecretMark } from './secret.ts'
import type { FileType } from './types.ts'
import { noFacts, refuse, type Verdict } from './verdict.ts'

const said: Readonly<Record<string, string>> = { 'windows-1258': 'Windows-1258', tcvn3: 'TCVN3', vni: 'VNI' }

export async function checkText(path: string, type: FileType): Promise<Verdict> {
  const { text, charset } = decode(await readFile(path)) // as large as the table allows
  if (!isPlain(text)) {
    const sentence =
      'Tệp có byte không phải chữ nên không phải văn bản thuần. Hãy chọn đúng tệp, hoặc xuất ra PDF.'
    return refuse('mismatch', sentence)
  }
  const name = said[charset]
  const warnings = name
    ? [`Chữ theo bảng mã ${name}, đã đổi sang Unicode để xem và tìm; bản gốc giữ nguyên.`]
    : charset === 'windows-1252'
      ? ['Không nhận chắc được bảng mã của tệp. Hãy xem lại chữ trong bản xem.']
      : []
  const secretMark = findSecretMark([text.slice(0, 20_000)])
  return { outcome: 'ok', facts: { ...noFacts, type, charset, warnings, ...(secretMark && { secretMark }) } }
}
