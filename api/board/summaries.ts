// Summaries of a campaign: those that hold as they were kept, the others made anew from their records and kept.
import { lineOf, summariesIn, type Summary, summaryOf } from '../../schemas/summary.ts'
import type { Marked } from '../../storage/summaries.ts'
import { loadAll, loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'

const AT_ONCE = 500

/**
 * In no order. What was read last stays in memory for as long as nothing of the campaign was marked since. `seen`: a stamp
 * that was asked for a moment ago, for the same answer.
 */
export async function summariesOf(
  ctx: Context,
  campaign: string,
  seen?: string,
): Promise<readonly Summary[]> {
  const stamp = seen ?? (await ctx.db.summaries.stamp(campaign))
  const held = inMemory.get(ctx) ?? new Map<string, Held>()
  inMemory.set(ctx, held)
  const last = held.get(campaign)
  if (last?.stamp === stamp) return last.summaries
  const { lines, marked } = await ctx.db.summaries.read(campaign)
  const summaries = summariesIn(lines)
  for (let at = 0; at < marked.length; at += AT_ONCE)
    summaries.push(...(await make(ctx, marked.slice(at, at + AT_ONCE))))
  held.delete(campaign)
  held.set(campaign, { stamp, summaries })
  if (held.size > MOST_HELD) held.delete(held.keys().next().value!)
  return summaries
}

interface Held {
  readonly stamp: string
  readonly summaries: readonly Summary[]
}
const inMemory = new WeakMap<Context, Map<string, Held>>()
const MOST_HELD = 4

/** The worker's half, so that nobody has to wait for it at the board. True when there was something to do. */
export async function summariseNext(ctx: Context): Promise<boolean> {
  const marked = await ctx.db.summaries.marked(AT_ONCE)
  await make(ctx, marked)
  return marked.length > 0
}

/** Everything is read after the marks were: what changes meanwhile marks again. */
async function make(ctx: Context, marked: readonly Marked[]): Promise<Summary[]> {
  const made = await computed(
    ctx,
    marked.map(({ assessment }) => assessment),
  )
  await ctx.db.summaries.put(
    marked.map((mark) => {
      const summary = made.get(mark.assessment)
      return { ...mark, line: summary ? lineOf(summary) : '' }
    }),
  )
  return [...made.values()]
}

/** From the records alone. */
export async function computed(ctx: Context, ids: readonly string[]): Promise<Map<string, Summary>> {
  if (ids.length === 0) return new Map()
  const assessments = await ctx.db.assessments.model.find({ id: { $in: [...ids] } }).lean()
  const made = new Map<string, Summary>()
  for (const campaign of new Set(assessments.map((one) => one.campaign))) {
    const round = await loadRound(ctx, { id: campaign })
    const own = assessments.filter((one) => one.campaign === campaign)
    for (const read of await loadAll(ctx, round, own)) made.set(read.assessment.id, summaryOf(read))
  }
  return made
}
