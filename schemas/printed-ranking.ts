// The rows of a ranking in the text of minutes or a decision: an agency by its name, and what it got. Every authority
// prints other columns, so a row agrees when our points are among its figures (or our index is all it has), and every per
// cent that it has is our index.
import { fold } from './fold.ts'
import type { PrintedRow } from './printed.ts'

export interface Standing {
  /** As it may be printed. */
  readonly names: readonly string[]
  /** '3,25' */
  readonly points: string
  /** '40,63%' */
  readonly index: string
}

const figure = /^(-?\d[\d.]*,\d+)\s*(%?)$/
const MOST = 40

/** `text` keeps its columns apart by two blanks or more (pdftotext -layout). `isWhole`: every agency was found. */
export function compareStandings(
  text: string,
  standings: readonly Standing[],
): { rows: PrintedRow[]; isWhole: boolean } {
  const lines = text.split('\n').map((line) => line.trim().split(/\s{2,}/))
  let isWhole = standings.length > 0
  const rows = standings.flatMap(({ names, points, index }): PrintedRow[] => {
    const keys = new Set(names.map(fold))
    const there = lines
      .filter((cells) => cells.some((cell) => keys.has(fold(cell))))
      .map((cells) => cells.flatMap((cell) => figure.exec(cell)?.slice(1).join('') ?? []))
      .filter((found) => found.length > 0)
    if (there.some((found) => agrees(found, points, index))) return []
    isWhole = false
    const last = there.at(-1)
    const ours = `${points} · ${index}`
    return last ? [{ name: names[0] ?? '', ours, found: last.join(' · ').slice(0, 60) }] : []
  })
  return { rows: rows.slice(0, MOST), isWhole }
}

/**
 * Whether recognised text has every agency in a line with what it got. It keeps no columns apart and takes a comma for a
 * full stop; what it has otherwise may be misread, so nothing more is said of it.
 */
export function isRanked(text: string, standings: readonly Standing[]): boolean {
  const lines = text.split('\n').map((line) => ({
    words: ` ${fold(line).replace(/[^\p{L}\d]+/gu, ' ')} `,
    found: [...line.matchAll(/(-?\d+)[.,](\d+)\s*(%?)/g)].map(
      ([, whole, part, sign]) => `${whole},${part}${sign}`,
    ),
  }))
  const isIn = ({ names, points, index }: Standing): boolean =>
    lines.some(
      ({ words, found }) =>
        found.length > 0 &&
        names.some((name) => words.includes(` ${fold(name).replace(/[^\p{L}\d]+/gu, ' ')} `)) &&
        agrees(found, points, index),
    )
  return standings.length > 0 && standings.every(isIn)
}

function agrees(found: readonly string[], points: string, index: string): boolean {
  const shares = found.filter((one) => one.endsWith('%'))
  const plain = found.filter((one) => !one.endsWith('%'))
  const isIndexAlone = plain.length === 1 && `${plain[0] ?? ''}%` === index
  return (
    (plain.length === 0 || plain.includes(points) || isIndexAlone) && shares.every((one) => one === index)
  )
}
