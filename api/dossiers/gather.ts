// Everything a dossier is made from, as it stands now: per leaf the newest submission (never the working copy), its
// review, its cited versions with their views, and what was decided about what is missing.
import type { Assessment, Review, Submission } from '../../schemas/assessment.ts'
import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import type { Rendition } from '../../schemas/document.ts'
import type { EditionNumbering } from '../../schemas/issue.ts'
import { Dossier, type Scope, scopeOf } from '../../schemas/package.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Cited, Reading } from '../../schemas/reading.ts'
import { type LeafNode, leavesOf } from '../../schemas/set.ts'
import { loadAll, loadRound, type Read, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { isSupplement, supplementsOf } from '../ministry/supplements.ts'
import { namesOf } from '../people/names.ts'

export interface Gathered {
  readonly round: Round
  readonly scope: Scope
  readonly scopeKey: string
  /** Absent until something was decided or ordered. */
  readonly dossier: Dossier | undefined
  readonly leaves: readonly GatheredLeaf[]
  /** Exhibit codes by document. */
  readonly exhibits: ReadonlyMap<string, string>
  /** Views by the hash of their original. */
  readonly views: ReadonlyMap<string, Rendition>
  /** Page indexes of these very views, by the hash of the original. */
  readonly indexes: ReadonlyMap<string, Rendition>
  readonly names: ReadonlyMap<string, string>
  /** With a scanner, only what it called clean is bound. */
  readonly isScanned: boolean
}

export interface GatheredLeaf {
  readonly node: LeafNode
  readonly assignment?: Assignment
  readonly assessment?: Assessment
  /** Of the working copy: the state that is shown. */
  readonly now?: Reading
  readonly submission?: Submission
  readonly review?: Review
  /** Of what was submitted. */
  readonly reading?: Reading
  readonly cited: ReadonlyMap<string, Cited>
}

/** Throws `not-found`, or `invalid` where the scope makes no dossier. */
export async function gather(
  ctx: Context,
  which: { id: string } | { slug: string },
  scopeKey: string,
): Promise<Gathered> {
  const { db } = ctx
  const round = await loadRound(ctx, which)
  const scope = scopeOf(scopeKey)
  refuseScope(round, scope)
  const { campaign } = round
  const inAgency = scope.kind === 'agency' ? { agency: scope.agency } : {}
  const [assignments, assessments, dossier] = await Promise.all([
    db.assignments.model.find({ campaign: campaign.id, ...inAgency }).lean(),
    db.assessments.model.find({ campaign: campaign.id, ...inAgency }).lean(),
    db.dossiers.model.findOne({ campaign: campaign.id, scopeKey }).lean(),
  ])
  const nodes = leavesIn(round, scope, new Set(assignments.map(({ leaf }) => leaf)))
  const keys = new Set(nodes.map(({ key }) => key))
  const working = await loadAll(
    ctx,
    round,
    assessments.filter(({ leaf }) => keys.has(leaf)),
  )
  const supplements = await supplementsOf(ctx, campaign.id)
  const sentOf = ({ assessment, newest }: Read): Submission | undefined => {
    const added = supplements.get(assessment.leaf)
    return newest && added ? { ...newest, citations: [...newest.citations, ...added] } : newest
  }
  const sent = working.flatMap((read) => {
    const submission = sentOf(read)
    return submission ? [asSubmitted(read.assessment, submission)] : []
  })
  const bound = new Map((await loadAll(ctx, round, sent)).map((one) => [one.leaf.key, one]))
  const now = new Map(working.map((one) => [one.leaf.key, one]))
  const given = new Map(assignments.map((one) => [one.leaf, one]))

  const leaves = nodes.map((node): GatheredLeaf => {
    const [here, submitted, assignment] = [now.get(node.key), bound.get(node.key), given.get(node.key)]
    const submission = here && sentOf(here)
    return {
      node: here?.leaf ?? node,
      ...(assignment && { assignment }),
      ...(here && { assessment: here.assessment, now: here.reading }),
      ...(submission && { submission }),
      ...(here?.review && { review: here.review }),
      ...(submitted && { reading: submitted.reading }),
      cited: submitted?.cited ?? new Map(),
    }
  })
  const people = [...(dossier?.decisions ?? []), ...leaves.flatMap(({ review }) => review ?? [])].map(
    ({ by }) => by,
  )
  return {
    round,
    scope,
    scopeKey,
    dossier: dossier ? Dossier.parse(dossier) : undefined,
    leaves,
    exhibits: await exhibitsOf(ctx, campaign, leaves),
    ...(await viewsOf(ctx, leaves)),
    names: await namesOf(ctx, people),
    isScanned: ctx.config.scanner !== undefined,
  }
}

/**
 * As an edition holds it: papers that went to the ministry later are bound in supplement volumes alone. Before the first issue
 * they wait: what the ministry has already judged is sealed as it was sent.
 */
export function heldBy(given: Gathered, { mode }: Pick<EditionNumbering, 'mode'>): Gathered {
  if (mode === 'supplement') return given
  return { ...given, leaves: given.leaves.map(withoutSupplements) }
}

function withoutSupplements(leaf: GatheredLeaf): GatheredLeaf {
  const { submission } = leaf
  const citations = submission?.citations.filter((citation) => !isSupplement(citation)) ?? []
  if (!submission || citations.length === submission.citations.length) return leaf
  return { ...leaf, submission: { ...submission, citations } }
}

/** The assessment as the head confirmed it. */
function asSubmitted(
  assessment: Assessment,
  { self, figures, citations, handReason, explanation }: Submission,
): Assessment {
  const { handReason: _, explanation: __, ...rest } = assessment
  return {
    ...rest,
    state: 'submitted',
    self,
    figures,
    citations,
    ...(handReason && { handReason }),
    ...(explanation && { explanation }),
  }
}

function refuseScope({ campaign, agencies, set }: Round, scope: Scope): void {
  if (scope.kind === 'agency' && !agencies.has(scope.agency)) throw notFound()
  if (scope.kind === 'area' && !set.nodes.some(({ code }) => code === scope.area)) throw notFound()
  if (campaign.kind !== 'internal' || scope.kind === 'agency') return
  const sentence = 'Kỳ đánh giá nội bộ đóng quyển theo từng cơ quan. Hãy chọn một cơ quan.'
  throw new Problem('invalid', sentence, { faults: [{ field: 'scope', sentence }] })
}

/** All leaves of the campaign or the area, whoever answers for them; of an agency those that it answers for. */
function leavesIn({ set }: Round, scope: Scope, assigned: ReadonlySet<string>): LeafNode[] {
  const all = leavesOf(set)
  if (scope.kind === 'agency') return all.filter(({ key }) => assigned.has(key))
  if (scope.kind === 'area')
    return all.filter(({ code }) => code === scope.area || code.startsWith(`${scope.area}.`))
  return all
}

async function exhibitsOf({ db }: Context, { id }: Campaign, leaves: readonly GatheredLeaf[]) {
  const documents = leaves.flatMap(
    ({ submission }) => submission?.citations.map(({ document }) => document) ?? [],
  )
  const found = await db.exhibits.model.find({ campaign: id, document: { $in: documents } }).lean()
  return new Map(found.map(({ document, code }) => [document, code]))
}

/** An index of another view than the present one is none. */
async function viewsOf(
  { db }: Context,
  leaves: readonly GatheredLeaf[],
): Promise<Pick<Gathered, 'views' | 'indexes'>> {
  const sources = leaves.flatMap(
    ({ submission }) => submission?.citations.flatMap(({ hashes }) => hashes) ?? [],
  )
  const found = await db.renditions.model
    .find({ source: { $in: [...new Set(sources)] }, kind: { $in: ['view', 'index'] } })
    .lean()
  const of = (kind: Rendition['kind']) =>
    new Map(found.filter((one) => one.kind === kind).map((one) => [one.source, one]))
  const [views, indexes] = [of('view'), of('index')]
  for (const [source, { facts }] of indexes)
    if (facts['view'] !== views.get(source)?.blob?.sha256) indexes.delete(source)
  return { views, indexes }
}
