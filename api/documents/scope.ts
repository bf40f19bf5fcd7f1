// What a person may find, for the search index: the same reach as that of the list, but by version, for whoever reads
// a document only because it is cited reads exactly the version that is cited.
import type { Citation } from '../../schemas/assessment.ts'
import type { Person } from '../../schemas/person.ts'
import type { ScanState } from '../../schemas/scan.ts'
import type { Scope } from '../../storage/search/search.ts'
import { judged } from '../assessments/judged.ts'
import type { Context } from '../context.ts'
import { grantsFor, reachOf } from '../may.ts'

export async function scopeOf(ctx: Context, who: Person, only?: string): Promise<Scope> {
  const { db } = ctx
  const grants = grantsFor(who, 'documents.read')
  const has = (wanted: string) => grants.some(({ role }) => reachOf(role, 'documents.read') === wanted)
  const ofAgency = only === undefined ? {} : { only }
  // A reviewer belongs to Sở Nội vụ too, but reads its library no further than any other agency's.
  const inside = grants.filter(({ role }) => reachOf(role, 'documents.read') === 'own')
  const agencies = new Set(inside.flatMap((grant) => grant.agency ?? []))
  // What does not open for a reader is not found by its words either; see `opens`.
  const text = ctx.config.scanner ? { text: { agencies, scan: 'clean' satisfies ScanState } } : {}
  if (has('all')) return { agencies: 'all', versions: new Set(), ...ofAgency, ...text }
  const judges = await judged(ctx, who, 'documents.read')
  const cited = 'citations.document citations.version citations.at'
  const isAll = has('submitted')
  const ofThese = { assessment: { $in: judges.map(({ id }) => id) } }
  const [sent, now, delivered, inspected, contributed] = await Promise.all([
    db.submissions.model
      .find(isAll ? {} : ofThese)
      .select(cited)
      .lean(),
    isAll
      ? db.assessments.model
          .find({ 'citations.0': { $exists: true } })
          .select(cited)
          .lean()
      : judges,
    isAll ? db.progress.model.find({ 'products.0': { $exists: true } }, { products: 1 }).lean() : [],
    isAll ? db.inspections.model.find({ 'papers.0': { $exists: true } }, { papers: 1 }).lean() : [],
    isAll ? db.contributions.model.find({}, { papers: 1, links: 1, at: 1 }).lean() : [],
  ])
  const citations = [
    ...[...sent, ...now].flatMap((record) => record.citations),
    ...delivered.flatMap(({ products }) => products),
    ...inspected.flatMap(({ papers }) => papers),
    ...contributed.flatMap(({ papers, links, at }) => [...papers, ...links].map((one) => ({ ...one, at }))),
  ]
  return { agencies, versions: newest(citations), ...ofAgency, ...text }
}

/** Of each document the version that was cited last. */
function newest(citations: readonly Pick<Citation, 'document' | 'version' | 'at'>[]): Set<string> {
  const last = new Map<string, { version: string; at: string }>()
  for (const { document, version, at } of citations) {
    const before = last.get(document)
    if (!before || at > before.at) last.set(document, { version, at })
  }
  return new Set([...last.values()].map(({ version }) => version))
}

/** Whether all of this agency's documents are seen, with all their versions. */
export const isWhole = ({ agencies }: Scope, agency: string): boolean =>
  agencies === 'all' || agencies.has(agency)
