// Our own pages. They are laid out twice: counted before page numbers exist, and made one after the other when they
// are printed, so that no more than one is ever held.
import { changeSheets, concordanceSheets } from './change-sheets.ts'
import { coverSheet, type CoverFacts } from './cover.ts'
import { dividerSheets } from './divider.ts'
import { holeSheet } from './hole.ts'
import { rangeOf } from './label.ts'
import { listSheets } from './list.ts'
import type { DossierOrder, File, Hole, Item, Leaf, Section } from './order.ts'
import { ownListSheets } from './own-lists.ts'
import type { Measure, Sheet } from './paper.ts'
import { sameDocument, type Withdrawn } from './parts.ts'
import { type Plan, planDossier } from './plan.ts'
import { withdrawnSheet } from './withdrawn.ts'

/** What a list prints about where something lies; answers only once the plan is made. */
export type Lookup = {
  page: (item: Item) => string
  /** All its pages: "45–52". */
  pages: (item: Item) => string
  volume: (item: Item) => string
  divider: (part: Section | Leaf) => string
  hasDivider: (part: Section | Leaf, depth: number) => boolean
  /** False for what a supplement leaves in the volumes before it. */
  isBound: (part: Leaf | Item) => boolean
  /** "quyển chính" or "tập bổ sung", where its pages are issued and are not bound again. */
  earlier: (item: Item) => string
  isRepeat: (item: Item) => boolean
  see: (item: Item) => string
}

export type Front = {
  plan: Plan
  /** Pages behind the cover, and what stands there: index, change sheet or concordance, lists that were chosen. */
  listPages: number
  lists: readonly List[]
  hasDivider: (node: Section | Leaf) => boolean
  divider: (node: Section | Leaf | Withdrawn) => Sheet[]
  cover: (facts: CoverFacts) => Sheet
  hole: (item: Item, leaf: Leaf, file: File & { content: Hole }) => Sheet
}

/** `at` is its first page behind the cover. */
export type List = { title: string; at: number; sheets: () => Iterable<Sheet> }

export function layFront(order: DossierOrder, measure: Measure, maxBytes?: number): Front {
  const { paths, repeats } = survey(order)
  let plan: Plan | undefined
  const where = (node: Section | Leaf | Item) => plan!.where(node)
  const label = (node: Section | Leaf | Item) => where(node).labels[0]!
  const look: Lookup = {
    page: label,
    pages: (item) => rangeOf(where(item).labels),
    volume: (item) => (plan!.volumes > 1 && where(item).volume > 0 ? `Tập ${where(item).volume}` : ''),
    divider: (part) => (paths.has(part) ? label(part) : ''),
    hasDivider: (part) => paths.has(part),
    isBound: (part) => where(part).volume > 0,
    earlier: (item) => {
      if (where(item).volume > 0) return ''
      const piece = plan!.pieces.find(
        ({ document, version }) => document === item.document && version === item.version,
      )
      return piece?.supplement ? 'tập bổ sung' : 'quyển chính'
    },
    isRepeat: (item) => repeats.has(item),
    see: (item) => {
      const step = where(item)
      return `xem ${step.kind === 'document' ? step.name : item.exhibit}, trang ${label(item)}`
    },
  }
  const divider = (node: Section | Leaf | Withdrawn) =>
    node.kind === 'withdrawn'
      ? [withdrawnSheet(node, order, measure)]
      : dividerSheets(node, paths.get(node) ?? [], order.cover, measure, look)
  const made = planDossier(order, (node) => divider(node).length, maxBytes)
  plan = made
  const { lists, listPages } = placed([
    { title: 'Danh mục tài liệu kiểm chứng', sheets: () => listSheets(order, made, measure, look) },
    { title: 'Bảng thay đổi', sheets: () => changeSheets(order, made, measure) },
    { title: 'Bảng đối chiếu số trang', sheets: () => concordanceSheets(order, made, measure) },
    ...ownListSheets(order, measure, look),
  ])
  return {
    plan,
    listPages,
    lists,
    hasDivider: (node) => paths.has(node),
    divider,
    cover: (facts) => coverSheet(order, facts, measure),
    hole: (item, leaf, file) => holeSheet(item, leaf, file, measure),
  }
}

function placed(all: readonly Omit<List, 'at'>[]): { lists: List[]; listPages: number } {
  let listPages = 0
  const lists: List[] = []
  for (const list of all) {
    const at = listPages
    for (const _ of list.sheets()) listPages += 1
    if (listPages > at) lists.push({ ...list, at })
  }
  return { lists, listPages }
}

/** Which nodes have a page of their own, with what lies above them, and which items were cited before. */
function survey(order: DossierOrder): { paths: Map<Section | Leaf, Section[]>; repeats: Set<Item> } {
  const paths = new Map<Section | Leaf, Section[]>()
  const repeats = new Set<Item>()
  const seen = new Set<string>()
  const walk = (part: Section | Leaf, above: Section[]) => {
    if (part.kind === 'leaf' || !above.length) paths.set(part, above)
    if (part.kind === 'section') for (const inner of part.parts) walk(inner, [...above, part])
    else
      for (const item of part.items) {
        const key = sameDocument(item)
        if (seen.has(key)) repeats.add(item)
        seen.add(key)
      }
  }
  for (const section of order.sections) walk(section, [])
  return { paths, repeats }
}
