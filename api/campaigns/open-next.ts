// The worker's half of an opening. What was given out stands, whoever falls over: the next one plans again by what there
// is, so it makes nothing twice and goes on where the last one stopped.
import type { OpeningOrder } from '../../schemas/opening-order.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import { outage } from '../../storage/outage.ts'
import type { Context } from '../context.ts'
import { giveAll, planned, refuseFaults, workOf } from './open.ts'

const MAX_TRIES = 5

/** True when there was something to do. */
export async function openNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const { openingOrders } = ctx.db
  await using claimed = await claim(openingOrders, { state: 'ordered' }, worker, undefined, stop)
  if (!claimed) return false
  const { record: order, tries, lost } = claimed
  const by = { by: worker, behalf: order.by }
  try {
    const known = await ctx.db.campaigns.model.findOne({ id: order.campaign }, { slug: 1 }).lean()
    if (!known) throw notFound()
    const { campaign, opening } = await planned(ctx, known.slug, order)
    refuseFaults(opening)
    const work = workOf(opening)
    const before = Math.max(0, order.total - work.length)
    const done = { act: 'campaigns.assign', ...by, at: ctx.now().toISOString() }
    await giveAll(ctx, campaign, work, order.reason, done, async (given) => {
      const at = ctx.now().toISOString()
      const isOurs = await claimed.tell({ done: Math.min(order.total, before + given), at })
      return isOurs && !lost.aborted
    })
    if (lost.aborted) return true // the next one goes on
    await settle(ctx, order, { state: 'done' }, by)
  } catch (error) {
    if (lost.aborted) return true
    const isRace = error instanceof Problem && error.type === 'stale'
    if ((isRace || !(error instanceof Problem)) && tries < MAX_TRIES) {
      claimed.retryAfter(Math.min(60_000, 250 * 2 ** tries))
      if (isRace) return true // somebody changed the campaign between: plan again over that
      throw error
    }
    await settle(ctx, order, { state: 'failed', problem: problemOf(error).toJSON() }, by)
  }
  return true
}

type Settled = Pick<OpeningOrder, 'state'> & { problem?: NonNullable<OpeningOrder['problem']> }

async function settle(
  { db, now }: Context,
  order: OpeningOrder,
  set: Settled,
  by: { by: string; behalf: string },
): Promise<void> {
  const done = { act: `openings.${set.state}`, ...by, at: now().toISOString() }
  await db.transaction((tx) => change(tx, db, db.openingOrders, order, set, done))
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  return (
    outage(error) ??
    new Problem('internal', 'Hệ thống chưa giao hết được. Phần đã giao vẫn giữ nguyên; hãy giao lại.')
  )
}
