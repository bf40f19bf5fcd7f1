import { after } from '../../schemas/assessment.ts'
import type { Assignment } from '../../schemas/campaign.ts'
import { change, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'

export type Terms = { [K in keyof Assignment]?: Assignment[K] | undefined }

/**
 * Changes who answers for a leaf. The assessment goes with it, with its figures and citations; what lay before the old
 * agency's head goes back to drafting, for another head answers now. What was submitted stays submitted.
 */
export async function move(
  { db }: Context,
  tx: Tx,
  old: Assignment,
  terms: Terms,
  done: Done,
): Promise<Assignment> {
  const isMoved = terms.agency !== undefined && terms.agency !== old.agency
  // A unit and people of the old lead mean nothing in the new one.
  const inside = isMoved && { unit: undefined, contributors: [] }
  // A paper belongs to its reason.
  const bare = terms.reason !== undefined && { paper: undefined }
  const next = await change(tx, db, db.assignments, old, { ...inside, ...bare, ...terms }, done)
  if (!isMoved) return next
  const assessment = await db.assessments.model.findOne({ assignment: old.id }).session(tx).lean()
  if (!assessment) return next
  const state = assessment.state === 'with-head' ? after('take-back', assessment.state) : assessment.state
  await change(tx, db, db.assessments, assessment, { agency: next.agency, state }, done)
  return next
}
