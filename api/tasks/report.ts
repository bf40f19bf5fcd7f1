// How far a task is, what stands in its way, that it is finished, that it is not: each a line that stays.
import { z } from 'zod'
import { afterMove, Percent, Report } from '../../schemas/plan/progress.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { findTask, step } from './find.ts'
import { finishing } from './product.ts'
import { ReadTask, readTask } from './read.ts'

/** The revision that was seen; 0 while nothing was done. */
export const Seen = ReadTask.extend({ revision: z.int().min(0) })
const words = z.string().trim().min(2).max(2000)

export const ReportTask = Seen.extend({
  percent: Percent,
  text: Report.shape.text,
  risk: Report.shape.risk,
})
export const BlockTask = Seen.extend({ text: words })
export const FinishTask = Seen.extend({
  /** Why it is done although no product is what the task asks for. */
  reason: z.exactOptional(words),
})
export const ReopenTask = Seen.extend({ reason: words })

export async function reportTask(ctx: Context, who: Who, input: z.infer<typeof ReportTask>) {
  const running = await findTask(ctx, who, 'tasks.work', input)
  const { percent, text, risk } = input
  await step(ctx, who, running, 'report', ({ by, at }) => ({
    percent,
    reports: [...running.doing.reports, { percent, ...(text && { text }), ...(risk && { risk }), by, at }],
  }))
  return readTask(ctx, who, at(input))
}

export async function blockTask(ctx: Context, who: Who, input: z.infer<typeof BlockTask>) {
  const running = await findTask(ctx, who, 'tasks.work', input)
  await step(ctx, who, running, 'block', ({ by, at: time }) => ({
    obstacle: { text: input.text, by, at: time },
  }))
  return readTask(ctx, who, at(input))
}

/** How it was removed stands among the reports. */
export async function unblockTask(ctx: Context, who: Who, input: z.infer<typeof BlockTask>) {
  const running = await findTask(ctx, who, 'tasks.work', input)
  const { percent, reports } = running.doing
  await step(ctx, who, running, 'unblock', ({ by, at: time }) => ({
    obstacle: undefined,
    reports: [...reports, { percent, text: input.text, by, at: time }],
  }))
  return readTask(ctx, who, at(input))
}

export async function finishTask(ctx: Context, who: Who, input: z.infer<typeof FinishTask>) {
  const running = await findTask(ctx, who, 'tasks.work', input)
  afterMove('finish', running.doing.phase)
  if (running.doing.products.length === 0)
    refuse([
      { field: 'version', sentence: 'Chưa có sản phẩm nào được nộp. Hãy nộp sản phẩm rồi ghi hoàn thành.' },
    ])
  const { products } = running.doing
  const { percent, obstacle, finished } = await finishing(ctx, running, products, {
    ...{ by: who.id, at: ctx.now().toISOString(), reason: input.reason },
  })
  await step(ctx, who, running, 'finish', ({ by, at: time }) => ({
    ...{ percent, obstacle, finished: { ...finished, by, at: time } },
  }))
  return readTask(ctx, who, at(input))
}

export async function reopenTask(ctx: Context, who: Who, input: z.infer<typeof ReopenTask>) {
  const running = await findTask(ctx, who, 'tasks.reopen', input)
  const { percent, reports } = running.doing
  await step(ctx, who, running, 'reopen', ({ by, at: time }) => ({
    finished: undefined,
    reports: [...reports, { percent, text: `Mở lại: ${input.reason}`, by, at: time }],
  }))
  return readTask(ctx, who, at(input))
}

export const at = ({ id, code }: z.infer<typeof ReadTask>) => ({ id, code })
