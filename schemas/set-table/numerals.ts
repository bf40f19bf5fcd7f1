// Areas numbered I, II: the usual form counts the criteria of an area 1, 2 and their parts 1.1, which is read as 1.1, 1.2
// and 1.1.1 of that area; and what is wrong where some rows count so and others not.
import { addressOf, type CellFault } from './cells.ts'
import type { Header } from './header.ts'
import type { NodeColumn } from './columns.ts'
import type { NodeRow } from './nodes.ts'

interface Numbered {
  readonly code: string
  readonly isRoman: boolean
}

/** True where every area I, II begins with a criterion that is counted within it, and none says all of its code. */
export function countWithinAreas(rows: readonly Numbered[]): boolean {
  const firsts = rows.filter(({ code, isRoman }, n) => code && !isRoman && rows[n - 1]?.isRoman)
  const isWithin = ({ code }: Numbered) => !code.includes('.')
  return firsts.length > 0 && firsts.every(isWithin) && rows.every(({ code }) => code.split('.').length < 3)
}

interface Marked extends Numbered {
  /** Of its own cell, as it is written. */
  readonly mark: string
  readonly hasPoints: boolean
}

/** Areas A, B with points of their own count as I, II do; letters without points only divide the annex. */
export function letteredAreas<T extends Marked>(rows: readonly T[], begin: number): T[] {
  const letterOf = ({ mark, code }: Marked): string => (code ? '' : (/^([A-H])[.)]?$/.exec(mark)?.[1] ?? ''))
  const letters = rows.slice(begin).filter((row) => letterOf(row))
  const isCounted = letters.every((row, n) => row.hasPoints && letterOf(row) === 'ABCDEFGH'[n])
  if (!letters.length || !isCounted || rows.some(({ isRoman }) => isRoman)) return [...rows]
  const areas = rows.map((row, n) =>
    n >= begin && letterOf(row)
      ? { ...row, code: String('ABCDEFGH'.indexOf(letterOf(row)) + 1), isRoman: true }
      : row,
  )
  return countWithinAreas(areas.slice(begin).filter(({ code }) => code)) ? areas : [...rows]
}

export const roman: Readonly<Record<string, string>> = Object.fromEntries(
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].map((text, n) => [
    text,
    String(n + 1),
  ]),
)
const romanOf = (code: string): string => Object.entries(roman).find(([, n]) => n === code)?.[0] ?? code

/** Criteria «1», «2» under areas «I», «II»: both would be the code 1, and every sum would blame the wrong row. */
export function mixedNumerals(
  nodes: readonly NodeRow[],
  sheet: string,
  { columns }: Header<NodeColumn>,
): CellFault[] {
  let area: string | undefined
  return nodes.flatMap(({ code, row, isRoman }) => {
    if (isRoman) area = code
    if (isRoman || area === undefined || code.includes('.')) return []
    const numeral = romanOf(area)
    const sentence = `Ô ghi “${code}” như một lĩnh vực, nhưng nằm trong lĩnh vực ${numeral}. Hãy đánh số lại: tiêu chí của lĩnh vực ${numeral} ghi ${area}.1, ${area}.2…; tiêu chí thành phần ghi ${area}.1.1.`
    return [{ field: addressOf(sheet, row, columns.code ?? columns.name ?? 0), sentence }]
  })
}
