// CSV as a table: encoding and delimiter are found out, every cell is text, so that nothing is calculated and no number
// loses its zeros.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode } from './charset.ts'
import type { Work } from './pdf-tools.ts'
import type { Cannot, Refusal } from './verdict.ts'
import { draftOfOffice } from './view-office.ts'
import type { Draft } from './view.ts'

const MAX_COLUMNS = 1024

export async function draftOfTable(work: Work): Promise<Draft | Refusal | Cannot> {
  const { text } = decode(await readFile(work.path))
  const path = join(work.dir, 'table.utf8')
  await writeFile(path, text)
  const asText = Array.from({ length: MAX_COLUMNS }, (_, i) => `${i + 1}/2`).join('/')
  // Separator, quote, UTF-8, first line, format of the columns, language, quoted are text, special numbers.
  const options = `${delimiterOf(text).charCodeAt(0)},34,76,1,${asText},1066,true,false`
  return draftOfOffice({ ...work, path }, 'csv', ['Text - txt - csv (StarCalc)', options])
}

/** The one that cuts the first lines into the same number of cells, more than one. */
export function delimiterOf(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const scored = [';', '\t', ',', '|'].map((mark) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length - 1)
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    const same = counts.filter((count) => count === usual).length
    return { mark, score: usual > 0 ? same * 100 + Math.min(usual, 99) : 0 }
  })
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.mark : ','
}
