import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import type { Edition } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { change } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { afterEdition } from './order.ts'
import { editionView, findEdition } from './read.ts'

export const CancelEdition = z.strictObject({ id: Id })

/** The worker notices within a second; what it wrote was only staged, and no record names it. */
export const cancelEdition = (ctx: Context, who: Person, { id }: z.infer<typeof CancelEdition>) =>
  moved(ctx, who, id, 'cancel', { progress: undefined })

/** The same order again, after a failure of the machine or a change of mind. */
export const retryEdition = (ctx: Context, who: Person, { id }: z.infer<typeof CancelEdition>) =>
  moved(ctx, who, id, 'retry', { problem: undefined, progress: undefined })

type Rest = { [K in keyof Edition]?: Edition[K] | undefined }

async function moved(ctx: Context, who: Person, id: string, move: 'cancel' | 'retry', rest: Rest) {
  const edition = await findEdition(ctx, id)
  const state = afterEdition(move, edition.state)
  const done = { act: `editions.${move}`, by: who.id, at: ctx.now().toISOString() }
  const next = await ctx.db.transaction((tx) =>
    change(tx, ctx.db, ctx.db.editions, edition, { ...rest, state }, done),
  )
  return editionView(ctx, next)
}
