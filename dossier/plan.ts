// From the order to the order of pages: pure, no bytes. Every label is known before a byte is written.
import type { DossierOrder, Entry, Item, Leaf, Section } from './order.ts'

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

export type Divider = { kind: 'divider'; node: Section | Leaf; pages: number }

/** A step lies on pages [first, first + pages) of the body. */
export type Step = (BoundDocument | Divider) & { first: number; volume: number }

export type Plan = {
  steps: readonly Step[]
  /** Of the body; the front pages are numbered i, ii, iii… in every volume. */
  labels: readonly string[]
  volumes: number
  where: (node: Section | Leaf | Item) => Step
}

export function planDossier(
  order: DossierOrder,
  dividerPages: (node: Section | Leaf) => number,
  maxBytes = Infinity,
): Plan {
  const steps: (BoundDocument | Divider)[] = []
  const home = new Map<Section | Leaf | Item, BoundDocument | Divider>()
  const bound = new Map<string, BoundDocument>()
  const names = new Set<string>()

  const divide = (node: Section | Leaf) => {
    const step: Divider = { kind: 'divider', node, pages: dividerPages(node) }
    home.set(node, step)
    steps.push(step)
  }
  const bindItem = (item: Item, leaf: Leaf) => {
    const key = sameDocument(item)
    const known = bound.get(key)
    const step = known ?? newBound(item, leaf, names)
    step.citations.push({ item, leaf })
    home.set(item, step)
    if (known) return
    bound.set(key, step)
    steps.push(step)
  }
  const walk = (part: Section | Leaf, depth: number) => {
    if (part.kind === 'leaf' || depth === 0) divide(part)
    if (part.kind === 'leaf') for (const item of part.items) bindItem(item, part)
    else for (const inner of part.parts) walk(inner, depth + 1)
  }
  for (const section of order.sections) walk(section, 0)

  const placed = place(steps, maxBytes)
  const at = new Map(placed.map((step, i) => [steps[i]!, step]))
  const last = placed.at(-1)
  return {
    steps: placed,
    labels: Array.from({ length: last ? last.first + last.pages : 0 }, (_, i) => String(i + 1)),
    volumes: last?.volume ?? 1,
    where: (node) => at.get(home.get(node)!)!,
  }
}

/** What is bound once. */
export const sameDocument = (item: Item): string =>
  `${item.document} ${item.version} ${item.file.original?.sha256 ?? item.exhibit}`

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

const frontBytes = 400_000
const pageBytes = 1_500

/** Greedy over whole documents; a divider goes with the document behind it. */
function place(steps: readonly (BoundDocument | Divider)[], maxBytes: number): Step[] {
  const placed: Step[] = []
  let first = 0
  let volume = 1
  let used = frontBytes
  let held: (BoundDocument | Divider)[] = []
  steps.forEach((step, i) => {
    held.push(step)
    if (step.kind === 'divider' && steps[i + 1]?.kind === 'document') return
    const bytes = held.reduce(
      (sum, { pages, ...one }) => sum + pages * pageBytes + ('bytes' in one ? one.bytes : 0),
      0,
    )
    if (used + bytes > maxBytes && used > frontBytes) {
      volume += 1
      used = frontBytes
    }
    used += bytes
    for (const one of held) {
      placed.push({ ...one, first, volume })
      first += one.pages
    }
    held = []
  })
  return placed
}

export const labelsOf = (plan: Plan, step: Step): string[] =>
  plan.labels.slice(step.first, step.first + step.pages)

export function entriesOf(plan: Plan): Entry[] {
  return plan.steps.flatMap((step) => {
    if (step.kind === 'divider') return []
    const { exhibit, document, version, file, annexes } = step.item
    return {
      exhibit,
      document,
      version,
      leaves: [...new Set(step.citations.map(({ leaf }) => leaf.code))],
      volume: step.volume,
      labels: labelsOf(plan, step),
      files: [file, ...annexes].map(({ original, content }) => ({
        ...(original && { sha256: original.sha256 }),
        ...(content.kind === 'view'
          ? { view: content.sha256, pages: content.pages }
          : { hole: content.reason, pages: 1 }),
      })),
    }
  })
}

/** "3-5, 7" → {3, 4, 5, 7}; what is no page of the document is left out. */
export function pagesCited(text: string, pages: number): Set<number> {
  const cited = new Set<number>()
  for (const [, from = '', to = from] of text.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g))
    for (let page = Number(from); page <= Math.min(Number(to), pages); page++) if (page > 0) cited.add(page)
  return cited
}
