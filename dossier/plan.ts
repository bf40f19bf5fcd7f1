// From the order to the order of pages: pure, no bytes. Every label is known before a byte is written.
import { canonical } from './canonical.ts'
import { compareLabels, readLabel } from './label.ts'
import { numberBehind, numberFreely, shownLabels, type Wanted } from './number.ts'
import type { DossierOrder, Entry, Item, Leaf, Piece, Section } from './order.ts'
import { type BoundDocument, type Divider, type Part, partsOf, type Withdrawn } from './parts.ts'

/** A step lies on pages [first, first + pages) of the body. */
export type Step = Part & {
  first: number
  volume: number
  /** What is stamped: as many as pages. */
  labels: readonly string[]
}

export type Plan = {
  /** What is bound, in the order of the labels, which late insertions make another than that of the index. */
  steps: readonly Step[]
  /** Of the bound body; the front pages are numbered i, ii, iii… in every volume. */
  labels: readonly string[]
  volumes: number
  /** Volume 0 where it is not bound in this edition: a supplement holds only what is new. */
  where: (node: Section | Leaf | Item | Withdrawn) => Step
  /** Every document, bound here or not, in the order of the index. */
  documents: readonly (Step & BoundDocument)[]
  /** Everything that ever had a label: the plan that an issue keeps. */
  pieces: readonly Piece[]
  withdrawn: readonly Withdrawn[]
}

export function planDossier(
  order: DossierOrder,
  dividerPages: (node: Section | Leaf) => number,
  maxBytes = Infinity,
): Plan {
  const { numbering } = order
  const { parts, wanted, home } = partsOf(order, dividerPages)
  const kept = numbering?.mode === 'keep' || numbering?.mode === 'supplement' ? numbering.base : undefined
  const asked = numbering?.mode === 'supplement' ? asIssued(wanted, kept?.pieces) : wanted
  const numbered = kept ? numberBehind(asked, kept.pieces, kept.n) : numberFreely(wanted)
  const isApart = (piece: Piece) =>
    numbering?.mode === 'keep' && piece.supplement === true && isThere(kept, piece)
  const gone = numbered.withdrawn.filter((piece) => !isApart(piece))
  const apart = numbered.withdrawn.filter(isApart).map(({ withdrawn: _, ...piece }): Piece => piece)
  const pieces = [...numbered.pieces, ...gone, ...apart]
  const withdrawn = gone.map((piece) => withdrawnOf(piece, numbered.pieces))
  const notices = withdrawn.map((node): Divider => ({ kind: 'divider', node, pages: 1 }))
  const all: Part[] = [...parts, ...notices]
  notices.forEach((part) => home.set(part.node, part))

  const changed = numbering?.mode === 'supplement' && kept && news(kept.pieces)
  const bound = all
    .flatMap((part, i) => (!changed || changed(pieces[i]!) ? [{ part, piece: pieces[i]! }] : []))
    .sort((a, b) => compareLabels(readLabel(a.piece.labels[0]!), readLabel(b.piece.labels[0]!)))
    .map(({ part, piece }) => ({ part, labels: shownLabels(piece.labels, part.pages) }))
  const steps = place(bound, maxBytes)
  const at = new Map(bound.map(({ part }, i) => [part, steps[i]!]))
  const placed = (part: Part): Step => at.get(part) ?? stepOf(part, pieces[all.indexOf(part)]!.labels, -1, 0)
  return {
    steps,
    labels: steps.flatMap(({ labels }) => labels),
    volumes: steps.at(-1)?.volume ?? 1,
    where: (node) => placed(home.get(node)!),
    documents: parts.map(placed).filter((step) => step.kind === 'document'),
    pieces,
    withdrawn,
  }
}

/** The dividers of the main volume, which a supplement does not bind, stay as long as they were. */
function asIssued(wanted: readonly Wanted[], issued: readonly Piece[] = []): Wanted[] {
  const lengths = new Map(issued.map(({ key, labels }) => [key, labels.length]))
  return wanted.map((one) => (one.document ? one : { ...one, pages: lengths.get(one.key) ?? one.pages }))
}

const isThere = (base: { pieces: readonly Piece[] } | undefined, { key }: Piece): boolean =>
  base?.pieces.some((one) => one.key === key && !one.withdrawn) ?? false

function withdrawnOf(piece: Piece, pieces: readonly Piece[]): Withdrawn {
  const [key] = piece.key.split('~')
  const replacedBy = pieces.find(
    (one) => one.key === key || (one.document !== undefined && one.document === piece.document),
  )
  return { kind: 'withdrawn', piece, ...(replacedBy && { replacedBy }) }
}

/** What the base does not hold, or holds otherwise. Of what was withdrawn the change sheet tells. */
function news(base: readonly Piece[]): (piece: Piece) => boolean {
  const known = new Map(base.map((piece) => [piece.key, piece]))
  const content = ({ files, labels }: Piece) => canonical([files ?? null, (files && labels) ?? null])
  return (piece) => {
    const old = known.get(piece.key)
    return !piece.withdrawn && (!old || old.withdrawn === true || content(old) !== content(piece))
  }
}

const frontBytes = 400_000
const pageBytes = 1_500

type Labelled = { part: Part; labels: readonly string[] }
const bytesOf = (part: Part): number => (part.kind === 'document' ? part.bytes : 0)

/** Written out, because the engine keeps a shape of its own for every object that is spread. */
function stepOf(part: Part, labels: readonly string[], first: number, volume: number): Step {
  const { pages } = part
  if (part.kind === 'divider') return { kind: part.kind, node: part.node, pages, labels, first, volume }
  const { kind, name, item, leaf, citations, bytes } = part
  return { kind, name, item, leaf, citations, pages, bytes, labels, first, volume }
}

/** Greedy over whole documents; a divider goes with the document behind it. */
function place(parts: readonly Labelled[], maxBytes: number): Step[] {
  const placed: Step[] = []
  let first = 0
  let volume = 1
  let used = frontBytes
  let held: Labelled[] = []
  parts.forEach((one, i) => {
    held.push(one)
    if (one.part.kind === 'divider' && parts[i + 1]?.part.kind === 'document') return
    const bytes = held.reduce((sum, { part }) => sum + part.pages * pageBytes + bytesOf(part), 0)
    if (used + bytes > maxBytes && used > frontBytes) {
      volume += 1
      used = frontBytes
    }
    used += bytes
    for (const { part, labels } of held) {
      placed.push(stepOf(part, labels, first, volume))
      first += part.pages
    }
    held = []
  })
  return placed
}

export function entryOf({ item, citations, volume, labels }: Step & BoundDocument): Entry {
  const { exhibit, document, version, file, annexes } = item
  return {
    exhibit,
    document,
    version,
    leaves: [...new Set(citations.map(({ leaf }) => leaf.code))],
    volume,
    labels,
    files: [file, ...annexes].map(({ original, content }) => ({
      ...(original && { sha256: original.sha256 }),
      ...(content.kind === 'view'
        ? { view: content.sha256, pages: content.pages, ...(content.recipe && { recipe: content.recipe }) }
        : { hole: content.reason, pages: 1 }),
    })),
  }
}

/** "3-5, 7" → {3, 4, 5, 7}; what is no page of the document is left out. */
export function pagesCited(text: string, pages: number): Set<number> {
  const cited = new Set<number>()
  for (const [, from = '', to = from] of text.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g))
    for (let page = Number(from); page <= Math.min(Number(to), pages); page++) if (page > 0) cited.add(page)
  return cited
}
