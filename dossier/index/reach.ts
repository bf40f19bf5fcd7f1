// Which objects are copied: what the pages need to be seen, and nothing else. This is the whole security filter: a
// script, an action or an attachment cannot arrive, because nothing that leads to one is followed or written.
import type { PdfFile } from '../pdf/file.ts'
import { type Dict, get, type Node, type Ref } from '../pdf/read.ts'

/** Keys of streams and typed dictionaries that lead out of the picture. A resource may bear any of these names. */
const cut = new Set([
  ...['AA', 'AF', 'Alternates', 'B', 'LastModified', 'Metadata', 'OPI', 'Parent', 'PieceInfo'],
  ...['StructParent', 'StructParents', 'Thumb'],
])
/** Of streams alone: bytes in other files, pages of other files. */
const cutOfStreams = new Set(['F', 'FDecodeParms', 'FFilter', 'Ref'])
/** What is never part of a picture, however it is reached. */
const strangers = new Set([
  ...['Action', 'Annot', 'Catalog', 'EmbeddedFile', 'Filespec', 'Outlines', 'Page', 'Pages', 'Sig'],
  ...['StructElem', 'StructTreeRoot', 'XRef', 'ObjStm'],
])

/** All that a content stream keeps when it becomes a form. */
export const contentKeys: readonly string[] = ['Length', 'Filter', 'DecodeParms']

const typeOf = (node: Node): string | undefined => {
  const type = get(node, 'Type')
  return type?.t === 'name' ? type.v : undefined
}

/** Whether a key of this dictionary stays behind. */
export function isCut(dict: Dict, key: string, isStream: boolean): boolean {
  if (isStream && cutOfStreams.has(key)) return true
  return cut.has(key) && (isStream || typeOf(dict) !== undefined)
}

/** What a reader follows from here. */
function refsOf(node: Node, isStream = false, found: Ref[] = []): Ref[] {
  if (node.t === 'ref') found.push(node)
  else if (node.t === 'list') for (const held of node.k) refsOf(held, false, found)
  else if (node.t === 'dict')
    for (const pair of node.k) if (!isCut(node, pair[0], isStream)) refsOf(pair[2], false, found)
  return found
}

export interface Reach {
  readonly used: ReadonlySet<number>
  /** Contents that something else uses as well: they must stay what they are. */
  readonly shared: ReadonlySet<number>
}

/** All objects reached from `roots` and the content streams; pages are written anew and never among them. */
export function reachable(
  file: PdfFile,
  roots: Iterable<Node>,
  contents: ReadonlySet<number>,
  pages: ReadonlySet<number>,
): Reach {
  const used = new Set<number>()
  const waiting: number[] = []
  const meet = ({ n }: Ref) => {
    if (used.has(n) || pages.has(n) || file.at(n) < 0) return
    const object = file.load(n)
    if (!object || strangers.has(typeOf(object.node) ?? '')) return
    used.add(n)
    waiting.push(n)
  }
  const follow = () => {
    for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
      const { node, stream } = file.load(n)!
      for (const ref of refsOf(node, stream !== undefined)) meet(ref)
    }
  }
  for (const root of roots) for (const ref of refsOf(root)) meet(ref)
  follow()
  const shared = new Set([...contents].filter((n) => used.has(n)))
  for (const n of contents) {
    if (used.has(n)) continue
    used.add(n)
    const { node } = file.load(n)!
    for (const key of contentKeys) {
      const value = get(node, key)
      if (value) for (const ref of refsOf(value)) meet(ref)
    }
  }
  follow()
  return { used, shared }
}
