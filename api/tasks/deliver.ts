// Handing in a product is citing the document: the task's record and every slot that it fills are written in one
// transaction, under the same rules as a citation made in the self-assessment.
import { z } from 'zod'
import type { Assessment } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Fault } from '../../schemas/opening.ts'
import { afterMove, type Product } from '../../schemas/plan/progress.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Cite, citing, refuseUnkept } from '../assessments/cite.ts'
import { find as findAssessment } from '../assessments/seen.ts'
import { writeAll, type Writing } from '../assessments/write.ts'
import { refuse } from '../campaigns/create.ts'
import { doneBy } from '../campaigns/reassign.ts'
import type { Context } from '../context.ts'
import { type Who, within } from '../may.ts'
import { findTask, once, type Running, step, writeProgress } from './find.ts'
import { readTask } from './read.ts'
import { at, finished, Seen } from './report.ts'

const where = Cite.pick({ slot: true, pages: true, section: true, quote: true })
const Filled = where.extend({ assessment: Id, revision: Revision }).strict()

export const DeliverTask = Seen.extend({
  version: Id,
  /** The slots that it fills, of the leaves that the task should lift: at most one of each self-assessment. */
  cites: z.array(Filled).max(30),
  /** It is the last one: the task is done. */
  finish: z.exactOptional(z.boolean()),
})
export const RecallProduct = Seen.extend({ version: Id })

export async function deliverTask(ctx: Context, who: Who, input: z.infer<typeof DeliverTask>) {
  const running = await findTask(ctx, who, 'tasks.deliver', input)
  const { doing, lead } = running
  const phase = afterMove('deliver', doing.phase)
  const version = within(
    who,
    'documents.upload',
    await ctx.db.versions.model.findOne({ id: input.version }).lean(),
  )
  if (version.agency !== lead.id) throw notFound()
  refuseUnkept(version)
  if (doing.products.some((one) => one.version === version.id))
    throw new Problem('duplicate', 'Tài liệu này đã nộp cho nhiệm vụ. Hãy chọn tài liệu khác.')
  const filled = await fill(ctx, who, running, input)
  const done = doneBy(ctx, who, 'tasks.deliver')
  const { by, at: time } = done
  const product: Product = {
    ...{ document: version.document, version: version.id, by, at: time },
    cites: filled.map(({ assessment: { id, code }, slot }) => ({ assessment: id, leaf: code, slot })),
  }
  const set = {
    products: [...doing.products, product],
    phase: input.finish ? afterMove('finish', phase) : phase,
    ...(input.finish && { ...finished, finished: { by, at: time } }),
  }
  const writings = filled.flatMap(({ writing }) => writing ?? [])
  await once(ctx, running, () =>
    writeAll(ctx, who, writings, 'assessments.cite', (tx) => writeProgress(tx, ctx, running, set, done)),
  )
  return readTask(ctx, who, at(input))
}

interface Filling {
  readonly assessment: Pick<Assessment, 'id' | 'code'>
  readonly slot: string
  /** None where the document stands in the slot already. */
  readonly writing?: Writing
}

async function fill(
  ctx: Context,
  who: Who,
  { task }: Running,
  { version, cites }: z.infer<typeof DeliverTask>,
): Promise<Filling[]> {
  const faults: Fault[] = []
  const fillings: Filling[] = []
  for (const [n, { assessment: id, ...place }] of cites.entries()) {
    const { assessment } = await findAssessment(ctx, who, 'assessments.cite', id)
    const say = (sentence: string) => faults.push({ field: `cites.${n}.slot`, sentence })
    if (!task.lifts.some(({ leaf }) => leaf === assessment.code))
      say(`Nhiệm vụ không nâng điểm tiêu chí ${assessment.code}. Hãy gắn tài liệu ở bản tự đánh giá.`)
    if (fillings.some((one) => one.assessment.id === id))
      say(`Tiêu chí ${assessment.code} được chọn hai lần. Hãy giữ một mục.`)
    const { slot } = place
    const isThere = assessment.citations.some((one) => one.version === version && one.slot === slot)
    const writing = isThere ? {} : { writing: await citing(ctx, who, { id, version, ...place }) }
    fillings.push({ assessment, slot, ...writing })
  }
  refuse(faults)
  return fillings
}

/** A document handed in by mistake: it stays in the library, and where it is cited until it is taken away there. */
export async function recallProduct(ctx: Context, who: Who, input: z.infer<typeof RecallProduct>) {
  const running = await findTask(ctx, who, 'tasks.deliver', input)
  const { products } = running.doing
  const left = products.filter(({ version }) => version !== input.version)
  if (left.length === products.length) throw notFound()
  await step(ctx, who, running, 'recall', () => ({ products: left }))
  return readTask(ctx, who, at(input))
}
