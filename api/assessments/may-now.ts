// Which buttons a person sees: what their roles reach, in the state that the assessment is in. The acts ask again.
import { type Move, moves } from '../../schemas/assessment.ts'
import type { Person } from '../../schemas/person.ts'
import { isWithin } from '../may.ts'
import type { Read } from './load.ts'
import { isOwnWork } from './seen.ts'
import { transitions } from './transitions.ts'

/** `isShut`: it is locked, so that its agency works on it no more. */
export function mayNow(
  who: Person,
  { assessment, assignment, newest, review }: Read,
  isShut: boolean,
): Move[] {
  return (Object.keys(moves) as Move[]).filter((move) => {
    if (!(assessment.state in moves[move]) || assignment.notApplicable) return false
    if (isShut && transitions[move].may !== 'assessments.review') return false
    if (!isWithin(who, transitions[move].may, assignment, newest !== undefined)) return false
    if (move === 'withdraw' && (!review || review.outcome === 'withdraw' || review.over !== newest?.digest))
      return false
    return transitions[move].may !== 'assessments.review' || !isOwnWork(who, assessment, assignment)
  })
}
