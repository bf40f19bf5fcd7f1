// Evidence of earlier years, proposed for the leaves of this one: what the same agency cited for the matching leaf, and
// what became of each paper since; and of a round of the other kind, where a person joined the leaves of the two sets. Only documents of one's own agency, and only of rounds in which it worked; a body that
// ended counts with its successor for whoever acts in its name too, as people do who went along.
import { z } from 'zod'
import { predecessorsOf } from '../../schemas/agency.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { type CriteriaSet, leavesOf } from '../../schemas/set.ts'
import type { Context } from '../context.ts'
import { agencyOf, grantsFor, isWithin } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { joinedPairs, pairsBetween } from '../sets/difference.ts'
import { explanationOf, FormerLeaf, type Found, itemOf } from './former-item.ts'
import { readWithin } from './list.ts'
import { loadCited, loadRound, type Read, type Round } from './load.ts'

export const ReadFormer = z.strictObject({
  slug: z.string().max(40),
  /** In whose name, where one works in several. */
  agency: z.exactOptional(Id),
  /** Of one leaf alone. */
  assessment: z.exactOptional(Id),
})

export const Former = z.object({
  /** Leaves to which something was cited in an earlier year, in the order of the set. */
  leaves: z.array(FormerLeaf),
  /** Items that nobody has answered. */
  open: z.int(),
})

export async function former(ctx: Context, who: Person, input: z.infer<typeof ReadFormer>) {
  const round = await loadRound(ctx, { slug: input.slug })
  const agency = input.agency && agencyOf(who, 'assessments.cite', input.agency)
  const read = (await readWithin(ctx, who, round, agency)).filter(
    ({ assessment }) => !input.assessment || assessment.id === input.assessment,
  )
  const leaves = await formerOf(ctx, who, round, read, agency)
  const open = leaves.flatMap(({ items }) => items).filter(({ state }) => state === 'open').length
  return { leaves, open } satisfies z.input<typeof Former>
}

/** Of each leaf that this person may cite for, what its nearest earlier year cited. Leaves without any are left out. */
export async function formerOf(
  ctx: Context,
  who: Person,
  round: Round,
  read: readonly Read[],
  agency?: string,
): Promise<FormerLeaf[]> {
  const mine = grantsFor(who, 'assessments.cite').flatMap((grant) => grant.agency ?? [])
  const bodies = [...round.agencies.values()]
  const asked = read.flatMap((one) => {
    const { assignment } = one
    const agencies = [assignment.agency, ...assignment.coordinators]
      .filter((id) => mine.includes(id) && (!agency || id === agency))
      .flatMap((id) => [id, ...predecessorsOf(id, bodies).filter((one) => mine.includes(one))])
    const isAsked = !assignment.notApplicable && isWithin(who, 'assessments.cite', assignment, false)
    return isAsked && agencies.length ? [{ one, agencies }] : []
  })
  const found = new Map<string, Found[]>()
  for (const campaign of await earlier(ctx, round)) {
    const left = asked.filter(({ one }) => !found.has(one.assessment.id))
    if (left.length === 0) break
    for (const [id, items] of await citedIn(ctx, round, campaign, left)) found.set(id, items)
  }
  for (const campaign of await ofOtherKind(ctx, round))
    for (const [id, items] of await citedIn(ctx, round, campaign, asked)) {
      const there = found.get(id) ?? []
      const known = new Set(there.map(({ citation }) => citation.document))
      found.set(id, [...there, ...items.filter(({ citation }) => !known.has(citation.document))])
    }
  return view(
    ctx,
    { round, mine },
    asked.flatMap(({ one }) => {
      const items = found.get(one.assessment.id)
      return items ? [{ one, items }] : []
    }),
  )
}

/** Rounds of the same kind, the nearest year first. */
const earlier = ({ db }: Context, { campaign: { kind, year } }: Round): Promise<Campaign[]> =>
  db.campaigns.model
    .find({ kind, year: { $lt: year }, archiveOf: { $exists: false } })
    .sort({ year: -1, lockAt: -1 })
    .lean()

/** Up to this year, the newest first: the same paper may prove something to the ministry and in the internal index. */
const ofOtherKind = ({ db }: Context, { campaign: { kind, year } }: Round): Promise<Campaign[]> =>
  db.campaigns.model
    .find({ kind: { $ne: kind }, year: { $lte: year }, archiveOf: { $exists: false } })
    .sort({ year: -1, lockAt: -1 })
    .lean()

