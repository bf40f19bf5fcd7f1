// Which pages of a view are set upright: scans without a word of their own, of which the reader is sure how they lie. The
// original stays as it is, and so does what is said of the scan.
import { capital, formatPages } from './format.ts'
import type { PageRead } from './recognition.ts'

/** Clockwise, in degrees. */
export interface Turned {
  readonly page: number
  readonly turn: 90 | 180 | 270
}

/**
 * Of the words, per cent, once the page is turned; and how many there must be: writing that lies wrong is never read as
 * well, and a seal or a signature says nothing of where the top is.
 */
const SURE = 75
const LEAST_WORDS = 20

/** `layer`: what the pages of the view say themselves. */
export function turnsOf(read: readonly PageRead[], layer: readonly string[]): Turned[] {
  return read.flatMap(({ page, turn, confidence, text, why }) => {
    if (turn === 0 || why !== undefined || confidence < SURE) return []
    const isPicture = !/[\p{L}\p{N}]/u.test(layer[page - 1] ?? '')
    const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
    return isPicture && words >= LEAST_WORDS ? [{ page, turn }] : []
  })
}

/** Of a view, from its facts. */
export const turnedOf = (facts: Readonly<Record<string, unknown>>): readonly Turned[] =>
  (facts['turned'] as readonly Turned[] | undefined) ?? []

/** For who looks at the view; nothing where it is as the file is. */
export function turnedView(facts: Readonly<Record<string, unknown>>): {
  turned?: { pages: number[]; sentence: string }
} {
  const turned = turnedOf(facts)
  if (turned.length === 0) return {}
  const lay = (isUpsideDown: boolean, how: string) => {
    const pages = turned.flatMap(({ page, turn }) => ((turn === 180) === isUpsideDown ? [page] : []))
    return pages.length > 0 ? [`trang ${formatPages(pages)} ${how}`] : []
  }
  const said = [...lay(true, 'nằm ngược'), ...lay(false, 'nằm ngang')].join(', ')
  const sentence = `${capital(said)}: bản xem đã xoay lại cho đúng chiều đọc; tệp gốc giữ nguyên.`
  return { turned: { pages: turned.map(({ page }) => page), sentence } }
}

/** How the bytes of such a view differ from what its recipe makes of others. */
export function turnedRecipe(facts: Readonly<Record<string, unknown>>): string {
  const turned = turnedOf(facts)
  const by = [90, 180, 270].flatMap((turn) => {
    const pages = turned.flatMap((one) => (one.turn === turn ? [one.page] : []))
    return pages.length > 0 ? [`${turn}°: ${formatPages(pages)}`] : []
  })
  return by.length > 0 ? ` turned ${by.join('; ')}` : ''
}
