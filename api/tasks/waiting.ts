// Chờ gắn: a product that was handed in while the self-assessment of its leaf was closed. Nothing is cited by itself: what was
// sent is what the head confirmed. It waits with the task, is offered wherever one looks for work, and is cited by one act.
import { z } from 'zod'
import { moves } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { InSlot, Product } from '../../schemas/plan/progress.ts'
import { find as findAssessment } from '../assessments/seen.ts'
import type { Context } from '../context.ts'
import { productNamer } from '../documents/named.ts'
import { isWithin, type Who } from '../may.ts'
import { placeOf, plansInForce, type Running, runningIn } from './find.ts'

export interface Waiting extends InSlot {
  readonly version: string
  /** It can be cited now. */
  readonly isOpen: boolean
}

/** What of these products still waits: whoever cited it by hand in the meantime has settled it too. */
export async function waitingOf({ db }: Context, products: readonly Product[]): Promise<Waiting[]> {
  const all = products.flatMap(({ version, waits = [] }) => waits.map((wait) => ({ ...wait, version })))
  if (all.length === 0) return []
  const found = await db.assessments.model
    .find({ id: { $in: all.map(({ assessment }) => assessment) } }, { id: 1, state: 1, citations: 1 })
    .lean()
  return all.flatMap((one) => {
    const there = found.find(({ id }) => id === one.assessment)
    if (there?.citations.some(({ version }) => version === one.version)) return []
    return { ...one, isOpen: there !== undefined && there.state in moves.cite }
  })
}

export const ReadWaiting = z.strictObject({ id: Id })
export const WaitingProducts = z.object({
  rows: z.array(
    z.object({
      /** Of the task: with its code and revision it is what the act asks for. */
      plan: Id,
      code: z.string(),
      revision: Revision,
      content: z.string(),
      version: Id,
      document: Id,
      name: z.string(),
      subject: z.exactOptional(z.string()),
      issued: z.exactOptional(z.string()),
      slot: z.string(),
      /** This person may cite it where the self-assessment is open. */
      mayCite: z.boolean(),
    }),
  ),
})

/** Of one self-assessment, for those who see the task. */
export async function readWaiting(
  ctx: Context,
  who: Who,
  { id }: z.infer<typeof ReadWaiting>,
): Promise<z.input<typeof WaitingProducts>> {
  await findAssessment(ctx, who, 'assessments.read', id)
  const running = (await waitingTasks(ctx, [id])).filter((one) =>
    isWithin(who, 'plans.read', placeOf(one), true),
  )
  const products = running.flatMap(({ doing }) => doing.products)
  const name = await productNamer(ctx, products)
  const waiting = await waitingOf(ctx, products)
  return {
    rows: running.flatMap(({ plan, task, progress, doing, lead }) =>
      doing.products.flatMap((product) =>
        waiting
          .filter((one) => one.assessment === id && one.version === product.version)
          .map(({ slot }) => {
            const { isWithdrawn: _, ...named } = name(product)
            return {
              ...{ plan: plan.id, code: task.code, revision: progress?.revision ?? 1, content: task.content },
              ...{ version: product.version, document: product.document, ...named, slot },
              mayCite: isWithin(who, 'tasks.deliver', { agency: lead.id }, true),
            }
          }),
      ),
    ),
  }
}

/** Tasks of plans in force of which some product waits for these self-assessments. */
export async function waitingTasks(ctx: Context, ids: readonly string[]): Promise<Running[]> {
  const found = await ctx.db.progress.model
    .find({ 'products.waits.assessment': { $in: [...ids] } }, { year: 1, code: 1 })
    .lean()
  const plans = (await plansInForce(ctx)).filter(({ year }) => found.some((one) => one.year === year))
  const running = (await Promise.all(plans.map((plan) => runningIn(ctx, plan)))).flat()
  return running.filter(({ plan, task }) =>
    found.some(({ year, code }) => year === plan.year && code === task.code),
  )
}