type Asked = { readonly one: Read; readonly agencies: readonly string[] }

async function citedIn(
  ctx: Context,
  round: Round,
  campaign: Campaign,
  asked: readonly Asked[],
): Promise<Map<string, Found[]>> {
  const { db } = ctx
  const set = await db.sets.model.findOne({ id: campaign.set }).lean()
  if (!set) return new Map()
  const keys = await formerKeys(ctx, set, round, campaign)
  if (keys.size === 0) return new Map()
  const mine = [...new Set(asked.flatMap(({ agencies }) => agencies))]
  const assignments = await db.assignments.model
    .find({ campaign: campaign.id, $or: [{ agency: { $in: mine } }, { coordinators: { $in: mine } }] })
    .lean()
  const assessments = await db.assessments.model
    .find({ assignment: { $in: assignments.map(({ id }) => id) }, 'citations.0': { $exists: true } })
    .lean()
  const documents = await db.documents.model
    .find(
      {
        agency: { $in: mine },
        id: { $in: assessments.flatMap(({ citations }) => citations.map((one) => one.document)) },
      },
      { id: 1, agency: 1 },
    )
    .lean()
  const agencyOfDocument = new Map(documents.map(({ id, agency }) => [id, agency]))
  const assignmentOf = new Map(assignments.map((assignment) => [assignment.id, assignment]))
  const leaves = new Map(leavesOf(set).map((leaf) => [leaf.key, leaf]))
  return new Map(
    asked.flatMap(({ one, agencies }): [string, Found[]][] => {
      const leaf = leaves.get(keys.get(one.leaf.key) ?? '')
      if (!leaf) return []
      const items = assessments.flatMap((assessment) => {
        const at = assignmentOf.get(assessment.assignment)
        const worked = [at?.agency, ...(at?.coordinators ?? [])]
        if (assessment.leaf !== leaf.key || !agencies.some((id) => worked.includes(id))) return []
        return assessment.citations
          .filter(({ document }) => agencies.includes(agencyOfDocument.get(document) ?? ''))
          .map((citation) => ({ campaign, assessment, leaf, citation }))
      })
      return items.length ? [[one.assessment.id, items]] : []
    }),
  )
}

/** Key of a leaf in this year's set → its key in the other one; across kinds only what a person joined. */
async function formerKeys(
  ctx: Context,
  from: CriteriaSet,
  { set: to, campaign: { kind } }: Round,
  other: Campaign,
): Promise<Map<string, string>> {
  if (other.kind === kind && from.id === to.id) return new Map(to.nodes.map(({ key }) => [key, key]))
  const pairs = await (other.kind === kind ? pairsBetween : joinedPairs)(ctx, from, to)
  return new Map(pairs.map((pair) => [pair.to, pair.from]))
}

async function view(
  ctx: Context,
  { round, mine }: { round: Round; mine: readonly string[] },
  leaves: readonly { one: Read; items: readonly Found[] }[],
): Promise<FormerLeaf[]> {
  const ids = leaves.flatMap(({ items }) => items.map(({ citation }) => citation.document))
  const documents = await ctx.db.documents.model.find({ id: { $in: ids } }).lean()
  const current = new Map(documents.map(({ id, current: newest }) => [id, newest]))
  /** As if all were cited now, each in its newest version. */
  const proposed = leaves.map(({ one, items }) => {
    const now = items.map(({ citation }) => ({
      ...citation,
      version: current.get(citation.document) ?? citation.version,
    }))
    return { one, items, asIf: { ...one.assessment, citations: now } }
  })
  const cited = await loadCited(ctx, round, [
    ...proposed.map(({ asIf }) => asIf),
    ...leaves.map(({ one, items }) => ({
      ...one.assessment,
      citations: items.map(({ citation }) => citation),
    })),
  ])
  const names = await namesOf(
    ctx,
    leaves.flatMap(({ one }) => (one.assessment.outdated ?? []).map(({ by }) => by)),
  )
  return proposed.map(({ one, items, asIf }) => ({
    assessment: one.assessment.id,
    code: one.leaf.code,
    name: one.leaf.name,
    slots: one.leaf.leaf.slots.map(({ key, name }) => ({ key, name })),
    ...explanationOf(one, items, mine),
    items: items.flatMap((found, n) => {
      const would = cited.get(asIf.citations[n]!.version)
      const then = cited.get(found.citation.version)
      return would ? itemOf(ctx, one, found, { would, then, cited, names, round }) : []
    }),
  }))
}
