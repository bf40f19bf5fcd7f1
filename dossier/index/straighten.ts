// What qpdf leaves as it was and a reader stumbles over: a page tree that miscounts or leads to what is no page, a page
// whose content or annotations are something else, a catalog inside the trailer. Our own walk is not misled by any of
// it, but the view is also opened by others.
import type { PdfFile } from '../pdf/file.ts'
import { type Dict, get, type Node } from '../pdf/read.ts'
import type { Branch, Page } from './pages.ts'

/** Objects by number, as they should be written. Empty where all is well. */
export function straightened(
  file: PdfFile,
  pages: readonly Page[],
  tree: ReadonlyMap<number, Branch>,
): Map<number, string> {
  const found = new Map<number, string>()
  for (const [n, { dict, kids, count, isWrong }] of tree)
    if (isWrong) {
      const list = kids.map((kid) => `${kid} 0 R`).join(' ')
      found.set(n, `<</Count ${count}/Kids[${list}]${without(dict, ['Count', 'Kids'])}>>`)
    }
  for (const { n, dict } of pages) {
    const odd = [
      ...(isContent(file, get(dict, 'Contents')) ? [] : ['Contents']),
      ...(isListOrNothing(file, get(dict, 'Annots')) ? [] : ['Annots']),
    ]
    if (odd.length) found.set(n, `<<${without(dict, odd)}>>`)
  }
  const root = get(file.trailer, 'Root')
  if (root?.t === 'dict') found.set(file.count, `<<${without(root, [])}>>`)
  return found
}

function isContent(file: PdfFile, node: Node | undefined): boolean {
  if (isListOrNothing(file, node)) return true
  return node?.t === 'ref' && file.load(node.n)?.stream !== undefined
}

function isListOrNothing(file: PdfFile, node: Node | undefined): boolean {
  const value = file.deref(node)
  return value === undefined || value.t === 'list'
}

/** As they are written in the file. */
const without = ({ k, of }: Dict, keys: readonly string[]): string =>
  k
    .filter(([key]) => !keys.includes(key))
    .map(([, start, { e }]) => of.bytes.toString('latin1', start, e))
    .join(' ')
