// One result by hand: of the province's own figures only, for a labelled data set is what its file says.
import { z } from 'zod'
import { futureFaults } from '../../schemas/calendar.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { resultFaults } from '../../schemas/results/faults.ts'
import { keyOf, ownDataset, type Result, ResultContent } from '../../schemas/results/result.ts'
import { change, create, remove, stale } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'

export const TypeResult = ResultContent
export const EditResult = ResultContent.extend({ id: Id, revision: Revision })
export const RemoveResult = z.strictObject({ id: Id, revision: Revision })
export const KeptResult = z.strictObject({ id: Id, revision: Revision })

export async function typeResult(ctx: Context, who: Person, content: z.infer<typeof TypeResult>) {
  const { db } = ctx
  refuse([...resultFaults(content), ...early(ctx, content)])
  const done = doneBy(ctx, who, 'results.type')
  const about = { dataset: ownDataset, inUse: true, by: who.id, at: done.at, revision: 1 } as const
  const result: Result = { id: newId('rs'), ...content, ...about }
  await db.transaction(async (tx) => {
    await alone(ctx, tx, content)
    await create(tx, db, db.results, result, done)
  })
  return { id: result.id, revision: 1 }
}

/** What published it cannot come from tomorrow. */
const early = ({ now }: Context, { source }: Pick<ResultContent, 'source'>) =>
  futureFaults(now().toISOString(), 'source.issued', source.issued, 'Ngày văn bản')

export async function editResult(
  ctx: Context,
  who: Person,
  { id, revision, ...content }: z.infer<typeof EditResult>,
) {
  const { db } = ctx
  const seen = await editable(ctx, { id, revision })
  refuse([...resultFaults(content), ...early(ctx, content)])
  const done = doneBy(ctx, who, 'results.edit')
  const blank = Object.fromEntries(Object.keys(ResultContent.shape).map((key) => [key, undefined]))
  return db.transaction(async (tx) => {
    await alone(ctx, tx, content, id)
    const next = await change(tx, db, db.results, seen, { ...blank, ...content }, done)
    return { id, revision: next.revision }
  })
}

export async function removeResult(ctx: Context, who: Person, input: z.infer<typeof RemoveResult>) {
  const seen = await editable(ctx, input)
  const done = doneBy(ctx, who, 'results.remove')
  await ctx.db.transaction((tx) => remove(tx, ctx.db, ctx.db.results, seen, done))
  return { removed: seen.id }
}

async function editable(
  { db }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<Result> {
  const result = await db.results.model.findOne({ id, inUse: true }).lean()
  if (!result) throw notFound()
  if (result.dataset !== ownDataset)
    throw new Problem('frozen', 'Bộ số liệu riêng chỉ nhập bằng tệp. Hãy sửa tệp Excel rồi nhập lại.')
  if (result.revision !== revision) throw await stale(db, id, revision)
  return result
}

/** One source says a measure once. */
async function alone({ db }: Context, tx: Tx, content: ResultContent, besides?: string): Promise<void> {
  await db.alone(tx, `results ${ownDataset}`)
  const { index, year } = content
  const all = await db.results.model
    .find({ dataset: ownDataset, inUse: true, index, year })
    .session(tx)
    .lean()
  if (!all.some((one) => one.id !== besides && keyOf(one) === keyOf(content))) return
  const sentence = 'Kết quả của năm, nơi và văn bản này đã có. Hãy sửa kết quả đang có.'
  throw new Problem('duplicate', sentence)
}
