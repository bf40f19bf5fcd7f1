// The sums that forms of one unit and group are added to one by one, whatever way they came.
import { newId } from '../../schemas/id.ts'
import type { SurveyBox } from '../../schemas/survey/collect.ts'
import type { SurveyPlan } from '../../schemas/survey/survey.ts'
import { change, create, type Done, remove } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'

type Place = Pick<SurveyBox, 'survey' | 'unit' | 'group'>

/** One without a form is none. */
export async function fillBox(
  { db }: Context,
  tx: Tx,
  place: Place,
  next: (ballots: SurveyBox['ballots']) => SurveyBox['ballots'],
  done: Done,
): Promise<void> {
  const { survey, unit, group } = place
  const box = await db.surveyBoxes.model.findOne({ survey, unit, group }).session(tx).lean()
  const ballots = next(box?.ballots ?? { cell: { unit, group, forms: 0, marks: {} }, comments: [] })
  if (!box) {
    const made: SurveyBox = { id: newId('sx'), survey, unit, group, ballots, revision: 1 }
    await create(tx, db, db.surveyBoxes, made, done)
  } else if (ballots.cell.forms === 0) await remove(tx, db, db.surveyBoxes, box, done)
  else await change(tx, db, db.surveyBoxes, box, { ballots }, done)
}

export function refusePlace({ strata }: SurveyPlan, unit: string, group: string): void {
  if (strata.some((one) => one.unit === unit && one.group === group)) return
  refuse([{ field: 'unit', sentence: 'Khảo sát không hỏi nhóm này của cơ quan này. Hãy chọn lại.' }])
}
