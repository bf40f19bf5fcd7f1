// The plan as the index will print it, and what is missing with what was decided about it.
import { z } from 'zod'
import type { Item, Leaf, Section } from '../../dossier/order.ts'
import { tallyOf, totalOf } from '../../dossier/tally.ts'
import { dayOf } from '../../schemas/format.ts'
import { Id, Sha256 } from '../../schemas/id.ts'
import { Issue } from '../../schemas/issue.ts'
import { Decision, ScopeKey } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { basisOf, freeze } from './freeze.ts'
import { gather, type Gathered, heldBy } from './gather.ts'
import { isSupplement } from '../ministry/supplements.ts'
import { holesOf } from './holes.ts'
import { lastIssue } from './issue.ts'
import { scopeWords } from './cover.ts'

export const ReadPlan = z.strictObject({ slug: z.string().max(40), scope: ScopeKey.default('campaign') })

const DecisionView = Decision.extend({ byName: z.string() })
const PlanRow = z.object({
  exhibit: z.string(),
  document: z.string(),
  version: z.int(),
  symbol: z.exactOptional(z.string()),
  issued: z.exactOptional(z.string()),
  issuer: z.exactOptional(z.string()),
  subject: z.string(),
  proof: z.exactOptional(z.string()),
  /** Cited pages and section, as text. */
  pages: z.exactOptional(z.string()),
  section: z.exactOptional(z.string()),
  /** Pages that it takes in the dossier; a placeholder takes one. */
  count: z.int(),
  files: z.int(),
  signatures: z.int(),
  /** Why a placeholder stands in its place. */
  hole: z.exactOptional(z.string()),
  /** Bound before, under the same code. */
  isRepeat: z.boolean(),
  /** What it adds to the number of documents and of notice pages; nothing where it is bound before. */
  tally: z.object({ documents: z.int(), holes: z.int() }),
})
const PlanLeaf = z.object({
  code: z.string(),
  name: z.string(),
  /** Of the section that it stands in, outermost first. */
  sections: z.array(z.object({ code: z.string(), name: z.string(), level: z.string() })),
  state: z.string(),
  lead: z.exactOptional(z.string()),
  score: z.object({
    max: z.string(),
    self: z.exactOptional(z.string()),
    appraised: z.exactOptional(z.string()),
  }),
  rows: z.array(PlanRow),
})
export const HoleView = z.object({
  key: z.string(),
  kind: z.enum(['leaf', 'slot', 'version']),
  leaf: z.string(),
  title: z.string(),
  reason: z.string(),
  decision: z.exactOptional(DecisionView),
})

export const PlanView = z.object({
  scope: ScopeKey,
  scopeName: z.exactOptional(z.string()),
  title: z.string(),
  /** The dossier's, for deciding; 0 while nothing was decided or ordered. */
  revision: z.int(),
  dossier: z.exactOptional(Id),
  /** What an edition ordered now would be made from. */
  basis: Sha256,
  /** Page numbers that have left the province; absent before the first package is sealed. */
  issue: z.exactOptional(Issue.pick({ n: true, scheme: true, at: true })),
  /** Papers that went to the ministry and are bound in a supplement volume once the first package is sealed. */
  waiting: z.int(),
  leaves: z.array(PlanLeaf),
  holes: z.array(HoleView),
  totals: z.object({
    leaves: z.int(),
    accepted: z.int(),
    /** What was sent; a notice page is none. */
    documents: z.int(),
    notices: z.int(),
    pages: z.int(),
    bytes: z.int(),
    holes: z.int(),
    /** Holes that refuse the build: not decided, or to be waited for. */
    undecided: z.int(),
  }),
})

export async function plan(ctx: Context, _who: Person, { slug, scope }: z.infer<typeof ReadPlan>) {
  return planView(ctx, await gather(ctx, { slug }, scope))
}

