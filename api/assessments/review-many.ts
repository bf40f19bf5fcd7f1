// Many decisions in one act, each over exactly what was seen: one that cannot be made takes no other with it.
import { z } from 'zod'
import { Id, Revision, Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { decide, ReviewIt } from './review.ts'

const { outcome, reason } = ReviewIt.shape
export const ReviewMany = z.strictObject({
  items: z
    .array(z.strictObject({ id: Id, revision: Revision, over: Sha256 }))
    .min(1)
    .max(200),
  outcome,
  /** Goes to each of them; compulsory where they are returned. */
  reason,
})
/** In the order in which they were asked. */
export const ReviewedMany = z.object({
  results: z.array(
    z.object({
      id: Id,
      outcome: z.exactOptional(z.enum(['accept', 'return'])),
      problem: z.exactOptional(z.record(z.string(), z.unknown())),
    }),
  ),
})

export async function reviewMany(
  ctx: Context,
  who: Person,
  { items, ...said }: z.infer<typeof ReviewMany>,
): Promise<z.input<typeof ReviewedMany>> {
  const results: z.input<typeof ReviewedMany>['results'] = []
  for (const item of items)
    results.push(
      await decide(ctx, who, { ...item, ...said }).then(
        () => ({ id: item.id, outcome: said.outcome }),
        (error: unknown) => {
          if (!(error instanceof Problem)) throw error
          return { id: item.id, problem: error.toJSON() }
        },
      ),
    )
  return { results }
}
