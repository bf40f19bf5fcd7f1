// Every leaf that an agency answers for in an internal campaign, with what was sent and what it got: the one list that
// the screens, the acts, the minutes and the Excel file read. What does not apply is not in it, so a total is always
// achieved / applicable maximum; what was not sent is in it, with no points.
import { isFrom, type SetAside, type Stage } from '../../schemas/appraisal.ts'
import type { Assessment, Submission } from '../../schemas/assessment.ts'
import { compareCodes, compareText } from '../../schemas/format.ts'
import { firstOf, type Mark, type Sight, standingOf } from '../../schemas/mark.ts'
import type { Person } from '../../schemas/person.ts'
import type { Points } from '../../schemas/points.ts'
import { type LeafNode, possibleIn } from '../../schemas/set.ts'
import type { Filter } from '../../storage/records.ts'
import type { Round } from '../assessments/load.ts'
import { type Placed, placeIn } from '../assessments/place.ts'
import type { Context } from '../context.ts'
import { isWithin, type Place } from '../may.ts'
import { isOfAgency, managesIt } from './find.ts'

export interface Case {
  readonly assessment: Pick<Assessment, 'id' | 'agency' | 'leaf' | 'code' | 'max' | 'min'>
  readonly place: Placed
  readonly leaf: LeafNode
  /** The newest of what the agency sent. */
  readonly sent: Pick<Submission, 'digest' | 'self' | 'at' | 'figures' | 'citations'> | undefined
  readonly mark: Mark | undefined
  /** The council's: does not count for this agency. */
  readonly aside: SetAside | undefined
}

/** By agency, then in the order of the set. */
export async function loadCases(
  { db }: Context,
  round: Round,
  among: Filter<Assessment> = {},
): Promise<Case[]> {
  const campaign = round.campaign.id
  const assessments = await db.assessments.model
    .find(
      { $and: [{ campaign }, among] },
      { id: 1, assignment: 1, agency: 1, leaf: 1, code: 1, max: 1, min: 1 },
    )
    .lean()
  const ids = assessments.map(({ id }) => id)
  const [assignments, submissions, marks, appraisal] = await Promise.all([
    db.assignments.model.find({ campaign }).lean(),
    db.submissions.model
      .find(
        { assessment: { $in: ids } },
        { assessment: 1, digest: 1, self: 1, at: 1, figures: 1, citations: 1 },
      )
      .sort({ n: 1 })
      .lean(),
    db.marks.model.find({ assessment: { $in: ids } }).lean(),
    db.appraisals.model.findOne({ campaign }, { sitting: 1 }).lean(),
  ])
  const assignmentOf = new Map(assignments.map((one) => [one.id, one]))
  const sentOf = new Map(submissions.map((one) => [one.assessment, one])) // the last one wins
  const markOf = new Map(marks.map((one) => [one.assessment, one]))
  const asideOf = new Map((appraisal?.sitting?.setAside ?? []).map((one) => [one.assessment, one]))
  const cases = assessments.flatMap((assessment): Case[] => {
    const { id } = assessment
    const assignment = assignmentOf.get(assessment.assignment)
    const leaf = round.leaves.get(assessment.leaf)
    const aside = asideOf.get(id)
    if (!assignment || !leaf || (assignment.notApplicable && !aside)) return []
    const place = placeIn(round, assignment)
    return [{ assessment, place, leaf, sent: sentOf.get(id), mark: markOf.get(id), aside }]
  })
  const nameOf = ({ assessment }: Case) => round.agencies.get(assessment.agency)?.short ?? ''
  return cases.sort((a, b) => compareText(nameOf(a), nameOf(b)) || compareCodes(a.leaf.code, b.leaf.code))
}

/** What was sent and is not judged in lần 1 over exactly that. */
export const isUnjudged = ({ sent, mark }: Case): boolean =>
  sent !== undefined && (!mark || mark.over !== sent.digest)

export const possibleOf = ({ leaf }: Pick<Case, 'leaf'>): Points => possibleIn(leaf)

/** What an agency is measured by, and what it reached; only of what applies to it. */
export function totalsOf(cases: readonly Case[]) {
  const sum = (of: (one: Case) => Points): Points => cases.reduce((total, one) => total + of(one), 0)
  return {
    max: sum(possibleOf),
    claimed: sum(claimedOf),
    first: sum(({ mark }) => (mark ? firstOf(mark) : 0)),
    points: sum(pointsOf),
  }
}

/** Nothing sent is worth nothing. */
export const pointsOf = ({ sent, mark }: Case): Points => (sent && mark ? standingOf(mark) : 0)

export const claimedOf = ({ sent, mark }: Case): Points => mark?.claimed ?? sent?.self ?? 0

/**
 * How much of it this person sees: `all`; `own`, as far as the agency was told; nothing. One who judges or sits and is
 * of that agency sees what the agency sees, until the council sits.
 */
export function sightOf(who: Person, stage: Stage, { place }: { place: Place }): Sight | undefined {
  const isOwn = isOfAgency(who, place.agency)
  const isOpen = !isOwn || managesIt(who) || isFrom(stage, 'council')
  if (isOpen && isWithin(who, 'opinions.read', place, true)) return 'all'
  return isOwn && isWithin(who, 'appraisals.read', place, true) ? 'own' : undefined
}
