// A product that was handed in before goes into slots that are open now, or waits for them no longer.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { afterMove, type InSlot, type Product } from '../../schemas/plan/progress.ts'
import { notFound } from '../../schemas/problem.ts'
import { writeAll } from '../assessments/write.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { Cites, fill } from './fill.ts'
import { findTask, once, writeProgress } from './find.ts'
import { readTask } from './read.ts'
import { at, Seen } from './report.ts'

export const CiteProduct = Seen.extend({
  version: Id,
  cites: Cites,
  /** Self-assessments in which it shall not be cited after all. */
  leave: z.exactOptional(z.array(Id).max(30)),
})

export async function citeProduct(ctx: Context, who: Who, input: z.infer<typeof CiteProduct>) {
  const running = await findTask(ctx, who, 'tasks.deliver', input)
  const phase = afterMove('cite', running.doing.phase)
  const product = running.doing.products.find(({ version }) => version === input.version)
  if (!product) throw notFound()
  const { cites, leave = [] } = input
  if (cites.length + leave.length === 0)
    refuse([{ field: 'cites', sentence: 'Chưa chọn mục nào. Hãy chọn mục để gắn tài liệu.' }])
  const filled = await fill(ctx, who, running, input)
  const settled = new Set([...leave, ...cites.map(({ assessment }) => assessment)])
  const { waits = [], ...rest } = product
  const left = waits.filter(({ assessment }) => !settled.has(assessment))
  const next: Product = {
    ...rest,
    cites: [...product.cites.filter((one) => !filled.cites.some((now) => isSame(one, now))), ...filled.cites],
    ...(left.length > 0 && { waits: left }),
  }
  const products = running.doing.products.map((one) => (one === product ? next : one))
  const done = doneBy(ctx, who, 'tasks.cite')
  await once(ctx, running, () =>
    writeAll(ctx, who, filled.writings, 'assessments.cite', (tx) =>
      writeProgress(tx, ctx, running, { phase, products }, done),
    ),
  )
  return readTask(ctx, who, at(input))
}

const isSame = (a: InSlot, b: InSlot): boolean => a.assessment === b.assessment && a.slot === b.slot
