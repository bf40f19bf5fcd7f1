// Our own pages, laid out before page numbers exist and drawn when they do.
import { coverSheet, type CoverFacts } from './cover.ts'
import { dividerSheets } from './divider.ts'
import { holeSheet } from './hole.ts'
import { listSheets } from './list.ts'
import type { DossierOrder, File, Hole, Item, Leaf, Section } from './order.ts'
import type { Measure, Sheet } from './paper.ts'
import { type Plan, planDossier, sameDocument } from './plan.ts'

/** What a list prints about where something lies; answers only once the plan is made. */
export type Lookup = {
  page: (item: Item) => string
  volume: (item: Item) => string
  divider: (part: Section | Leaf) => string
  hasDivider: (part: Section | Leaf, depth: number) => boolean
  isRepeat: (item: Item) => boolean
  see: (item: Item) => string
}

export type Front = {
  plan: Plan
  list: Sheet[]
  dividers: Map<Section | Leaf, Sheet[]>
  cover: (facts: CoverFacts) => Sheet
  hole: (item: Item, leaf: Leaf, file: File & { content: Hole }) => Sheet
}

export function layFront(order: DossierOrder, measure: Measure, maxBytes?: number): Front {
  const { paths, repeats } = survey(order)
  let plan: Plan | undefined
  const where = (node: Section | Leaf | Item) => plan!.where(node)
  const label = (node: Section | Leaf | Item) => plan!.labels[where(node).first]!
  const look: Lookup = {
    page: label,
    volume: (item) => (plan!.volumes > 1 ? `Tập ${where(item).volume}` : ''),
    divider: (part) => (paths.has(part) ? label(part) : ''),
    hasDivider: (part) => paths.has(part),
    isRepeat: (item) => repeats.has(item),
    see: (item) => {
      const step = where(item)
      return `xem ${step.kind === 'document' ? step.name : item.exhibit}, trang ${label(item)}`
    },
  }
  const dividers = new Map([...paths].map(([node, path]) => [node, dividerSheets(node, path, measure, look)]))
  const list = listSheets(order, measure, look)
  plan = planDossier(order, (node) => dividers.get(node)!.length, maxBytes)
  return {
    plan,
    list,
    dividers,
    cover: (facts) => coverSheet(order, facts, measure),
    hole: (item, leaf, file) => holeSheet(item, leaf, file, measure),
  }
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
