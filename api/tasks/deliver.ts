// Handing in a product is citing the document: the task's record and every slot that it fills are written in one
// transaction, under the same rules as a citation made in the self-assessment.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { afterMove, type Product } from '../../schemas/plan/progress.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { refuseUnkept } from '../assessments/cite.ts'
import { writeAll } from '../assessments/write.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { type Who, within } from '../may.ts'
import { Cites, fill, Waits } from './fill.ts'
import { findTask, once, step, writeProgress } from './find.ts'
import { readTask } from './read.ts'
import { finishing } from './product.ts'
import { at, FinishTask, Seen } from './report.ts'

export const DeliverTask = Seen.extend({
  version: Id,
  /** The slots that it fills, of the leaves that the task should lift. */
  cites: Cites,
  waits: z.exactOptional(Waits),
  /** It is the last one: the task is done. */
  finish: z.exactOptional(z.boolean()),
  /** Why it is done although the product is not what the task asks for. */
  reason: FinishTask.shape.reason,
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
  const { cites, waits, writings } = await fill(ctx, who, running, input)
  const done = doneBy(ctx, who, 'tasks.deliver')
  const { by, at: time } = done
  const product: Product = {
    ...{ document: version.document, version: version.id, by, at: time, cites },
    ...(waits.length > 0 && { waits }),
  }
  const products = [...doing.products, product]
  const { reason } = input
  const set = {
    products,
    phase: input.finish ? afterMove('finish', phase) : phase,
    ...(input.finish && (await finishing(ctx, running, products, { by, at: time, reason }))),
  }
  await once(ctx, running, () =>
    writeAll(ctx, who, writings, 'assessments.cite', (tx) => writeProgress(tx, ctx, running, set, done)),
  )
  return readTask(ctx, who, at(input))
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
