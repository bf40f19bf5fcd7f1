// Points side by side: the agency's own, Sở Nội vụ's, and the ministry's of every round, each with its reason, who and
// when. Any day that is past can be asked for: what was written since is taken back.
import type { z } from 'zod'
import { asOf } from '../../schemas/as-of.ts'
import { groupsOf } from '../../schemas/groups.ts'
import { isEstimate, type Review, type Submission } from '../../schemas/assessment.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import {
  isContestable,
  isCut,
  lossOf,
  type MinistryRound,
  type MinistryScore,
  sumLosses,
} from '../../schemas/ministry.ts'
import type { Person } from '../../schemas/person.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { citedAs, subjectOf } from '../documents/named.ts'
import { grantsFor, isWithin, reachOf } from '../may.ts'
import { linesSince } from '../history/since.ts'
import { namesOf } from '../people/names.ts'
import type { MinistryRow, MinistryView, ReadMinistry } from './view.ts'
import { rangeOf } from '../../schemas/set.ts'
import { notYet } from './find.ts'

export async function readMinistry(
  ctx: Context,
  who: Person,
  { slug, on }: z.infer<typeof ReadMinistry>,
): Promise<MinistryView> {
  const { db } = ctx
  const round = await loadRound(ctx, { slug })
  const campaign = round.campaign.id
  const now = ctx.now().toISOString()
  /** 17:00 UTC is midnight in Vietnam. Without a day all of it: another server's clock may run ahead of ours. */
  const until = on === undefined ? '9999-12-31T00:00:00.000Z' : `${on}T17:00:00.000Z`
  const before = { campaign, at: { $lt: until } }
  const [newestRounds, newestScores, submissions, reviews, assignments, assessments] = await Promise.all([
    db.ministryRounds.model.find(before).sort({ n: 1 }).lean(),
    db.ministryScores.model.find(before).lean(),
    db.submissions.model.find(before).sort({ n: 1 }).lean(),
    db.reviews.model.find(before).sort({ at: 1, _id: 1 }).lean(),
    db.assignments.model.find({ campaign, notApplicable: { $exists: false } }).lean(),
    db.assessments.model.find({ campaign }, { id: 1, leaf: 1, agency: 1, assignment: 1 }).lean(),
  ])
  // An answer, a choice and a letter of a later day were not there yet, nor was what they replaced gone.
  const lines = on === undefined ? undefined : await linesSince(db, [...newestRounds, ...newestScores], until)
  const then = <T extends { id: string; revision: number }>(all: readonly T[]): readonly T[] =>
    lines ? all.flatMap((one) => asOf(one, lines.get(one.id) ?? [], until) ?? []) : all
  const [rounds, scores] = [then(newestRounds), then(newestScores)]
  const said = await namesAndPapers(ctx, scores, submissions, reviews, rounds)
  const newest = new Map(submissions.map((one) => [one.assessment, one]))
  const judged = acceptedBy(reviews, newest)
  const isWhole = grantsFor(who, 'ministry.read').some(({ role }) => reachOf(role, 'ministry.read') === 'all')
  const last = on === undefined ? rounds.at(-1) : undefined
  const isOpen = (one: MinistryRound): boolean => one.id === last?.id && one.kind !== 'final' && !one.letter
  const byLeaf = groupsOf(scores, ({ leaf }) => leaf)
  const answering = new Map(assessments.map((one) => [one.leaf, one]))
  const placed = new Map(assignments.map((one) => [one.leaf, one]))

  const rows = [...round.leaves.values()].flatMap((leaf): MinistryRow[] => {
    const given = placed.get(leaf.key)
    const place = given ? { agency: given.agency, coordinators: given.coordinators } : { agency: '' }
    if (!isWithin(who, 'ministry.read', place, true)) return []
    const assessment = given && answering.get(leaf.key)
    const own = inOrder(byLeaf.get(leaf.key) ?? [], rounds)
    if (!given && own.length === 0) return []
    const agency = given && round.agencies.get(given.agency)
    const sent = assessment && newest.get(assessment.id)
    const review = assessment && judged.get(assessment.id)
    return [
      {
        leaf: leaf.key,
        code: leaf.code,
        name: leaf.name,
        area: leaf.code.split('.')[0] ?? leaf.code,
        ...rangeOf(leaf),
        ...(assessment && { assessment: assessment.id }),
        ...(agency && { agency: { id: agency.id, code: agency.code, short: agency.short } }),
        ...(sent && { self: selfOf(sent) }),
        ...(review && sent && { home: homeOf(review, sent, said.names) }),
        scores: own.map(({ score, of }) => ({
          ...scoreView(score, said),
          mayAnswer: isOpen(of) && isContestable(score) && isWithin(who, 'ministry.answer', place, true),
          mayChoose: isOpen(of) && isContestable(score) && grantsFor(who, 'ministry.manage').length > 0,
        })),
        loss: lossOf(
          own.map(({ score, of }) => ({ ...score, kind: of.kind })),
          own.at(-1)?.of.id === rounds.at(-1)?.id ? undefined : rounds.at(-1)?.kind,
        ),
      },
    ]
  })
  const first = round.campaign.kind === 'province' && (await notYet(ctx, round.campaign))
  return {
    now,
    ...(on && { on }),
    isWhole,
    ...(first && { notYet: first }),
    rounds: rounds.map((one) => ({
      ...one,
      byName: said.names.get(one.by) ?? '–',
      workingDaysLeft: workingDaysLeft(now, one.due, round.calendar),
      isOpen: isOpen(one),
    })),
    rows,
    totals: totalsOf(rows, rounds),
  }
}

