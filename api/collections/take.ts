// The sums become the leaf's declared figures; what they were taken from is kept beside them, row by row.
import { z } from 'zod'
import { after, type Figure } from '../../schemas/assessment.ts'
import { sumsOf } from '../../schemas/collection.ts'
import { figureFault } from '../../schemas/format.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { loadOne } from '../assessments/load.ts'
import { find as findAssessment } from '../assessments/seen.ts'
import { writeWith } from '../assessments/write.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { designable } from './find.ts'
import { readCollection } from './view.ts'

export const TakeSums = z.strictObject({
  id: Id,
  revision: Revision,
  /** Compulsory while an agency has not answered. */
  reason: z.exactOptional(z.string().trim().min(5).max(1000)),
})

export async function takeSums(
  ctx: Context,
  who: Person,
  { id, revision, reason }: z.infer<typeof TakeSums>,
) {
  const { db } = ctx
  const { collection } = await designable(ctx, who, { id, revision })
  const { assessment } = await findAssessment(ctx, who, 'assessments.save', collection.assessment)
  const rows = await db.collectionRows.model.find({ collection: id }).sort({ _id: 1 }).lean()
  const missing = rows.filter(({ sent }) => !sent).map(({ agency }) => agency)
  if (rows.length === missing.length)
    throw new Problem('wrong-state', 'Chưa có cơ quan nào gửi biểu nên chưa có số để lấy.', {
      missing: missing.length,
    })
  if (missing.length > 0 && !reason) {
    const sentence = `Còn ${missing.length} cơ quan chưa gửi. Hãy ghi lý do lấy số liệu khi chưa đủ.`
    refuse([{ field: 'reason', sentence }])
  }
  const state = after('save', assessment.state)
  const done = doneBy(ctx, who, 'collections.take')
  const sums = sumsOf(collection.columns, rows)
  const source = { kind: 'table', table: id, at: done.at } as const
  // Without all answers the sum is not the final one.
  const sure = missing.length > 0 ? 'estimate' : 'official'
  const made = collection.columns.flatMap(({ key, figure }): Figure[] =>
    figure
      ? [{ code: figure, value: sums.find((sum) => sum.key === key)?.sum ?? '0', state: sure, source }]
      : [],
  )
  const { leaf } = await loadOne(ctx, assessment)
  refuse(
    made.flatMap(({ code, value }) => {
      const variable = leaf.leaf.variables.find((one) => one.code === code)
      const sentence = variable && figureFault(variable, value)
      return sentence ? [{ field: `columns.${code}`, sentence }] : []
    }),
  )
  const codes = new Set(made.map(({ code }) => code))
  const figures = [...assessment.figures.filter(({ code }) => !codes.has(code)), ...made]
  const taken = {
    ...{ by: who.id, at: done.at, missing },
    rows: rows.flatMap(({ agency, cells, sent }) => (sent ? [{ agency, cells }] : [])),
    ...(missing.length > 0 && reason && { reason }),
  }
  await writeWith(ctx, who, assessment, { state, figures }, 'collections.take', (tx) =>
    change(tx, db, db.collections, collection, { taken }, done),
  )
  return readCollection(ctx, who, { id })
}
