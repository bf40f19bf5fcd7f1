// Leaves of the appraisal, leaf by leaf: what was claimed, lần 1, the answer, lần 2, the council; each as far as one sees.
import { z } from 'zod'
import { isEstimate } from '../../schemas/assessment.ts'
import { groupsOf } from '../../schemas/groups.ts'
import { type Appraisal, leadsTo, type SetAside, type Step } from '../../schemas/appraisal.ts'
import { Id } from '../../schemas/id.ts'
import {
  heldOf,
  isArgued,
  isCut,
  isDisputed,
  type Mark,
  type MarkLine,
  proposedOf,
  type Sight,
  standingOf,
  tells,
} from '../../schemas/mark.ts'
import type { Opinion } from '../../schemas/opinion.ts'
import type { Person } from '../../schemas/person.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { subjectOf } from '../documents/named.ts'
import { isWithin } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { type Case, claimedOf, isUnjudged, loadCases, sightOf } from './cases.ts'
import { appraisalOf, findRound, isOfAgency, maySit, Slug } from './find.ts'
import { MarkRow } from './view.ts'
import { isWaiting, judgesOf } from './waiting.ts'

/** As many rows an answer has: one area over a hundred agencies. */
const MOST = 1000

export const ListMarks = z.strictObject({
  slug: Slug,
  /**
   * `mine`: what waits for this person; `waiting`: for anybody, with who may judge it; `disputed`: for the council;
   * `changed`: other than claimed; `aside`: by the council.
   */
  show: z.enum(['mine', 'waiting', 'disputed', 'changed', 'aside', 'all']).default('all'),
  agency: z.exactOptional(Id),
  /** The key of an area of the set. */
  area: z.exactOptional(z.string().max(40)),
})
export const MarkList = z.object({ rows: z.array(MarkRow), total: z.int() })

export async function listMarks(
  ctx: Context,
  who: Person,
  { slug, show, agency, area }: z.infer<typeof ListMarks>,
): Promise<z.input<typeof MarkList>> {
  const round = await findRound(ctx, { slug })
  const appraisal = await appraisalOf(ctx, round.campaign.id)
  if (!appraisal) return { rows: [], total: 0 }
  const cases = (await loadCases(ctx, round, agency ? { agency } : {})).filter(
    (one) => (!area || one.place.area === area) && sightOf(who, appraisal.stage, one),
  )
  const wanted = cases.filter((one) => shows[show](who, appraisal, one))
  const shown = wanted.slice(0, MOST)
  const rows = await rowsOf(ctx, who, round, appraisal, shown)
  if (show !== 'waiting') return { rows, total: wanted.length }
  const judges = await judgesOf(ctx, shown)
  return {
    rows: rows.map((row) => ({ ...row, judges: judges.get(row.assessment) ?? [] })),
    total: wanted.length,
  }
}

type Shows = (who: Person, appraisal: Appraisal, one: Case) => boolean
const isSeen = (who: Person, { stage }: Appraisal, one: Case, part: 'first' | 'rest'): boolean => {
  const sight = sightOf(who, stage, one)
  return sight !== undefined && tells(sight, part, stage)
}
const shows: Readonly<Record<z.infer<typeof ListMarks>['show'], Shows>> = {
  all: () => true,
  waiting: (who, { stage }, one) => sightOf(who, stage, one) === 'all' && isWaiting(stage, one),
  changed: (who, appraisal, one) =>
    one.mark !== undefined &&
    ((isSeen(who, appraisal, one, 'first') && isCut(one.mark)) ||
      (isSeen(who, appraisal, one, 'rest') && standingOf(one.mark) !== one.mark.claimed)),
  disputed: (who, appraisal, one) =>
    one.mark !== undefined && isDisputed(one.mark) && isSeen(who, appraisal, one, 'rest'),
  aside: (who, appraisal, one) => one.aside !== undefined && isSeen(who, appraisal, one, 'rest'),
  mine: (who, appraisal, one) => {
    const may = stepsOf(who, appraisal, one)
    if (may.includes('judge'))
      return appraisal.stage === 'first' ? isUnjudged(one) : one.mark?.second.length === 0
    return (
      (may.includes('answer') && !one.mark?.answer) ||
      (may.includes('settle') && one.mark !== undefined && isDisputed(one.mark) && !one.mark.verdict)
    )
  },
}

/** What this person may do with the leaf now. The acts ask again. */
export function stepsOf(who: Person, { stage, sitting }: Appraisal, one: Case): Step[] {
  const { place, sent, mark, aside } = one
  const isOwn = isOfAgency(who, place.agency)
  const sits = !isOwn && maySit(who, sitting) && isWithin(who, 'appraisals.sit', place, true)
  const can: Partial<Record<Step, boolean>> = {
    judge:
      sent !== undefined &&
      !isOwn &&
      isWithin(who, 'appraisals.judge', place, true) &&
      (stage === 'first' || (mark !== undefined && isArgued(mark))),
    answer: mark !== undefined && isCut(mark) && isWithin(who, 'appraisals.answer', place, true),
    settle: mark !== undefined && sits && !aside,
    'set-aside': sits && !aside,
    'bring-back': sits && aside !== undefined,
  }
  return (Object.keys(can) as Step[]).filter((step) => can[step] && leadsTo(step, stage))
}

