// Concluding a survey computes once what everybody may see of it. Until then nobody sees a figure: totals read again and
// again while forms come in would tell what each new form says.
import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { publish } from '../../schemas/survey/publish.ts'
import { change, stale } from '../../storage/change.ts'
import { doneBy } from '../campaigns/reassign.ts'
import type { Context } from '../context.ts'
import { openSurvey } from './find.ts'

export const ConcludeSurvey = z.strictObject({ id: Id, revision: Revision })
export const ReopenSurvey = z.strictObject({
  id: Id,
  revision: Revision,
  reason: z.string().trim().min(5).max(1000),
})

export async function concludeSurvey(ctx: Context, who: Person, input: z.infer<typeof ConcludeSurvey>) {
  const { db } = ctx
  const survey = await openSurvey(ctx, input)
  const done = doneBy(ctx, who, 'surveys.conclude')
  const next = await db.transaction(async (tx) => {
    await db.alone(tx, `survey ${survey.id}`)
    const batches = await db.surveyBatches.model.find({ survey: survey.id, inUse: true }).session(tx).lean()
    const boxes = await db.surveyBoxes.model.find({ survey: survey.id }).session(tx).lean()
    const cells = [
      ...batches.flatMap(({ ballots }) => ballots.cells),
      ...boxes.map(({ ballots }) => ballots.cell),
    ]
    if (cells.length === 0)
      throw new Problem('wrong-state', 'Khảo sát chưa có phiếu nào nên chưa chốt được. Hãy nhập phiếu trước.')
    const comments = [
      ...batches.flatMap(({ ballots }) => ballots.comments),
      ...boxes.flatMap(({ ballots: { cell, comments: said } }) =>
        said.map((one) => ({ ...one, group: cell.group })),
      ),
    ]
    const published = publish(survey, cells, comments)
    const concluded = { by: who.id, at: done.at }
    return change(tx, db, db.surveys, survey, { concluded, published }, done)
  })
  return { id: next.id, revision: next.revision }
}

/** What was shown is taken back; the history keeps that it was. */
export async function reopenSurvey(
  ctx: Context,
  who: Person,
  { id, revision, reason }: z.infer<typeof ReopenSurvey>,
) {
  const { db } = ctx
  const survey = await db.surveys.model.findOne({ id }).lean()
  if (!survey) throw notFound()
  if (survey.revision !== revision) throw await stale(db, id, revision)
  if (!survey.concluded) throw new Problem('wrong-state', 'Khảo sát chưa chốt kết quả. Hãy tải lại trang.')
  const done = doneBy(ctx, who, 'surveys.reopen')
  const gone = { concluded: undefined, published: undefined, reopened: { by: who.id, at: done.at, reason } }
  const next = await db.transaction((tx) => change(tx, db, db.surveys, survey, gone, done))
  return { id, revision: next.revision }
}
