// Whether two documents may be one paper: the same number of the same body and year, or texts that differ no more than a
// scan from what was scanned. Letters of one form say the same but for their figures, and are two.
import { tokens } from './tokens.ts'

/** What is surely known of a paper: confirmed, or read without doubt. */
export interface Known {
  /** Squeezed. */
  readonly symbol?: string | undefined
  /** yyyy-mm-dd */
  readonly issued?: string | undefined
  /** The same word for the same body. */
  readonly issuer?: string | undefined
}

export const isSameNumber = (a: Known, b: Known): boolean =>
  a.symbol !== undefined &&
  a.symbol === b.symbol &&
  a.issuer !== undefined &&
  a.issuer === b.issuer &&
  a.issued !== undefined &&
  a.issued.slice(0, 4) === b.issued?.slice(0, 4)

/** One of these is known of both, and is another. */
export const areTwo = (a: Known, b: Known): boolean =>
  (['symbol', 'issued', 'issuer'] as const).some(
    (part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part],
  )

/** Less is a form that was filled in twice; two bad scans of one letter have hardly more. */
const LEAST = 0.5
const RUN = 3 // words
/** So many of the figures of the shorter one may be missing in the other: misread ones. */
const MISREAD = 0.2

/** Share of their runs of words that both have, per cent; 0 where they are not near enough to be one paper. */
export function nearness(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [partsOf(one), partsOf(other)]
  let common = 0
  for (const run of a.runs) if (b.runs.has(run)) common++
  const share = common / Math.max(1, a.runs.size + b.runs.size - common)
  return share >= LEAST && haveSameFigures(a.figures, b.figures) ? Math.round(share * 100) : 0
}

function partsOf(pages: readonly string[]) {
  const words = pages.flatMap((page) => [...tokens(page)].map(({ folded }) => folded))
  const runs = new Set<string>()
  for (let n = 0; n + RUN <= words.length; n++) runs.add(words.slice(n, n + RUN).join(' '))
  return { runs, figures: words.filter((word) => /^\d/.test(word)) }
}

/** What only one of them has more, a draft lacks: its number, its day. */
function haveSameFigures(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const left = new Map<string, number>()
  for (const figure of many) left.set(figure, (left.get(figure) ?? 0) + 1)
  let missing = 0
  for (const figure of few) {
    const n = left.get(figure) ?? 0
    if (n > 0) left.set(figure, n - 1)
    else missing++
  }
  return missing <= Math.max(1, MISREAD * few.length)
}
