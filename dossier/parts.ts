// What a dossier is put together from, in the order of its index: dividers, and each document once.
import { sectionLetters } from './label.ts'
import type { Wanted } from './number.ts'
import type { DossierOrder, File, Item, Leaf, Piece, Section } from './order.ts'

/** A document as it is bound: once, however often it is cited. */
export type BoundDocument = {
  kind: 'document'
  /** Named destination: the exhibit code, or with the version where two versions of one document are cited. */
  name: string
  item: Item
  leaf: Leaf
  /** Every citation of it with its leaf, the first one first. */
  citations: { item: Item; leaf: Leaf }[]
  pages: number
  bytes: number
}

/** Sheets of our own in the body: before an area, before a leaf, or in the place of what was withdrawn. */
export type Divider = { kind: 'divider'; node: Section | Leaf | Withdrawn; pages: number }
export type Withdrawn = { kind: 'withdrawn'; piece: Piece; replacedBy?: Piece }

export type Part = BoundDocument | Divider

export function partsOf(
  { sections, numbering }: DossierOrder,
  dividerPages: (node: Section | Leaf) => number,
) {
  const parts: Part[] = []
  const wanted: Wanted[] = []
  const home = new Map<Section | Leaf | Item | Withdrawn, Part>()
  const bound = new Map<string, BoundDocument>()
  const names = new Set<string>()
  const taken = new Set<string>()
  const numbers = new Map<BoundDocument, Wanted>()
  let letters = ''

  const divide = (node: Section | Leaf, kind: 'area' | 'leaf') => {
    const part: Divider = { kind: 'divider', node, pages: dividerPages(node) }
    home.set(node, part)
    parts.push(part)
    const title = `${node.code}. ${node.name}`
    wanted.push({ key: `${kind}:${node.code}`, title, pages: part.pages, section: letters })
  }
  const bindItem = (item: Item, leaf: Leaf) => {
    const key = sameDocument(item)
    const known = bound.get(key)
    const part = known ?? newBound(item, leaf, names)
    part.citations.push({ item, leaf })
    home.set(item, part)
    if (known) return
    bound.set(key, part)
    parts.push(part)
    const own = wantedOf(part, taken, letters)
    numbers.set(part, own)
    wanted.push(own)
  }
  const walk = (node: Section | Leaf, depth: number) => {
    if (node.kind === 'leaf' || depth === 0) divide(node, node.kind === 'leaf' ? 'leaf' : 'area')
    if (node.kind === 'leaf') for (const item of node.items) bindItem(item, node)
    else for (const inner of node.parts) walk(inner, depth + 1)
  }
  sections.forEach((section, i) => {
    if (numbering?.scheme === 'areas') letters = lettersOf(section, i)
    walk(section, 0)
  })
  for (const [{ citations }, own] of numbers)
    if (citations.every(({ item }) => item.supplement)) own.supplement = true
  return { parts, wanted, home }
}

/** Area 3 is C whether or not areas 1 and 2 are in the dossier. */
const lettersOf = ({ code }: Section, i: number): string =>
  sectionLetters(/^[1-9]\d{0,2}$/.test(code) ? Number(code) : i + 1)

/** What is bound once. */
export const sameDocument = (item: Item): string =>
  `${item.document} ${item.version} ${item.file.original?.sha256 ?? item.exhibit}`

/** Named by document and version, not by bytes: a page that told of a missing file keeps its label when the file comes. */
function wantedOf({ name, item, pages }: BoundDocument, taken: Set<string>, section: string): Wanted {
  const { document, version, subject, file, annexes } = item
  const key = `${document}@${version}`
  const files = [file, ...annexes].map(fileOf)
  const isTaken = taken.has(key)
  taken.add(key)
  const own = isTaken ? `${key} ${name}` : key
  return { key: own, title: subject, exhibit: name, document, version, files, pages, section }
}

function fileOf({ original, content }: File): NonNullable<Piece['files']>[number] {
  if (content.kind === 'view')
    return original ? { sha256: original.sha256, pages: content.pages } : { pages: content.pages }
  return { ...(original && { sha256: original.sha256 }), hole: content.reason, pages: 1 }
}

function newBound(item: Item, leaf: Leaf, names: Set<string>): BoundDocument {
  const files = [item.file, ...item.annexes].map(({ content }) => content)
  const name = names.has(item.exhibit) ? `${item.exhibit}@${item.version}` : item.exhibit
  if (names.has(name)) throw new RangeError(`exhibit code ${name} names two documents`)
  if (!/^[\w.@-]+$/.test(name)) throw new RangeError(`not an exhibit code: ${name}`)
  names.add(name)
  return {
    kind: 'document',
    name,
    item,
    leaf,
    citations: [],
    pages: files.reduce((sum, content) => sum + (content.kind === 'view' ? content.pages : 1), 0),
    bytes: files.reduce((sum, content) => sum + (content.kind === 'view' ? content.size * 1.01 : 0), 0),
  }
}
