// Every leaf of a campaign as it stood at a moment, however long ago: what a worker that comes late keeps is the same.
import { asOf } from '../../schemas/as-of.ts'
import { type Assessment, digest, type Review, type Submission } from '../../schemas/assessment.ts'
import { LockedLeaf } from '../../schemas/lock.ts'
import type { Line } from '../../schemas/person.ts'
import type { LeafNode } from '../../schemas/set.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { linesSince } from '../history/since.ts'

/** In the order of the set, then by agency. Without a moment, as it stands. */
export async function leavesAt({ db }: Context, round: Round, moment?: string): Promise<LockedLeaf[]> {
  const where = { campaign: round.campaign.id }
  const before = { ...where, ...(moment && { at: { $lt: moment } }) }
  const [assignments, assessments] = await Promise.all([
    db.assignments.model.find(where).lean(),
    db.assessments.model.find(where).lean(),
  ])
  const [submissions, reviews, lines] = await Promise.all([
    db.submissions.model.find(before).sort({ n: 1 }).lean(),
    db.reviews.model.find(before).sort({ at: 1, _id: 1 }).lean(),
    moment ? linesSince(db, [...assignments, ...assessments], moment) : new Map<string, Line[]>(),
  ])
  const then = <T extends { id: string; revision: number }>(records: readonly T[]): T[] =>
    moment ? records.flatMap((one) => asOf(one, lines.get(one.id) ?? [], moment) ?? []) : [...records]
  const assessmentOf = new Map(then(assessments).map((one) => [one.assignment, one]))
  const sentOf = new Map(submissions.map((one) => [one.assessment, one])) // the last one wins
  const reviewOf = new Map(reviews.map((one) => [one.assessment, one]))
  const order = new Map([...round.leaves.keys()].map((key, n) => [key, n]))
  const rows = then(assignments).map((assignment): LockedLeaf => {
    const { id, leaf, agency, coordinators, due, exception, notApplicable } = assignment
    const node = round.leaves.get(leaf)
    const assessment = assessmentOf.get(id)
    const body = round.agencies.get(agency)
    return LockedLeaf.parse({
      ...{ assignment: id, leaf, agency, coordinators, due },
      ...{ code: node?.code ?? leaf, name: node?.name ?? leaf, agencyName: body?.name ?? agency },
      ...scoredBy(node),
      ...(exception && { exception: exceptionOf(exception) }),
      ...(notApplicable && { notApplicable: notApplicable.decision }),
      ...(assessment && workOf(assessment, sentOf.get(assessment.id), reviewOf.get(assessment.id))),
    })
  })
  return rows.sort(
    (a, b) => (order.get(a.leaf) ?? 0) - (order.get(b.leaf) ?? 0) || (a.agency < b.agency ? -1 : 1),
  )
}

function scoredBy(node: LeafNode | undefined): Pick<LockedLeaf, 'scoredBy'> {
  const by = node?.leaf.assessment
  return by === 'survey' || by === 'ministry' ? { scoredBy: by } : {}
}

type Exception = NonNullable<LockedLeaf['exception']>
const exceptionOf = ({ decision, reason, by, at, until }: Exception): Exception => ({
  ...{ decision, reason, by, at, until },
})

function workOf(
  assessment: Assessment,
  sent: Submission | undefined,
  review: Review | undefined,
): Pick<LockedLeaf, 'assessment' | 'sent' | 'review'> {
  const { id, state, round, max, self, figures, handReason, explanation, citations } = assessment
  return {
    assessment: {
      ...{ id, state, round, max, figures, digest: digest(assessment) },
      ...(self !== undefined && { self }),
      ...(handReason && { handReason }),
      ...(explanation && { explanation }),
      citations: citations.map(({ by: _by, at: _at, from: _from, ...cited }) => cited),
    },
    ...(sent && {
      sent: {
        ...{ n: sent.n, digest: sent.digest, self: sent.self, signer: sent.signer },
        ...{ isLate: sent.isLate, at: sent.at },
      },
    }),
    ...(review && {
      review: {
        ...{ outcome: review.outcome, over: review.over, at: review.at },
        ...(review.points !== undefined && { points: review.points }),
      },
    }),
  }
}
