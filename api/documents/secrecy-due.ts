import type { Context } from '../context.ts'
import { settleArchivesLeft } from './archives.ts'
import { destroyUnanswered } from './secrecy.ts'

const EVERY = 60_000
let lookedAt = 0

/** Once a minute and worker; who comes second finds it done. */
export async function destroyWhenDue(ctx: Context, worker: string): Promise<boolean> {
  const now = ctx.wall().getTime()
  if (now - lookedAt < EVERY) return false
  lookedAt = now
  const destroyed = await destroyUnanswered(ctx, worker)
  if (destroyed > 0) ctx.log('destroyed', { destroyed })
  await settleArchivesLeft(ctx, worker)
  return false
}
