import type { Context } from '../context.ts'
import { Problem } from '../../schemas/problem.ts'
import { take } from './held.ts'
import { dropUpload } from './store.ts'

/** Takes away what nobody went on with in time, and the answers of what was finished long ago. Says how many. */
export async function expire(ctx: Context): Promise<number> {
  const before = ctx.wall().toISOString()
  let count = 0
  for await (const upload of ctx.db.uploads.model
    .find({ until: { $lt: before }, whole: { $exists: false } })
    .lean()
    .cursor()) {
    await using held = await take(ctx, upload.id).catch(ignoreHeld)
    if (!held || held.upload.whole) continue
    await dropUpload(ctx, held.upload)
    count++
  }
  return count
}

function ignoreHeld(error: unknown): undefined {
  if (!(error instanceof Problem && ['held', 'not-found'].includes(error.type))) throw error
}
