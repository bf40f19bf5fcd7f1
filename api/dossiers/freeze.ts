// From what was gathered to the order that is frozen: everything printed, in words. Pure; the same facts give the same
// basis, so whether something has moved is one comparison of hashes.
import { createHash } from 'node:crypto'
import type { Citation } from '../../schemas/assessment.ts'
import { canonical, type Json } from '../../dossier/canonical.ts'
import { leavesOf } from '../../dossier/embedded.ts'
import type { DossierOrder, Item, Leaf, Score, Section, View } from '../../dossier/order.ts'
import type { PackageLeaf } from '../../dossier/manifest.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { formatPoints, type Points } from '../../schemas/points.ts'
import { possibleIn, rangeOf, type SetNode } from '../../schemas/set.ts'
import { words } from '../../schemas/words.ts'
import { isOwn, printedTotal } from '../papers/totals.ts'
import { coverOf } from './cover.ts'
import { figuresOf, stateOf } from './say.ts'
import { decisionText, fileOf } from './bound-file.ts'
import type { Gathered, GatheredLeaf } from './gather.ts'
import { type Hole, holesOfLeaf } from './holes.ts'
import { isSupplement } from '../ministry/supplements.ts'

export interface Frozen {
  readonly order: DossierOrder
  readonly leaves: readonly FrozenLeaf[]
  /** Version ids by "code n", for telling which one could not be bound. */
  readonly versions: Readonly<Record<string, string>>
}
export type FrozenLeaf = Pick<PackageLeaf, 'decision' | 'undecided'> & {
  code: string
  submission?: string
  review?: string
}

export interface Printing {
  readonly edition: number
  readonly draft: boolean
  readonly date: string
}

export function freeze(given: Gathered, printing: Printing): Frozen {
  const made = new Map(given.leaves.map((leaf) => [leaf.node.code, leafOf(given, leaf)]))
  const versions = given.leaves.flatMap(({ submission, cited }) =>
    (submission?.citations ?? []).flatMap(({ version: id }) => {
      const { document, version } = cited.get(id) ?? {}
      return document && version ? [[`${document.code} ${version.n}`, version.id] as const] : []
    }),
  )
  const sections = sectionsOf(given, made)
  return {
    order: { cover: coverOf(given, printing), sections, total: printedTotal({ sections }) },
    leaves: given.leaves.map((leaf) => frozenLeaf(given, leaf)),
    versions: Object.fromEntries(versions),
  }
}

export const frozenText = (frozen: Frozen): string => canonical(frozen as unknown as Json)

/**
 * Of the content alone: printing it on another day or as another edition moves nothing, nor do newer tools that make
 * the same pages of the same originals.
 */
export function basisOf({ order, leaves, versions }: Frozen): Sha256 {
  const derived = (_: string, value: unknown) =>
    isView(value)
      ? { kind: value.kind, pages: value.pages }
      : isSection(value)
        ? { ...value, score: wholeOf(value) }
        : value
  const sections = JSON.parse(JSON.stringify(order.sections, derived)) as Json
  const text = canonical({ sections, leaves, versions })
  return createHash('sha256').update(text).digest('hex') as Sha256
}

/** Areas and criteria that hold a leaf in scope, as in the annex. */
function sectionsOf({ round, leaves }: Gathered, made: ReadonlyMap<string, Leaf>): Section[] {
  const { nodes } = round.set
  const inside = (node: SetNode): GatheredLeaf[] =>
    leaves.filter((leaf) => leaf.node.code === node.code || leaf.node.code.startsWith(`${node.code}.`))
  const partsOf = (parent: SetNode): (Section | Leaf)[] =>
    nodes
      .filter((node) => node.parent === parent.code && inside(node).length > 0)
      .map((node) => made.get(node.code) ?? section(node))
  const section = (node: SetNode): Section => ({
    kind: 'section',
    code: node.code,
    name: node.name,
    level: node.level === 1 ? 'Lĩnh vực' : 'Tiêu chí',
    score: sumOf(inside(node)),
    parts: partsOf(node),
  })
  return nodes.filter((node) => !node.parent && inside(node).length > 0).map(section)
}

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && (value as Partial<Section>).kind === 'section'

/** A sum of some of its leaves says nothing that they do not: of the basis is only that of all. */
function wholeOf(section: Section): Section['score'] {
  if (!section.score) return undefined
  const own = leavesOf({ sections: [section] } as unknown as DossierOrder).filter(isOwn)
  const { max, self, appraised } = section.score
  const isWhole = (of: 'self' | 'appraised') => own.every(({ score }) => score[of] !== undefined)
  return {
    max,
    ...(self && isWhole('self') && { self }),
    ...(appraised && isWhole('appraised') && { appraised }),
  }
}

const isView = (value: unknown): value is View =>
  typeof value === 'object' && value !== null && (value as Partial<View>).kind === 'view'

