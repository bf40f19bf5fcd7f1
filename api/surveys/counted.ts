// All that came in of a survey, whatever way, and what was shown of it before. Read where it is concluded and opened again alone.
import { Problem } from '../../schemas/problem.ts'
import { countsOf } from '../../schemas/survey/publish.ts'
import type { Comment, Survey, SurveyConclusion } from '../../schemas/survey/survey.ts'
import type { Counts } from '../../schemas/survey/tally.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'

export interface Counted {
  readonly counts: Counts
  readonly comments: readonly Comment[]
}

export async function countedIn({ db }: Context, tx: Tx, survey: Survey): Promise<Counted> {
  const batches = await db.surveyBatches.model.find({ survey: survey.id, inUse: true }).session(tx).lean()
  const boxes = await db.surveyBoxes.model.find({ survey: survey.id }).session(tx).lean()
  const cells = [
    ...batches.flatMap(({ ballots }) => ballots.cells),
    ...boxes.map(({ ballots }) => ballots.cell),
  ]
  const comments = [
    ...batches.flatMap(({ ballots }) => ballots.comments),
    ...boxes.flatMap(({ ballots: { cell, comments: said } }) =>
      said.map((one) => ({ ...one, group: cell.group })),
    ),
  ]
  return { counts: countsOf(survey, cells), comments }
}

/** What was shown and taken back, oldest first. */
export const shownBefore = ({ db }: Context, tx: Tx, survey: string): Promise<SurveyConclusion[]> =>
  db.surveyConclusions.model.find({ survey }).sort({ at: 1 }).session(tx).lean()

/** Each as often as it is there still. */
export function stillThere(before: readonly Comment[], now: readonly Comment[]): Comment[] {
  const left = now.map(keyOf)
  return before.filter((one) => {
    const at = left.indexOf(keyOf(one))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
const keyOf = ({ unit, group = '', text }: Comment): string => JSON.stringify([unit, group, text])

/** What was shown once holds the plan and the smallest group fast: cut otherwise, the same answers would tell more. */
export async function refuseShown({ db }: Context, tx: Tx, survey: string, what: string): Promise<void> {
  if ((await db.surveyConclusions.model.exists({ survey }).session(tx)) === null) return
  throw new Problem('wrong-state', `Kết quả khảo sát đã từng được xem nên ${what}. Hãy lập khảo sát khác.`)
}
