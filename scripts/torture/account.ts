// The reckoning after a trial: what was acknowledged is there, and nothing is there that nobody knows of.
import { sweep } from '../../api/documents/sweep.ts'
import type { Context } from '../../api/context.ts'
import type { Receipt } from '../../schemas/document.ts'
import { hashOf } from '../../storage/blobs.ts'
import { fsck } from '../fsck/fsck.ts'

export interface Row {
  readonly name: string
  readonly attempts: number
  readonly acknowledged: number
  readonly lost: number
  readonly orphans: number
  readonly seconds: number
  /** What else was measured; shown beside the row. */
  readonly note?: string
  /** A promise that was not kept. */
  readonly faults?: readonly string[]
  /** A promise of time that was not kept; says something only of a machine that does nothing else. */
  readonly late?: readonly string[]
}

/** After one sweep that leaves nothing its youth: nobody may be uploading. */
export async function account(ctx: Context, acknowledged: readonly Receipt[]) {
  let lost = 0
  for (const receipt of acknowledged) if (!(await isThere(ctx, receipt))) lost++
  const far = { ...ctx, wall: () => new Date(Date.now() + 48 * 3600_000) }
  await sweep(far)
  const named = new Set<string>()
  for (const { staged } of await ctx.db.versions.model.find({}, { staged: 1 }).lean())
    for (const key of Object.values(staged)) named.add(key)
  let orphans = await ctx.blobs.abandon(far.wall())
  for await (const { key } of ctx.blobs.staged()) if (!named.has(key)) orphans++
  const { findings } = await fsck(ctx)
  return { lost, orphans: orphans + findings.length, findings }
}

async function isThere({ db, blobs }: Context, { version, file }: Receipt): Promise<boolean> {
  const record = await db.versions.model.findOne({ id: version }).lean()
  const key = record?.staged[file.sha256]
  const bytes = await (key ? blobs.openStaged(key) : blobs.open(file.sha256)).catch(() => undefined)
  return bytes !== undefined && (await hashOf(bytes)) === file.sha256
}
