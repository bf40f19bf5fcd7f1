// What a stage waits for, and who could judge it: where nobody could, Sở Nội vụ gives the area to somebody.
import type { Stage } from '../../schemas/appraisal.ts'
import { isArgued } from '../../schemas/mark.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin } from '../may.ts'
import { type Case, isUnjudged } from './cases.ts'
import { isOfAgency } from './find.ts'

/** What was argued and nobody has looked at again. */
export const isWaitingAgain = ({ mark }: Case): boolean =>
  mark !== undefined && isArgued(mark) && mark.second.length === 0

export const isWaiting = (stage: Stage, one: Case): boolean =>
  stage === 'first' ? isUnjudged(one) : stage === 'second' && isWaitingAgain(one)

/** By assessment, the names of those who may judge it: of its area, not of its agency, with no hand in it. */
export async function judgesOf({ db }: Context, cases: readonly Case[]): Promise<Map<string, string[]>> {
  const ids = cases.map(({ assessment }) => assessment.id)
  const [people, assessments] = await Promise.all([
    db.people.model.find({ leftAt: { $exists: false } }).lean(),
    db.assessments.model.find({ id: { $in: ids } }, { id: 1, hands: 1 }).lean(),
  ])
  const judges = people.filter((one) => grantsFor(one, 'appraisals.judge').length > 0)
  const handsOf = new Map(assessments.map(({ id, hands }) => [id, hands]))
  return new Map(
    cases.map(({ assessment: { id, agency }, place }) => {
      const may = judges.filter(
        (one) =>
          !isOfAgency(one, agency) &&
          !handsOf.get(id)?.includes(one.id) &&
          isWithin(one, 'appraisals.judge', place, true),
      )
      return [id, may.map(({ name }) => name)]
    }),
  )
}
