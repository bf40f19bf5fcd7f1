// The documents of a task beside what it asks for; and finishing it, which takes a product that fits or a word why not.
import { dayAt } from '../../schemas/calendar.ts'
import { type Delivered, lacksOf, type Paper, unfit } from '../../schemas/plan/product.ts'
import type { Product, Progress } from '../../schemas/plan/progress.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import type { Running } from './find.ts'

type Shown = Pick<Product, 'document' | 'at' | 'cites' | 'waits'>

/** Each with what is not as the task asks. */
export async function delivered<T extends Shown>(
  { db }: Context,
  { plan, task, lead, helpers }: Pick<Running, 'plan' | 'task' | 'lead' | 'helpers'>,
  products: readonly T[],
): Promise<(T & Delivered)[]> {
  if (products.length === 0) return []
  const ids = products.map(({ document }) => document)
  const [documents, agencies] = await Promise.all([
    db.documents.model.find({ id: { $in: ids } }).lean(),
    db.agencies.model.find({ isIssuerOnly: false, validTo: { $exists: false } }, { id: 1, name: 1 }).lean(),
  ])
  const own = new Set([lead, task.lead, ...helpers].map(({ id }) => id))
  const strangers = new Map(agencies.flatMap(({ id, name }) => (own.has(id) ? [] : [[id, name] as const])))
  return products.map((product) => {
    const found = documents.find(({ id }) => id === product.document)
    const { issuer } = found?.particulars ?? {}
    const paper: Paper = {
      particulars: found?.particulars ?? {},
      isWithdrawn: found?.withdrawn !== undefined,
      stranger: issuer && 'agency' in issuer ? strangers.get(issuer.agency) : undefined,
    }
    return { ...product, lacks: lacksOf(task, paper, { year: plan.year, day: dayAt(product.at) }) }
  })
}

/** What is kept of the finish. Throws `invalid` where nothing fits and nobody says why it is done all the same. */
export async function finishing(
  ctx: Context,
  running: Running,
  products: readonly Product[],
  { by, at, reason }: { by: string; at: string; reason: string | undefined },
): Promise<Pick<Progress, 'percent'> & { finished: Progress['finished']; obstacle: undefined }> {
  const lacks = unfit(running.task, await delivered(ctx, running, products))
  if (lacks.length > 0 && reason === undefined)
    refuse([
      {
        field: 'reason',
        sentence: `${lacks.join(' ')} Hãy nộp tài liệu khớp, hoặc ghi vì sao vẫn ghi hoàn thành.`,
      },
    ])
  const despite = lacks.length > 0 && reason !== undefined ? { despite: { reason, lacks } } : {}
  return { percent: 100, obstacle: undefined, finished: { by, at, ...despite } }
}
