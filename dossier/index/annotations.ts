// What lies upon a page. Links are told, so that they can be written anew; everything that has an appearance is drawn
// into the page where a reader would show it (qpdf's own flattening deletes all links); the rest stays in the original
// and is counted.
import type { PdfFile } from '../pdf/file.ts'
import { get, type Node } from '../pdf/read.ts'
import type { GoalOf } from './goals.ts'
import { numberOf, numbersOf, type Page, rectOf } from './pages.ts'
import type { Box, Matrix, PixLink, PixMark } from './pix.ts'

const MAX_LINKS = 2_000 // Poppler refuses a page with more than 32,767 annotations, and all pages behind it
const MAX_MARKS = 2_000
const MAX_SEEN = 40_000
const HIDDEN = 2 | 32 // Hidden, NoView

export interface OnPage {
  readonly links: readonly PixLink[]
  readonly marks: readonly PixMark[]
}

/** Counts what it leaves behind in `lost`. */
export function annotationsOf(
  file: PdfFile,
  { dict }: Page,
  goalOf: GoalOf,
  lost: (subtype: string) => void,
): OnPage {
  const links: PixLink[] = []
  const marks: PixMark[] = []
  const all = file.sub(dict, 'Annots')
  for (const [i, entry] of (all?.t === 'list' ? all.k : []).entries()) {
    const annotation = i < MAX_SEEN ? file.deref(entry) : undefined
    const subtype = file.sub(annotation, 'Subtype')
    const kind = subtype?.t === 'name' ? subtype.v : ''
    const flags = numberOf(file.sub(annotation, 'F')) ?? 0
    if (annotation && (kind === 'Popup' || flags & HIDDEN)) continue
    const rect = rectOf(file, file.sub(annotation, 'Rect'))
    if (annotation && rect && kind === 'Link' && links.length < MAX_LINKS) {
      const goal = goalOf(annotation)
      if (goal) {
        links.push({ r: rect, ...goal })
        continue
      }
    } else if (annotation && rect && kind !== 'Link' && marks.length < MAX_MARKS) {
      const mark = markOf(file, annotation, rect)
      if (mark) {
        marks.push(mark)
        continue
      }
    }
    lost(kind)
  }
  return { links, marks }
}

function markOf(file: PdfFile, annotation: Node, rect: Box): PixMark | undefined {
  const form = appearanceOf(file, annotation)
  const dict = form && file.load(form)?.node
  const box = dict && rectOf(file, file.sub(dict, 'BBox'))
  if (!form || !box) return undefined
  const layer = get(annotation, 'OC')
  if (layer && layer.t !== 'ref') return undefined // whether it is hidden cannot be carried over
  const own = numbersOf(file, file.sub(dict, 'Matrix'))
  const matrix = fit(box, own?.length === 6 ? (own as unknown as Matrix) : [1, 0, 0, 1, 0, 0], rect)
  return matrix && (layer ? [matrix, form, layer.n] : [matrix, form])
}

/** The normal appearance, in the state that the field is in: the number of a stream. */
function appearanceOf(file: PdfFile, annotation: Node): number | undefined {
  const normal = get(file.sub(annotation, 'AP'), 'N')
  if (normal?.t === 'ref' && file.load(normal.n)?.stream) return normal.n
  const state = file.sub(annotation, 'AS')
  const chosen = state?.t === 'name' ? get(file.deref(normal), state.v) : undefined
  return chosen?.t === 'ref' && file.load(chosen.n)?.stream ? chosen.n : undefined
}

/** ISO 32000-1, 12.5.5: the appearance's box, turned by its own matrix, is fitted into the annotation's rectangle. */
function fit(box: Box, [a, b, c, d, e, f]: Matrix, rect: Box): Matrix | undefined {
  const corners = [0, 2].flatMap((x) => [1, 3].map((y) => [box[x]!, box[y]!] as const))
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  const [left, low] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - low]
  if (!(wide > 0 && high > 0)) return undefined
  const [sx, sy] = [(rect[2] - rect[0]) / wide, (rect[3] - rect[1]) / high]
  const matrix: Matrix = [sx, 0, 0, sy, rect[0] - left * sx, rect[1] - low * sy]
  const plain = matrix.map((value) => Math.round(value * 1e5) / 1e5 + 0)
  return plain.every((value) => Math.abs(value) < 1e9) ? (plain as unknown as Matrix) : undefined
}
