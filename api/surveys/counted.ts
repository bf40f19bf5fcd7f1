// All that came in of a survey, whatever way, and what was shown of it before. Read where it is concluded and opened again alone.
import { createHash } from 'node:crypto'
import type { Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { countsOf } from '../../schemas/survey/publish.ts'
import type { Comment, Survey, SurveyConclusion } from '../../schemas/survey/survey.ts'
import type { Counts } from '../../schemas/survey/tally.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'

/** With the record that it stands in. */
export type Said = Comment & { readonly source: string }
export interface Counted {
  readonly counts: Counts
  readonly comments: readonly Said[]
}

export async function countedIn({ db }: Context, tx: Tx, survey: Survey): Promise<Counted> {
  const batches = await db.surveyBatches.model.find({ survey: survey.id, inUse: true }).session(tx).lean()
  const boxes = await db.surveyBoxes.model.find({ survey: survey.id }).session(tx).lean()
  const cells = [
    ...batches.flatMap(({ ballots }) => ballots.cells),
    ...boxes.map(({ ballots }) => ballots.cell),
  ]
  const comments = [
    ...batches.flatMap(({ id: source, ballots }) => ballots.comments.map((one) => ({ ...one, source }))),
    ...boxes.flatMap(({ id: source, group, ballots }) =>
      ballots.comments.map((one) => ({ ...one, group, source })),
    ),
  ]
  return { counts: countsOf(survey, cells), comments }
}

/** What was counted the last time, and of its comments those that are there still. */
export function countedBefore(before: readonly SurveyConclusion[], { comments }: Counted): Counted {
  const last = before.at(-1)
  const sentence = 'Khảo sát chưa từng chốt kết quả nên không có lần trước. Hãy chốt theo phiếu hiện có.'
  if (!last) throw new Problem('wrong-state', sentence)
  return { counts: last.ballots, comments: thereBefore(last.ballots.comments, comments) }
}

/** What was shown and taken back, oldest first. */
export const shownBefore = ({ db }: Context, tx: Tx, survey: string): Promise<SurveyConclusion[]> =>
  db.surveyConclusions.model.find({ survey }).sort({ at: 1 }).session(tx).lean()

/** Of those that there are now, each as often as it was there before. */
export function thereBefore(before: readonly Comment[], now: readonly Said[]): Said[] {
  const left = new Map<string, number>()
  for (const one of before) left.set(digestOf(one), (left.get(digestOf(one)) ?? 0) + 1)
  return now.filter((one) => {
    const count = left.get(digestOf(one)) ?? 0
    left.set(digestOf(one), count - 1)
    return count > 0
  })
}

/** Tells one comment from the others of its record without saying it. */
export const digestOf = ({ unit, group = '', text }: Comment): Sha256 =>
  createHash('sha256')
    .update(JSON.stringify([unit, group, text]))
    .digest('hex') as Sha256

/** What was shown once holds the plan and the smallest group fast: cut otherwise, the same answers would tell more. */
export async function refuseShown({ db }: Context, tx: Tx, survey: string, what: string): Promise<void> {
  if ((await db.surveyConclusions.model.exists({ survey }).session(tx)) === null) return
  throw new Problem('wrong-state', `Kết quả khảo sát đã từng được xem nên ${what}. Hãy lập khảo sát khác.`)
}