export async function rowsOf(
  ctx: Context,
  who: Person,
  round: Round,
  appraisal: Appraisal,
  cases: readonly Case[],
): Promise<MarkRow[]> {
  const around = await loadAround(ctx, cases)
  const areas = new Map(round.set.nodes.map(({ key, code, name }) => [key, `${code}. ${name}`]))
  return cases.map((one) => {
    const { assessment, place, leaf, sent, mark } = one
    const sight = sightOf(who, appraisal.stage, one) ?? 'own'
    const aside = tells(sight, 'rest', appraisal.stage) ? one.aside : undefined
    const base = {
      assessment: assessment.id,
      agency: assessment.agency,
      agencyName: round.agencies.get(assessment.agency)?.short ?? '–',
      ...{ leaf: leaf.key, code: leaf.code, name: leaf.name, area: areas.get(place.area ?? '') ?? '' },
      max: assessment.max,
      ...(assessment.min !== undefined && { min: assessment.min }),
      type: leaf.leaf.type,
      ...(sent && { over: sent.digest, claimed: claimedOf(one), papers: papersOf(sent, around) }),
      ...(sent && isEstimate(sent) && { isEstimate: true as const }),
      ...{ revision: 0, first: [], second: [], opinions: [], isDisputed: false },
      may: stepsOf(who, appraisal, one),
    }
    return {
      ...base,
      ...(!sent && tells(sight, 'rest', appraisal.stage) && { standing: 0 }),
      ...(mark && saidOf(sight, mark, appraisal, around)),
      ...(aside && { setAside: asideView(aside, around), isDisputed: false }),
    }
  })
}

interface Around {
  readonly nameOf: (id: string) => string
  readonly opinions: ReadonlyMap<string, Opinion[]>
  readonly documents: ReadonlyMap<string, { code: string; subject: string }>
}

async function loadAround(ctx: Context, cases: readonly Case[]): Promise<Around> {
  const { db } = ctx
  const marks = cases.flatMap(({ mark }) => mark ?? [])
  const cited = [
    ...marks.flatMap(({ answer }) => answer?.documents ?? []),
    ...cases.flatMap(({ sent }) => sent?.citations ?? []),
  ]
  const papers = [...new Set(cited.map(({ document }) => document))]
  const [found, documents] = await Promise.all([
    db.opinions.model.find({ assessment: { $in: marks.map(({ assessment }) => assessment) } }).lean(),
    db.documents.model.find({ id: { $in: papers } }, { id: 1, code: 1, particulars: 1 }).lean(),
  ])
  const people = marks.flatMap(({ first, second, answer, verdict }) =>
    [...first, ...second, answer, verdict].flatMap((said) => said?.by ?? []),
  )
  const asides = cases.flatMap(({ aside }) => aside ?? [])
  const names = await namesOf(ctx, [...new Set([...people, ...[...found, ...asides].map(({ by }) => by)])])
  return {
    nameOf: (id) => names.get(id) ?? '–',
    opinions: groupsOf(found, ({ assessment }) => assessment),
    documents: new Map(documents.map((one) => [one.id, { code: one.code, subject: subjectOf(one) }])),
  }
}

const asideView = ({ assessment: _, ...said }: SetAside, { nameOf }: Around) => ({
  ...said,
  byName: nameOf(said.by),
})

function papersOf({ citations }: NonNullable<Case['sent']>, { documents }: Around) {
  return [...groupsOf(citations, ({ version }) => version)].map(([version, all]) => {
    const document = all[0]!.document
    const pages = all.flatMap((one) => one.pages ?? []).join('; ')
    return {
      ...{ document, version, ...(documents.get(document) ?? { code: '–', subject: '' }) },
      ...(pages && { pages }),
    }
  })
}

function saidOf(sight: Sight, mark: Mark, { stage }: Appraisal, around: Around): Partial<MarkRow> {
  const { nameOf, opinions, documents } = around
  const named = (lines: readonly MarkLine[]) => lines.map((line) => ({ ...line, byName: nameOf(line.by) }))
  if (!tells(sight, 'first', stage)) return {}
  const { id, revision, answer, verdict } = mark
  const told = {
    mark: id,
    revision,
    first: named(mark.first),
    held: heldOf(mark),
    ...(answer && {
      answer: {
        ...answer,
        byName: nameOf(answer.by),
        documents: answer.documents.map(({ document, version }) => ({
          document,
          version,
          ...(documents.get(document) ?? { code: '–', subject: '' }),
        })),
      },
    }),
  }
  if (!tells(sight, 'rest', stage)) return told
  const heard = sight === 'all' ? (opinions.get(mark.assessment) ?? []) : []
  return {
    ...told,
    second: named(mark.second),
    ...(verdict && { verdict: { ...verdict, byName: nameOf(verdict.by) } }),
    opinions: heard
      .filter(({ over }) => over === mark.over)
      .map(({ by, stance, points, reason }) => ({
        ...{ byName: nameOf(by), stance },
        ...(points !== undefined && { points }),
        ...(reason && { reason }),
      })),
    proposed: proposedOf(mark),
    standing: standingOf(mark),
    isDisputed: isDisputed(mark),
  }
}