export async function planView(ctx: Context, all: Gathered): Promise<z.input<typeof PlanView>> {
  const issue = all.dossier && (await lastIssue(ctx, all.dossier.id))
  const given = issue ? all : heldBy(all, { mode: 'fresh' })
  const frozen = freeze(given, { edition: 1, draft: false, date: dayOf(ctx.now().toISOString()) })
  const { order } = frozen
  const seen = new Set<string>()
  const leaves: z.input<typeof PlanLeaf>[] = []
  const walk = (part: Section | Leaf, above: readonly Section[]): void => {
    if (part.kind === 'section') return part.parts.forEach((inner) => walk(inner, [...above, part]))
    const { code, name, state, lead, score, items } = part
    const sections = above.map((section) => ({
      code: section.code,
      name: section.name,
      level: section.level,
    }))
    const rows = items.map((item) => rowOf(item, seen))
    leaves.push({ code, name, sections, state, ...(lead && { lead }), score, rows })
  }
  for (const section of order.sections) walk(section, [])
  const rows = leaves.flatMap((leaf) => leaf.rows).filter(({ isRepeat }) => !isRepeat)
  const holes = holesOf(given)
  const tally = totalOf(rows.map((row) => row.tally))
  const name = scopeWords(given)
  return {
    scope: given.scopeKey,
    ...(name && { scopeName: name }),
    title: order.cover.title,
    revision: given.dossier?.revision ?? 0,
    ...(given.dossier && { dossier: given.dossier.id }),
    basis: basisOf(frozen),
    ...(issue && { issue: { n: issue.n, scheme: issue.scheme, at: issue.at } }),
    waiting: issue ? 0 : supplementPapers(all),
    leaves,
    holes: holes.map(({ decision, key, kind, leaf, title, reason }) => ({
      ...{ key, kind, leaf, title, reason },
      ...(decision && { decision: { ...decision, byName: given.names.get(decision.by) ?? '–' } }),
    })),
    totals: {
      leaves: leaves.length,
      accepted: given.leaves.filter(({ now }) => now?.isAccepted).length,
      documents: tally.documents,
      notices: tally.holes,
      pages: rows.reduce((sum, { count }) => sum + count, 0),
      bytes: bytesOf(order.sections),
      holes: holes.length,
      undecided: holes.filter(({ decision }) => !decision || decision.choice === 'wait').length,
    },
  }
}

const supplementPapers = ({ leaves }: Gathered): number =>
  leaves.flatMap(({ submission }) => submission?.citations.filter(isSupplement) ?? []).length

function rowOf(item: Item, seen: Set<string>): z.input<typeof PlanRow> {
  const {
    exhibit,
    document,
    version,
    symbol,
    issued,
    issuer,
    subject,
    proof,
    pages,
    section,
    file,
    annexes,
  } = item
  const key = `${document} ${version}`
  const isRepeat = seen.has(key)
  seen.add(key)
  const files = [file, ...annexes]
  const hole = files.map(({ content }) => content).find((content) => content.kind === 'hole')
  return {
    ...{ exhibit, document, version, subject, isRepeat },
    ...(symbol && { symbol }),
    ...(issued && { issued }),
    ...(issuer && { issuer }),
    ...(proof && { proof }),
    ...(pages && { pages }),
    ...(section && { section }),
    count: files.reduce((sum, { content }) => sum + (content.kind === 'view' ? content.pages : 1), 0),
    files: files.length,
    tally: isRepeat ? totalOf([]) : tallyOf(files.map(counted)),
    signatures: files.reduce((sum, { signatures }) => sum + signatures, 0),
    ...(hole && { hole: hole.reason }),
  }
}

const counted = ({ original, content }: Item['file']) => ({
  ...(original && { sha256: original.sha256 }),
  ...(content.kind === 'hole' && { hole: content.reason }),
})

/** Of the views, each once. */
function bytesOf(sections: readonly (Section | Leaf)[]): number {
  const sizes = new Map<string, number>()
  const walk = (part: Section | Leaf): void => {
    if (part.kind === 'section') return part.parts.forEach(walk)
    for (const { content } of part.items.flatMap(({ file, annexes }) => [file, ...annexes]))
      if (content.kind === 'view') sizes.set(content.sha256, content.size)
  }
  sections.forEach(walk)
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}
