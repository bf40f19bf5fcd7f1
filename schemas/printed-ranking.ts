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
  const lines = text.split('\n').map((line) => {
    const cells = line.trim().split(/\s{2,}/)
    return { cells, found: cells.flatMap((cell) => figure.exec(cell)?.slice(1).join('') ?? []) }
  })
  const printed = lines.flatMap(({ found }, n) =>
    found.length > 0 ? [{ found, names: namesAt(lines, n) }] : [],
  )
  let isWhole = standings.length > 0
  const rows = standings.flatMap(({ names, points, index }): PrintedRow[] => {
    const there = printed
      .filter((line) => names.some((name) => line.names.has(fold(name))))
      .map(({ found }) => found)
    if (there.some((found) => agrees(found, points, index))) return []
    isWhole = false
    const last = there.at(-1)
    const ours = `${points} · ${index}`
    return last ? [{ name: names[0] ?? '', ours, found: last.join(' · ').slice(0, 60) }] : []
  })
  return { rows: rows.slice(0, MOST), isWhole }
}

interface Line {
  readonly cells: readonly string[]
  readonly found: readonly string[]
}

/** What may be a name beside these figures: a cell of their line, also with up to two lines above and below that have none. */
function namesAt(lines: readonly Line[], n: number): Set<string> {
  const bare = (at: number): readonly string[] => {
    const { cells = [], found = [] } = lines[at] ?? {}
    return found.length === 0 && cells.length <= 2 ? cells : [] // more of them are no rest of a name
  }
  const above = ['', ...bare(n - 1).flatMap((near) => [near, ...bare(n - 2).map((far) => `${far} ${near}`)])]
  const below = ['', ...bare(n + 1).flatMap((near) => [near, ...bare(n + 2).map((far) => `${near} ${far}`)])]
  const here = ['', ...(lines[n]?.cells ?? [])]
  return new Set(
    above.flatMap((a) => here.flatMap((own) => below.map((b) => fold([a, own, b].join(' ').trim())))),
  )
}

/**
 * Whether recognised text has every agency in a line with what it got; a long name may go on in the next line. It keeps no
 * columns apart and takes a comma for a full stop; what it has otherwise may be misread, so nothing more is said of it.
 */
export function isRanked(text: string, standings: readonly Standing[]): boolean {
  const lines = text.split('\n').map((line) => ({ words: wordsIn(line), found: decimalsIn(line) }))
  const isIn = ({ names, points, index }: Standing): boolean =>
    lines.some(
      ({ words, found }, n) =>
        found.length > 0 &&
        agrees(found, points, index) &&
        names.some((name) => isNamed(name, words, lines[n + 1]?.words ?? '')),
    )
  return standings.length > 0 && standings.every(isIn)
}

const wordsIn = (line: string): string =>
  ` ${fold(line)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `

const decimalsIn = (line: string): string[] =>
  [...line.matchAll(/(-?\d+)[.,](\d+)\s*(%?)/g)].map(([, whole, part, sign]) => `${whole},${part}${sign}`)

/** With two words or more of it in the first line. */
function isNamed(name: string, words: string, below: string): boolean {
  const parts = wordsIn(name).trim().split(' ')
  return parts.some((_, n) => {
    const [here, rest] = [parts.slice(0, n + 1), parts.slice(n + 1)]
    if (rest.length > 0 && here.length < 2) return false
    return (
      words.includes(` ${here.join(' ')} `) && (rest.length === 0 || below.includes(` ${rest.join(' ')} `))
    )
  })
}

function agrees(found: readonly string[], points: string, index: string): boolean {
  const shares = found.filter((one) => one.endsWith('%'))
  const plain = found.filter((one) => !one.endsWith('%'))
  const isIndexAlone = plain.length === 1 && `${plain[0] ?? ''}%` === index
  return (
    (plain.length === 0 || plain.includes(points) || isIndexAlone) && shares.every((one) => one === index)
  )
}
