// What hangs on one document: which leaves miss something once it proves nothing any more.
import type { Points } from './points.ts'
import { type Reading, readingOf, type ToRead } from './reading.ts'
import { claimed, type SlotState } from './slots.ts'

/**
 * All that is claimed of the leaf where a place falls empty without the document; 0 where another paper stands in, where
 * it fills no place, and where the leaf does not apply.
 */
export function atStake(given: ToRead & { readonly reading: Reading }, document: string): Points {
  const { assessment, assignment, leaf, reading } = given
  if (assignment.notApplicable) return 0
  const citations = assessment.citations.filter((citation) => citation.document !== document)
  const without = readingOf({ ...given, assessment: { ...assessment, citations } })
  const isNeeded = missing(without.completeness.slots) > missing(reading.completeness.slots)
  return isNeeded ? claimed(assessment.max, assessment.self, leaf.leaf.type) : 0
}

const missing = (slots: readonly SlotState[]): number => slots.reduce((sum, slot) => sum + slot.missing, 0)
