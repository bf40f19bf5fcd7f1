import { z } from 'zod'
import { Time } from '../../schemas/id.ts'
import { OpeningOrder } from '../../schemas/opening-order.ts'
import type { Person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../people/names.ts'
import { findCampaign, Slug } from './read.ts'

export const ReadOpeningOrder = z.strictObject({ slug: Slug })
export const OpeningOrderView = OpeningOrder.pick({ id: true, state: true, total: true, at: true }).extend({
  byName: z.string(),
  /** Of `total`. */
  done: z.int().min(0),
  /** When it went on last. */
  toldAt: z.exactOptional(Time),
  /** Why it did not go on; what was given out until then stands. */
  problem: z.exactOptional(z.string()),
})

/** One campaign gives out one order at a time: the newest says it all. */
export async function readOpeningOrder(
  ctx: Context,
  _: Person,
  { slug }: z.infer<typeof ReadOpeningOrder>,
): Promise<{ order?: z.input<typeof OpeningOrderView> }> {
  const { campaign } = await findCampaign(ctx, slug)
  const order = await ctx.db.openingOrders.model
    .findOne({ campaign: campaign.id }, { rows: 0 })
    .sort({ at: -1 })
    .lean()
  if (!order) return {}
  const { id, state, total, at, by, progress, problem } = order
  const faults = (problem?.['faults'] ?? []) as readonly { sentence: string }[]
  const told = faults[0]?.sentence ?? problem?.['detail']
  return {
    order: {
      ...{ id, state, total, at },
      byName: (await namesOf(ctx, [by])).get(by) ?? '',
      done: state === 'done' ? total : (progress?.done ?? 0),
      ...(progress && { toldAt: progress.at }),
      ...(typeof told === 'string' && { problem: told }),
    },
  }
}
