// What hangs on a document as a whole: its bookmarks, its layers, its attachments, its claim to need a script.
import type { PdfFile } from '../pdf/file.ts'
import { get, type Node } from '../pdf/read.ts'
import { line, textOf } from '../pdf/text.ts'
import { type GoalOf, nameTree } from './goals.ts'
import type { PixNode } from './pix.ts'

const MAX_ITEMS = 50_000
const MAX_DEPTH = 40
const MAX_TITLE = 400

/** A lost target leaves a title; a cycle ends where it closes. */
export function outlineOf(file: PdfFile, goalOf: GoalOf): PixNode[] {
  const seen = new Set<number>()
  const list = (parent: Node | undefined, depth: number): PixNode[] => {
    const found: PixNode[] = []
    let next = get(parent, 'First')
    while (next?.t === 'ref' && !seen.has(next.n) && seen.size < MAX_ITEMS) {
      seen.add(next.n)
      const item = file.deref(next)
      if (item?.t !== 'dict') break
      const title = file.sub(item, 'Title')
      const kids = depth < MAX_DEPTH ? list(item, depth + 1) : []
      found.push({
        t: title?.t === 'str' ? line(textOf(title.v), MAX_TITLE) : '',
        ...goalOf(item),
        ...(kids.length > 0 && { k: kids }),
      })
      next = get(item, 'Next')
    }
    return found
  }
  return list(file.sub(file.sub(file.trailer, 'Root'), 'Outlines'), 0)
}

/** Hidden layers stay hidden; what depends on the reader's use or zoom is dropped. */
export function layersOf(
  file: PdfFile,
  isCopied: (n: number) => boolean,
): { all: number[]; off: number[] } | undefined {
  const properties = file.sub(file.sub(file.trailer, 'Root'), 'OCProperties')
  const usual = file.sub(properties, 'D')
  const refs = (node: Node | undefined) =>
    node?.t === 'list' ? [...new Set(node.k.flatMap((one) => (one.t === 'ref' ? [one.n] : [])))] : []
  const all = refs(file.sub(properties, 'OCGs')).filter(isCopied)
  if (all.length === 0) return undefined
  const base = file.sub(usual, 'BaseState')
  const on = new Set(refs(file.sub(usual, 'ON')))
  const off = new Set(refs(file.sub(usual, 'OFF')))
  const isOff = base?.t === 'name' && base.v === 'OFF' ? (n: number) => !on.has(n) : (n: number) => off.has(n)
  return { all, off: all.filter(isOff) }
}

/** Files inside the file: of the document, also of a portfolio. Those pinned to a page are annotations. */
export function attachmentsOf(file: PdfFile): number {
  const names = file.sub(file.sub(file.trailer, 'Root'), 'Names')
  let count = 0
  for (const _ of nameTree(file, file.sub(names, 'EmbeddedFiles'))) count++
  return count
}

/** Dynamic XFA: the pages are drawn by a form program that only one maker's reader has. */
export function needsScript(file: PdfFile): boolean {
  const root = file.sub(file.trailer, 'Root')
  const flag = file.sub(root, 'NeedsRendering')
  return Boolean(file.sub(file.sub(root, 'AcroForm'), 'XFA')) && flag?.t === 'word' && flag.v === 'true'
}