/** What there is, counted; a sum of nothing is no zero. */
function sumOf(leaves: readonly GatheredLeaf[]): Score {
  const own = leaves.filter(
    ({ node, assignment }) => node.leaf.assessment === 'self' && !assignment?.notApplicable,
  )
  const total = (of: (leaf: GatheredLeaf) => Points | undefined): string | undefined => {
    const known = own.map(of).filter((points) => points !== undefined)
    return known.length ? formatPoints(known.reduce((a, b) => a + b, 0)) : undefined
  }
  const max = leaves.reduce(
    (sum, { node, assignment }) => sum + (assignment?.notApplicable ? 0 : possibleIn(node)),
    0,
  )
  const [self, appraised] = [total(({ submission }) => submission?.self), total(appraisedOf)]
  return { max: formatPoints(max), ...(self && { self }), ...(appraised && { appraised }) }
}

const appraisedOf = ({ now, review, submission }: GatheredLeaf): Points | undefined =>
  now?.isAccepted ? (review?.points ?? submission?.self) : undefined

function leafOf(given: Gathered, leaf: GatheredLeaf): Leaf {
  const { node, assignment, submission } = leaf
  const lead = assignment && given.round.agencies.get(assignment.agency)
  const appraised = appraisedOf(leaf)
  return {
    kind: 'leaf',
    code: node.code,
    name: node.name,
    state: stateOf(leaf),
    ...(lead && { lead: lead.name }),
    score: {
      max: formatPoints(rangeOf(node).max),
      ...(submission && { self: formatPoints(submission.self) }),
      ...(appraised !== undefined && { appraised: formatPoints(appraised) }),
    },
    figures: submission ? figuresOf(node, submission.figures) : [],
    working: submission?.working.split('\n').filter(Boolean) ?? [],
    ...(submission?.explanation && { explanation: submission.explanation }),
    items: itemsOf(given, leaf),
  }
}

/** Slot by slot as the annex asks; a placeholder stands where its paper would. */
function itemsOf(given: Gathered, leaf: GatheredLeaf): Item[] {
  const holes = holesOfLeaf(given, leaf)
  const missing = holes.filter(({ kind }) => kind !== 'version')
  const slots = leaf.node.leaf.slots
  const cited = leaf.submission?.citations ?? []
  const known = new Set(slots.map(({ key }) => key))
  const inSlot = slots.flatMap(({ key }) => [
    ...cited.filter(({ slot }) => slot === key).map((citation) => itemOf(given, leaf, citation, holes)),
    ...missing.filter(({ slot }) => slot === key).map((hole) => placeholder(given, leaf, hole)),
  ])
  const rest = cited.filter(({ slot }) => !known.has(slot)).map((one) => itemOf(given, leaf, one, holes))
  return [
    ...missing.filter(({ slot }) => !slot).map((hole) => placeholder(given, leaf, hole)),
    ...inSlot,
    ...rest,
  ]
}

/** Never a document's code, never the same for two holes. */
function placeholder(given: Gathered, { node, submission }: GatheredLeaf, hole: Hole): Item {
  const n = hole.slot ? node.leaf.slots.findIndex(({ key }) => key === hole.slot) + 1 : 0
  const place = String(n).padStart(2, '0')
  const isExplained = hole.decision?.choice === 'explanation' && submission?.explanation
  const reason = isExplained
    ? `${hole.reason} Giải trình của cơ quan: ${submission.explanation}`
    : hole.reason
  return {
    exhibit: `${node.code}-T${place}`,
    document: `THIEU-${node.code}-${place}`,
    version: 1,
    subject: hole.title,
    file: { signatures: 0, content: { kind: 'hole', reason, ...decisionText(given, hole) } },
    annexes: [],
  }
}

function itemOf(given: Gathered, { cited }: GatheredLeaf, citation: Citation, holes: readonly Hole[]): Item {
  const found = cited.get(citation.version)
  const hole = holes.find(({ version }) => version === citation.version)
  const exhibit = given.exhibits.get(citation.document)
  if (!found || !exhibit)
    throw new Error(`a submission names ${citation.document}, which is missing: run fsck`)
  const { document, version } = found
  const { symbol, issued, issuer, subject, proofClass } = document.particulars
  const by = issuer && ('name' in issuer ? issuer.name : given.round.agencies.get(issuer.agency)?.name)
  const [main, ...annexes] = version.files.map((file) => fileOf(given, found, file, hole))
  if (!main) throw new Error(`version ${version.id} has no file: run fsck`)
  const { pages, section, quote } = citation
  return {
    exhibit,
    document: document.code,
    version: version.n,
    ...(symbol && { symbol }),
    ...(issued && { issued }),
    ...(by && { issuer: by }),
    subject: subject ?? version.files[0]?.name ?? document.code,
    ...(proofClass && { proof: words.proof[proofClass] }),
    ...(pages && { pages }),
    ...(section && { section }),
    ...(quote && { quote }),
    ...(isSupplement(citation) && { supplement: true }),
    file: main,
    annexes,
  }
}

function frozenLeaf({ names }: Gathered, leaf: GatheredLeaf): FrozenLeaf {
  const { node, now, submission, review } = leaf
  const head = {
    code: node.code,
    ...(submission && { submission: submission.id }),
    ...(review && { review: review.id }),
  }
  if (!now?.isAccepted || !review) return { ...head, undecided: stateOf(leaf) }
  const { by, at, reason, over } = review
  const decision = {
    outcome: words.shown.accepted,
    by: names.get(by) ?? '–',
    at,
    ...(reason && { reason }),
    digest: over,
  }
  return { ...head, decision }
}