interface SaidBy {
  readonly names: ReadonlyMap<string, string>
  readonly papers: ReadonlyMap<string, { code: string; subject: string; cited: string }>
}

async function namesAndPapers(
  ctx: Context,
  scores: readonly MinistryScore[],
  submissions: readonly Submission[],
  reviews: readonly Review[],
  rounds: readonly MinistryRound[],
): Promise<SaidBy> {
  const people = scores
    .flatMap(({ answer, choice }) => [answer?.by, choice?.by])
    .filter((by) => by !== undefined)
  const all = [...people, ...[...submissions, ...reviews, ...rounds].map(({ by }) => by)]
  const documents = scores.flatMap(({ answer }) => answer?.documents.map(({ document }) => document) ?? [])
  const found = await ctx.db.documents.model.find({ id: { $in: documents } }).lean()
  return {
    names: await namesOf(ctx, all),
    papers: new Map(
      found.map((one) => [one.id, { code: one.code, subject: subjectOf(one), cited: citedAs(one) }]),
    ),
  }
}

/** The newest review, where it accepts what was sent last. */
function acceptedBy(
  reviews: readonly Review[],
  newest: ReadonlyMap<string, Submission>,
): Map<string, Review> {
  const last = new Map(reviews.map((review) => [review.assessment, review]))
  return new Map(
    [...last].filter(([id, { outcome, over }]) => outcome === 'accept' && newest.get(id)?.digest === over),
  )
}

const selfOf = (sent: Submission) => {
  const { self, at, signer, explanation, handReason } = sent
  const reason = [handReason, explanation].filter((one) => one !== undefined).join('\n')
  return {
    points: self,
    at,
    by: signer.name,
    ...(reason && { reason }),
    ...(isEstimate(sent) && { isEstimate: true as const }),
  }
}

const homeOf = (review: Review, { self }: Submission, names: ReadonlyMap<string, string>) => ({
  points: review.points ?? self,
  at: review.at,
  by: names.get(review.by) ?? '–',
  ...(review.reason && { reason: review.reason }),
})

function inOrder(scores: readonly MinistryScore[], rounds: readonly MinistryRound[]) {
  return rounds.flatMap((of) => {
    const score = scores.find(({ round }) => round === of.id)
    return score ? [{ score, of }] : []
  })
}

function scoreView(score: MinistryScore, { names, papers }: SaidBy) {
  const { id, round, points, revision, claimed, held, reason, at, answer, choice } = score
  return {
    id,
    round,
    points,
    revision,
    at,
    ...(claimed !== undefined && { claimed }),
    ...(held !== undefined && { held }),
    ...(reason && { reason }),
    isCut: isCut(score),
    ...(answer && {
      answer: {
        stance: answer.stance,
        ...(answer.points !== undefined && { points: answer.points }),
        text: answer.text,
        isLate: answer.isLate,
        at: answer.at,
        byName: names.get(answer.by) ?? '–',
        documents: answer.documents.map(({ document, version }) => {
          return { document, version, ...(papers.get(document) ?? { code: '–', subject: '–', cited: '–' }) }
        }),
      },
    }),
    ...(choice && {
      choice: {
        outcome: choice.outcome,
        at: choice.at,
        byName: names.get(choice.by) ?? '–',
        ...(choice.reason && { reason: choice.reason }),
      },
    }),
  }
}

function totalsOf(rows: readonly MinistryRow[], rounds: readonly MinistryRound[]): MinistryView['totals'] {
  const sum = (of: (row: MinistryRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
  const count = (of: (row: MinistryRow) => unknown): number => rows.filter(of).length
  return {
    ...sumLosses(rows.map(({ loss }) => loss)),
    max: sum(({ max }) => max),
    self: sum(({ self }) => self?.points ?? 0),
    home: sum(({ home }) => home?.points ?? 0),
    leaves: { self: count(({ self }) => self), home: count(({ home }) => home) },
    rounds: rounds.map(({ id }, n) => {
      const until = new Set(rounds.slice(0, n + 1).map((round) => round.id))
      const last = (row: MinistryRow) => row.scores.findLast(({ round }) => until.has(round))
      return {
        round: id,
        points: sum((row) => last(row)?.points ?? 0),
        leaves: count(last),
        kept: count((row) => last(row)?.round !== id && last(row)),
      }
    }),
  }
}

/** For letters: what is asked of the lead, or argued. */
export const cutIn = ({ rows }: Pick<MinistryView, 'rows'>, round: string) =>
  rows.flatMap((row) => {
    const score = row.scores.find((one) => one.round === round)
    return score && isContestable(score) ? [{ row, score }] : []
  })
