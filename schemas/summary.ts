// What a board needs of one leaf of one agency, kept beside its assessment so that ten thousand of them are read at
// once. Everything in it follows from records; fsck computes it anew.
import { isEstimate } from './assessment.ts'
import { firstOf, type Mark, standingOf } from './mark.ts'
import type { Points } from './points.ts'
import type { ToRead, Reading } from './reading.ts'
import type { Standing } from './standing.ts'

/** Raise it when a summary says something else for the same records: all are then made anew. */
export const SUMMARY_VERSION = 6

export interface Summary extends Standing {
  readonly assessment: string
  readonly agency: string
  /** The node's key in the campaign's set. */
  readonly leaf: string
  readonly have: number
  readonly need: number
  readonly round: number
  readonly contributors: readonly string[]
  /** Of the internal index: what was sent, what lần 1 gave, and what stands now. Who is told which is not asked here. */
  readonly claimed?: Points
  readonly first?: Points
  readonly stands?: Points
  /** The agency agreed with lần 1, or argued. */
  readonly isAnswered?: boolean
  /** Its score rests on a figure that is still ước thực hiện. */
  readonly isEstimate?: true
  /** What was sent last came after its deadline. */
  readonly isLate?: true
}

type Made = ToRead & { reading: Reading; mark?: Mark }

export function summaryOf({ assessment, assignment, reading, newest, mark }: Made): Summary {
  return {
    assessment: assessment.id,
    agency: assignment.agency,
    leaf: assessment.leaf,
    have: reading.completeness.filled,
    need: reading.completeness.required,
    round: assessment.round,
    contributors: assignment.contributors,
    ...reading.standing,
    ...(newest && { claimed: mark?.claimed ?? newest.self }),
    ...(mark && { first: firstOf(mark), stands: standingOf(mark), isAnswered: mark.answer !== undefined }),
    ...(isEstimate(assessment) && { isEstimate: true }),
    ...(newest?.isLate && { isLate: true }),
  }
}

/** In the order in which they are written down. */
const fields = [
  'assessment',
  'agency',
  'leaf',
  'have',
  'need',
  'round',
  'contributors',
  'state',
  'shown',
  'max',
  'self',
  'accepted',
  'isComplete',
  'requestOpen',
  'due',
  'claimed',
  'first',
  'stands',
  'type',
  'isAnswered',
  'isEstimate',
  'isLate',
] as const satisfies readonly (keyof Summary)[]

/** One line of text: ten thousand of them are read at once, so names are left out. */
export const lineOf = (summary: Summary): string =>
  JSON.stringify(fields.map((field) => summary[field] ?? null))

export function summariesIn(lines: readonly string[]): Summary[] {
  const rows = JSON.parse(`[${lines.join(',')}]`) as unknown[][]
  return rows.map((row) => {
    const [assessment, agency, leaf, have, need, round, contributors, state, shown, max, ...rest] = row
    const [self, accepted, isComplete, requestOpen, due, claimed, first, stands, type, ...marks] = rest
    const [isAnswered, estimate, late] = marks
    const head = { assessment, agency, leaf, have, need, round, contributors, state, shown, max }
    const tail = {
      self: self ?? undefined,
      accepted: accepted ?? undefined,
      isComplete,
      requestOpen,
      due,
      type,
    }
    const appraised = {
      claimed: claimed ?? undefined,
      first: first ?? undefined,
      stands: stands ?? undefined,
      isAnswered: isAnswered ?? undefined,
      isEstimate: estimate ?? undefined,
      isLate: late ?? undefined,
    }
    return Object.assign(head, tail, appraised) as unknown as Summary
  })
}
