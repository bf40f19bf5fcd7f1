// The pages of a view by our own walk, because /Count lies: what they inherit resolved, what is visible of them, which
// way up. Numbers of strangers are made sane here, so that nobody behind has to doubt them.
import type { PdfFile } from '../pdf/file.ts'
import { type Dict, get, type Node, NotNormal, type Ref, refsIn } from '../pdf/read.ts'
import type { Box } from './pix.ts'

export interface Page {
  readonly n: number
  readonly dict: Dict
  readonly box: Box
  readonly rot: 0 | 90 | 180 | 270
  readonly unit: number
  /** A dictionary or a reference to one. */
  readonly resources: Node | undefined
}

export class TooManyPages extends Error {}

export const MAX_PAGES = 20_000
const MAX_TREE = 60
const LETTER: Box = [0, 0, 612, 792]
/** Far beyond every paper, and still printed without an exponent. */
const MAX_COORDINATE = 1e6

const inherited = ['MediaBox', 'CropBox', 'Rotate', 'Resources'] as const
type Inherited = Partial<Record<(typeof inherited)[number], Node>>

/** A node of the tree: what hangs on it, by our walk, and how many pages that is. */
export interface Branch {
  readonly dict: Dict
  readonly kids: readonly number[]
  readonly count: number
  /** It says something else: another number of pages, or kids that are none. */
  readonly isWrong: boolean
}

/** `branches` receives the nodes of the tree by their object number. */
export function pagesOf(file: PdfFile, max = MAX_PAGES, branches?: Map<number, Branch>): Page[] {
  const pages: Page[] = []
  const seen = new Set<number>()
  /** Says whether it is a part of the tree. */
  const walk = (node: Node | undefined, above: Inherited, depth: number): node is Ref => {
    if (node?.t !== 'ref' || seen.has(node.n) || depth > MAX_TREE) return false
    seen.add(node.n)
    const object = file.load(node.n)
    const dict = object?.node
    if (dict?.t !== 'dict' || object?.stream) return false
    const here: Inherited = { ...above }
    for (const key of inherited) {
      const value = get(dict, key)
      if (file.deref(value)) here[key] = value!
    }
    const kids = file.sub(dict, 'Kids')
    if (kids?.t === 'list') {
      const before = pages.length
      const found = kids.k.filter((kid) => walk(kid, here, depth + 1)).map(({ n }) => n)
      const count = pages.length - before
      const isWrong = found.length !== kids.k.length || numberOf(file.sub(dict, 'Count')) !== count
      branches?.set(node.n, { dict, kids: found, count, isWrong })
      return true
    }
    // A node whose list is lost shows nothing: to take it for a page would hide that its pages are gone.
    const type = file.sub(dict, 'Type')
    if (type?.t === 'name' && type.v === 'Pages' && !get(dict, 'Contents')) return false
    if (pages.length >= max) throw new TooManyPages(`more than ${max} pages`)
    pages.push({ n: node.n, dict, ...shapeOf(file, dict, here) })
    return true
  }
  const root = file.sub(file.trailer, 'Root')
  if (!root) throw new NotNormal('no root')
  walk(get(root, 'Pages'), {}, 0)
  return pages
}

function shapeOf(file: PdfFile, dict: Dict, above: Inherited): Omit<Page, 'n' | 'dict'> {
  const media = boxOf(file, above.MediaBox) ?? LETTER
  const crop = boxOf(file, above.CropBox) ?? media
  const cut: Box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ]
  const unit = numberOf(file.sub(dict, 'UserUnit')) ?? 1
  const isDict = file.deref(above.Resources)?.t === 'dict'
  return {
    box: hasArea(cut) ? cut : media,
    rot: turnOf(numberOf(file.deref(above.Rotate)) ?? 0),
    unit: unit >= 0.01 && unit <= 10_000 ? unit : 1,
    resources: isDict ? above.Resources : undefined,
  }
}

const hasArea = ([left, bottom, right, top]: Box) => right - left >= 1 && top - bottom >= 1

function boxOf(file: PdfFile, node: Node | undefined): Box | undefined {
  const rect = rectOf(file, file.deref(node))
  return rect && hasArea(rect) ? rect : undefined
}

function turnOf(degrees: number): Page['rot'] {
  const turn = ((degrees % 360) + 360) % 360
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0
}

/** A number that can be written down again; the thousandth of a point is enough for every printer. */
export const numberOf = (node: Node | undefined): number | undefined =>
  node?.t === 'num' && Math.abs(node.v) <= MAX_COORDINATE ? Math.round(node.v * 1e5) / 1e5 + 0 : undefined

export function numbersOf(file: PdfFile, node: Node | undefined): number[] | undefined {
  if (node?.t !== 'list') return undefined
  const all = node.k.map((one) => numberOf(file.deref(one)))
  return all.every((one) => one !== undefined) ? all : undefined
}

/** Left, bottom, right, top, whatever order they were written in. */
export function rectOf(file: PdfFile, node: Node | undefined): Box | undefined {
  const all = numbersOf(file, node)
  if (all?.length !== 4) return undefined
  const [a, b, c, d] = all as [number, number, number, number]
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** The content stream of a page. The normaliser joins several into one. */
export function contentOf(file: PdfFile, { dict }: Page): number | undefined {
  const entry = get(dict, 'Contents')
  const found = file.deref(entry)
  const parts = found?.t === 'list' ? found.k.filter((part) => part.t === 'ref') : []
  if (parts.length > 1) throw new NotNormal('the content of a page is in several streams')
  const ref = found?.t === 'list' ? parts[0] : entry && refsIn(entry)[0]
  return ref && file.load(ref.n)?.stream ? ref.n : undefined
}
