// Where links and bookmarks lead. Named destinations are resolved here into explicit ones; of all other actions only
// web addresses and mail go on: nothing that starts, sends, runs or opens another file.
import type { PdfFile } from '../pdf/file.ts'
import { get, type Node } from '../pdf/read.ts'
import { textOf, webAddress } from '../pdf/text.ts'
import { numberOf, type Page } from './pages.ts'
import type { To } from './pix.ts'

export type Goal = { readonly to: To } | { readonly url: string }
/** Of a link annotation or an outline item. */
export type GoalOf = (node: Node) => Goal | undefined

const MAX_NAMES = 200_000
/** How many numbers each way of showing a page takes (ISO 32000-1, table 151). */
const ways: Record<string, number> = {
  XYZ: 3,
  Fit: 0,
  FitH: 1,
  FitV: 1,
  FitR: 4,
  FitB: 0,
  FitBH: 1,
  FitBV: 1,
}

export function goals(file: PdfFile, pages: readonly Page[]): GoalOf {
  const pageAt = new Map(pages.map(({ n }, i) => [n, i]))
  let names: ReadonlyMap<string, Node> | undefined

  const to = (node: Node | undefined, hops = 0): To | undefined => {
    const found = file.deref(node)
    if (!found || hops > 5) return undefined
    if (found.t === 'str' || found.t === 'name') {
      names ??= namesOf(file)
      return to(names.get(found.t === 'str' ? textOf(found.v) : found.v), hops + 1)
    }
    if (found.t === 'dict') return to(get(found, 'D'), hops + 1)
    const target = found.t === 'list' ? found.k[0] : undefined
    const page = target?.t === 'ref' ? pageAt.get(target.n) : target?.t === 'num' ? target.v : undefined
    if (found.t !== 'list' || page === undefined || !pages[page]) return undefined
    return [page, wayOf(file, found.k.slice(1))]
  }

  return (node) => {
    const direct = get(node, 'Dest')
    if (direct) return goal(to(direct))
    const action = file.sub(node, 'A')
    const kind = file.sub(action, 'S')
    if (kind?.t !== 'name') return undefined
    if (kind.v === 'GoTo') return goal(to(get(action, 'D')))
    const address = kind.v === 'URI' ? file.sub(action, 'URI') : undefined
    const url = address?.t === 'str' ? webAddress(textOf(address.v)) : undefined
    return url ? { url } : undefined
  }
}

const goal = (to: To | undefined): Goal | undefined => to && { to }

/** As `/XYZ 1 2 null`: the zoom stays the reader's own. */
function wayOf(file: PdfFile, [kind, ...rest]: readonly Node[]): string {
  const name = kind?.t === 'name' ? kind.v : 'Fit'
  const wanted = ways[name]
  if (wanted === undefined) return '/Fit'
  const numbers = Array.from({ length: wanted }, (_, i) => numberOf(file.deref(rest[i])))
  if (name === 'XYZ') numbers[2] = undefined
  if (name === 'FitR' && numbers.includes(undefined)) return '/Fit'
  return `/${name}${numbers.map((number) => ` ${number ?? 'null'}`).join('')}`
}

/** The name tree, and the dictionary that PDF 1.1 had in its place. */
function namesOf(file: PdfFile): Map<string, Node> {
  const root = file.sub(file.trailer, 'Root')
  const names = new Map<string, Node>()
  for (const [key, value] of nameTree(file, file.sub(file.sub(root, 'Names'), 'Dests'))) names.set(key, value)
  const old = file.sub(root, 'Dests')
  if (old?.t === 'dict') for (const [key, , value] of old.k) names.set(key, value)
  return names
}

export function* nameTree(file: PdfFile, tree: Node | undefined): Generator<[string, Node]> {
  const seen = new Set<Node>()
  const waiting = [tree]
  for (let left = MAX_NAMES; waiting.length > 0;) {
    const node = waiting.pop()
    if (!node || seen.has(node)) continue
    seen.add(node)
    if (seen.size > MAX_NAMES) return
    const pairs = file.sub(node, 'Names')
    if (pairs?.t === 'list')
      for (let i = 0; i + 1 < pairs.k.length; i += 2) {
        const key = file.deref(pairs.k[i])
        if (left-- <= 0) return
        if (key?.t === 'str') yield [textOf(key.v), pairs.k[i + 1]!]
      }
    const kids = file.sub(node, 'Kids')
    if (kids?.t === 'list') for (const kid of kids.k) waiting.push(file.deref(kid))
  }
}
